import PetajalanDomain
import PetajalanReading
import TestSupport
import Testing

/// Files that changed after they were found free of errors.
@Suite struct ScenarioSourceTests {
  private func source(_ name: String, _ text: String?) throws -> ScenarioSource? {
    var files = MarkedScenario().files
    files.files[name] = text.map { Array($0.utf8) }
    return try ScenarioSource.read(files)
  }

  @Test func soundFilesAreRead() throws {
    #expect(try source("owners.csv", nil) != nil)
  }

  @Test func filesThatCannotBeReadHaveNoSource() throws {
    #expect(try source("scenario.yaml", "horizon: {first: 2025") == nil)
    #expect(try source("sources.csv", "") == nil)
    #expect(try ScenarioSource.read(WorkbookText.files(of: [1, 2, 3])) == nil)
  }

  /// A number of a cell has one reading; as a text it is written so that it keeps it. A
  /// code that is a number stays as it is.
  @Test func numbersOfCellsKeepTheirMeaningAsTexts() throws {
    let workbook = WorkbookText()
      .sheet(
        "scenario",
        [
          ["key", "value"], ["petajalan", 1], ["horizon.first", 2025], ["horizon.last", 2025],
          ["money.unit", "juta"],
        ]
      )
      .sheet("sources", [["id", 2025], ["A", .number("7.125")]])
      .sheet(
        "programs",
        [
          ["id", "name", "owner", "sources", "score", "capital", "code"],
          ["P1", "One", "O", "A", .number("1.5"), .number("1.234"), .number("4.125")],
        ])
    let files = try WorkbookText.files(of: workbook.bytes)
    let scenario = try #require(try ScenarioReader.read(files).scenario)
    let source = try #require(try ScenarioSource.read(files))
    #expect(source.tables[.sources]?.rows == [["A", "7.1250"]])
    #expect(source.tables[.programs]?.rows == [["P1", "One", "O", "A", "1.5", "1.2340", "4.125"]])
    #expect(scenario.sources[0].ceilings == [Amount(rupiah: 7_125_000)])
  }

  @Test func aTableThatIsNamedMustBeThere() throws {
    let yaml = MarkedScenario.yaml + "tables: {owners: opd.csv}\n"
    #expect(throws: ScenarioFileError(path: "opd.csv", problem: .missing)) {
      try source("scenario.yaml", yaml)
    }
  }
}
