import Formats

/// A table in a chapter.
package struct ChapterTable: Equatable, Sendable {
  /// The name for links: lowercase letters and hyphens.
  package let id: String

  /// What stands above it.
  let caption: String

  /// The columns.
  package let columns: [Column]

  /// The rows, without the header.
  let rows: [Row]

  /// Whether it needs a page on its side.
  var isWide: Bool { columns.reduce(0) { $0 + $1.share } > Self.mostOfPortrait }

  /// The shares that fit an upright page.
  private static let mostOfPortrait = 80

  /// The columns that say what a row is about, which are to be seen beside all others;
  /// the first one with words, if none is said to be one.
  package var rowNames: [Int] {
    let said = columns.indices.filter { columns[$0].namesRows }
    return said.isEmpty
      ? Array(columns.indices.filter { columns[$0].alignment == .left }.prefix(1)) : said
  }

  /// A column.
  package struct Column: Equatable, Sendable {
    /// The heading.
    package let title: String

    /// Where its text stands.
    let alignment: Alignment

    /// Its part of the width, in about the characters of a line of text.
    let share: Int

    /// Whether it says what a row is about.
    var namesRows = false

    /// Creates a column of words.
    package static func text(_ title: String, share: Int, namesRows: Bool = false) -> Column {
      Column(title: title, alignment: .left, share: share, namesRows: namesRows)
    }

    /// Creates a column of numbers.
    package static func number(_ title: String, share: Int = 8) -> Column {
      Column(title: title, alignment: .right, share: share)
    }
  }

  /// Where the text of a column stands.
  enum Alignment: Equatable, Sendable {
    case left
    case right
  }

  /// A row.
  package struct Row: Equatable, Sendable {
    /// What the row is.
    package var kind = Kind.plain

    /// One element per column.
    let cells: [Cell]

    /// Creates a row.
    init(_ cells: [Cell], kind: Kind = .plain) {
      self.cells = cells
      self.kind = kind
    }
  }

  /// What a row is.
  package enum Kind: Equatable, Sendable {
    /// One thing.
    case plain
    /// The sum of the rows above it that belong together.
    case subtotal
    /// The sum of all.
    case total
  }

  /// A cell.
  struct Cell: Equatable, Sendable {
    /// The text.
    package let text: String

    /// What rows are sorted by where a reader can sort them.
    ///
    /// **Missing** They are sorted by the text.
    var sortKey: Int64?

    /// Whether it says the same as the cell above it.
    var isRepeated = false

    /// A cell with words.
    package static func text(_ text: String, isRepeated: Bool = false) -> Cell {
      Cell(text: HarmlessText.line(text), sortKey: nil, isRepeated: isRepeated)
    }

    /// A cell with a number in words.
    package static func number(_ text: String, _ value: Int64) -> Cell {
      Cell(text: text, sortKey: value)
    }

    /// A cell without anything.
    static let empty = Cell(text: "", sortKey: nil)
  }
}
