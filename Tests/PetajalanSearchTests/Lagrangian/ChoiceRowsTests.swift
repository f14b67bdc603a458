import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanSearch
@testable import PetajalanVerification

/// The rows of choices against the checker, on every plan of tiny scenarios.
@Suite struct ChoiceRowsTests {
  /// What the checker accepts breaks no row, in whichever order it is chosen.
  @Test func allowedPlansKeepAllRows() throws {
    var kept = 0
    for seed in Seeds.first(120) {
      guard let stated = try Stated(seed: UInt64(seed)) else { continue }
      let columns = ProgramColumns(stated.formulation, stated.presolved)
      var rows = try #require(ChoiceRows(stated.formulation, stated.presolved, columns: columns))
      let checker = Checker(stated.formulation.scenario)
      for plan in FamilyProof.everyPlan(of: stated.formulation.scenario) {
        guard checker.violations(in: Examination(plan, in: stated.formulation.scenario)).isEmpty,
          let chosen = stated.columns(of: plan, columns)
        else { continue }
        for column in chosen { rows.add(column) }
        #expect(rows.broken.isEmpty, "seed \(seed), \(plan)")
        for column in chosen { rows.remove(column) }
        kept += 1
      }
    }
    #expect(kept > Seeds.share(of: 300), "\(kept) plans")
  }

  /// Where nobody shares or saves, money is short exactly where a row breaks.
  @Test func rowsOfSingleSourcesAreExact() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", each: 10)
      .source("B", each: 5)
      .program("P1", capital: 6, om: 1, score: 5, sources: "A")
      .program("P2", capital: 4, om: 1, score: 4, sources: "A")
      .program("P3", capital: 5, om: 0, score: 3, sources: "B")
      .program("P4", capital: 5, om: 0, score: 2, sources: "B").read()
    let formulation = Formulation(scenario)
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("no model")
      return
    }
    let stated = (formulation, presolved)
    let columns = ProgramColumns(formulation, presolved)
    var rows = try #require(ChoiceRows(formulation, presolved, columns: columns))
    #expect(rows.isExact)
    let checker = Checker(scenario)
    var (good, bad) = (0, 0)
    for plan in FamilyProof.everyPlan(of: scenario) {
      guard let chosen = columns.chosen(by: plan, stated.0, stated.1) else { continue }
      let isAllowed = checker.violations(in: Examination(plan, in: scenario)).isEmpty
      let isAdmitted = chosen.allSatisfy { column in
        let isAdmitted = rows.admits(column)
        rows.add(column)
        return isAdmitted
      }
      if isAdmitted { #expect(rows.broken.isEmpty == isAllowed, "\(plan)") }
      #expect(isAdmitted == isAllowed, "\(plan)")
      if isAllowed { good += 1 } else { bad += 1 }
      // All that were added, up to the first that was not admitted.
      rows = try #require(ChoiceRows(formulation, presolved, columns: columns))
    }
    #expect(good > Seeds.share(of: 10) && bad > Seeds.share(of: 10), "\(good) good, \(bad) bad")
  }

  /// A row is overfull through the choices that add to it.
  @Test func overfullRowNamesItsChoices() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", each: 10)
      .program("P1", capital: 6, om: 0, score: 5, sources: "A")
      .program("P2", capital: 6, om: 0, score: 4, sources: "A").read()
    let formulation = Formulation(scenario)
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("no model")
      return
    }
    let columns = ProgramColumns(formulation, presolved)
    var rows = try #require(ChoiceRows(formulation, presolved, columns: columns))
    rows.add(0)
    rows.add(1)
    let row = Int(try #require(rows.broken.first))
    #expect(rows.isOverfull(row))
    var random = SplitMix64(seed: 1)
    let named = Set((0..<20).compactMap { _ in rows.member(of: row, &random) })
    #expect(named == [0, 1])
    rows.remove(0)
    #expect(rows.broken.isEmpty)
  }
}

extension Stated {
  /// The priced variables that a plan chooses.
  ///
  /// - Returns: `nil` if the presolve has ruled the plan out.
  func columns(of plan: Plan, _ columns: ProgramColumns) -> [Int]? {
    columns.chosen(by: plan, formulation, presolved)
  }
}

extension ProgramColumns {
  /// The starts that a plan chooses.
  fileprivate func chosen(
    by plan: Plan, _ formulation: Formulation, _ presolved: PresolvedModel
  ) -> [Int]? {
    formulation.values(of: plan).flatMap(presolved.restrict).map { values in
      (0..<starts).filter { values[$0] == 1 }
    }
  }
}
