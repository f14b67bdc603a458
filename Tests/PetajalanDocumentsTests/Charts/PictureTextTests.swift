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
}
