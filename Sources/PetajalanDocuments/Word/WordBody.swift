import Formats
import PetajalanPhrases

/// The text of a Word document.
struct WordBody {
  /// How a page stands.
  private enum Orientation {
    case portrait
    case landscape
  }

  private let chapter: Chapter
  private let phrases: any Phrasebook

  /// Prepares a text.
  init(_ chapter: Chapter) {
    self.chapter = chapter
    phrases = chapter.language.phrases
  }

  /// The part `word/document.xml`.
  package var text: String {
    var parts = [Self.paragraph(chapter.title, style: "Heading1")]
    var page = Orientation.portrait
    var (tables, figures) = (0, 0)
    func turn(to wanted: Orientation) {
      guard page != wanted else { return }
      // The properties of a section stand in its last paragraph.
      parts.append("<w:p><w:pPr>\(Self.section(page))</w:pPr></w:p>")
      page = wanted
    }
    for block in chapter.blocks {
      switch block {
      case .heading(let text, let level):
        turn(to: .portrait)
        parts.append(Self.paragraph(text, style: "Heading\(level + 1)"))
      case .paragraph(let text):
        parts.append(Self.paragraph(text, style: "BodyText"))
      case .note(let text): parts.append(Self.paragraph(text, style: "Note"))
      case .list(let points):
        parts += points.map { Self.paragraph($0, style: "ListBullet") }
      case .table(let table):
        tables += 1
        turn(to: table.isWide ? .landscape : .portrait)
        parts.append(caption(phrases.tableLabel(tables), tables, table.caption, isAbove: true))
        parts.append(WordTable(table).text)
        // Two tables without a paragraph between them would become one.
        parts.append(Self.paragraph("", style: "TableText"))
      case .figure(let figure):
        figures += 1
        turn(to: .portrait)
        parts.append(picture(figure, number: figures))
        parts.append(
          caption(phrases.figureLabel(figures), figures, figure.caption, isAbove: false))
      }
    }
    return WordPackage.declaration
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
      + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>"
      + parts.joined(separator: "\n") + Self.section(page) + "</w:body></w:document>"
  }

  /// A paragraph of plain text.
  static func paragraph(_ text: String, style: String, properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(run(text))</w:p>"
  }

  private static func run(_ text: String) -> String {
    text.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
  }

  /// A caption whose number is a field, so that it is counted anew in a book.
  private func caption(
    _ label: String, _ number: Int, _ text: String, isAbove: Bool
  ) -> String {
    let word = label.prefix { $0 != " " }
    let keep = isAbove ? "<w:keepNext/>" : ""
    return "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/>\(keep)</w:pPr>\(Self.run("\(word) "))"
      + "<w:fldSimple w:instr=\" SEQ \(word) \\* ARABIC \">\(Self.run(String(number)))</w:fldSimple>"
      + "\(Self.run(". " + text))</w:p>"
  }

  // MARK: Pages

  /// Twips of A4 and its margins.
  private static let (short, long, margin) = (11_906, 16_838, 1_134)

  /// The width of the text in twips.
  static func textWidth(isWide: Bool) -> Int { (isWide ? long : short) - 2 * margin }

  private static func section(_ orientation: Orientation) -> String {
    let size =
      switch orientation {
      case .portrait: "<w:pgSz w:w=\"\(short)\" w:h=\"\(long)\"/>"
      case .landscape: "<w:pgSz w:w=\"\(long)\" w:h=\"\(short)\" w:orient=\"landscape\"/>"
      }
    let sides = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(margin)\"" }
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\(size)"
      + "<w:pgMar \(sides.joined(separator: " ")) w:header=\"567\" w:footer=\"567\" "
      + "w:gutter=\"0\"/></w:sectPr>"
  }

  // MARK: Pictures

  /// English Metric Units in a twip.
  private static let unitsPerTwip = 635

  /// The tallest picture that leaves room for its caption, in twips.
  private static let mostHeight = 12_600

  private func picture(_ figure: ChapterFigure, number: Int) -> String {
    let drawing = figure.drawing
    var width = Self.textWidth(isWide: false)
    var height = width * drawing.height / max(1, drawing.width)
    if height > Self.mostHeight {
      width = width * Self.mostHeight / height
      height = Self.mostHeight
    }
    let (cx, cy) = (width * Self.unitsPerTwip, height * Self.unitsPerTwip)
    let name = XMLText.escaped(drawing.title)
    let description = XMLText.escaped(drawing.description)
    return "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing>"
      + "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(cx)\" cy=\"\(cy)\"/>"
      + "<wp:docPr id=\"\(number)\" name=\"\(name)\" descr=\"\(description)\"/>"
      + "<a:graphic><a:graphicData "
      + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
      + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"\(figure.id)\"/>"
      + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPNG\(number)\">"
      + "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
      + "<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
      + "r:embed=\"rIdSVG\(number)\"/></a:ext></a:extLst></a:blip>"
      + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
      + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(cx)\" cy=\"\(cy)\"/></a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
      + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
  }
}
