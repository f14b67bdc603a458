import PetajalanDomain

/// A row that is none of those that its table lists.
public enum OddRow: String, Hashable, CaseIterable, Sendable {
  /// It adds others up.
  case total
  /// It is the heading of a group of rows, or a note.
  case heading
  /// It holds headers again.
  case header
}

/// Tells which rows of a table are none of those that it lists.
struct OddRowFinder {
  private let text: TableText
  private let table: TableName
  private let finder: HeaderFinder
  /// The positions of the columns that are read.
  private let columns: [Int]
  private let key: Int?
  private let name: Int?
  /// The columns that every program has, and no heading.
  private let needed: [Int]

  /// The words with which a row of sums begins.
  private static let totals = [
    "jumlah", "total", "subtotal", "sub total", "sub-total", "subjumlah", "sub jumlah",
    "sub-jumlah", "grand total", "jml", "rata-rata",
  ]

  /// The first bytes of those words, in lower case.
  private static let totalStarts = Set(totals.compactMap(\.utf8.first))

  /// Lengths and first bytes of headers of the key's column, in lower case.
  private let headerStarts: Set<Int>

  /// Prepares to look at the rows of a table.
  ///
  /// - Parameter columns: the positions of the columns that are read.
  init(_ text: TableText, as table: TableName, columns: [Int]) {
    self.text = text
    self.table = table
    self.columns = columns
    let finder = HeaderFinder(table)
    self.finder = finder
    let header = text.header
    func position(_ name: String?) -> Int? {
      columns.first { position in
        finder.column(header[position].text).map { table.columns[$0].header } == name
      }
    }
    key = position(table.columns.first?.header)
    headerStarts = Set((table.columns.first?.headers ?? []).map { Self.start(of: $0.utf8) })
    name = position(ProgramColumn.name.rawValue)
    needed =
      table == .programs
      ? [ProgramColumn.owner, .sources].compactMap { position($0.rawValue) } : []
  }

  /// What the row is.
  ///
  /// **Missing** It is one of the table's.
  package func kind(_ row: Int) -> (kind: OddRow, text: Field)? {
    guard table.table != nil, let key else { return nil }
    let isNamed = !text.isBlank(row: row, column: key)
    if isNamed, !mayBeOdd(row, key) { return nil }
    guard let first = firstField(row) else { return nil }
    let shown = isNamed ? text.field(row: row, column: key) : first
    if Self.isTotal(shown.text) { return (.total, shown) }
    let filled = columns.filter { !text.isBlank(row: row, column: $0) }
    let texts = filled.map { text.field(row: row, column: $0) }
    if row == 0 || isNamed, texts.count > 1, isHeaders(texts) { return (.header, shown) }
    if filled.count == 1, columns.count > 2, isHeading(texts[0], at: filled[0]) {
      return (.heading, texts[0])
    }
    guard needed.count == 2, needed.allSatisfy({ text.isBlank(row: row, column: $0) }) else {
      return nil
    }
    if !isNamed, texts.allSatisfy({ Self.isNumber($0.text) }) { return (.total, shown) }
    return group(row, isNamed).map { (.heading, $0) }
  }

  /// Whether the only cell of a row is words, where names or ids stand; an id of programs
  /// is some, too, if it is as long as a word.
  private func isHeading(_ field: Field, at column: Int) -> Bool {
    if field.text.contains(where: \.isWhitespace) { return field.text.contains(where: \.isLetter) }
    guard table == .programs || column != key, column <= max(key ?? 0, name ?? 0) else {
      return false
    }
    return Self.isWord(field.text)
  }

  /// Whether there are letters enough for a word.
  private static func isWord(_ text: String) -> Bool { text.count(where: \.isLetter) >= 4 }

  private static func isNumber(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || ".,%-".contains($0) }
  }

  /// What a row is that holds nothing in columns that are read: the heading of a group
  /// may stand in the first column, which numbers the rows.
  ///
  /// **Missing** It is empty, or a note.
  func kindOfNote(_ row: Int) -> (kind: OddRow, text: Field)? {
    guard table.table != nil, let key,
      let column = (0..<key).first(where: { !text.isBlank(row: row, column: $0) }),
      !NoteHeader.isMarked(text.header[column].text)
    else { return nil }
    let field = text.field(row: row, column: column)
    guard Self.isWord(field.text) else { return nil }
    return (Self.isTotal(field.text) ? .total : .heading, field)
  }

  /// Whether a row numbers the columns: `1 2 3 …` or `(1) (2) (3) …`.
  ///
  /// Plain numbers might be values where all columns hold numbers, so that they are taken
  /// for the columns' only where one is a name.
  func numbersColumns(_ row: Int) -> Bool {
    let texts = (0..<text.width).map { text.field(row: row, column: $0).text }
      .filter { !$0.isEmpty }
    guard texts.count >= 3, 2 * texts.count >= columns.count,
      name != nil || texts.allSatisfy({ $0.hasPrefix("(") })
    else { return false }
    return zip(texts, 1...).allSatisfy { text, number in
      let bare = text.drop { $0 == "(" }
      let digits = bare.prefix { $0.isASCII && $0.isNumber }
      let rest = bare.dropFirst(digits.count)
      // Columns that are computed say how: `(6=4+5)`.
      return Int(digits) == number && (["", ")"].contains(rest) || rest.hasPrefix("="))
    }
  }

  /// Whether a row with an id deserves a closer look.
  private func mayBeOdd(_ row: Int, _ key: Int) -> Bool {
    if !needed.isEmpty, needed.allSatisfy({ text.isBlank(row: row, column: $0) }) { return true }
    let bytes = text.bytes(row: row, column: key)
    guard let first = bytes.first else { return false }
    return Self.totalStarts.contains(first | 0x20) || bytes.contains(0x20)
      || headerStarts.contains(Self.start(of: bytes))
  }

  /// The length of a text and its first byte, so that few texts are looked at as such.
  private static func start(of bytes: some Collection<UInt8>) -> Int {
    bytes.count << 8 | Int((bytes.first ?? 0) | 0x20)
  }

  /// The first cell with something in it, notes included.
  private func firstField(_ row: Int) -> Field? {
    (0..<text.width).first { !text.isBlank(row: row, column: $0) }
      .map { text.field(row: row, column: $0) }
  }

  private static func isTotal(_ text: String) -> Bool {
    let key = nameKey(text)
    return totals.contains { word in
      guard key.hasPrefix(word) else { return false }
      let next = key.dropFirst(word.count).first
      return next == nil || next == " " || next == ":" || next == "." || next == "("
    }
  }

  private func isHeaders(_ fields: [Field]) -> Bool {
    fields.allSatisfy { finder.column($0.text) != nil || YearHeader.mentionsYear($0.text) }
      && fields.contains { finder.column($0.text) != nil }
  }

  /// The heading of a group in a row of `programs` that nobody leads or pays for, though it
  /// may hold sums and a number too: it has no id, or shouts.
  private func group(_ row: Int, _ isNamed: Bool) -> Field? {
    guard let name, !text.isBlank(row: row, column: name) else { return nil }
    let field = text.field(row: row, column: name)
    let words = nameKey(field.text)
    let isLoud = field.text.uppercased() == field.text && Self.isWord(field.text)
    return !isNamed || isLoud || words.hasPrefix("smart ") || words.hasPrefix("dimensi ")
      ? field : nil
  }
}

extension TableColumn {
  /// The header of the format.
  fileprivate var header: String { rawValue }
}
