import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// What a look for any plan of a scenario came to.
package enum Probe: Sendable {
  /// The checker accepts this plan.
  case plan(Plan)
  /// There is no plan, as the checker of certificates agrees.
  ///
  /// - programs: those whose start variables stand in the rows of the proof.
  case clash(Infeasibility, programs: Set<Int>)
  /// A limit passed, or the proof was refused.
  case undecided
}

extension Planner {
  /// Looks for any plan, and proves that there is none if that is so.
  ///
  /// - Parameters:
  ///   - hints: plans of similar scenarios, after which new ones are made.
  ///   - nodes: the most nodes of the search: unlike time, the same everywhere.
  /// - Precondition: nothing can be earned in the scenario, so that the search
  ///   ends with the first plan.
  package func probe(after hints: [Plan] = [], nodes: Int = .max) -> Probe {
    let begun = FormulationBuilder(scenario, within: limit)
    let builder = PlanBuilder(begun, within: limit)
    if let plan = FirstPlan(begun, builder: builder).plan { return .plan(plan) }
    let checker = Checker(scenario)
    for hint in hints {
      var weights = Array(repeating: 0.0, count: begun.model.variables.count)
      for start in begun.startsOfProgram.joined() where hint.starts[start.program] == start.year {
        weights[start.variable.index] = 1
      }
      if let plan = builder.plan(along: weights), checker.violations(of: plan).isEmpty {
        return .plan(plan)
      }
    }
    guard let prepared = prepared(begun) else { return .undecided }
    let formulation = prepared.formulation
    let presolved: PresolvedModel
    switch prepared.presolve {
    case .infeasible: return clash(prepared.refutation, formulation)
    case .unfinished: return .undecided
    case .reduced(let reduced): presolved = reduced
    }
    let goal = SearchGoal(measure: .benefit, kept: [])
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: goal, observer: observer, builder: builder)
    defer { judge.close() }
    let found = exactSearch(
      presolved, judge, formulation, pace: nil,
      limits: ExactSearch.Limits(
        nodes: nodes, deadline: deadline, stop: options.stop, gapFraction: 0))
    if let best = judge.best { return .plan(best.plan) }
    return found.isExhausted ? clash(found.proof, formulation) : .undecided
  }

  private func clash(_ notes: ProofTree?, _ formulation: Formulation) -> Probe {
    guard
      case .infeasible(let infeasibility, _) = infeasible(
        notes, formulation, SearchStatistics(solver: solver.identity))
    else { return .undecided }
    let owner = Dictionary(
      uniqueKeysWithValues: formulation.starts.map { ($0.variable, $0.program) })
    let programs = infeasibility.rows.flatMap { formulation.model.constraints[$0].terms }
      .compactMap { owner[$0.variable] }
    return .clash(infeasibility, programs: Set(programs))
  }
}
