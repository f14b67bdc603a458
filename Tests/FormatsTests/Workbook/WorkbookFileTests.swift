import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite("Workbook files")
struct WorkbookFileTests {
  @Test("Names of sheets become legal, and differ")
  func sheetNames() throws {
    var workbook = Workbook(title: "T")
    let long = String(repeating: "panjang ", count: 9)
    let names = ["a/b\\c?d*e:f[g]", "", "History", "'x'", long, long, "Ä", "ä", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧"].map {
      workbook.add(Sheet($0, widths: [])).text
    }
    #expect(names[0] == "a-b-c-d-e-f-g-")
    #expect(names[1] == "Sheet")
    #expect(names[2] == "Sheet (2)")
    #expect(names[3] == "x")
    #expect(names[5].hasSuffix(" (2)"))
    #expect(names[7] == "ä (2)")
    #expect(names.allSatisfy { (1...31).contains($0.utf16.count) })
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    let parts = try WorkbookParts(WorkbookFile.bytes(of: workbook))
    #expect(parts.sheets.map(\.name) == names)
  }

  @Test(
    "Text stays text, whatever it looks like",
    arguments: [
      "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "{=1}", "http://x.id", "_x0041_", "<b>&\"'", "0012",
    ])
  func textIsText(_ text: String) throws {
    var sheet = Sheet("S", widths: [10])
    sheet.append([.text(text)])
    var workbook = Workbook(title: text)
    workbook.add(sheet)
    let parts = try WorkbookParts(WorkbookFile.bytes(of: workbook))
    let cell = try #require(parts.cells(ofSheet: 0)["A1"])
    #expect(cell.formula == nil)
    #expect(cell.number == nil)
    // What reads an escape sees the text itself; this reader shows the escape's own.
    #expect(cell.text == (text == "_x0041_" ? "_x005F_x0041_" : text))
    #expect(parts.texts.keys.allSatisfy { !$0.contains("hyperlink") })
  }

  @Test("Control characters are gone, and long text is cut where a cell ends")
  func harmlessText() throws {
    var sheet = Sheet("S", widths: [10])
    let long = String(repeating: "👩‍👩‍👧", count: 6_000)
    sheet.append([.text("a\u{1B}[31m\r\nb\u{0}\u{FFFF}"), .text(long)])
    var workbook = Workbook(title: "\u{0}")
    workbook.add(sheet)
    let cells = try WorkbookParts(WorkbookFile.bytes(of: workbook)).cells(ofSheet: 0)
    #expect(cells["A1"]?.text == "a[31m b")
    let cut = try #require(cells["B1"]?.text)
    #expect(cut.utf16.count <= SheetCell.longestText)
    #expect(cut.hasSuffix("👩‍👩‍👧…"))
    #expect(SheetCell.verbatim("a\u{0}\u{FFFE}b").content == .text("ab"))
    var tall = Sheet("T", widths: [10])
    tall.append([
      .text(String(repeating: "kata ", count: 5_000), CellStyle().with { $0.wraps = true })
    ])
    #expect(tall.heights[0] == Sheet.greatestHeight)
  }

  @Test("A sheet that is too large is an error that names it")
  func tooLarge() {
    var sheet = Sheet("Lebar", widths: [])
    sheet.append(Array(repeating: .empty(), count: WorkbookFile.mostColumns + 1))
    var workbook = Workbook(title: "T")
    workbook.add(sheet)
    #expect(throws: FormatError.sheetTooLarge(sheet: "Lebar")) {
      try WorkbookFile.bytes(of: workbook)
    }
  }

  @Test("Nothing is left in the folder for temporary files")
  func nothingIsLeft() throws {
    let base = FileManager.default.temporaryDirectory.path + "/petajalan-test-\(UUID())"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    var workbook = Workbook(title: "T")
    workbook.add(Sheet("S", widths: []))
    #expect(try !WorkbookFile.bytes(of: workbook, workingIn: base).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: base).isEmpty)
    #expect(throws: FormatError.self) {
      try WorkbookFile.bytes(of: workbook, workingIn: base + "/missing")
    }
  }

  @Test("Columns are named as spreadsheets name them")
  func columnNames() {
    #expect([0, 25, 26, 701, 702].map { SheetRange.column($0) } == ["A", "Z", "AA", "ZZ", "AAA"])
  }
}
