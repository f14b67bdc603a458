import Testing

@testable import Formats
@testable import MILP

@Suite struct CSVTableTests {
  private func field(_ cell: CSVCell, _ dialect: CSVDialect = .plain) -> String {
    let text = CSVTable(header: ["h"], rows: [[cell]]).text(in: dialect)
    return String(text.dropFirst(dialect.hasByteOrderMark ? 3 : 2).dropLast())
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-5", "'-5"), ("@x", "'@x"), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""), ("\r\n=1", "\"'\r\n=1\""), ("a=1", "a=1"), ("", ""),
    ("＝1+1", "'＝1+1"), ("\u{200B}=1", "'=1"), ("\u{202E}-1", "'-1"), ("\u{FEFF}@x", "'@x"),
    ("=a,b", "\"'=a,b\""), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
  ])
  func formulasAreHarmless(text: String, expected: String) {
    #expect(field(.text(text)) == expected)
  }

  @Test(arguments: [
    ("a\u{202E}b\u{202C}c", "abc"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{200D}b", "a\u{200D}b"),
    ("a\0b", "ab"), ("a\nb", "\"a\nb\""),
  ])
  func whatDeceivesTheEyeIsLeftOut(text: String, expected: String) {
    #expect(field(.text(text)) == expected)
  }

  @Test func numbersAreLeftAlone() {
    #expect(field(.integer(Int64(-5))) == "-5")
    #expect(field(.decimal("-0.5")) == "-0.5")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a;b", "a;b"),
    ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func specialCharactersAreQuoted(text: String, expected: String) {
    #expect(Array(field(.text(text)).utf8) == Array(expected.utf8))
  }

  @Test func excelDialectHasItsMarks() {
    let table = CSVTable(
      header: ["a", "b"], rows: [[.decimal("1.5"), .text("x;y")], [.integer(Int64(1)), .empty]])
    #expect(
      table.text(in: .excelIndonesian) == "\u{FEFF}a;b\r\n1,5;\"x;y\"\r\n1;\r\n")
    #expect(table.text(in: .plain) == "a,b\r\n1.5,x;y\r\n1,\r\n")
  }
}
