import Testing

@testable import Formats

/// Scalars on both sides of the edges of `EastAsianWidth.txt`, Unicode 16.0.
@Suite struct EastAsianWidthTests {
  @Test(
    arguments: [
      // W: Hangul consonants, brackets, the symbols of the I Ching, kana, Han, syllables.
      0x1100, 0x115F, 0x2329, 0x232A, 0x2630, 0x2637, 0x2E80, 0x3001, 0x3041, 0x3096, 0x30AB,
      0x4DC0, 0x4E00, 0x9FFF, 0xA4C6, 0xAC00, 0xD7A3, 0xF900, 0x17000, 0x1B000, 0x20000, 0x2FFFD,
      0x30000, 0x3FFFD,
      // F: the full-width forms and the ideographic space.
      0x3000, 0xFF01, 0xFF21, 0xFF60, 0xFFE0, 0xFFE6,
    ] as [UInt32])
  func wideAndFullWidth(value: UInt32) throws {
    #expect(EastAsianWidth.isWide(try #require(Unicode.Scalar(value))))
  }

  @Test(
    arguments: [
      // Na and N.
      0x41, 0x7E, 0x10FF, 0x1160, 0x2328, 0x232B, 0x262F, 0x2638, 0x2E9A, 0x303F, 0x3040, 0xA4C7,
      0xD7A4, 0x1F203, 0x2FFFE, 0x3FFFE, 0x10FFFF,
      // H: half-width kana and the won.
      0xFF61, 0xFF76, 0xFFBE, 0x20A9,
      // A: narrow outside of East Asian text.
      0xA1, 0xB7, 0x2026, 0x2500, 0x2588, 0xE000,
    ] as [UInt32])
  func narrowHalfWidthAndAmbiguous(value: UInt32) throws {
    #expect(!EastAsianWidth.isWide(try #require(Unicode.Scalar(value))))
  }
}
