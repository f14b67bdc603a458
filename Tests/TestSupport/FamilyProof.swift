import GLPKSolver
import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification
import Testing

/// What every test of a constraint family needs: its violations, its rows on
/// every plan, its rows as text.
package enum FamilyProof {
  /// What a family has against a plan.
  package static func violations(
    of family: any ConstraintFamily, in scenario: Scenario, starts: [Int?]
  ) -> [Violation] {
    family.violations(in: Examination(Plan(starts: starts), in: scenario))
  }

  /// Proves that on every plan of seeded tiny scenarios the rows of a family can
  /// be kept exactly when its checker finds nothing.
  ///
  /// - Parameters:
  ///   - outcomes: how many plans must be allowed, and how many refused: with
  ///     fewer of either the proof would say little.
  ///   - scenario: a scenario in which the family binds often.
  package static func exhaust(
    _ family: any ConstraintFamily, seeds: Range<Int> = 0..<50, outcomes: Int = 400,
    scenario: (inout Chooser) -> ScenarioText
  ) throws {
    var allowed = 0
    var refused = 0
    for seed in seeds {
      var choose = Chooser(seed: UInt64(seed))
      let scenario = try scenario(&choose).read()
      let formulation = Formulation(scenario, families: [StartWindow(), family])
      // Only one family speaks of programs that are done and start again.
      let plans = everyPlan(of: scenario, startsDone: family is ProgramStatuses)
      let best = try bestObjectives(of: formulation, fixing: plans)
      for (plan, best) in zip(plans, best) {
        let violations = family.violations(in: Examination(plan, in: scenario))
        if violations.isEmpty { allowed += 1 } else { refused += 1 }
        guard violations.isEmpty != (best != nil) else { continue }
        Issue.record("seed \(seed): rows keep: \(best != nil), but \(plan.starts): \(violations)")
      }
    }
    #expect(allowed >= outcomes && refused >= outcomes, "\(allowed) allowed, \(refused) refused")
  }

  /// Every plan that starts programs inside their windows only.
  package static func everyPlan(of scenario: Scenario, startsDone: Bool = false) -> [Plan] {
    var plans: [[Int?]] = [[]]
    for (position, program) in scenario.programs.enumerated() {
      var choices: [Int?] = [nil]
      if startsDone || program.status != .done {
        choices += scenario.horizon.years.filter { year in
          var alone = Plan.empty(for: scenario)
          alone.starts[position] = year
          return StartWindow().violations(in: Examination(alone, in: scenario)).isEmpty
        }
      }
      plans = plans.flatMap { plan in choices.map { plan + [$0] } }
    }
    return plans.map { Plan(starts: $0) }
  }

  /// The best objective of a formulation for each plan, its starts fixed.
  ///
  /// A model of start variables alone is judged exactly. Where there are
  /// continuous variables a relaxation is solved, whose tolerances are far below
  /// the small numbers of these tests.
  ///
  /// **Missing** The rows cannot be kept, or a start has no variable.
  package static func bestObjectives(of formulation: Formulation, fixing plans: [Plan]) throws
    -> [Int64?]
  {
    let model = formulation.model
    let points = plans.map { formulation.values(of: $0) }
    if model.variables.allSatisfy(\.isBinary) {
      return points.map { point in
        guard let point, model.constraints.allSatisfy({ $0.isSatisfied(by: point) }) else {
          return nil
        }
        return Int64(model.objective(of: point))
      }
    }
    let starts = formulation.starts.map(\.variable)
    return try GLPKSolver().withRelaxation(of: model) { relaxation throws(SolverFailure) in
      var best: [Int64?] = []
      for point in points {
        guard let point else {
          best.append(nil)
          continue
        }
        for start in starts {
          let value = point[start.index]
          try relaxation.setBounds(of: start, lower: value, upper: value)
        }
        let result = try relaxation.solve(deadline: nil)
        switch result.status {
        case .optimal: best.append(Int64(result.objective.rounded()) + model.objectiveConstant)
        case .infeasible: best.append(nil)
        case .cutOff, .limitReached, .numericalTrouble:
          throw .fatal(message: "the relaxation ended with \(result.status)")
        }
      }
      return best
    }
  }

  /// Compares a family's rows on a scenario with its golden file, in the folder `Golden`
  /// beside the test.
  package static func expectGolden(
    _ family: any ConstraintFamily, _ scenario: Scenario, besideTest file: String = #filePath
  ) throws {
    let formulation = Formulation(
      scenario, families: [StartWindow(), StartsByStatus(), family], objectives: [])
    let text = formulation.model.lpText(objectiveScale: Points.perPoint)
    let difference = try Snapshot.difference(
      of: text, from: "\(family.id).lp", in: "Golden", besideTest: file)
    if let difference { Issue.record("\(difference)") }
  }
}

/// Gives excluded programs and those that are done no variables, as
/// `ProgramStatuses` does, and adds no rows.
private struct StartsByStatus: ConstraintFamily {
  let id = "startsByStatus"

  func admits(start: Int, of program: Program, in scenario: Scenario) -> Bool {
    ProgramStatuses().admits(start: start, of: program, in: scenario)
  }

  func violations(in examination: Examination) -> [Violation] { [] }
}
