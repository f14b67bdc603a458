/// A table of text whose columns are spread over several blocks where a line cannot
/// hold them all.
package struct TextTable: Sendable {
  /// A row.
  package enum Row: Sendable {
    /// A label and one cell per column.
    case cells(String, [String])
    /// The title of the rows that follow.
    case heading(String)
  }

  /// What stands above the labels.
  package let corner: String
  /// The headings of the columns.
  package let columns: [String]
  /// The rows.
  package var rows: [Row] = []

  /// Creates it from its parts.
  package init(corner: String, columns: [String], rows: [Row] = []) {
    self.corner = corner
    self.columns = columns
    self.rows = rows
  }

  /// The widest that a column's heading makes it: ids can be long.
  private static let widestHeading = 14

  /// The least width of labels in which words can be told apart.
  private static let leastLabel = 16

  /// The lines of the table, none wider than the page.
  package func lines(_ page: PageStyle) -> [StyledLine] {
    let fitting = TextFitting(ellipsis: page.symbols.ellipsis)
    let cells = rows.map { row -> [String] in
      if case .cells(_, let cells) = row { cells.map { page.label($0) } } else { [] }
    }
    let heads = columns.map { fitting.cut(page.label($0), to: Self.widestHeading) }
    let widths = columns.indices.map { column in
      2 + DisplayWidth.longest([heads[column]] + cells.compactMap { $0.isEmpty ? nil : $0[column] })
    }
    let widest = widths.max() ?? 0
    let longest = DisplayWidth.longest(
      [page.label(corner)]
        + rows.map { row in
          switch row {
          case .cells(let label, _): page.label(label)
          case .heading: ""
          }
        })
    let labelWidth = min(
      longest, max(Self.leastLabel, page.width - max(widest, page.width * 3 / 5)))
    var lines: [StyledLine] = []
    for block in Self.blocks(of: widths, room: page.width - labelWidth) {
      if !lines.isEmpty { lines.append(StyledLine()) }
      var head = StyledLine()
      head.add(fitting.column(page.label(corner), width: labelWidth), .faint)
      for column in block {
        head.add(fitting.column(heads[column], width: widths[column], alignment: .right), .heading)
      }
      lines.append(head)
      for (row, cells) in zip(rows, cells) {
        var line = StyledLine()
        switch row {
        case .heading(let title):
          line.add(fitting.cut(page.label(title), to: page.width), .heading)
        case .cells(let label, _):
          line.add(fitting.column(page.label(label), width: labelWidth))
          for column in block {
            line.add(fitting.column(cells[column], width: widths[column], alignment: .right))
          }
        }
        lines.append(line)
      }
    }
    return lines
  }

  private static func blocks(of widths: [Int], room: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = 0
    var used = 0
    for (column, width) in widths.enumerated() {
      if column > first, used + width > room {
        blocks.append(first..<column)
        (first, used) = (column, 0)
      }
      used += width
    }
    return blocks + [first..<widths.count]
  }
}
