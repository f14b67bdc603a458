/// Names that would be markup, formulas, links, breaks or a deception somewhere.
public enum HostileNames {
  /// The names, of which a reader may refuse those that are no line of text.
  public static let all = [
    "<script>alert(1)</script>", "](javascript:alert(1))", "`kode` **tebal** _miring_",
    "a | b", "baris\nkedua", "=cmd|' /C calc'!A0", "& &amp; &#60;", "\u{202E}kebalik",
    "https://contoh.example/x www.contoh.example", "# judul", "- butir", "1. butir",
    "]]> <!-- ", "%% komentar: #59; \"x\"", "{{7*7}} ${7}",
    String(repeating: "panjang ", count: 1_250),
    "+62811", "@SUM(1;2)", "-2+3", "\u{FF1D}1+1", "\" onmouseover=\"alert(1)", "' OR 1=1 --",
    "<img src=x onerror=alert(1)>", "~~~\nkode", "\u{200F}kanan\u{2067}dalam", "\\\\server\\bagi",
    "![gambar](file:///etc/passwd)", "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
  ]
}
