import TestSupport

/// An article of the documentation, cut into what tests look at.
struct Article {
  /// What stands between one heading and the next of any level.
  struct Section {
    /// The heading.
    let title: String
    /// The lines below it.
    var lines: [String] = []
  }

  /// A fenced block.
  struct Example {
    /// The language behind the fence.
    let language: String
    /// The file that the line before the fence names.
    let file: String
    /// The text.
    let text: String
  }

  /// The sections, in order.
  let sections: [Section]

  /// Reads an article of the catalog.
  init(_ name: String) throws {
    try self.init(path: "Sources/PetajalanKit/PetajalanKit.docc/\(name).md")
  }

  /// Reads an article.
  ///
  /// - Parameter path: the path from the repository's top folder.
  init(path: String) throws {
    var sections: [Section] = []
    var isFenced = false
    for line in try Repository.text(of: path).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") { isFenced.toggle() }
      if !isFenced, line.hasPrefix("#") {
        sections.append(Section(title: String(line.drop { $0 == "#" || $0 == " " })))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(String(line))
      }
    }
    self.sections = sections
  }

  /// The section of a heading.
  func section(_ title: String) -> Section? { sections.first { $0.title == title } }
}

extension Article.Section {
  /// The text.
  var text: String { lines.joined(separator: "\n") }

  /// The cells of each table row whose first cell is one word of code.
  var rows: [[String]] {
    lines.filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  /// The rows of the first table.
  var firstTable: [[String]] {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| `") }) else { return [] }
    let table = lines[start...].prefix { $0.hasPrefix("|") }
    return Article.Section(title: title, lines: Array(table)).rows
  }

  /// The fenced blocks, in order.
  var examples: [Article.Example] {
    var examples: [Article.Example] = []
    var open: (language: String, file: String, lines: [String])?
    var file = ""
    for line in lines {
      if let example = open {
        if line == "```" {
          let text = example.lines.map { $0 + "\n" }.joined()
          examples.append(
            Article.Example(language: example.language, file: example.file, text: text))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), file, [])
      } else if line.hasPrefix("In `") {
        file = String(line.dropFirst(4).prefix { $0 != "`" })
      }
    }
    return examples
  }
}
