import Testing

@testable import Formats

/// The letters of pictures of pixels.
@Suite struct OutlineFontTests {
  @Test func everyPrintableLetterHasAnOutline() {
    for code in (0x21..<0x7F).map({ UInt8($0) }) + Array(0xA1...0xAC) + Array(0xAE...0xFF) {
      let glyph = OutlineFont.glyph(Character(Unicode.Scalar(code)))
      #expect(!glyph.contours.isEmpty && glyph.advance > 0, "\(code)")
      #expect(glyph.contours.allSatisfy { $0.count >= 3 }, "\(code)")
    }
    let space = OutlineFont.glyph(" ")
    #expect(space.contours.isEmpty && space.advance == 286)
  }

  /// What charts write besides letters.
  @Test(arguments: ["★", "–", "—", "…", "≥", "≤", "×", "·", "→", "“", "’", "€"])
  func signsHaveTheirOwnOutline(sign: Character) {
    #expect(OutlineFont.glyph(sign) != OutlineFont.glyph("観"))
  }

  /// The upright line of DejaVu Sans Condensed: 75 thousandths wide, an em high.
  @Test func outlinesAreReadFromTheirText() {
    #expect(
      OutlineFont.glyph("|")
        == OutlineFont.Glyph(
          advance: 303,
          contours: [[.init(189, -764), .init(189, 236), .init(114, 236), .init(114, -764)]]))
  }

  @Test func lettersThatAreNotThereHaveAPlace() {
    #expect(OutlineFont.glyph("ā") == OutlineFont.glyph("a"))
    #expect(OutlineFont.glyph("ş") == OutlineFont.glyph("s"))
    #expect(OutlineFont.glyph("\u{2011}") == OutlineFont.glyph("-"))
    #expect(OutlineFont.glyph("観").contours.count == 2)
    #expect(OutlineFont.glyph("観") == OutlineFont.glyph("🙂"))
  }

  /// The hole of a letter keeps the color of the page, and parts that lie above each
  /// other do not become one.
  @Test func holesStayOpenAndOverlapsFull() {
    func square(_ from: Double, _ to: Double, isHole: Bool = false) -> [Drawing.Point] {
      let points = [
        Drawing.Point(from, from), .init(to, from), .init(to, to), .init(from, to),
      ]
      return isHole ? points.reversed() : points
    }
    var canvas = PixelCanvas(width: 12, height: 12, (255, 255, 255))
    canvas.fill(
      [square(0, 8), square(2, 6, isHole: true), square(7, 11)], (0, 0, 0), opacity: 1)
    func red(_ x: Int, _ y: Int) -> UInt8 { canvas.pixels[3 * (y * 12 + x)] }
    #expect(red(1, 1) == 0)
    #expect(red(4, 4) == 255)
    #expect(red(7, 7) == 0)
    #expect(red(10, 10) == 0)
    #expect(red(11, 11) == 255)
  }

  /// Half of a pixel is covered, in either direction.
  @Test func edgesAreSmooth() {
    var canvas = PixelCanvas(width: 4, height: 4, (255, 255, 255))
    canvas.fill(
      [[.init(0.5, 0), .init(2, 0), .init(2, 1.4), .init(0.5, 1.4)]], (0, 0, 0), opacity: 1)
    func red(_ x: Int, _ y: Int) -> UInt8 { canvas.pixels[3 * (y * 4 + x)] }
    #expect(red(0, 0) == 128)
    #expect(red(1, 0) == 0)
    // Two of five lines: 0.4 of the pixel.
    #expect(red(1, 1) == 153)
  }
}
