import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import OutputFolders
@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanReading

@Suite("Scenarios to start from")
struct StarterTests {
  /// The files of a folder in memory, read as a command would.
  private static func reading(_ files: [OutputFile]) throws -> ScenarioReading {
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
    return try ScenarioReader.read(ScenarioTexts(texts), scope: .all)
  }

  /// A workbook in memory.
  private struct Book: ScenarioFiles {
    let content: [UInt8]
    let mainFile = "scenario.xlsx"
    let defaultName = "scenario"

    func path(of name: String) -> String { name }
    func bytes(of name: String) throws(ScenarioFileError) -> [UInt8] { content }
  }

  @Test(
    "The example is free of faults, as a folder and as a workbook", arguments: Language.allCases)
  func exampleIsFaultless(_ language: Language) throws {
    let source = StarterScenario.source(in: language)
    let folder = try Self.reading(
      ScenarioFolderFiles.files(of: source, language: language, comments: true, readme: true))
    #expect(folder.faults == [])
    let book = Book(content: try ScenarioWorkbook.bytes(of: source, language: language))
    let workbook = try ScenarioReader.read(book, scope: .all)
    #expect(workbook.faults == [])
    let scenario = try #require(folder.scenario)
    #expect(workbook.scenario == scenario)
    #expect(scenario.programs.count == 10)
    #expect(scenario.language == language)
    #expect(Set(scenario.programs.compactMap(\.dimension)).count == 6)
  }

  @Test(
    "There and back again is the same scenario",
    arguments: ["belajar", "pematangsiantar", "mustahil"], Language.allCases)
  func thereAndBackAgain(_ name: String, _ language: Language) throws {
    let folder = try ScenarioFolder(path: Repository.root.appending(path: "scenarios/\(name)").path)
    let original = try #require(try ScenarioReader.read(folder).scenario)
    let source = try #require(try ScenarioSource.read(folder))
    let book = Book(content: try ScenarioWorkbook.bytes(of: source, language: language))
    #expect(try ScenarioReader.read(book).scenario == original)
    let again = try #require(try ScenarioSource.read(book))
    let files = ScenarioFolderFiles.files(
      of: again, language: language, comments: true, readme: false)
    let back = try Self.reading(files)
    #expect(back.scenario == original)
    // And the alternatives say the same.
    let first = try ScenarioReader.read(folder, scope: .all).document
    #expect(back.document?.alternatives.map(\.id) == first?.alternatives.map(\.id))
  }

