import Testing

@testable import Formats

/// Names inside Markdown, by the rules of CommonMark and GitHub.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("Jalan Merdeka (tahap 2)", "Jalan Merdeka (tahap 2)"), ("", ""),
    ("a|b", "a\\|b"), ("*tebal*", "\\*tebal\\*"), ("_miring_", "\\_miring\\_"),
    ("`kode`", "\\`kode\\`"), ("~~x~~", "\\~\\~x\\~\\~"), ("a\\b", "a\\\\b"),
    ("[teks](x)", "\\[teks\\](x)"), ("![gambar](x)", "\\!\\[gambar\\](x)"),
    ("<script>", "\\<script\\>"), ("&lt;b&gt;", "&amp;lt;b&amp;gt;"), ("# Judul", "\\# Judul"),
    ("kota@kota.go.id", "kota\\@kota.go.id"),
  ])
  func marksAreText(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  /// Addresses become links without any mark.
  @Test(arguments: [
    ("http://x.id", "http&#58;//x.id"), ("lihat www.x.id", "lihat www&#46;x.id"),
  ])
  func addressesAreNoLinks(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("- butir", "\\- butir"), ("+62 811", "\\+62 811"), ("===", "\\==="), ("a - b", "a - b"),
  ])
  func lineBeginsNoListAndNoHeading(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func textStaysOnOneLine() {
    #expect(MarkdownText.escaped("a\r\nb\u{2028}| c\u{1B}[1m") == "a b \\| c\\[1m")
  }
}
