import Foundation
import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReports
@testable import PetajalanSearch

/// What a `diagnosis.json` claims is judged from the scenario alone.
@Suite(.serialized) struct DiagnosisCheckTests {
  /// What petajalan writes holds; of a clash without one of its members nothing does.
  @Test func everyDiagnosisHoldsAndNoClashDoesWithoutAMember() throws {
    var (proved, shorter) = (0, 0)
    for seed in 0..<Self.seeds {
      let scenario =
        seed.isMultiple(of: 2)
        ? try SeededScenario.text(seed: UInt64(seed)).reading().scenario
        : SeededExtremes.scenario(seed: UInt64(seed))
      guard let scenario, let text = try Self.text(of: scenario) else { continue }
      let check = Self.check(text, scenario)
      #expect(check.findings.isEmpty, "seed \(seed): \(check.findings)")
      let written = try Self.object(text)
      let clashes = try #require(written["clashes"] as? [[String: Any]])
      #expect(check.proved == clashes.count, "seed \(seed)")
      proved += check.proved
      for (position, clash) in clashes.enumerated() {
        let members = try #require(clash["members"] as? [[String: Any]])
        for member in members.indices where members[member]["without"] is [String: Any] {
          var changed = written
          var rest = members
          rest.remove(at: member)
          var all = clashes
          all[position]["members"] = rest
          changed["clashes"] = all
          let judged = Self.check(try Self.text(changed), scenario)
          #expect(judged.proved == clashes.count - 1, "seed \(seed), member \(member)")
          #expect(
            judged.findings.contains {
              if case .clashUnproved(position + 1, _) = $0.kind { true } else { false }
            }, "seed \(seed), member \(member)")
          shorter += 1
        }
      }
    }
    #expect(proved > Self.seeds / 8 && shorter > Self.seeds / 4, "\(proved), \(shorter)")
  }

  /// How many seeds are diagnosed: some, or with `.ci/seeds` more of them.
  private static let seeds =
    ProcessInfo.processInfo.environment["PETAJALAN_SEEDS"].map { _ in 80 } ?? 16

  /// P1 costs 7 and P2 4, both mandatory, for 10 in 2025 and 2 in 2026.
  private static func scenario() throws -> Scenario {
    try ScenarioText(horizon: 2025...2026).source("A", [10, 2])
      .program("P1", capital: 7, set: ["status": "mandatory", "reason": "law"])
      .program("P2", capital: 4, set: ["status": "mandatory", "reason": "law"])
      .program("P3", capital: 1).read()
  }

  @Test(arguments: [
    // A roadmap that breaks another member, one of no program, one of the repairs.
    (
      "\"without\": {\n            \"P2\": 2025", "\"without\": {\n            \"P2\": 2026",
      "witness_refused"
    ),
    (
      "\"without\": {\n            \"P2\": 2025", "\"without\": {\n            \"PX\": 2025",
      "condition_unknown"
    ),
    ("\"amount\": 1\n", "\"amount\": 0\n", "repair_refused"),
    // What the scenario has not, and a certificate of another claim or form.
    ("\"kind\": \"ceiling\"", "\"kind\": \"roof\"", "condition_unknown"),
    ("\"id\": \"A\"", "\"id\": \"B\"", "condition_unknown"),
    ("\"there is no roadmap\"", "\"no roadmap has more benefit\"", "clash_unproved"),
    ("\"nodes\": [", "\"knots\": [", "clash_unproved"),
  ])
  func whatIsTamperedWithIsTold(text: String, other: String, word: String) throws {
    let scenario = try Self.scenario()
    let good = try #require(try Self.text(of: scenario))
    let pattern = Self.squeezed(text)
    let squeezed = Self.squeezed(good)
    try #require(squeezed.contains(pattern), "\(squeezed)")
    let place = try #require(squeezed.range(of: pattern))
    let bad = squeezed.replacingCharacters(in: place, with: Self.squeezed(other))
    #expect(Self.check(squeezed, scenario).findings.isEmpty)
    let words = Self.check(bad, scenario).findings.map(\.kind.word)
    #expect(words.contains(word), "\(words)")
  }

  /// Of two dependencies of one program the right one is meant.
  @Test func dependenciesAreToldApart() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", each: 10)
      .program("P1", capital: 1, set: ["status": "mandatory", "reason": "law"])
      .program("P2", capital: 1)
      .program("P3", capital: 99)
      .dependency("P1", needs: "P2").dependency("P1", needs: "P3").read()
    let text = try #require(try Self.text(of: scenario))
    #expect(Self.check(text, scenario).findings.isEmpty)
    #expect(Self.check(text, scenario).proved == 1)
    let other = text.replacing("\"requires\": [\"P3\"]", with: "\"requires\": [\"P2\"]")
    try #require(other != text, "\(text)")
    #expect(Self.check(other, scenario).proved == 0)
  }

  /// Blanks are of no matter to JSON.
  private static func squeezed(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined()
      .replacing("\": ", with: "\":").replacing(", ", with: ",")
  }

  /// The diagnosis of a scenario that has no roadmap.
  private static func text(of scenario: Scenario) throws -> String? {
    let diagnosis = Diagnostician(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(4))
    ).diagnose()
    guard case .clashing = diagnosis.finding else { return nil }
    return DiagnosisReport(
      diagnosis, solver: SolverIdentity(name: "GLPK", version: "5.0"),
      provenance: Provenance(version: "test", inputs: [], options: [])
    ).json(language: .en)
  }

  private static func check(_ text: String, _ scenario: Scenario) -> DiagnosisCheck {
    let bytes = Array(text.utf8)
    return DiagnosisCheck(
      LocatedJSON(file: "diagnosis.json", bytes: bytes), bytes: bytes, scenario: scenario)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func text(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }
}
