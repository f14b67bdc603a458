import TestSupport
import Testing

@testable import PetajalanReading

/// Bad files are refused, and soon.
@Suite struct WorkbookLimitTests {
  /// The only fault of a file.
  private func fault(
    of bytes: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> WorkbookFault? {
    let reading = try ScenarioReader.read(WorkbookText.files(of: bytes))
    #expect(reading.faults.count == 1, sourceLocation: sourceLocation)
    // What is wrong within a sheet is told at the last cell that was read.
    let place = reading.faults.first?.location
    #expect(place?.description == "kota.xlsx" || place?.part == "kota.xlsx:scenario")
    #expect(reading.scenario == nil)
    guard case .workbook(let fault)? = reading.faults.first?.kind else { return nil }
    return fault
  }

  private func fault(ofPart name: String, _ text: String) throws -> WorkbookFault? {
    try fault(of: MarkedWorkbook().text.part(name, Array(text.utf8)).bytes)
  }

  private static let sheet = "xl/worksheets/sheet1.xml"

  @Test func filesOfOtherKindsAreToldApart() throws {
    #expect(try fault(of: []) == .notAnArchive)
    #expect(try fault(of: Array("id,name\n".utf8)) == .notAnArchive)
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(try fault(of: old + [UInt8](repeating: 0, count: 600)) == .protectedOrOld)
    #expect(try fault(of: Archive.bytes(of: ["content.xml": [1]])) == .missingPart("_rels/.rels"))
    let whole = try MarkedWorkbook().text.bytes
    #expect(try fault(of: Array(whole.dropLast(40))) == .notAnArchive)
  }

  @Test func missingParts() throws {
    let text = WorkbookText().part("xl/workbook.xml", [])
    #expect(
      try fault(of: text.bytes)
        == .malformedPart("xl/workbook.xml", .malformed, byte: 0))
    let relations = """
      <Relationships><Relationship Id="rId1" Type="a/worksheet" Target="none.xml"/></Relationships>
      """
    #expect(
      try fault(ofPart: "xl/_rels/workbook.xml.rels", relations) == .missingPart("xl/none.xml"))
  }

  @Test func damagedParts() throws {
    var bytes = try MarkedWorkbook().text.bytes
    // The packed bytes of the first part follow its name.
    let place = try #require(bytes.firstRange(of: Array("_rels/.rels".utf8))).upperBound + 20
    for index in place..<(place + 30) { bytes[index] ^= 0xFF }
    #expect(try fault(of: bytes) == .damagedPart("_rels/.rels"))
  }

  @Test(arguments: [
    ("<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>", XMLProblem.documentType),
    ("<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://x/\"><x/>", .documentType),
    ("<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>", .entity),
    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><x/>", .encoding),
    ("<worksheet><a></b></worksheet>", .malformed), ("<worksheet>", .malformed),
    ("<worksheet/><worksheet/>", .malformed), ("<worksheet><", .malformed),
    ("<worksheet", .malformed), ("<worksheet /x>", .malformed),
    ("<worksheet a=\"1\"b=\"2\"/>", .malformed), ("<worksheet a/>", .malformed),
    ("<worksheet a=\"x", .malformed), ("<worksheet><!-- x</worksheet>", .malformed),
    ("<worksheet>< a/></worksheet>", .malformed), ("text", .malformed), ("", .malformed),
    ("<worksheet a=1/>", .malformed), ("<worksheet a=\"<\"/>", .malformed),
    ("<worksheet><row><c><v>\u{1}</v></c></row></worksheet>", .malformed),
    ("<worksheet><row><c><v>&#0;</v></c></row></worksheet>", .malformed),
    ("<worksheet><row><c><v>a &amp b</v></c></row></worksheet>", .malformed),
    ("<worksheet><c r=\"A1\"/></worksheet>", .content),
    ("<worksheet><row><c r=\"XFD1\"/><c/></row></worksheet>", .content),
    ("<worksheet><row><c t=\"x\"/></row></worksheet>", .content),
    ("<worksheet><mergeCells><mergeCell/></mergeCells></worksheet>", .content),
    ("<worksheet><row r=\"2\"/><row r=\"1\"/></worksheet>", .content),
    ("<worksheet><row r=\"1048577\"/></worksheet>", .content),
    ("<worksheet><row r=\"1\"><c r=\"XFE1\"/></row></worksheet>", .content),
    ("<worksheet><row r=\"1\"><c r=\"A2\"/></row></worksheet>", .content),
    ("<worksheet><row><c t=\"s\"><v>99999</v></c></row></worksheet>", .content),
    ("<worksheet><mergeCells><mergeCell ref=\"A\"/></mergeCells></worksheet>", .content),
    (String(repeating: "<a>", count: 200), .depth(limit: 100)),
  ])
  func malformedSheets(text: String, problem: XMLProblem) throws {
    guard case .malformedPart(Self.sheet, let found, _)? = try fault(ofPart: Self.sheet, text)
    else {
      Issue.record("not refused: \(text)")
      return
    }
    #expect(found == problem)
  }

  @Test func partIsUTF8() throws {
    let xml = Array("<worksheet/>".utf8)
    let others: [[UInt8]] = [[0xFF, 0xFE] + xml, [0xFE, 0xFF] + xml, xml.flatMap { [$0, 0] }]
    for bytes in others {
      let file = try MarkedWorkbook().text.part(Self.sheet, bytes).bytes
      #expect(try fault(of: file) == .malformedPart(Self.sheet, .encoding, byte: 0))
    }
    let latin = Array("<worksheet><row><c t=\"str\"><v>caf".utf8) + [0xE9]
    let cell = latin + Array("</v></c></row></worksheet>".utf8)
    let file = try MarkedWorkbook().text.part(Self.sheet, cell).bytes
    guard case .malformedPart(Self.sheet, .encoding, _)? = try fault(of: file) else {
      Issue.record("not refused")
      return
    }
  }

  @Test(arguments: [
    "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels",
  ])
  func everyPartIsWellFormed(name: String) throws {
    guard case .malformedPart(name, .malformed, _)? = try fault(ofPart: name, "<a>") else {
      Issue.record("not refused: \(name)")
      return
    }
  }

  @Test func partsAreCounted() throws {
    var parts: [String: [UInt8]] = [:]
    for number in 0...WorkbookLimits.entries { parts["\(number)"] = [1] }
    #expect(
      try fault(of: Archive.bytes(of: parts)) == .tooLarge(.entries(limit: WorkbookLimits.entries))
    )
    let sheets = (0...WorkbookLimits.sheets).map { "<sheet name=\"s\($0)\" r:id=\"rId1\"/>" }
    #expect(
      try fault(
        ofPart: "xl/workbook.xml", "<workbook><sheets>\(sheets.joined())</sheets></workbook>")
        == .tooLarge(.sheets(limit: WorkbookLimits.sheets)))
    let merges = (1...WorkbookLimits.merges + 1).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }
    #expect(
      try fault(
        ofPart: Self.sheet,
        "<worksheet><mergeCells>\(merges.joined())</mergeCells></worksheet>")
        == .tooLarge(.merges(limit: WorkbookLimits.merges)))
  }

  @Test func partsThatUnpackToTooMuchAreRefused() throws {
    let clock = ContinuousClock()
    func expect(_ limit: WorkbookLimit, _ name: String, _ bytes: [UInt8]) throws {
      let file = try MarkedWorkbook().text.part(name, bytes).bytes
      var found: WorkbookFault?
      let time = try clock.measure { found = try fault(of: file) }
      #expect(found == .tooLarge(limit))
      // Debug builds on busy machines are slow; a release build takes a tenth.
      #expect(time < HangGuard.limit(6))
    }
    let zeros = [UInt8](repeating: 0x20, count: 20 << 20)
    try expect(.ratio(part: Self.sheet, limit: WorkbookLimits.ratio), Self.sheet, zeros)
    let huge = [UInt8](repeating: 0x20, count: WorkbookLimits.partBytes + 1)
    try expect(
      .partBytes(part: Self.sheet, limit: WorkbookLimits.partBytes), Self.sheet, huge)
    let long = String(repeating: "x", count: WorkbookLimits.cellCharacters + 1)
    let cell = "<worksheet><row><c t=\"str\"><v>\(long)</v></c></row></worksheet>"
    try expect(.cellCharacters(limit: 32_767), Self.sheet, Array(cell.utf8))
  }

  /// One long text, used by many cells, stands for gigabytes.
  @Test func sharedTextsAreCountedAsOftenAsUsed() throws {
    let text = String(repeating: "x", count: 32_000)
    let shared = "<sst><si><t>\(text)</t></si></sst>"
    let rows = String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 3_000)
    let file = try MarkedWorkbook().text
      .part("xl/sharedStrings.xml", Array(shared.utf8))
      .part(Self.sheet, Array("<worksheet>\(rows)</worksheet>".utf8)).bytes
    #expect(try fault(of: file) == .tooLarge(.textBytes(limit: WorkbookLimits.textBytes)))
  }

  @Test func sharedTextsAreCounted() throws {
    // Not too regular, or else it would be packed too tightly.
    var random = SeededGenerator(seed: 1)
    let text = (0..<5_000).map { _ in
      String(Int.random(in: 100_000...999_999, using: &random))
    }.joined()
    let shared = String(repeating: "<si><t>\(text)</t></si>", count: 2_300)
    let fault = try fault(ofPart: "xl/sharedStrings.xml", "<sst>\(shared)</sst>")
    #expect(fault == .tooLarge(.textBytes(limit: WorkbookLimits.textBytes)))
  }

  /// A few cells far apart span a table of billions.
  @Test func emptyCellsBetweenOthersAreCounted() throws {
    var rows = ""
    for row in 1...3_000 {
      let place = CellReference(row: row, column: row)
      rows += "<row r=\"\(row)\"><c r=\"\(place)\"><v>1</v></c></row>"
    }
    let text = "<worksheet>\(rows)</worksheet>"
    #expect(
      try fault(ofPart: Self.sheet, text) == .tooLarge(.cells(limit: WorkbookLimits.cells)))
  }

  @Test func overlappingMergesEndBeforeLong() throws {
    let rows = (1...2_000).map { "<row r=\"\($0)\"><c r=\"B\($0)\"><v>1</v></c></row>" }.joined()
    let merges = String(repeating: "<mergeCell ref=\"A2:A2000\"/>", count: 90_000)
    let text =
      "<worksheet>\(rows)<row r=\"2001\"><c r=\"A2001\"><v>1</v></c></row>\(merges)"
      + "</worksheet>"
    #expect(
      try fault(ofPart: Self.sheet, text) == .tooLarge(.cells(limit: WorkbookLimits.cells)))
  }

  @Test(arguments: Seeds.first(40))
  func mutationsNeverCrash(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let sound = MarkedWorkbook([
      .rules: "id;kind;min;where\nr;count;1;name=One",
      .alternatives: "id;key;value\na;ceilings.set.A.2026;5",
    ]).text
    let whole = try sound.bytes
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let reading = try ScenarioReader.read(WorkbookText.files(of: bytes))
      let hasErrors = reading.faults.contains { $0.severity == .error }
      #expect((reading.scenario == nil) == hasErrors, "seed \(seed)")
    }
  }
}
