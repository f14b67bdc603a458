/// An article of the documentation, cut into what tests look at.
public struct Article {
  /// What stands between one heading and the next of any level.
  public struct Section {
    /// The heading.
    public let title: String
    /// The lines below it.
    public var lines: [String] = []
  }

  /// A fenced block.
  public struct Example {
    /// The language behind the fence.
    public let language: String
    /// The file that the line before the fence names.
    public let file: String
    /// The text.
    public let text: String
  }

  /// The sections, in order.
  public let sections: [Section]

  /// Reads an article of the catalog.
  public init(_ name: String) throws {
    try self.init(path: "Sources/PetajalanKit/PetajalanKit.docc/\(name).md")
  }

  /// Reads an article.
  ///
  /// - Parameter path: the path from the repository's top folder.
  public init(path: String) throws {
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
  public func section(_ title: String) -> Section? { sections.first { $0.title == title } }
}

extension Article.Section {
  /// The text.
  public var text: String { lines.joined(separator: "\n") }

  /// The cells of each table row whose first cell is one word of code.
  public var rows: [[String]] {
    cells.filter { $0.first?.hasPrefix("`") ?? false }
  }

  /// The cells of each table row.
  public var cells: [[String]] {
    lines.filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  /// The rows of the first table.
  public var firstTable: [[String]] {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| `") }) else { return [] }
    let table = lines[start...].prefix { $0.hasPrefix("|") }
    return Article.Section(title: title, lines: Array(table)).rows
  }

  /// The fenced blocks, in order.
  public var examples: [Article.Example] {
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
