/// Reads the cells of a sheet.
///
/// **Source** ECMA-376 part 1, §18.3.1.
struct SheetReader {
  private let styles: CellStyles
  private let mark: UInt8
  private var texts: CellTexts
  private var sheet = SheetCells()
  private var refusal: WorkbookRefusal?

  private var row = 0
  private var column = 0

  // What the tags of the cell say that is being read.
  private var type = CellType.number
  private var style = 0
  private var hasFormula = false
  private var value: [UInt8] = []

  private enum CellType {
    case number
    case shared
    case text
    case truth
    case error
    case date
  }

  /// Reads a sheet's part; the texts of its cells are added to others.
  ///
  /// - Parameters:
  ///   - styles: how styles show numbers.
  ///   - mark: the decimal mark to write numbers with.
  /// - Throws: ``WorkbookRefusal`` if it is no sheet, or more than is read.
  package static func read(
    _ bytes: [UInt8], part: String, styles: CellStyles, mark: UInt8, texts: inout CellTexts
  ) throws(WorkbookRefusal) -> SheetCells {
    var reader = SheetReader(styles: styles, mark: mark, texts: texts)
    // The reader's texts are the only ones now, so that adding to them copies none.
    texts = CellTexts()
    do throws(XMLFailure) {
      try XMLFailure.scan(bytes) { scanner throws(XMLProblem) in try reader.walk(&scanner) }
    } catch {
      var refusal = reader.refusal ?? WorkbookRefusal(error, in: part)
      if reader.row > 0 {
        refusal.cell = CellReference(row: reader.row, column: max(reader.column, 1))
      }
      throw refusal
    }
    texts = reader.texts
    return reader.sheet
  }

  private init(styles: CellStyles, mark: UInt8, texts: CellTexts) {
    self.styles = styles
    self.mark = mark
    self.texts = texts
  }

