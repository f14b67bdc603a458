import ArgumentParser
import Formats
import PetajalanPhrases

/// The help of a command in its parts, to be told in another language, or as a man page.
///
/// The library tells its parts only as text, in English. On a page that is wide enough
/// that text has one line per part, which is taken apart here.
struct HelpPage {
  /// An argument, option or command.
  struct Element: Equatable {
    /// How it is written.
    var label: String
    /// What it is for.
    var text = ""
    /// More of that.
    var notes: [String] = []
  }

  /// Elements below one title.
  struct Section {
    var title: String
    var elements: [Element]
  }

  /// What the command is for, paragraph by paragraph.
  var overview: [String]
  /// How it is called.
  var usage: String
  /// The arguments, options and commands.
  var sections: [Section]
  /// Where there is more.
  var footer: String?

  /// Wider than any text.
  private static let wide = 1_000_000
  /// Where the library begins what an element is for, and where its notes.
  private static let (textColumn, noteColumn) = (26, 8)

  /// The help of a command, or of the program.
  init(of command: (any ParsableCommand.Type)?) {
    self.init(
      text: Petajalan.helpMessage(for: command ?? Petajalan.self, columns: Self.wide))
  }

  /// Takes the text of a wide page apart.
  init(text: String) {
    let halves = text.split(separator: "\nUSAGE: ", maxSplits: 1)
    overview = (halves.first ?? "").trimmingPrefix("OVERVIEW: ").split(separator: "\n\n").map {
      $0.hasSuffix("\n") ? String($0.dropLast()) : String($0)
    }
    var lines = (halves.last ?? "").split(separator: "\n", omittingEmptySubsequences: false)[...]
    usage = String(lines.popFirst() ?? "")
    sections = []
    for line in lines where !line.isEmpty {
      let indentation = line.prefix { $0 == " " }.count
      let words = String(line.dropFirst(indentation))
      if indentation == 0 {
        sections.append(Section(title: String(words.dropLast()), elements: []))
      } else if words.hasPrefix("See '"), indentation == 2 {
        footer = words
      } else {
        add(words, indentation, line)
      }
    }
  }

  private mutating func add(_ words: String, _ indentation: Int, _ line: Substring) {
    guard let section = sections.indices.last else { return }
    let last = sections[section].elements.indices.last
    switch (indentation, last) {
    case (Self.textColumn, let last?): sections[section].elements[last].text = words
    case (Self.noteColumn, let last?): sections[section].elements[last].notes.append(words)
    default:
      let label = line.prefix(Self.textColumn)
      let hasText =
        label.last == " "
        && label.count(where: { $0 == "<" }) == label.count(where: { $0 == ">" })
      sections[section].elements.append(
        hasText
          ? Element(label: label.trimmed, text: String(line.dropFirst(Self.textColumn)))
          : Element(label: words))
    }
  }

  // MARK: Languages

  /// The page in the words of a phrasebook.
  func told(_ phrases: any Phrasebook) -> HelpPage {
    var page = self
    page.overview = overview.map(phrases.help)
    page.usage = Self.named(usage, phrases)
    page.footer = footer.map(phrases.usage)
    page.sections = sections.map { section in
      Section(
        title: phrases.helpTitle(section.title),
        elements: section.elements.map { element in
          Element(
            label: Self.named(element.label, phrases), text: Self.told(element.text, phrases),
            notes: element.notes.map(phrases.help))
        })
    }
    return page
  }

  /// A text with the values that an option takes, which the library puts behind it.
  private static func told(_ text: String, _ phrases: any Phrasebook) -> String {
    let pattern = /(.*?) ?\((values: .*|default: .*|default as flag: .*)\)/
    guard let match = text.wholeMatch(of: pattern) else { return phrases.help(text) }
    let values = match.2.split(separator: "; ").map { part in
      let words = part.split(separator: ": ", maxSplits: 1)
      return phrases.helpTitle(String(words[0])) + ": " + words.dropFirst().joined()
    }
    let told = phrases.help(String(match.1))
    return (told.isEmpty ? "" : told + " ") + "(" + values.joined(separator: "; ") + ")"
  }

  /// A text with the names of its values, which stand in angle brackets.
  static func named(_ text: String, _ phrases: any Phrasebook) -> String {
    text.replacing(/<([^>]*)>/) { "<" + phrases.valueName(String($0.1)) + ">" }
  }

  // MARK: Text

  /// The page as text.
  func text(_ phrases: any Phrasebook, width: Int) -> String {
    let opening = phrases.helpTitle("OVERVIEW") + ": " + overview.joined(separator: "\n\n")
    var parts = [
      Self.wrapped(opening, width), "\(phrases.helpTitle("USAGE")): \(usage)",
    ]
    parts += sections.filter { !$0.elements.isEmpty }.map { section in
      section.title + ":\n" + section.elements.map { Self.text($0, width) }.joined(separator: "\n")
    }
    if let footer { parts.append("  " + footer) }
    return parts.joined(separator: "\n\n")
  }

  private static func text(_ element: Element, _ width: Int) -> String {
    var lines = "  " + element.label
    if !element.text.isEmpty {
      let text = wrapped(element.text, width, indentation: textColumn)
      lines =
        DisplayWidth.of(lines) < textColumn
        ? lines + text.dropFirst(DisplayWidth.of(lines)) : lines + "\n" + text
    }
    return ([lines] + element.notes.map { wrapped($0, width, indentation: noteColumn) })
      .joined(separator: "\n")
  }

  /// A text in lines of at most a width; its own lines are kept.
  private static func wrapped(_ text: String, _ width: Int, indentation: Int = 0) -> String {
    let start = String(repeating: " ", count: indentation)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard indentation + DisplayWidth.of(String(line)) > width else { return start + line }
      var lines: [String] = []
      var current = String(line.prefix { $0 == " " })
      for word in line.split(separator: " ") {
        let isFirst = current.allSatisfy { $0 == " " }
        let next = isFirst ? current + word : current + " " + word
        if !isFirst, indentation + DisplayWidth.of(next) > width {
          lines.append(start + current)
          current = String(word)
        } else {
          current = next
        }
      }
      return (lines + [start + current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
