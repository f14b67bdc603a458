import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// What all questions about one program's way onto a roadmap share.
struct Inquiry<Solver: MILPSolver>: Sendable {
  let session: PlanningSession<Solver>
  package let document: ScenarioDocument
  package let alternative: Alternative?
  /// Judges starts on today's roadmap.
  let judge: StartJudge
  /// The program.
  package let program: Int
  /// What forces it in.
  let changes: [ScenarioChange]
  /// Plans that may be good.
  var hints: [Plan] = []

  /// Today's roadmap.
  var today: Roadmap { judge.roadmap }
  package var scenario: Scenario { today.scenario }
  package var id: String { scenario.programs[program].id }

  /// The scenario with what forces the program in, and more changes.
  ///
  /// **Missing** It has errors.
  package func scenario(with more: [ScenarioChange]) -> Scenario? {
    try? document.scenario(applying: changes + more, to: alternative)
  }

  /// Searches a scenario.
  ///
  /// - Parameter enough: a benefit that ends the search.
  package func solve(
    _ scenario: Scenario, enough: Points? = nil, _ budget: StepBudget
  ) -> PlanningResult {
    var question = SessionQuestion(time: budget.time)
    question.enough = enough
    question.hints = hints
    do throws(SolverFailure) {
      return PlanningResult(.success(try session.solve(scenario, asking: question)))
    } catch {
      return .failed(error)
    }
  }

  /// The scenario with more changes, and what was found for it.
  ///
  /// **Missing** It has errors.
  func trial(
    with more: [ScenarioChange] = [], enough: Points? = nil, _ budget: StepBudget
  ) -> Trial? {
    scenario(with: more).map {
      Trial(
        changes: changes + more, scenario: $0, result: solve($0, enough: enough, budget))
    }
  }

  /// A remedy, if a plan of the scenario with it has today's benefit.
  func remedy(
    _ kind: Remedy.Kind, _ change: ScenarioChange, _ plan: Plan, isLeast: Bool
  ) -> Remedy? {
    guard let changed = scenario(with: [change]),
      case .verified(let roadmap) = Checker(changed).verify(plan),
      roadmap.benefit >= today.benefit
    else { return nil }
    return Remedy(kind: kind, changes: [change], roadmap: roadmap, isLeast: isLeast)
  }
}

extension PlanningResult {
  /// Whether it is proved that no roadmap has a benefit.
  func excludes(_ benefit: Points) -> Bool {
    switch self {
    case .infeasible: true
    case .roadmap(_, let quality): quality.bound < benefit
    case .noneFound, .failed: false
    }
  }

  /// The plan of a roadmap that has a benefit.
  ///
  /// **Missing** None was found.
  package func plan(with benefit: Points) -> Plan? {
    roadmap.flatMap { $0.benefit >= benefit ? $0.plan : nil }
  }
}
