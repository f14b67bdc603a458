import PetajalanDomain
import PetajalanReading
import TestSupport
import Testing

@Suite struct PlanReaderTests {
  private let scenario = ScenarioText()
    .source("APBD", each: 10).program("-1", capital: 1).program("P2", capital: 1)

  private func read(_ text: String) throws -> PlanReader.Reading {
    PlanReader.read(Array(text.utf8), file: "plan.csv", for: try scenario.read())
  }

  @Test func guardAgainstFormulasIsNoPartOfAnID() throws {
    let reading = try read("id,start\n'-1,2026\nP2,\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.plan == Plan(starts: [2026, nil]))
  }

  @Test func otherColumnsAndMissingRowsAreAllowed() throws {
    let reading = try read("kode_program;catatan;mulai\nP2;x;2025\n")
    #expect(reading.plan == Plan(starts: [nil, 2025]))
  }

  @Test func everyRowNamesItsProgram() throws {
    let reading = try read("id,start\n,2025\nP2,2026\n")
    #expect(reading.faults.map(\.kind) == [.value(.missing(label: "id"))])
    #expect(reading.faults.map(\.location.line) == [2])
  }

  @Test func unknownProgramsAndYearsAreFaults() throws {
    let reading = try read("id,start\nP3,2025\nP2,soon\n")
    #expect(reading.plan == nil)
    #expect(reading.faults.map(\.location.line) == [2, 3])
  }
}
