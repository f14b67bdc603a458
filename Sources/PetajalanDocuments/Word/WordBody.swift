import Formats
import PetajalanPhrases

/// The text of a Word document.
struct WordBody {
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
    parts += WordContents(chapter).paragraphs
    var page = WordPages.Orientation.portrait
    var isFirst = true
    var (sections, tables, figures) = (0, 0, 0)
    let orientations = WordPages(chapter.blocks).orientations
    for (position, block) in chapter.blocks.enumerated() {
      let wanted = orientations[position]
      if wanted != page {
        // The properties of a section stand in its last paragraph; one of its own would
        // have a page of its own where the section fills the last one to its end.
        let last = parts.removeLast()
        parts.append(Self.ending(last, Self.section(page, isFirst: isFirst)))
        page = wanted
        isFirst = false
      }
      switch block {
      case .heading(let text, level: 1):
        sections += 1
        let runs = WordContents.Target.section.marked(sections, Self.run(text))
        parts.append(Self.paragraph(of: runs, style: "Heading2"))
      case .heading(let text, let level):
        parts.append(Self.paragraph(text, style: "Heading\(level + 1)"))
      case .paragraph(let text):
        let keeps = leadsOn(from: position) ? "<w:keepNext/>" : ""
        parts.append(
          Self.paragraph(of: sentence(text), style: "BodyText", properties: keeps))
      case .note(let text):
        // The line separates the table from what follows as well as a gap does.
        if parts.last == Self.gap { parts.removeLast() }
        parts.append(Self.paragraph(text, style: "Note"))
      case .list(let points):
        parts += points.map { Self.paragraph(of: sentence($0), style: "ListBullet") }
      case .table(let table):
        tables += 1
        parts += paragraphs(of: table, tables, on: page, isNoted: isNoted(position))
      case .figure(let figure):
        figures += 1
        parts.append(picture(figure, number: figures, on: page))
        parts.append(
          caption(
            phrases.figureLabel(figures), .figure, figures, figure.caption,
            keepsNext: isNoted(position)))
      }
    }
    return WordPackage.declaration
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
      + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>"
      + parts.joined(separator: "\n") + Self.section(page, isFirst: isFirst)
      + "</w:body></w:document>"
  }

  /// Whether a paragraph says what a table, a picture or a list right below it shows.
  private func leadsOn(from position: Int) -> Bool {
    switch chapter.blocks.dropFirst(position + 1).first {
    case .table, .figure, .list: true
    case .heading, .paragraph, .note, nil: false
    }
  }

  /// Whether a note stands right below a block.
  private func isNoted(_ position: Int) -> Bool {
    if case .note = chapter.blocks.dropFirst(position + 1).first { true } else { false }
  }

  /// A table with its caption, on so many pages beside each other as it needs.
  private func paragraphs(
    of table: ChapterTable, _ number: Int, on page: WordPages.Orientation, isNoted: Bool
  ) -> [String] {
    let whole = Self.textSize(page).width
    let parts = WordColumns(size: WordTable.size(of: table)).parts(of: table, whole: whole)
    return parts.enumerated().flatMap { position, columns in
      let label = phrases.tableLabel(number)
      let above =
        position == 0
        ? caption(label, .table, number, table.caption, keepsNext: true)
        : Self.paragraph(
          "\(label). \(phrases.continued(table.caption))", style: "Caption",
          properties: "<w:keepNext/>")
      // Two tables without a paragraph between them would become one.
      let isLast = position == parts.count - 1
      let part = WordTable(table, columns: columns, whole: whole, isNoted: isNoted && isLast)
      return [above, part.text, Self.gap]
    }
  }

  /// A little room below a table.
  private static let gap = paragraph("", style: "Gap")

  /// A paragraph of plain text.
  static func paragraph(_ text: String, style: String, properties: String = "") -> String {
    paragraph(of: run(text), style: style, properties: properties)
  }

  private static func paragraph(
    of runs: String, style: String, properties: String = ""
  ) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(runs)</w:p>"
  }

  /// A paragraph that ends a section.
  private static func ending(_ paragraph: String, _ section: String) -> String {
    paragraph.replacing("</w:pPr>", with: section + "</w:pPr>", maxReplacements: 1)
  }

  /// A sentence, with words of another language in italics.
  private func sentence(_ text: String) -> String {
    ForeignWords.parts(of: text, words: phrases.foreignWords).map { part in
      // What is escaped loses the blanks around it.
      let blank = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
      let properties = part.isForeign ? "<w:rPr><w:i/></w:rPr>" : ""
      return (part.text.first == " " ? blank : "") + Self.run(part.text, properties: properties)
        + (part.text.last == " " ? blank : "")
    }.joined()
  }

  /// Plain text in a paragraph.
  static func run(_ text: String, properties: String = "") -> String {
    text.isEmpty
      ? "" : "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
  }

  /// A caption whose number is a field, so that it is counted anew in a book.
  private func caption(
    _ label: String, _ target: WordContents.Target, _ number: Int, _ text: String, keepsNext: Bool
  ) -> String {
    let word = WordContents.word(label)
    let blank = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
    let count =
      "<w:fldSimple w:instr=\" SEQ \(word) \\* ARABIC \">\(Self.run(String(number)))</w:fldSimple>"
    return Self.paragraph(
      of: target.marked(number, Self.run(word) + blank + count + Self.run(". " + text)),
      style: "Caption", properties: keepsNext ? "<w:keepNext/>" : "")
  }

  // MARK: Pages

  /// Twips of A4 and its margins.
  private static let (short, long, margin) = (11_906, 16_838, 1_020)

  /// The text's part of a page, in twips.
  static func textSize(_ page: WordPages.Orientation) -> (width: Int, height: Int) {
    switch page {
    case .portrait: (short - 2 * margin, long - 2 * margin)
    case .landscape: (long - 2 * margin, short - 2 * margin)
    }
  }

  private static func section(_ page: WordPages.Orientation, isFirst: Bool) -> String {
    let size =
      switch page {
      case .portrait: "<w:pgSz w:w=\"\(short)\" w:h=\"\(long)\"/>"
      case .landscape: "<w:pgSz w:w=\"\(long)\" w:h=\"\(short)\" w:orient=\"landscape\"/>"
      }
    let sides = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(margin)\"" }
    // The chapter's title is on the first page already.
    let first = isFirst ? "<w:footerReference w:type=\"first\" r:id=\"rId4\"/>" : ""
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>\(first)\(size)"
      + "<w:pgMar \(sides.joined(separator: " ")) w:header=\"510\" w:footer=\"510\" "
      + "w:gutter=\"0\"/>\(isFirst ? "<w:titlePg/>" : "")</w:sectPr>"
  }

  // MARK: Pictures

  /// English Metric Units in a twip.
  private static let unitsPerTwip = 635

  /// What a picture leaves for the heading and the sentences that lead to it, its caption
  /// and its note, in twips: they all stay on its page.
  private static let roomForCaption = 2_700

  /// The most of a picture on a page on its side that has not the whole page for itself:
  /// two of them fit it, each with its caption and its note, in twips.
  private static let halfPage = 3_700

  /// The size of a picture, in twips.
  static func pictureSize(
    _ figure: ChapterFigure, on page: WordPages.Orientation
  ) -> (width: Int, height: Int) {
    let (drawing, room) = (figure.drawing, textSize(page))
    let fillsPage = page == .portrait || RoadmapSection.figureIDs.contains(figure.id)
    let mostHeight = fillsPage ? room.height - roomForCaption : halfPage
    let height = room.width * drawing.height / max(1, drawing.width)
    guard height > mostHeight else { return (room.width, height) }
    return (room.width * mostHeight / height, mostHeight)
  }

  private func picture(
    _ figure: ChapterFigure, number: Int, on page: WordPages.Orientation
  ) -> String {
    let drawing = figure.drawing
    let (width, height) = Self.pictureSize(figure, on: page)
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
