import TestSupport
import Testing

@testable import PetajalanFormulation

struct StartOnceTests {
  @Test func planCannotBreakIt() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1").program("P2").read()
    for plan in FamilyProof.everyPlan(of: scenario) {
      let starts = plan.starts
      #expect(FamilyProof.violations(of: StartOnce(), in: scenario, starts: starts) == [])
    }
  }

  @Test func programWithOneStartYearNeedsNoRow() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", each: 9)
      .program("P1", duration: 2).program("P2").read()
    let formulation = Formulation(scenario, families: [StartWindow(), StartOnce()])
    #expect(formulation.model.constraints.map(\.name) == ["once[P2]"])
  }

  /// Plans cannot start twice, points can: the rows hold exactly at the points
  /// that are the point of some plan.
  @Test func rowsHoldExactlyWhereNothingStartsTwice() throws {
    var kept = 0
    var broken = 0
    for seed in 0..<40 {
      var choose = Chooser(seed: UInt64(seed))
      var text = ScenarioText(horizon: 2025...2027).source("S", each: 9)
      for id in ["P1", "P2", "P3"] {
        text = text.program(
          id, duration: choose.number(1...3), set: ["earliest": choose.number(2025...2026)])
      }
      let formulation = Formulation(try text.read(), families: [StartWindow(), StartOnce()])
      let model = formulation.model
      for bits in 0..<(1 << model.variables.count) {
        let point = model.variables.indices.map { Int64(bits >> $0 & 1) }
        let holds = model.constraints.allSatisfy { $0.isSatisfied(by: point) }
        let programs = formulation.starts.filter { point[$0.variable.index] == 1 }.map(\.program)
        #expect(holds == (Set(programs).count == programs.count), "seed \(seed), \(point)")
        if holds { kept += 1 } else { broken += 1 }
      }
    }
    #expect(kept > 400 && broken > 400)
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    try FamilyProof.expectGolden(
      StartOnce(),
      ScenarioText(horizon: 2025...2027).source("S", each: 9)
        .program("P1").program("P2", duration: 2).program("P3", duration: 3).read())
  }
}
