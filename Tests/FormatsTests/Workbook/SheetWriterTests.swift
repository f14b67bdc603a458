import Foundation
import TestSupport
import Testing

@testable import Formats

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What stands in the parts of a workbook beside its cells.
@Suite struct SheetWriterTests {
  /// The parts of a workbook of one sheet.
  private func parts(_ sheet: Sheet) throws -> [String: String] {
    var workbook = Workbook(title: "T")
    workbook.add(sheet)
    return try WorkbookParts(WorkbookFile.bytes(of: workbook)).texts
  }

  private func elements(_ name: String, of text: String?) throws -> [XMLElement] {
    let document = try XMLDocument(xmlString: try #require(text))
    return try document.nodes(forXPath: "//*[local-name()='\(name)']").compactMap {
      $0 as? XMLElement
    }
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_xFFFF_b", "a_x005F_xFFFF_b"), ("_x41_", "_x41_"),
    ("_x004G_", "_x004G_"), ("_y0041_", "_y0041_"), ("_x0041", "_x0041"),
  ])
  func onlyEscapesAreEscaped(text: String, expected: String) {
    #expect(SheetWriter.escaped(text) == expected)
  }

  @Test(
    arguments: [
      (EntryRule.Allowed.words(["ya", "tidak"]), ["list", nil, "\"ya,tidak\"", nil]),
      (.range("Daftar!$A$1:$A$3"), ["list", nil, "Daftar!$A$1:$A$3", nil]),
      (.whole(2025...2030), ["whole", nil, "2025", "2030"]),
      (.amount, ["decimal", "greaterThanOrEqual", "0", nil]),
    ] as [(EntryRule.Allowed, [String?])])
  func entriesAreAskedAbout(allowed: EntryRule.Allowed, expected: [String?]) throws {
    var sheet = Sheet("S", widths: [10])
    let range = SheetRange(rows: 1...8, column: 2)
    sheet.entries = [EntryRule(range: range, allowed: allowed)]
    let found = try elements("dataValidation", of: parts(sheet)["xl/worksheets/sheet1.xml"])
    let rule = try #require(found.first)
    #expect(
      [
        rule.value(of: "type"),
        rule.value(of: "operator"),
        rule.child("formula1"),
        rule.child("formula2"),
      ] == expected)
    #expect(rule.value(of: "sqref") == "C2:C9")
    #expect(rule.value(of: "showErrorMessage") == "1")
    #expect(rule.value(of: "errorStyle") == "warning")
  }

  @Test func offeredWordsRefuseNothing() throws {
    var sheet = Sheet("S", widths: [10])
    sheet.entries = [
      EntryRule(range: .init(rows: 0...0, column: 0), allowed: .words(["x"]), others: .taken)
    ]
    let found = try elements("dataValidation", of: parts(sheet)["xl/worksheets/sheet1.xml"])
    #expect(found.count == 1)
    #expect(found.first?.value(of: "showErrorMessage") == nil)
  }

  @Test func chartShowsTheCellsOfItsSheet() throws {
    var sheet = Sheet("Kota's", widths: [10])
    sheet.append([.text(""), .whole(2025, CellStyle()), .whole(2026, CellStyle())])
    sheet.append([.text("APBD"), .whole(5_000_000, CellStyle()), .whole(7, CellStyle())])
    let years = 1...2
    sheet.charts = [
      SheetChart(
        title: "=1+1", data: sheet.name, row: 4, column: 0, width: 480, height: 288,
        categories: SheetRange(row: 0, columns: years),
        series: [
          .init(
            values: SheetRange(row: 1, columns: years), nameRow: 1, nameColumn: 0,
            color: SheetColor(rgb: 0x123456))
        ], valueTitle: "juta")
    ]
    let chart = try parts(sheet)["xl/charts/chart1.xml"]
    #expect(
      Set(try elements("f", of: chart).compactMap(\.stringValue)) == [
        "'Kota''s'!$B$1:$C$1", "'Kota''s'!$B$2:$C$2", "'Kota''s'!$A$2",
      ])
    #expect(
      try elements("grouping", of: chart).first?.value(of: "val")
        == "stacked")
    // Two commas hide the millions, and no title is a formula.
    #expect(
      try elements("numFmt", of: chart).contains {
        $0.value(of: "formatCode") == "#,##0,,"
      })
    #expect(try elements("t", of: chart).compactMap(\.stringValue) == [" =1+1", "juta"])
    #expect(
      try elements("srgbClr", of: chart).contains {
        $0.value(of: "val") == "123456"
      })
  }
}

/// By their names alone: a search by name passes over what is in a default namespace.
extension XMLElement {
  fileprivate func value(of attribute: String) -> String? {
    attributes?.first { $0.name == attribute }?.stringValue
  }

  fileprivate func child(_ name: String) -> String? {
    children?.first { $0.name == name }?.stringValue
  }
}
