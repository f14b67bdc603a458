import Formats
import OutputFolders
import PetajalanDomain
import PetajalanPhrases

/// The roadmap chapter as one page that needs no network and, to be read, no script.
///
/// **Source** HTML Living Standard, https://html.spec.whatwg.org/.
public struct HTMLDocument: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "html"

  /// What it gives.
  public let summary = "the chapter as one page for screen and print"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The name of the page's file.
  package static let fileName = "chapter.html"

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    [
      OutputFile(
        name: Self.fileName, text: HTMLPage(Chapter(material, language: language)).text)
    ]
  }
}

/// A chapter as a page.
struct HTMLPage {
  private let chapter: Chapter
  private let phrases: any Phrasebook

  /// Prepares a page.
  init(_ chapter: Chapter) {
    self.chapter = chapter
    phrases = chapter.language.phrases
  }

  /// The page as text.
  package var text: String {
    let title = XMLText.escaped(chapter.title)
    return """
      <!DOCTYPE html>
      <html lang="\(chapter.language.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"/>
      <title>\(title)</title>
      <style>
      \(SVGText.styles)\(HTMLStyle.text)\(HTMLStyle.pages(title: chapter.title, isOnePage: chapter.isOnePage))</style>
      </head>
      <body>
      <header><h1>\(title)</h1></header>
      \(contents)
      <main>
      \(body)
      </main>
      <script>
      \(HTMLScript.text)</script>
      </body>
      </html>

      """
  }

  private var contents: String {
    guard !chapter.isOnePage else { return "" }
    var number = 0
    let links = chapter.blocks.compactMap { block -> String? in
      guard case .heading(let text, level: 1) = block else { return nil }
      number += 1
      return "<li><a href=\"#section-\(number)\">\(XMLText.escaped(text))</a></li>"
    }
    return "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">"
      + "\(XMLText.escaped(phrases.contentsHeading))</h2><ol>\(links.joined())</ol></nav>"
  }

  /// A sentence, with words of another language in italics.
  private func sentence(_ text: String) -> String {
    ForeignWords.parts(of: text, words: phrases.foreignWords).map { part in
      let text = XMLText.escaped(part.text)
      let whole = part.isForeign ? "<i lang=\"en\">\(text)</i>" : text
      // What is escaped loses the blanks around it.
      return (part.text.first == " " ? " " : "") + whole + (part.text.last == " " ? " " : "")
    }.joined()
  }

  private var body: String {
    var parts: [String] = []
    var (sections, tables, figures) = (0, 0, 0)
    for block in chapter.blocks {
      switch block {
      case .heading(let text, level: 1):
        if sections > 0 { parts.append("</section>") }
        sections += 1
        parts.append(
          "<section aria-labelledby=\"section-\(sections)\"><h2 id=\"section-\(sections)\">"
            + "\(XMLText.escaped(text))</h2>")
      case .heading(let text, _): parts.append("<h3>\(XMLText.escaped(text))</h3>")
      case .paragraph(let text): parts.append("<p>\(sentence(text))</p>")
      case .note(let text): parts.append("<p class=\"note\">\(XMLText.escaped(text))</p>")
      case .list(let points):
        parts.append(
          "<ul>" + points.map { "<li>\(sentence($0))</li>" }.joined() + "</ul>")
      case .table(let table):
        tables += 1
        parts.append(HTMLTable(table, label: phrases.tableLabel(tables), phrases).text)
      case .figure(let figure):
        figures += 1
        parts.append(
          "<figure id=\"\(figure.id)\"><div class=\"picture\">\n"
            + SVGText.text(of: figure.drawing, id: figure.id, in: .page)
            + "</div><figcaption><b>\(phrases.figureLabel(figures)).</b> "
            + "\(XMLText.escaped(figure.caption))</figcaption></figure>")
      }
    }
    if sections > 0 { parts.append("</section>") }
    return parts.joined(separator: "\n")
  }
}
