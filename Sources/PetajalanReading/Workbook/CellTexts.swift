/// The texts of a workbook's cells, one behind the other.
struct CellTexts {
  /// The bytes, all valid UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// The texts that cells share, by their number.
  package private(set) var shared: [Range<Int32>] = []

  /// How many more bytes of text, and how many more cells, are read.
  private var textBytesLeft = WorkbookLimits.textBytes
  private var cellsLeft = WorkbookLimits.cells

  /// Where the next text will begin.
  package var end: Int32 { Int32(bytes.count) }

  /// Takes so many cells from what may be read.
  ///
  /// - Throws: ``WorkbookRefusal`` if there are too many.
  package mutating func spend(cells: Int) throws(WorkbookRefusal) {
    cellsLeft -= cells
    guard cellsLeft >= 0 else {
      throw WorkbookRefusal(.tooLarge(.cells(limit: WorkbookLimits.cells)))
    }
  }

  /// Takes the text of a cell from what may be read.
  ///
  /// - Throws: ``WorkbookRefusal`` if it is too long, or all texts together are.
  package mutating func spend(_ text: Range<Int32>) throws(WorkbookRefusal) {
    textBytesLeft -= text.count
    guard textBytesLeft >= 0 else {
      throw WorkbookRefusal(.tooLarge(.textBytes(limit: WorkbookLimits.textBytes)))
    }
    let limit = WorkbookLimits.cellCharacters
    guard text.count <= limit || characters(text) <= limit else {
      throw WorkbookRefusal(.tooLarge(.cellCharacters(limit: limit)))
    }
  }

  /// Adds a text as it stands in the file.
  ///
  /// Spreadsheets write characters that XML has no place for as `_x000D_`, and an
  /// underscore that would look like it as `_x005F_`. Line ends become LF; other
  /// control characters stay written so, for everyone to see.
  ///
  /// **Source** ECMA-376 part 1, §22.9.2.19.
  package mutating func append(_ text: [UInt8]) -> Range<Int32> {
    let start = end
    guard let first = text.firstIndex(of: UInt8(ascii: "_")) else {
      bytes += text
      return start..<end
    }
    bytes += text[..<first]
    var index = first
    while index < text.count {
      guard let scalar = Self.escape(text[index...]) else {
        bytes.append(text[index])
        index += 1
        continue
      }
      index += 7
      if scalar == "\r" {
        if index < text.count, text[index] == 0x0A { continue }
        bytes.append(0x0A)
      } else {
        bytes += String(Character(scalar)).utf8
      }
    }
    return start..<end
  }

  /// Adds a number.
  ///
  /// - Returns: its text, or `nil` if it is none.
  package mutating func append(
    number: [UInt8], isPercent: Bool, mark: UInt8
  ) -> Range<Int32>? {
    let start = end
    let isNumber = CellNumber.append(number, isPercent: isPercent, mark: mark, to: &bytes)
    return isNumber ? start..<end : nil
  }

  /// Reads the texts that cells share.
  ///
  /// - Throws: ``WorkbookRefusal`` if the part is malformed, or more than is read.
  mutating func readShared(_ bytes: [UInt8], part: String) throws(WorkbookRefusal) {
    var texts = CellTexts()
    var limit: WorkbookLimit?
    do throws(XMLFailure) {
      try XMLFailure.scan(bytes) { scanner throws(XMLProblem) in
        var text: [UInt8] = []
        while limit == nil {
          switch try scanner.next() {
          case .start where scanner.isNamed("si"):
            text.removeAll(keepingCapacity: true)
            try scanner.readRuns(until: "si", into: &text)
            texts.shared.append(texts.append(text))
            limit = texts.exceeded
          case .finish: return
          case .start, .end, .text: break
          }
        }
      }
    } catch {
      throw WorkbookRefusal(error, in: part)
    }
    if let limit { throw WorkbookRefusal(.tooLarge(limit)) }
    self = texts
  }

  /// The limit that the shared texts exceed.
  private var exceeded: WorkbookLimit? {
    if bytes.count > WorkbookLimits.textBytes {
      return .textBytes(limit: WorkbookLimits.textBytes)
    }
    // More texts than cells would be of no use.
    return shared.count > WorkbookLimits.cells ? .cells(limit: WorkbookLimits.cells) : nil
  }

  /// Whether nothing but blanks stands in a text.
  func isBlank(_ text: Range<Int32>) -> Bool {
    BlankText.isBlank(bytes[Int(text.lowerBound)..<Int(text.upperBound)])
  }

  /// A text.
  package func string(_ text: Range<Int32>) -> String {
    String(decoding: bytes[Int(text.lowerBound)..<Int(text.upperBound)], as: UTF8.self)
  }

  private func characters(_ text: Range<Int32>) -> Int {
    bytes[Int(text.lowerBound)..<Int(text.upperBound)].count { $0 & 0xC0 != 0x80 }
  }

  /// The character that `_x0041_` at the beginning of a text stands for.
  private static func escape(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard text.count >= 7, text.starts(with: "_x".utf8),
      text[text.startIndex + 6] == UInt8(ascii: "_"),
      let number = UInt32(
        String(decoding: text[(text.startIndex + 2)..<(text.startIndex + 6)], as: UTF8.self),
        radix: 16),
      let scalar = Unicode.Scalar(number),
      number >= 0x20 && number != 0x7F || [0x09, 0x0A, 0x0D].contains(number)
    else { return nil }
    return scalar
  }
}

extension XMLScanner {
  /// Reads the text of an element in runs of one font each, without the small
  /// print that tells how to pronounce it.
  mutating func readRuns(
    until name: StaticString, into text: inout [UInt8]
  ) throws(XMLProblem) {
    var isText = false
    var isPhonetic = false
    while true {
      switch try next() {
      case .start:
        if isNamed("rPh") { isPhonetic = true }
        if isNamed("t") { isText = true }
      case .end:
        if isNamed("rPh") { isPhonetic = false }
        if isNamed("t") { isText = false }
        if isNamed(name) { return }
      case .text:
        if isText && !isPhonetic { try appendText(to: &text) }
      case .finish: throw .content
      }
    }
  }
}
