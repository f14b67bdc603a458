import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults

/// One value of `result.json` after the other is another one.
@Suite struct ResultCheckTests {
  private let folder: SolvedFolder

  /// P1 costs 60 of A and 40 of B in 2025, and 5 a year of A from 2026; P2 needs P1 and
  /// does not wait for it.
  init() throws {
    let reading = try ScenarioText(horizon: 2025...2026).source("A", each: 60)
      .source("B", each: 60, om: false).owner("O")
      .program("P1", capital: 100, om: 5, score: 10, sources: "A<=60%|B")
      .program("P2", score: 4, sources: "A", set: ["quick_win": "yes"])
      .program("P3", score: 1, sources: "A", set: ["status": "excluded", "reason": "DPRD"])
      .dependency("P2", needs: "P1", set: ["strength": "soft"]).reading()
    folder = try SolvedFolder(reading, Plan(starts: [2025, 2025, nil]))
  }

  private func kinds(_ part: String, _ other: String) throws -> [FindingKind] {
    try folder.findings(replacing: part, in: "result.json", with: other).map(\.kind)
  }

  private func differs(
    _ label: String, _ found: FindingValue, _ expected: FindingValue, _ basis: FindingBasis,
    of program: Int? = nil
  ) -> FindingKind {
    .differs(
      subject: program.map { .program($0) }, label: label, found: found, expected: expected,
      basis: basis)
  }

  @Test func soundResultIsSound() { #expect(folder.findings() == []) }

  @Test func headIsJudged() throws {
    #expect(
      try kinds("\"petajalan-result-1\"", "\"petajalan-result-2\"") == [
        differs("format", .text("petajalan-result-2"), .text("petajalan-result-1"), .format)
      ])
    #expect(
      try kinds("\"last\": 2026", "\"last\": 2027") == [
        differs("horizon.last", .year(2027), .year(2026), .scenario)
      ])
    #expect(
      try kinds("\"conflict\": null", "\"conflict\": 1") == [
        differs("conflict", .text("1"), .nothing, .format)
      ])
  }

  @Test func countsAreJudged() throws {
    #expect(
      try kinds("\"programs\": 3", "\"programs\": 2") == [
        differs("counts.programs", .count(2), .count(3), .scenario)
      ])
    #expect(
      try kinds("\"selected\": 2", "\"selected\": 3") == [
        differs("counts.selected", .count(3), .count(2), .starts)
      ])
    #expect(
      try kinds("\"selected_quick_wins\": 1", "\"selected_quick_wins\": 0") == [
        differs("counts.selected_quick_wins", .count(0), .count(1), .starts)
      ])
    #expect(
      try kinds("\"excluded\": 1", "\"excluded\": 0") == [
        differs("counts.excluded", .count(0), .count(1), .scenario)
      ])
  }

  @Test func startsAreJudgedByProgram() throws {
    let first = "{\"program\": \"P1\", \"start\": 2025, \"finish\": 2025"
    #expect(
      try kinds(first, first.replacing("finish\": 2025", with: "finish\": 2026")) == [
        differs("starts[0].finish", .year(2026), .year(2025), .starts, of: 0)
      ])
    #expect(
      Set(try kinds(first, first.replacing("P1", with: "P3"))) == [
        .rowUnexpected(.program(2)), .rowMissing(.program(0)),
      ])
    #expect(
      Set(try kinds(first, first.replacing("P1", with: "P9"))) == [
        .form(.reference(.unknown(kind: .program, name: "P9", nearest: nil))),
        .rowMissing(.program(0)),
      ])
  }

  @Test func wordsAreThoseOfTheFormat() throws {
    let kinds = try kinds("\"proved optimal\"", "\"terbukti\"")
    #expect(
      kinds == [
        .form(
          .value(
            .word(
              label: "status", text: "terbukti", allowed: ProofStatus.allCases.map(\.rawValue),
              nearest: nil)))
      ])
  }
}
