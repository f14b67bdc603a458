import PetajalanDomain

/// The styles of a Word document. Their ids are those that Word gives its own, so that
/// the styles of a book take their place when the chapter is merged into it.
enum WordStyles {
  private static let namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  /// The part `word/styles.xml`.
  package static func text(language: Language) -> String {
    let tag = language == .id ? "id-ID" : "en-US"
    return WordPackage.declaration
      + "<w:styles \(namespace)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/>"
      + "<w:lang w:val=\"\(tag)\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      + styles.joined() + tableStyle + "</w:styles>"
  }

  private static let styles = [
    style("Normal", "Normal", isDefault: true),
    style(
      "BodyText", "Body Text",
      paragraph: "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"),
    heading(1, size: 32), heading(2, size: 26), heading(3, size: 22),
    style(
      "Caption", "caption", paragraph: "<w:spacing w:before=\"120\" w:after=\"80\"/>",
      run: "<w:i/><w:color w:val=\"44546A\"/><w:sz w:val=\"19\"/>"),
    style(
      "ListBullet", "List Bullet",
      paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/>"),
    style(
      "Figure", "Figure",
      paragraph: "<w:keepNext/><w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>"),
    style(
      "Note", "Note", paragraph: "<w:spacing w:before=\"40\" w:after=\"160\"/>",
      run: "<w:color w:val=\"595959\"/><w:sz w:val=\"16\"/>"),
    style("TableText", "Table Text", run: "<w:sz w:val=\"\(2 * tableSize)\"/>"),
    style("TableTextSmall", "Table Text Small", run: "<w:sz w:val=\"\(2 * smallTableSize)\"/>"),
    style("Gap", "Gap", run: "<w:sz w:val=\"8\"/>"),
    style(
      "TOCHeading", "TOC Heading",
      paragraph: "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
      run: "<w:b/><w:color w:val=\"00456F\"/>"),
    style("TOC2", "toc 2", paragraph: contentsLine, run: "<w:sz w:val=\"20\"/>"),
    style(
      "TableofFigures", "table of figures", paragraph: contentsLine, run: "<w:sz w:val=\"20\"/>"),
    style(
      "Header", "header",
      paragraph: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"2\" "
        + "w:color=\"A6A6A6\"/></w:pBdr>",
      run: "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>"),
    style("Footer", "footer", paragraph: "<w:jc w:val=\"center\"/>", run: "<w:sz w:val=\"18\"/>"),
  ]

  /// The size of a table's text, in points.
  static let tableSize = 9

  /// The size of a wide table's text, in points: the least that is read without effort.
  static let smallTableSize = 8

  /// The blank at either side of a cell, in twips.
  static let cellMargin = 45

  /// A line of the contents: its page stands at the right edge of an upright page.
  private static let contentsLine =
    "<w:tabs><w:tab w:val=\"right\" "
    + "w:pos=\"\(WordBody.textSize(.portrait).width)\"/></w:tabs><w:spacing w:after=\"20\"/>"

  private static func heading(_ level: Int, size: Int) -> String {
    style(
      "Heading\(level)", "heading \(level)",
      paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(400 - 80 * level)\" "
        + "w:after=\"100\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      run: "<w:b/><w:color w:val=\"00456F\"/><w:sz w:val=\"\(size)\"/>")
  }

  private static func style(
    _ id: String, _ name: String, paragraph: String = "", run: String = "",
    isDefault: Bool = false
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>" + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")
      + "<w:qFormat/>" + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  private static let tableStyle: String = {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>"
    }
    return
      "<w:style w:type=\"table\" w:styleId=\"Petajalan\"><w:name w:val=\"Petajalan\"/><w:tblPr>"
      + "<w:tblBorders>\(borders.joined())</w:tblBorders><w:tblCellMar>"
      + "<w:left w:w=\"\(cellMargin)\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"\(cellMargin)\" w:type=\"dxa\"/></w:tblCellMar>"
      + "</w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr>"
      + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9E2EC\"/></w:tcPr></w:tblStylePr></w:style>"
  }()

  /// The part `word/numbering.xml`: the bullets of lists.
  static let numbering =
    WordPackage.declaration
    + "<w:numbering \(namespace)><w:abstractNum w:abstractNumId=\"0\">"
    + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
    + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr>"
    + "<w:ind w:left=\"360\" w:hanging=\"260\"/></w:pPr></w:lvl></w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"

  /// The part `word/settings.xml`.
  static let settings =
    WordPackage.declaration
    + "<w:settings \(namespace)><w:zoom w:percent=\"100\"/><w:compat><w:compatSetting "
    + "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    + "w:val=\"15\"/></w:compat></w:settings>"

  /// The part `word/footer1.xml`: the page's number.
  static let footer =
    WordPackage.declaration
    + "<w:ftr \(namespace)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"

  /// The part `word/header1.xml`: the running head.
  static func header(title: String) -> String {
    WordPackage.declaration + "<w:hdr \(namespace)>\(WordBody.paragraph(title, style: "Header"))"
      + "</w:hdr>"
  }
}
