import Formats
import OutputFolders
import PetajalanDomain
import PetajalanPhrases

/// The roadmap chapter as Markdown, with the charts as files beside it.
///
/// **Source** GitHub Flavored Markdown, https://github.github.com/gfm/.
public struct MarkdownDocument: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "md"

  /// What it gives.
  public let summary = "the chapter as Markdown"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName] + SVGCharts().fileNames

  /// Creates the format.
  public init() {}

  /// The name of the chapter's file.
  package static let fileName = "chapter.md"

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    let text = Self.text(of: Chapter(material, language: language))
    return [OutputFile(name: Self.fileName, text: text)]
      + (try SVGCharts().files(of: material, language: language))
  }

  package static func text(of chapter: Chapter) -> String {
    let phrases = chapter.language.phrases
    var parts = ["# " + MarkdownText.escaped(chapter.title)]
    var (tables, figures) = (0, 0)
    for block in chapter.blocks {
      switch block {
      case .heading(let text, let level):
        parts.append(String(repeating: "#", count: level + 1) + " " + MarkdownText.escaped(text))
      case .paragraph(let text): parts.append(sentence(text, phrases))
      case .note(let text): parts.append("*\(MarkdownText.escaped(text))*")
      case .list(let points):
        parts.append(points.map { "- " + sentence($0, phrases) }.joined(separator: "\n"))
      case .table(let table):
        tables += 1
        parts.append(
          "**\(phrases.tableLabel(tables)).** " + MarkdownText.escaped(table.caption))
        parts.append(text(of: table))
      case .figure(let figure):
        figures += 1
        let caption = MarkdownText.escaped(figure.caption)
        parts.append(
          "![\(MarkdownText.escaped(figure.drawing.description))](\(SVGCharts.fileName(of: figure.id)))"
        )
        parts.append("**\(phrases.figureLabel(figures)).** " + caption)
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A sentence, with words of another language in italics.
  private static func sentence(_ text: String, _ phrases: any Phrasebook) -> String {
    let parts = ForeignWords.parts(of: text, words: phrases.foreignWords)
    guard parts.contains(where: \.isForeign) else { return MarkdownText.escaped(text) }
    return parts.map { part in
      // What is escaped loses the blanks around it.
      let text = MarkdownText.escaped(part.text)
      let whole = part.isForeign ? "*\(text)*" : text
      return (part.text.first == " " ? " " : "") + whole + (part.text.last == " " ? " " : "")
    }.joined()
  }

  private static func text(of table: ChapterTable) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rules = table.columns.map { $0.alignment == .right ? "---:" : "---" }
    let rows = table.rows.map { row in
      line(
        row.cells.map { cell in
          let text = MarkdownText.escaped(cell.text)
          return row.kind == .plain || text.isEmpty ? text : "**\(text)**"
        })
    }
    return
      ([line(table.columns.map { MarkdownText.escaped($0.title) }), line(rules)] + rows)
      .joined(separator: "\n")
  }
}
