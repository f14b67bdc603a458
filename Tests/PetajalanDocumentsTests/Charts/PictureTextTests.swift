import Testing

@testable import Formats
@testable import PetajalanDocuments

/// Text that fits by its estimated width also fits in pictures of pixels.
@Suite struct PictureTextTests {
  @Test(arguments: [
    "P16 Rekam medis elektronik dan antrean daring RSUD", "Bantuan Keuangan Provinsi",
    "Pusat data dan layanan integrasi (SPLP)", "14.000", "76–99%", "PENGEMBANGAN UMKM",
    "Pagu ditambah sisa", "Smart Environment",
  ]) func lettersAreNotWiderThanEstimated(text: String) {
    let drawn = text.reduce(0) { $0 + OutlineFont.glyph($1).advance } / OutlineFont.em
    let estimated = PictureText.width(text, size: 100) / 100
    #expect(drawn <= estimated && drawn > 0.8 * estimated, "\(drawn) \(estimated)")
  }

  /// At 100 pixels an em: 410 for the letters of *aaaa bbbb*'s words and 288 for each.
  @Test func longTextGoesOnInASecondLine() {
    #expect(PictureText.lines("aaaa bbbb", in: 600, size: 100) == ["aaaa bbbb"])
    #expect(PictureText.lines("aaaa bbbb", in: 300, size: 100) == ["aaaa", "bbbb"])
    // What is left over is cut, and told to be.
    #expect(PictureText.lines("aaaa bbbb cccc", in: 330, size: 100) == ["aaaa", "bbbb…"])
    #expect(PictureText.lines("aaaaaaaa", in: 330, size: 100) == ["aaaa…"])
    #expect(PictureText.lines("", in: 330, size: 100) == [""])
  }
}
