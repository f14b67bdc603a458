import Foundation
import PetajalanReading

/// Finds the line and column of each value of a JSON text.
///
/// Foundation reads the values, but tells neither where they stand nor that a
/// key stands twice. Whatever is no JSON here ends the walk.
struct JSONPlaces {
  /// The place of each value by the path that leads to it; the whole document's
  /// path is empty.
  private(set) var places: [String: SourceLocation] = [:]

  /// The keys that stand twice in one object.
  private(set) var repeated: [(key: String, firstLine: Int, location: SourceLocation)] = []

  /// Where the text is no JSON.
  ///
  /// **Missing** The walk came to the end.
  private(set) var failure: SourceLocation?

  /// How deep values may lie in each other, as in Foundation's reader.
  private static let deepest = 500

  private let file: String
  private let skipped: String?
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1

  /// Prepares to walk through a text.
  ///
  /// - Parameter skipped: a key of the document in whose value no place is kept.
  init(file: String, bytes: [UInt8], skipping skipped: String? = nil) {
    self.file = file
    self.skipped = skipped
    self.bytes = bytes
  }

  /// Walks through the text.
  package mutating func run() {
    value(at: "", depth: 0)
    skipBlanks()
    if index < bytes.count { fail() }
  }

  private var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func fail() {
    if failure == nil { failure = location }
    index = bytes.count
  }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      advance()
    }
  }

  /// Takes a mark.
  ///
  /// - Returns: whether it stood there.
  private mutating func take(_ mark: Character) -> Bool {
    skipBlanks()
    guard let byte = next, byte == mark.asciiValue else { return false }
    advance()
    return true
  }

  /// Walks through a value.
  ///
  /// - Parameter path: what leads to it; `nil` where no place is kept.
  private mutating func value(at path: String?, depth: Int) {
    skipBlanks()
    guard let byte = next, depth < Self.deepest else { return fail() }
    if let path { places[path] = location }
    let path = path == skipped ? nil : path
    switch byte {
    case UInt8(ascii: "{"): object(at: path, depth: depth)
    case UInt8(ascii: "["): array(at: path, depth: depth)
    case UInt8(ascii: "\""): _ = string()
    default: word()
    }
  }

  private mutating func object(at path: String?, depth: Int) {
    advance()
    if take("}") { return }
    var lines: [String: Int] = [:]
    repeat {
      skipBlanks()
      let place = location
      guard let key = key(), take(":") else { return fail() }
      if let first = lines[key] {
        repeated.append((key, first, place))
      } else {
        lines[key] = place.line
      }
      value(at: path.map { $0.isEmpty ? key : "\($0).\(key)" }, depth: depth + 1)
    } while take(",")
    if !take("}") { fail() }
  }

  private mutating func array(at path: String?, depth: Int) {
    advance()
    if take("]") { return }
    var position = 0
    repeat {
      value(at: path.map { "\($0)[\(position)]" }, depth: depth + 1)
      position += 1
    } while take(",")
    if !take("]") { fail() }
  }

  /// Takes a text in quotation marks.
  ///
  /// - Returns: the text with its marks, or `nil` if it does not end.
  private mutating func string() -> ArraySlice<UInt8>? {
    let start = index
    advance()
    while let byte = next, byte != UInt8(ascii: "\"") {
      advance()
      if byte == UInt8(ascii: "\\"), next != nil { advance() }
    }
    guard next != nil else {
      fail()
      return nil
    }
    advance()
    return bytes[start..<index]
  }

  /// Takes a key: two can be the same, one of them written with escapes.
  private mutating func key() -> String? {
    guard next == UInt8(ascii: "\""), let text = string() else { return nil }
    guard text.contains(UInt8(ascii: "\\")) else {
      return String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
    }
    return try? JSONDecoder().decode(String.self, from: Data(text))
  }

  /// Takes a number, `true`, `false` or `null`; Foundation judges which.
  private mutating func word() {
    let start = index
    while let byte = next, !",:]}[{\" \n\r\t".utf8.contains(byte) { advance() }
    if index == start { fail() }
  }
}
