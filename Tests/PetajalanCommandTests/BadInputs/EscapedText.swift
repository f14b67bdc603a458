/// A text in which escapes stand for bytes that no editor shows, and for more text than
/// anyone reviews.
///
/// | written | stands for |
/// |---|---|
/// | `\n` `\r` `\t` `\\` `\{` `\}` | as usual |
/// | `\xE9` | a byte |
/// | `\u{200B}` | a character |
/// | `\(1..5){…}` | the text in braces, so many times |
/// | `\#` `\+` | inside it, the number, and the number after it |
///
/// Lines end as they do in the file, but for the last one, which has no end.
enum EscapedText {
  struct Malformed: Error {
    let text: String
  }

  /// The least number of repetitions that makes a text long.
  private static let manyTimes = 20_000

  /// A piece of the text.
  private enum Piece {
    case bytes([UInt8])
    case number(plus: Int)
    case repeated(ClosedRange<Int>, [Piece])
  }

  /// The bytes that a text stands for.
  static func bytes(of text: String) throws -> [UInt8] {
    var rest = Array(text.hasSuffix("\n") ? text.dropLast() : text[...])[...]
    let pieces = try pieces(&rest, isInside: false)
    var bytes: [UInt8] = []
    append(pieces, number: 0, to: &bytes)
    return bytes
  }

  /// Whether a line stands for much more text than it has.
  static func isLong(_ line: Substring) -> Bool {
    line.split(separator: "\\(").dropFirst().contains { part in
      let bounds = part.prefix { $0 != ")" }.split(separator: ".").compactMap { Int($0) }
      return bounds.count == 2 && bounds[1] - bounds[0] >= manyTimes
    }
  }

  private static func pieces(
    _ text: inout ArraySlice<Character>, isInside: Bool
  ) throws -> [Piece] {
    var pieces: [Piece] = []
    var bytes: [UInt8] = []
    func flush() {
      if !bytes.isEmpty { pieces.append(.bytes(bytes)) }
      bytes = []
    }
    var depth = 0
    while let character = text.popFirst() {
      if character == "{" { depth += 1 }
      if character == "}" {
        depth -= 1
        if isInside, depth < 0 {
          flush()
          return pieces
        }
      }
      guard character == "\\" else {
        bytes += String(character).utf8
        continue
      }
      guard let escape = text.popFirst() else { throw Malformed(text: "\\") }
      switch escape {
      case "n": bytes.append(0x0A)
      case "r": bytes.append(0x0D)
      case "t": bytes.append(0x09)
      case "\\", "{", "}": bytes += String(escape).utf8
      case "x":
        guard let byte = UInt8(String(text.prefix(2)), radix: 16) else {
          throw Malformed(text: "\\x")
        }
        text = text.dropFirst(2)
        bytes.append(byte)
      case "u":
        let digits = String(text.dropFirst().prefix { $0 != "}" })
        guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
          throw Malformed(text: "\\u")
        }
        text = text.dropFirst(digits.count + 2)
        bytes += String(scalar).utf8
      case "#", "+":
        flush()
        pieces.append(.number(plus: escape == "+" ? 1 : 0))
      case "(":
        flush()
        let range = String(text.prefix { $0 != ")" })
        let bounds = range.split(separator: ".").compactMap { Int($0) }
        text = text.dropFirst(range.count + 1)
        guard bounds.count == 2, bounds[0] <= bounds[1], text.popFirst() == "{" else {
          throw Malformed(text: "\\(" + range)
        }
        pieces.append(.repeated(bounds[0]...bounds[1], try self.pieces(&text, isInside: true)))
      default: throw Malformed(text: "\\" + String(escape))
      }
    }
    guard !isInside else { throw Malformed(text: "{") }
    flush()
    return pieces
  }

  private static func append(_ pieces: [Piece], number: Int, to bytes: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .bytes(let part): bytes += part
      case .number(let plus): bytes += String(number + plus).utf8
      case .repeated(let range, let inner):
        if case .bytes(let part)? = inner.first, inner.count == 1 {
          // Doubling, because a hundred million appends take a minute.
          var block = part
          var left = range.count
          while left > 0 {
            if left & 1 == 1 { bytes += block }
            left >>= 1
            if left > 0 { block += block }
          }
        } else {
          for number in range { append(inner, number: number, to: &bytes) }
        }
      }
    }
  }
}
