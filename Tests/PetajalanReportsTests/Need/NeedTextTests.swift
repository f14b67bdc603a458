import Formats
import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReports

@Suite struct NeedTextTests {
  private func scenario() throws -> Scenario {
    try ScenarioText(
      horizon: 2025...2027, "money: {unit: juta, price-year: 2024, escalation: 3%}"
    )
    .source("APBD", [100, 100, 70]).source("CSR", each: 10)
    .program(
      "P1", capital: 60.5, om: 3, score: 1, owner: "Diskominfo", sources: "APBD",
      set: ["dimension": "Smart Governance", "status": "mandatory", "reason": "law"]
    )
    .program(
      "P2", capital: 40, score: 1, owner: "DLH", sources: "CSR<=30%|APBD",
      set: ["dimension": "Smart Living", "group": "G"]
    )
    .program("P3", capital: 20, score: 1, owner: "DLH", sources: "APBD", set: ["group": "G"])
    .program("P4", om: 1, owner: "DLH", sources: "APBD", set: ["status": "done"])
    .read()
  }

  @Test(arguments: Language.allCases) func tableIsAsReviewed(language: Language) throws {
    let text = NeedText(try scenario(), language: language).text
    let difference = try Snapshot.difference(of: text, from: "need-\(language.rawValue).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func manyAgenciesEndInOneRow() throws {
    var text = ScenarioText(horizon: 2025...2026).source("A", each: 1_000)
    for number in 1...25 {
      text = text.program("P\(number)", capital: number, score: 1, owner: "Dinas \(number)")
    }
    let lines = NeedText(try text.read(), language: .en).text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Dinas 25 ") })
    #expect(!lines.contains { $0.hasPrefix("Dinas 5 ") })
    #expect(lines.contains { $0.hasPrefix("5 others") && $0.contains(" 15 ") })
  }
}
