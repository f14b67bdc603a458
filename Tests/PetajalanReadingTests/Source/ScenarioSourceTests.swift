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

  @Test func aTableThatIsNamedMustBeThere() throws {
    let yaml = MarkedScenario.yaml + "tables: {owners: opd.csv}\n"
    #expect(throws: ScenarioFileError(path: "opd.csv", problem: .missing)) {
      try source("scenario.yaml", yaml)
    }
  }
}
