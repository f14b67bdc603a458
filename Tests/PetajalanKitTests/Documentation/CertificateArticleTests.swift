import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

/// Sentences of the articles on certificates and on the formulation, as far as they speak
/// of scenarios.
@Suite struct CertificateArticleTests {
  /// "*available[k,t]* is the ceiling of *k* in *t*, or, if *k* carries over, the sum of its
  /// ceilings up to *t*, in the unit of the rows."
  @Test func paymentsHaveAnUpperBound() throws {
    let scenario = try ScenarioText(horizon: 2025...2026)
      .source("A", [10, 20]).source("B", [30, 40], carry: true)
      .program("P1", capital: 10, sources: "A|B")
      .program("P2", capital: 20, sources: "A<=50%|B").read()
    let model = Formulation(scenario).model
    let uppers = Dictionary(uniqueKeysWithValues: model.variables.map { ($0.name, $0.upper) })
    // All money is a multiple of 10.
    #expect(uppers["pays[A|B,A,2026]"] == 2)
    #expect(uppers["pays[A|B,B,2025]"] == 3)
    #expect(uppers["pays[A|B,B,2026]"] == 7)
    #expect(uppers["pays[P2,B,2026]"] == 7)
    #expect(uppers["carry[B,2025]"] == 3)
    #expect(model.variables.allSatisfy { $0.lower == 0 })
  }

  /// "A name that is taken gets `#2`, of a row and of a variable: a dependency that stands
  /// twice has `ignored[P5,P2,2026]` and `ignored[P5,P2,2026]#2`."
  @Test func namesAreUnique() throws {
    var text = ScenarioText(horizon: 2025...2026).source("A", each: 9)
      .program("P2", capital: 1, score: 1).program("P5", capital: 1, score: 1)
    for _ in 0..<3 { text = text.dependency("P5", needs: "P2", set: ["strength": "soft"]) }
    for _ in 0..<2 { text = text.dependency("P5", needs: "P2") }
    let model = Formulation(try text.read()).model
    let names = model.variables.map(\.name)
    #expect(Set(names).count == names.count)
    for suffix in ["", "#2", "#3"] { #expect(names.contains("ignored[P5,P2,2026]\(suffix)")) }
    let rows = model.constraints.map(\.name)
    #expect(Set(rows).count == rows.count)
    #expect(rows.contains("requires[P5,P2,2026]#2"))
    let exported = model.lpText()
    #expect(exported.contains("ignored(P5,P2,2026){23}2"))
  }

  /// "`|` is `{7c}`, `#` is `{23}` and `é` is `{e9}`."
  @Test func exportedNamesAreAsTheArticleSays() throws {
    let scenario = try ScenarioText(horizon: 2025...2026)
      .source("A", each: 9).source("B", each: 9)
      .program("P-1", capital: 1, set: ["tags": "é#|"])
      .rule("id: r, count: {max: 0}, for-each: tags").read()
    let text = Formulation(scenario).model.lpText()
    #expect(text.contains("count(r({e9}{23}))"), "\(text)")
    #expect(text.contains("pays(A{7c}B,A,2025)") && text.contains("start(P~1,2025)"))
  }

  /// "Of the benefit as it is rounded to a millionth, and rounded again, halves up."
  @Test func penaltiesArePartsOfTheRoundedBenefit() throws {
    // 1 / 1.05 is 0.9523809…, rounded 952,381 millionths. A percentage p of it is
    // 952,381 p / 100, of the exact benefit a little less.
    let scenario = try ScenarioText(horizon: 2025...2026, "benefit: {discount: 5%}")
      .source("A", each: 9)
      .program("P1", capital: 1).program("P2", capital: 1, score: 1, set: ["earliest": 2026])
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "50%"]).read()
    let model = Formulation(scenario).model
    let penalty = try #require(model.variables.first { $0.name == "ignored[P2,P1,2026]" })
    // 476,190.5 rounds up; half of 952,380.95… would round to 476,190.
    #expect(penalty.objective == -476_191)
    let earnings = Earnings(Examination(Plan(starts: [nil, 2026]), in: scenario))
    #expect(earnings.penalties.map(\.points.millionths) == [476_191])
    #expect(earnings.total.millionths == 952_381 - 476_191)
  }
}
