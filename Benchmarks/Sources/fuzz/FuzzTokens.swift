/// Pieces of text at which readers have been known to stumble.
enum FuzzTokens {
  /// Numbers at the ends of what can be counted, and texts that look like numbers.
  static let numbers = [
    "0", "-0", "-1", "+1", "1", "007", "1e9", "1e308", "1e309", "1e-400", "0.1", ".5", "5.",
    "99999999999999999999", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "4611686018427387904", "2147483647", "2147483648", "65536",
    "1048577", "9007199254740993", "0x10", "1_000", "1.000", "1,5", "1.000.000,50", "1,000,000.5",
    "NaN", "inf", "-inf", "100%", "100,01%", "-5%", "1/3", "1/0", "1e", "½", "٣", "１２",
    "2024..2030",
    "2030..2024", "0..9223372036854775807", "Rp 5", "5 juta", "12345.6789012345678901234567890",
    "0.000000000000000000000000000001", "1900-01-01", "45000", "true", "null", "~", "#REF!",
  ]

  /// Signs of the formats themselves.
  static let signs = [
    "\"", "'", "\"\"", ",", ";", "|", "\t", "\n", "\r\n", "\r", "\n\n", ": ", ":", "- ", "-", "? ",
    "{", "}", "[", "]", "{}", "[]", "&a ", "*a", "*b", "<<: *a", "!!int ", "!!binary ", "!x ", "%",
    "%YAML 1.2\n", "---\n", "...\n", "#", " #", "@", "`", ">-\n ", "|+2\n  ", "\\u0041", "\\", "=",
    "<=", ">=", "+1", "/", "..", "(", ")", "<", ">", "&amp;", "&#0;", "&#x110000;", "&#xD800;",
    "&lol;", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "</c>",
    "<c>", "<v>", "</v>", "<f>", "<is><t>", "<r/>", " r=\"A1048577\"", " r=\"XFE1\"", " t=\"s\"",
    " t=\"b\"", " t=\"e\"", " s=\"99999999999\"", "xml:space=\"preserve\"",
  ]

  /// Letters that are more, or less, than one character.
  static let letters = [
    "\u{FEFF}", "é", "e\u{301}", "ß", "İ", "ﬁ", "\u{200B}", "\u{200F}", "\u{202E}", "\u{2066}",
    "שלום",
    "مدينة", "都市", "👩‍👩‍👧‍👦", "🇮🇩", "\u{A0}", "\u{2028}", "\u{85}", "\u{1D7D8}", "\u{FFFD}", "\u{FFFF}",
    "\u{10FFFF}", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{0}", "\u{1}", "\u{1B}[31m",
    "\u{7F}",
  ]

  /// Bytes that are no UTF-8.
  static let broken: [[UInt8]] = [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82],
    [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0xFE, 0xFF],
  ]

  /// Openings that are repeated to great depth.
  static let nests = [
    "[", "{", "{a: ", "- ", "(", "\"", "<c>", "<is>", "<r><t>", "? ", "&a [", "9", "ab,", " ",
  ]

  /// All short pieces as bytes.
  static let pieces: [[UInt8]] =
    (numbers + signs + letters).map { Array($0.utf8) } + broken
}
