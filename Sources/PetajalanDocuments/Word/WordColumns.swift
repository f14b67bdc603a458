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
  static let narrowness = 0.85

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
  ///
  /// Every column has its longest word. What is left is first for as much more as its
  /// share promises, if it has that much to say, then for those that would fill more.
  func widths(of table: ChapterTable, columns: [Int], whole: Int) -> [Int] {
    let least = leastWidths(of: table)
    let full = fullWidths(of: table)
    var widths = columns.map { least[$0] }
    let sum = widths.reduce(0, +)
    guard sum <= whole else { return widths.map { whole * $0 / sum } }
    let promised = columns.map { column in
      min(full[column], table.columns[column].share * size * 20 / 2)
    }
    for wanted in [promised, columns.map { full[$0] }] {
      let wishes = zip(wanted, widths).map { max(0, $0 - $1) }
      let wished = wishes.reduce(0, +)
      let rest = whole - widths.reduce(0, +)
      guard wished > 0 else { continue }
      for place in widths.indices {
        widths[place] += min(wished, rest) * wishes[place] / wished
      }
    }
    let rest = whole - widths.reduce(0, +)
    let shares = columns.reduce(0) { $0 + table.columns[$1].share }
    return zip(columns, widths).map { $1 + rest * table.columns[$0].share / max(1, shares) }
  }

  /// The number of a row and what it is about.
  private static func names(of table: ChapterTable) -> [Int] {
    let names = table.rowNames
    let hasNumber = table.columns.first?.alignment == .right && !names.contains(0)
    return (hasNumber ? [0] : []) + names
  }

  /// The widths without which words or numbers would be broken.
  private func leastWidths(of table: ChapterTable) -> [Int] {
    widths(of: table) { text, isNumber in
      isNumber ? [text[...]] : text.split { $0 == " " || $0 == "-" }
    }
  }

  /// The widths at which every cell is one line; numbers need no more than the least.
  private func fullWidths(of table: ChapterTable) -> [Int] {
    let full = widths(of: table) { text, _ in [text[...]] }
    return zip(zip(full, leastWidths(of: table)), table.columns).map { widths, column in
      column.alignment == .right ? widths.1 : widths.0
    }
  }

  /// The widths of the longest parts that stand on one line.
  ///
  /// - Parameter parts: the parts of a text, which may be that of a number.
  private func widths(
    of table: ChapterTable, parts: (_ text: String, _ isNumber: Bool) -> [Substring]
  ) -> [Int] {
    func width(_ parts: [Substring], isBold: Bool) -> Int {
      let widest = parts.map { PictureText.width(String($0), size: size * 20) }.max() ?? 0
      return Int((widest * Self.narrowness * (isBold ? Self.boldness : 1)).rounded(.up))
    }
    return table.columns.indices.map { column in
      let isNumber = table.columns[column].alignment == .right
      let cells = table.rows.map { row in
        width(parts(row.cells[column].text, isNumber), isBold: row.kind != .plain)
      }
      let title = width(parts(table.columns[column].title, false), isBold: true)
      return max(title, cells.max() ?? 0) + Self.margins
    }
  }
}
