import Formats

/// How wide the columns of a Word table are: no word and no number is broken, and what
/// is left goes to the columns with much to say.
///
/// **Units** Twentieths of a point, as in Word.
struct WordColumns {
  /// The size of the text, in points.
  private let size: Int

  /// The text's blanks at the left and the right side of a cell.
  private static let margins = 2 * WordStyles.cellMargin

  /// Word's own font is somewhat narrower than those that pictures have to expect.
  private static let narrowness = 0.92

  /// Bold text is wider.
  private static let boldness = 1.06

  /// Prepares the widths of a table with text of a size.
  init(size: Int) { self.size = size }

  /// The columns of each table that a table becomes so that each fits a width. The
  /// columns that say what a row is about stand in all of them.
  func parts(of table: ChapterTable, whole: Int) -> [[Int]] {
    let least = leastWidths(of: table)
    let names = Self.names(of: table)
    let room = whole - names.reduce(0) { $0 + least[$1] }
    var parts: [[Int]] = [[]]
    var used = 0
    for column in table.columns.indices {
      let isName = names.contains(column)
      if !isName, used + least[column] > room,
        parts[parts.count - 1].contains(where: { !names.contains($0) })
      {
        parts.append(names.filter { $0 < column })
        used = 0
      }
      parts[parts.count - 1].append(column)
      if !isName { used += least[column] }
    }
    return parts
  }

  /// The widths of columns that fill a width.
  func widths(of table: ChapterTable, columns: [Int], whole: Int) -> [Int] {
    let least = leastWidths(of: table)
    let sum = columns.reduce(0) { $0 + least[$1] }
    guard sum <= whole else { return columns.map { whole * least[$0] / sum } }
    // What each column would like to have beside its longest word.
    let wishes = columns.map { column in
      max(0, table.columns[column].share * size * 20 / 2 - least[column])
    }
    let wished = wishes.reduce(0, +)
    let rest = whole - sum
    guard wished > 0 else { return columns.map { least[$0] + rest / columns.count } }
    return zip(columns, wishes).map { least[$0] + rest * $1 / wished }
  }

  /// The number of a row and what it is about.
  private static func names(of table: ChapterTable) -> [Int] {
    let names = table.rowNames
    let hasNumber = table.columns.first?.alignment == .right && !names.contains(0)
    return (hasNumber ? [0] : []) + names
  }

  private func leastWidths(of table: ChapterTable) -> [Int] {
    table.columns.indices.map { column in
      let isNumber = table.columns[column].alignment == .right
      let cells = table.rows.map { row in
        longest(row.cells[column].text, isWhole: isNumber, isBold: row.kind != .plain)
      }
      let title = longest(table.columns[column].title, isWhole: false, isBold: true)
      return max(title, cells.max() ?? 0) + Self.margins
    }
  }

  /// The width of the longest part of a text that stands on one line.
  private func longest(_ text: String, isWhole: Bool, isBold: Bool) -> Int {
    let words = isWhole ? [text[...]] : text.split(whereSeparator: { $0 == " " || $0 == "-" })
    let widths = words.map { PictureText.width(String($0), size: size * 20) }
    let width = (widths.max() ?? 0) * Self.narrowness * (isBold ? Self.boldness : 1)
    return Int(width.rounded(.up))
  }
}
