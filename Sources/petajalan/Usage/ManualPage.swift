import ArgumentParser
import OutputFolders
import PetajalanPhrases

/// The man page: the help of all commands on one page.
///
/// **Source** man-pages(7), and groff_man(7) for its marks.
struct ManualPage {
  private let phrases: any Phrasebook

  /// Prepares the page in the words of a phrasebook.
  init(_ phrases: any Phrasebook) { self.phrases = phrases }

  /// The text for `man`.
  var text: String {
    let titles = phrases.manualTitles
    let program = HelpPage(of: nil).told(phrases)
    var lines = [
      ".TH PETAJALAN 1 \"\" \"petajalan \(Version.current)\" \"\(titles.manual)\"",
      ".SH \(titles.name)",
      "petajalan \\- \(Self.escaped(program.overview.first ?? ""))",
      ".SH \(titles.synopsis)", Self.escaped(program.usage),
      ".SH \(titles.description)",
    ]
    lines += Self.paragraphs(program.overview.dropFirst())
    lines += Self.sections(program.sections.filter { $0.title != phrases.helpTitle("SUBCOMMANDS") })
    lines.append(".SH \(titles.commands)")
    for command in Petajalan.configuration.subcommands {
      let page = HelpPage(of: command).told(phrases)
      lines += [".SS \(command._commandName)", Self.escaped(page.usage)]
      lines += Self.paragraphs(page.overview[...])
      for section in page.sections { lines += Self.elements(section.elements) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func paragraphs(_ texts: ArraySlice<String>) -> [String] {
    texts.flatMap { text in
      // Lines of its own are kept as they are.
      text.contains("\n") ? [".PP", ".nf", escaped(text), ".fi"] : [".PP", escaped(text)]
    }
  }

  private static func sections(_ sections: [HelpPage.Section]) -> [String] {
    sections.flatMap { section in
      let lines = elements(section.elements)
      return lines.isEmpty ? [] : [".SH \(section.title)"] + lines
    }
  }

  private static func elements(_ elements: [HelpPage.Element]) -> [String] {
    // Every command has help and a version.
    elements.filter { $0.label != "--version" && $0.label != "-h, --help" }.flatMap { element in
      [".TP", "\\fB\(escaped(element.label))\\fR", escaped(element.text)]
        + element.notes.flatMap { [".br", escaped($0)] }
    }
  }

  /// A text in which nothing is a mark of the page.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }
      .joined(separator: "\n")
  }
}
