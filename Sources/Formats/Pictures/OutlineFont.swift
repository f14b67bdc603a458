import Foundation

/// Letters made of outlines, for pictures of pixels: no font of the machine is asked for,
/// so that the same roadmap gives the same bytes everywhere.
enum OutlineFont {
  /// A letter.
  struct Glyph: Equatable, Sendable {
    /// How far the next letter stands away.
    package let advance: Double
    /// Closed lines through points, from the left end of the base line; y grows
    /// downwards.
    let contours: [[Drawing.Point]]
  }

  /// The size of an em, in the letters' units.
  static let em = 1_000.0

  /// The letter of a character; a box where there is none.
  static func glyph(_ character: Character) -> Glyph {
    for scalar in [character, plain(character)].compactMap(\.unicodeScalars.first) {
      if let glyph = glyphs[scalar] { return glyph }
    }
    return box
  }

  /// A character without its accents, and with a common mark for a rare one.
  private static func plain(_ character: Character) -> Character {
    switch character {
    case "‐", "‑", "‒": return "-"
    case "\u{202F}", "\u{2009}": return " "
    default: break
    }
    // The first scalar of the decomposition is the letter itself.
    let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
    return base.map { Character($0) } ?? character
  }

  /// An empty frame.
  private static let box = Glyph(
    advance: 600,
    contours: [
      [.init(60, -730), .init(540, -730), .init(540, 0), .init(60, 0)],
      [.init(120, -60), .init(480, -60), .init(480, -670), .init(120, -670)],
    ])

  /// Decoded once.
  private static let glyphs: [Unicode.Scalar: Glyph] = {
    var glyphs: [Unicode.Scalar: Glyph] = [:]
    for line in glyphText.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 2)
      guard fields.count >= 2, let code = UInt32(fields[0], radix: 16),
        let scalar = Unicode.Scalar(code), let advance = Double(fields[1])
      else { preconditionFailure("a line without its scalar and its advance: \(line)") }
      var outline = OutlinePath(fields.count > 2 ? fields[2] : "")
      glyphs[scalar] = Glyph(advance: advance, contours: outline.contours())
    }
    return glyphs
  }()
}

/// Reads an outline.
private struct OutlinePath {
  /// Straight parts of a curve: enough for a letter as high as a thumb.
  private static let parts = 5

  private var rest: Substring.UTF8View

  init(_ text: Substring) { rest = text.utf8 }

  /// The closed lines.
  mutating func contours() -> [[Drawing.Point]] {
    var contours: [[Drawing.Point]] = []
    var points: [Drawing.Point] = []
    while let command = rest.popFirst() {
      switch command {
      case UInt8(ascii: "M"): points = [point(from: .init(0, 0))]
      case UInt8(ascii: "l"):
        let start = points[points.count - 1]
        points.append(point(from: start))
      case UInt8(ascii: "q"):
        let start = points[points.count - 1]
        let (middle, end) = (point(from: start), point(from: start))
        for part in 1...Self.parts {
          let at = Double(part) / Double(Self.parts)
          let (a, b, c) = ((1 - at) * (1 - at), 2 * at * (1 - at), at * at)
          points.append(
            .init(
              a * start.x + b * middle.x + c * end.x, a * start.y + b * middle.y + c * end.y))
        }
      default:
        precondition(command == UInt8(ascii: "z"), "there are four commands")
        contours.append(points)
      }
    }
    return contours
  }

  private mutating func point(from start: Drawing.Point) -> Drawing.Point {
    let (x, y) = (number(), number())
    return .init(start.x + x, start.y + y)
  }

  private mutating func number() -> Double {
    var (value, isNegative) = (0, false)
    if rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    if rest.first == UInt8(ascii: "-") {
      rest.removeFirst()
      isNegative = true
    }
    while let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      value = 10 * value + Int(digit - UInt8(ascii: "0"))
      rest.removeFirst()
    }
    return Double(isNegative ? -value : value)
  }
}
