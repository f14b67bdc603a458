import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanSearch

@Suite struct PenalizedRowsTests {
  /// What passes a ceiling costs its pressure, which grows until it holds.
  @Test func costFollowsWhatPassesASide() throws {
    let text = ScenarioText(horizon: 2025...2026).source("A", each: 50)
      .program("P1", capital: 40, score: 9, sources: "A")
      .program("P2", capital: 30, score: 8, sources: "A")
      .program("P3", capital: 20, score: 7, sources: "A")
    let formulation = Formulation(try text.read())
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("no model")
      return
    }
    let model = LagrangianRelaxation(formulation, presolved)
    let prices = Array(repeating: 0.5, count: model.linking.count)
    var rows = try #require(PenalizedRows(model, presolved, prices: prices))
    let first = model.columns.range(of: 0).lowerBound
    let second = model.columns.range(of: 1).lowerBound
    rows.add(first)
    #expect(rows.cost == 0 && rows.broken == nil)
    rows.add(second)
    let broken = try #require(rows.broken)
    let cost = rows.cost
    #expect(cost > 0.5 * Double(broken.excess))
    #expect(rows.coefficient(of: second, in: broken.row) >= broken.excess)
    rows.adjust(isRising: false)
    #expect(rows.cost == cost)
    rows.adjust(isRising: true)
    #expect(rows.cost > cost)
    rows.relax()
    #expect(rows.cost == cost)
    rows.remove(first)
    #expect(abs(rows.cost) < 1e-6 * cost && rows.broken == nil)
  }
}
