import MILP
import PetajalanFormulation
import PetajalanResults

/// A scenario stated as a model and presolved: what each search of it begins with.
package struct PreparedScenario: Sendable {
  /// The scenario as a model.
  package let formulation: Formulation

  /// What was found of starts that no roadmap has.
  let reductions: ReductionSummary

  /// What presolve left of the model.
  package let presolve: Presolve.Outcome

  /// Starts that no roadmap has.
  private let fixings: Certificate.Fixings

  /// Presolves a model, knowing which starts no roadmap has.
  fileprivate init(_ formulation: Formulation, within limit: WorkLimit) {
    let windows = StartWindows.find(in: formulation, within: limit)
    self.formulation = formulation
    reductions = windows?.summary ?? ReductionSummary()
    fixings = windows?.fixings ?? Certificate.Fixings()
    presolve = Presolve.apply(to: formulation.model, fixings: fixings, within: limit)
  }

  /// The notes which prove that there is no roadmap, where presolve left no point.
  package var refutation: ProofTree? { ProofTree(of: formulation.model, fixings: fixings) }
}

extension Planner {
  /// States the scenario as a model, rules out starts, and presolves, within the limit.
  ///
  /// - Parameter begun: the formulation with its start variables only.
  /// - Returns: `nil` if the limit passed before the model was stated.
  package func prepared(_ begun: FormulationBuilder) -> PreparedScenario? {
    Formulation(completing: begun).map { PreparedScenario($0, within: limit) }
  }
}

extension SearchGoal {
  /// The goal's model, presolved.
  ///
  /// - Parameter fixings: starts that no roadmap has.
  /// - Returns: `nil` if a number passes 64 bits.
  func presolved(
    _ formulation: Formulation, fixings: Certificate.Fixings = Certificate.Fixings(),
    within limit: WorkLimit
  ) -> Presolve.Outcome? {
    model(of: formulation).map { Presolve.apply(to: $0, fixings: fixings, within: limit) }
  }
}
