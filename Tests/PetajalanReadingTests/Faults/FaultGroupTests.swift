import PetajalanReading
import Testing

@Suite struct FaultGroupTests {
  private func fault(
    _ program: String, line: Int, in file: String = "programs.csv", alternative: String? = nil
  ) -> ScenarioFault {
    let kind = ScenarioFaultKind.advice(.noStartYear(program: program))
    return ScenarioFault(
      alternative.map { .within(alternative: $0, kind) } ?? kind,
      at: SourceLocation(file: file, line: line, column: 1))
  }

  @Test func likeAdviceIsToldAtTheFirstPlace() {
    let error = ScenarioFault(
      .value(.missing(label: "owner")),
      at: SourceLocation(file: "programs.csv", line: 3, column: 2))
    let groups = FaultGroup.grouped([
      fault("P1", line: 2), error, fault("P3", line: 4), fault("P4", line: 5),
    ])
    #expect(groups.count == 2)
    #expect(groups[0].topic == .noStartYear)
    #expect(groups[0].faults.map(\.location.line) == [2, 4, 5])
    #expect(groups[1].topic == nil)
    #expect(groups[1].first == error)
    #expect(FaultCounts(groups).errors == 1)
    #expect(FaultCounts(groups).warnings == 1)
  }

  @Test func twoAreToldOneByOne() {
    let groups = FaultGroup.grouped([fault("P1", line: 2), fault("P2", line: 3)])
    #expect(groups.map(\.topic) == [nil, nil])
    #expect(FaultCounts(groups).warnings == 2)
  }

  @Test func alternativesAreToldApart() {
    let faults = ["a", "b", nil].flatMap { id in
      (2...4).map { fault("P\($0)", line: $0, alternative: id) }
    }
    let groups = FaultGroup.grouped(faults)
    #expect(groups.map(\.alternative) == ["a", "b", nil])
    #expect(groups.allSatisfy { $0.faults.count == 3 })
  }

  @Test func whatWasNotKeptIsCounted() {
    let place = SourceLocation(file: "programs.csv", line: 2, column: 1)
    let counts = FaultCounts(
      FaultGroup.grouped([
        ScenarioFault(.value(.missing(label: "owner")), at: place),
        ScenarioFault(.more(99, .error), at: place),
        ScenarioFault(.more(5, .warning), at: place),
      ]))
    #expect(counts.errors == 100)
    #expect(counts.warnings == 5)
  }
}