  private mutating func walk(_ scanner: inout XMLScanner) throws(XMLProblem) {
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("c") {
          try startCell(scanner)
          try readCell(&scanner)
          try endCell()
        } else if scanner.isNamed("row") {
          try startRow(scanner)
        } else if scanner.isNamed("mergeCell") {
          try addMerge(scanner)
        } else if scanner.isNamed("col") {
          try addHiddenColumns(scanner)
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  // MARK: Rows and cells

  private mutating func startRow(_ scanner: XMLScanner) throws(XMLProblem) {
    // Rows need not say their number.
    let next = scanner.attribute("r") == nil ? row + 1 : scanner.integer("r") ?? 0
    guard next > row, next <= CellReference.most.row else { throw .content }
    row = next
    column = 0
    if scanner.isTrue("hidden") { sheet.hiddenRows.append(Int32(row)) }
  }

  private mutating func addHiddenColumns(_ scanner: XMLScanner) throws(XMLProblem) {
    guard scanner.isTrue("hidden"), let first = scanner.integer("min"),
      let last = scanner.integer("max"), first <= last, last <= CellReference.most.column,
      first > sheet.hiddenColumns.last?.upperBound ?? 0
    else { return }
    sheet.hiddenColumns.append(first...last)
  }

  private mutating func startCell(_ scanner: XMLScanner) throws(XMLProblem) {
    if let text = scanner.attribute("r") {
      guard let place = CellReference(text), place.row == row, place.column > column else {
        throw .content
      }
      column = place.column
    } else {
      column += 1
    }
    guard row > 0, column <= CellReference.most.column else { throw .content }
    style = scanner.integer("s") ?? 0
    type = try cellType(scanner)
    hasFormula = false
    value.removeAll(keepingCapacity: true)
  }

  private func cellType(_ scanner: XMLScanner) throws(XMLProblem) -> CellType {
    guard let type = scanner.attribute("t") else { return .number }
    func isType(_ name: StaticString) -> Bool {
      type.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
    if isType("s") { return .shared }
    if isType("n") { return .number }
    if isType("str") || isType("inlineStr") { return .text }
    if isType("b") { return .truth }
    if isType("e") { return .error }
    if isType("d") { return .date }
    throw .content
  }

  /// Reads what stands between a cell's tags.
  private mutating func readCell(_ scanner: inout XMLScanner) throws(XMLProblem) {
    var isValue = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("v") {
          isValue = true
        } else if scanner.isNamed("f") {
          hasFormula = true
        } else if scanner.isNamed("is") {
          try scanner.readRuns(until: "is", into: &value)
        }
      case .end:
        if scanner.isNamed("v") { isValue = false }
        if scanner.isNamed("c") { return }
      case .text:
        if isValue { try scanner.appendText(to: &value) }
      case .finish: throw .content
      }
    }
  }

  /// Keeps the cell that was read, unless it is empty.
  private mutating func endCell() throws(XMLProblem) {
    if hasFormula, value.isEmpty, type != .text {
      return try keep(texts.append(Array("=".utf8)), .formula)
    }
    guard !value.isEmpty else { return }
    switch type {
    case .shared:
      guard let number = Int(String(decoding: value, as: UTF8.self)),
        texts.shared.indices.contains(number)
      else { throw .content }
      try keep(texts.shared[number])
    case .text: try keep(texts.append(value))
    case .truth:
      let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      try keep(texts.append(Array((isTrue ? "yes" : "no").utf8)))
    case .error: try keep(texts.append(value), .error)
    case .date:
      // Such as 2025-01-31T00:00:00.
      let year = value.prefix { (0x30...0x39).contains($0) }
      let isYear = year.count == 4 && styles[style].meaning == .year
      try keep(texts.append(year.count == 4 ? Array(year) : value), isYear ? nil : .date)
    case .number: try keepNumber()
    }
  }

  private mutating func keepNumber() throws(XMLProblem) {
    let style = styles[style]
    if style.meaning == .date || style.meaning == .year { return try keepDate(style.meaning) }
    guard
      let text = texts.append(number: value, isPercent: style.meaning == .percent, mark: mark)
    else {
      // Whoever reads the value says that it is no number, and where.
      try keep(texts.append(value))
      return
    }
    try keep(text, isNumber: true)
    if style.thousands > 0 {
      sheet.scaled.append(
        SheetCells.Scaled(
          row: Int32(row), column: UInt16(column), thousands: UInt8(min(style.thousands, 6))))
    }
  }

  /// Keeps a date as its year. A number that is itself a year was given the format of dates
  /// by mistake.
  private mutating func keepDate(_ meaning: CellStyles.Meaning) throws(XMLProblem) {
    guard let days = Double(String(decoding: value, as: UTF8.self)) else {
      return try keep(texts.append(value), .date)
    }
    if let number = Int(exactly: days), SerialDate.years.contains(number) {
      let text = texts.append(Array(String(number).utf8))
      try keep(text, meaning == .year ? .shownAsYear : .date)
    } else if let year = SerialDate.year(days, styles.epoch) {
      let text = texts.append(Array(String(year).utf8))
      try keep(text, meaning == .year ? nil : .date, isNumber: meaning == .year)
    } else {
      try keep(texts.append(value), .date)
    }
  }

  private mutating func keep(
    _ text: Range<Int32>, _ flaw: SheetCells.Flaw? = nil, isNumber: Bool = false
  ) throws(XMLProblem) {
    guard !texts.isBlank(text) else { return }
    do throws(WorkbookRefusal) {
      try texts.spend(text)
      try texts.spend(cells: 1)
    } catch {
      refusal = error
      throw .content
    }
    sheet.cells.append(
      SheetCells.Cell(
        row: Int32(row), text: text, column: UInt16(column), flaw: flaw, isNumber: isNumber))
  }

  private mutating func addMerge(_ scanner: XMLScanner) throws(XMLProblem) {
    guard let text = scanner.attribute("ref") else { throw .content }
    let corners = text.split(separator: UInt8(ascii: ":")).map { CellReference($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { throw .content }
    sheet.merges.append(SheetCells.Merge(first: first, last: last))
    guard sheet.merges.count <= WorkbookLimits.merges else {
      refusal = WorkbookRefusal(.tooLarge(.merges(limit: WorkbookLimits.merges)))
      throw .content
    }
  }
}
