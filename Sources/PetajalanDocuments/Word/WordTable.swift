import Formats

/// A table of a Word document: its header is repeated on every page, and what the cell
/// above says already is merged with it.
struct WordTable {
  private let table: ChapterTable
  private let widths: [Int]

  /// Prepares a table.
  init(_ table: ChapterTable) {
    self.table = table
    let shares = table.columns.reduce(0) { $0 + $1.share }
    let whole = WordBody.textWidth(isWide: table.isWide)
    widths = table.columns.map { whole * $0.share / max(1, shares) }
  }

  /// The table as text.
  package var text: String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let header =
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      + table.columns.enumerated().map { index, column in
        cell(index, column.title, merge: "", isHeader: true, isStrong: false)
      }.joined() + "</w:tr>"
    let rows = table.rows.indices.map { text(ofRow: $0) }
    return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Petajalan\"/>"
      + "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
      + header + rows.joined() + "</w:tbl>"
  }

  private func text(ofRow number: Int) -> String {
    let row = table.rows[number]
    let cells = row.cells.enumerated().map { index, content in
      let goesOn =
        number + 1 < table.rows.count && table.rows[number + 1].cells[index].isRepeated
      let merge =
        content.isRepeated
        ? "<w:vMerge/>" : goesOn ? "<w:vMerge w:val=\"restart\"/>" : ""
      return cell(
        index, content.isRepeated ? "" : content.text, merge: merge, isHeader: false,
        isStrong: row.kind != .plain)
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
  }

  private func cell(
    _ index: Int, _ text: String, merge: String, isHeader: Bool, isStrong: Bool
  ) -> String {
    let side = table.columns[index].alignment == .right ? "<w:jc w:val=\"right\"/>" : ""
    let style = table.isWide ? "TableTextSmall" : "TableText"
    let bold = isStrong || isHeader ? "<w:rPr><w:b/></w:rPr>" : ""
    let run =
      text.isEmpty
      ? "" : "<w:r>\(bold)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/>\(merge)</w:tcPr>"
      + "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(side)</w:pPr>\(run)</w:p></w:tc>"
  }
}
