import Formats
import PetajalanPhrases

/// The lists of a Word document's sections, tables and figures: fields whose entries are
/// written already and lead to what they name. Which pages these are on is known to Word
/// alone: each number is a field of its own, which Word fills in whenever it prints, even
/// where it has been told to leave fields as they are, and never with a question.
///
/// **Source** ECMA-376, part 1, sections 17.16.5.68 (TOC) and 17.16.5.42 (PAGEREF).
struct WordContents {
  private let chapter: Chapter
  private let phrases: any Phrasebook

  /// Prepares the lists of a chapter.
  init(_ chapter: Chapter) {
    self.chapter = chapter
    phrases = chapter.language.phrases
  }

  /// What an entry leads to.
  enum Target: Int {
    case section = 1
    case table
    case figure

    /// The name of the bookmark around the thing with a number, counted from 1.
    func bookmark(_ number: Int) -> String { "_Toc\(rawValue)\(number + 1_000)" }

    /// A thing with the bookmark around it.
    func marked(_ number: Int, _ runs: String) -> String {
      let id = rawValue * 10_000 + number
      return "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(bookmark(number))\"/>\(runs)"
        + "<w:bookmarkEnd w:id=\"\(id)\"/>"
    }
  }

  /// The lists, each with its heading.
  var paragraphs: [String] {
    guard !chapter.isOnePage else { return [] }
    var sections: [String] = []
    var tables: [String] = []
    var figures: [String] = []
    for block in chapter.blocks {
      switch block {
      case .heading(let text, level: 1): sections.append(text)
      case .table(let table):
        tables.append("\(phrases.tableLabel(tables.count + 1)). \(table.caption)")
      case .figure(let figure):
        figures.append("\(phrases.figureLabel(figures.count + 1)). \(figure.caption)")
      case .heading, .paragraph, .list, .note: break
      }
    }
    return list(
      phrases.contentsHeading, sections, .section, field: "TOC \\o \"2-2\" \\h \\z \\u",
      style: "TOC2")
      + list(
        phrases.tablesHeading, tables, .table,
        field: "TOC \\h \\z \\c \"\(Self.word(phrases.tableLabel(1)))\"", style: "TableofFigures")
      + list(
        phrases.figuresHeading, figures, .figure,
        field: "TOC \\h \\z \\c \"\(Self.word(phrases.figureLabel(1)))\"",
        style: "TableofFigures")
  }

  /// The word of a label without its number: what its things are counted by.
  static func word(_ label: String) -> String { String(label.prefix { $0 != " " }) }

  private func list(
    _ heading: String, _ entries: [String], _ target: Target, field: String, style: String
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    let lines = entries.enumerated().map { index, entry in
      let start =
        index == 0
        ? Self.mark("begin") + Self.instruction(field) + Self.mark("separate") : ""
      let end = index == entries.count - 1 ? Self.mark("end") : ""
      return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(start)"
        + "<w:hyperlink w:anchor=\"\(target.bookmark(index + 1))\" w:history=\"1\">"
        + "\(WordBody.run(entry))\(Self.page(of: target.bookmark(index + 1)))</w:hyperlink>"
        + "\(end)</w:p>"
    }
    return [WordBody.paragraph(heading, style: "TOCHeading")] + lines
  }

  /// The number of the page with a bookmark, at the end of its line.
  private static func page(of bookmark: String) -> String {
    "<w:r><w:tab/></w:r>" + mark("begin") + instruction("PAGEREF \(bookmark) \\h")
      + mark("separate") + mark("end")
  }

  private static func mark(_ kind: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
  }

  private static func instruction(_ text: String) -> String {
    "<w:r><w:instrText xml:space=\"preserve\"> \(XMLText.escaped(text)) </w:instrText></w:r>"
  }
}
