import Formats

/// A table of a Word document: its header is repeated on every page, its sum never
/// stands alone on one, and what the cell above says already is merged with it.
struct WordTable {
  private let table: ChapterTable
  private let columns: [Int]
  private let widths: [Int]
  private let style: String
  private let isNoted: Bool

  /// Rows up to which a table stays on one page: a longer one that does would leave much
  /// of the page before it empty.
  private static let mostOnOnePage = 8

  /// Prepares some columns of a table.
  ///
  /// - Parameters:
  ///   - whole: the width, in twentieths of a point.
  ///   - isNoted: whether a note stands right below it.
  init(_ table: ChapterTable, columns: [Int], whole: Int, isNoted: Bool = false) {
    self.isNoted = isNoted
    self.table = table
    self.columns = columns
    widths = WordColumns(size: Self.size(of: table))
      .widths(of: table, columns: columns, whole: whole)
    style = table.isWide ? "TableTextSmall" : "TableText"
  }

  /// The size of a table's text, in points.
  static func size(of table: ChapterTable) -> Int {
    table.isWide ? WordStyles.smallTableSize : WordStyles.tableSize
  }

  /// The table as text.
  package var text: String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let header =
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      + columns.indices.map { place in
        cell(
          place, table.columns[columns[place]].title, merge: "", isStrong: true, keepsNext: true)
      }.joined() + "</w:tr>"
    let rows = table.rows.indices.map { text(ofRow: $0) }
    return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Petajalan\"/>"
      + "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
      + header + rows.joined() + "</w:tbl>"
  }

  private func text(ofRow number: Int) -> String {
    let row = table.rows[number]
    let cells = columns.enumerated().map { place, column in
      let content = row.cells[column]
      let goesOn =
        number + 1 < table.rows.count && table.rows[number + 1].cells[column].isRepeated
      let merge =
        content.isRepeated
        ? "<w:vMerge/>" : goesOn ? "<w:vMerge w:val=\"restart\"/>" : ""
      return cell(
        place, content.isRepeated ? "" : content.text, merge: merge,
        isStrong: row.kind != .plain, keepsNext: keepsNext(number))
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
  }

  /// Whether the row stays on the page of the next one: a short table on one page, of
  /// a long one the first rows, the last ones, and a sum with what it adds up; the last
  /// row with the note below the table.
  private func keepsNext(_ number: Int) -> Bool {
    let next = number + 1
    guard next < table.rows.count else { return isNoted }
    return table.rows.count <= Self.mostOnOnePage || number == 0
      || table.rows[next].kind != .plain || next + 2 >= table.rows.count
  }

  private func cell(
    _ place: Int, _ text: String, merge: String, isStrong: Bool, keepsNext: Bool
  ) -> String {
    let isNumber = table.columns[columns[place]].alignment == .right
    let bold = isStrong ? "<w:rPr><w:b/></w:rPr>" : ""
    let run =
      text.isEmpty
      ? "" : "<w:r>\(bold)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[place])\" w:type=\"dxa\"/>\(merge)</w:tcPr>"
      + "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keepsNext ? "<w:keepNext/>" : "")"
      + "\(isNumber ? "<w:jc w:val=\"right\"/>" : "")</w:pPr>\(run)</w:p></w:tc>"
  }
}