  @Test("Rules, alternatives and texts that are hard to write come through")
  func hardTexts() throws {
    let yaml = """
      petajalan: 1
      name: "a: #b \\"c\\" 'd' [e], {f} = 1.000"
      horizon: {first: 2025, last: 2026}
      terms: [{id: a.b, name: "-", first: 2025, last: 2026}]
      money: {numbers: id, unit: juta}
      rules:
        - {id: r1, count: {min: 1, finish-by: 2026}, where: {name: ["x; y|z", "=1"], owner: ["A \\"B\\"", C]}}
        - {id: r2, spend: {max: "1.234,5"}, years: 2025..2026, each-year: yes}
        - {id: r3, together: [P1, P2]}
      alternatives:
        - {id: nothing}
        - id: all
          name: "no"
          ceilings: {scale: 90%, set: {S.1: {2025: "1.000"}}}
          drop-sources: [S2]
          status: {P1: {status: mandatory, reason: "#1"}}
          rules: {drop: [r2], add: [{id: r4, parallel: {max: 1}, reason: "a\\nb"}]}
      """
    let files = [
      "scenario.yaml": yaml,
      "sources.csv": "id,2025,2026\nS.1,\"1.000,5\",007\nS2,1,0\n",
      "programs.csv":
        "id,name,owner,capital,sources,score,code,# n\nP1,x; y|z,\"A \"\"B\"\"\",\"1,5\",S.1|S2,5,0012,a\n"
        + "P2,=1,C,2,S.1,7,\"1,2\",\"l1\nl2\"\n",
    ]
    let original = try ScenarioReader.read(ScenarioTexts(files), scope: .all)
    #expect(original.faults.filter { $0.severity == .error } == [])
    let source = try #require(try ScenarioSource.read(ScenarioTexts(files)))
    let book = Book(content: try ScenarioWorkbook.bytes(of: source, language: .id))
    let workbook = try ScenarioReader.read(book, scope: .all)
    #expect(workbook.scenario == original.scenario)
    #expect(workbook.faults.filter { $0.severity == .error } == [])
    let again = try #require(try ScenarioSource.read(book))
    let back = try Self.reading(
      ScenarioFolderFiles.files(of: again, language: .en, comments: false, readme: false))
    #expect(back.scenario == original.scenario)
    #expect(back.document?.alternatives.map(\.id) == ["nothing", "all"])
    let plan = try ScenarioReader.read(book, scope: .alternative("all")).scenario
    #expect(
      plan == (try ScenarioReader.read(ScenarioTexts(files), scope: .alternative("all")).scenario))
  }

  @Test("Planners who write Indonesian numbers begin with a scenario that has them")
  func exampleHasTheNumbersOfItsLanguage() throws {
    for language in Language.allCases {
      let files = ScenarioFolderFiles.files(
        of: StarterScenario.source(in: language), language: language, comments: true, readme: true)
      let scenario = try #require(try Self.reading(files).scenario)
      #expect(scenario.money.numbers == (language == .id ? .id : .plain))
      #expect(scenario.criteria.map(\.weight.text) == ["0.6", "0.4"])
    }
  }

  @Test("Numbers become numbers only if they read back as the same text")
  func numbers() {
    let kept = ["0", "12", "-3", "0.5", "123456789012345"]
    #expect(kept.allSatisfy { ScenarioCells.number($0, .plain) != nil })
    let texts = ["", "007", "1.50", "-0", "1,5", "1e5", ".5", "5.", "4%", "1234567890123456", "٣"]
    #expect(texts.allSatisfy { ScenarioCells.number($0, .plain) == nil })
    #expect(ScenarioCells.number("1.234", .comma) == nil)
    #expect(ScenarioCells.number("1234", .comma) == 1234)
    #expect(ScenarioCells.number("-1,25", .comma) == -1.25)
    #expect(ScenarioCells.number("1,50", .comma) == nil)
    #expect(["1.5", "1,5"].allSatisfy { ScenarioCells.number($0, .whole) == nil })
  }

  @Test("Every column is explained, and its header is accepted", arguments: Language.allCases)
  func columnsAreExplained(_ language: Language) {
    for table in ScenarioTable.allCases {
      var headers: Set<String> = []
      for column in table.columns {
        #expect(!language.phrases.meaning(of: column).isEmpty)
        let header = StarterHeaders.header(column, in: language)
        #expect(column.headers.contains(header))
        #expect(headers.insert(header).inserted, "\(table) \(header)")
        #expect(ScenarioTableSheet.column(header, of: table)?.rawValue == column.rawValue)
      }
      #expect(!language.phrases.meaning(of: table).isEmpty)
    }
  }

  @Test("A workbook to fill in has lists, comments and frozen headers")
  func workbookHelps() throws {
    let source = StarterScenario.source(in: .id)
    let book = ScenarioWorkbook.workbook(of: source, language: .id)
    #expect(
      book.sheets.map(\.name.text) == [
        "#README", "skenario", "program", "sumber dana", "opd", "kriteria", "ketergantungan",
        "biaya", "manfaat", "aturan", "alternatif", "#periksa", "#daftar",
      ])
    let programs = book.sheets[2]
    #expect(programs.frozenRows == 1)
    let code = try #require(
      programs.rows[0].firstIndex { $0.content == .text("kode_rekening") })
    #expect(programs.columnStyles[code]?.numbers == .text)
    #expect(programs.comments.count == programs.rows[0].count)
    // Dimension, sub-dimension, owner, supporting, quick win, status, sources, O&M
    // sources and requirements.
    #expect(programs.entries.count == 9)
    // Every list of dimensions has each of them, where its range says.
    let lists = try #require(book.sheets.last)
    for sheet in book.sheets where !sheet.name.text.hasPrefix("#") {
      #expect(sheet.comments.map(\.column) == Array(sheet.rows[0].indices), "\(sheet.name.text)")
    }
    #expect(book.sheets[1].entries.count == 4)
    #expect(
      lists.rows[20...25].map(\.[0].content)
        == SmartCityDimension.allCases.map { .text($0.rawValue) })
    #expect(lists.rows[1...18].allSatisfy { $0.count == 2 })
    let bytes = try ScenarioWorkbook.bytes(of: source, language: .id)
    #expect(try ScenarioWorkbook.bytes(of: source, language: .id) == bytes)
  }

  @Test("A text that no cell can hold is an error")
  func tooLong() {
    var source = StarterScenario.source(in: .id)
    source.tables[.programs]?.rows[0][1] = String(repeating: "x", count: 32_768)
    #expect(throws: FormatError.textTooLong(place: "programs")) {
      try ScenarioWorkbook.bytes(of: source, language: .id)
    }
  }

  @Test("Nothing that is there is changed")
  func neverOverwrites() throws {
    let base = FileManager.default.temporaryDirectory.path + "/petajalan-init-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: base) }
    let files = [OutputFile(name: "a.txt", text: "new")]
    try NewFiles.write(files, to: base + "/deep/folder/", isFolder: true)
    #expect(try String(contentsOfFile: base + "/deep/folder/a.txt", encoding: .utf8) == "new")
    #expect(throws: OutputError.foreignFolder(path: base + "/deep/folder")) {
      try NewFiles.write(files, to: base + "/deep/folder", isFolder: true)
    }
    let file = base + "/deep/a.txt"
    try NewFiles.write(files, to: file, isFolder: false)
    #expect(throws: OutputError.foreignFolder(path: file)) {
      try NewFiles.write([OutputFile(name: "a.txt", text: "newer")], to: file, isFolder: false)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: base + "/deep").sorted() == [
        "a.txt", "folder",
      ])
    try FileManager.default.createDirectory(
      atPath: base + "/empty", withIntermediateDirectories: true)
    try NewFiles.write(files, to: base + "/empty", isFolder: true)
  }

  @Test("Dimensions are known in their usual misspellings")
  func dimensions() {
    #expect(SmartCityDimension(spelling: "smart government") == .governance)
    #expect(SmartCityDimension(spelling: "Smart Economic") == .economy)
    #expect(SmartCityDimension(spelling: "Smart Cat") == nil)
    #expect(
      SmartCityDimension.allCases.allSatisfy {
        $0.subdimensions.count == 3 && $0.subdimensionsEN.count == 3
      })
  }
}
