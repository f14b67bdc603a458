import MILP
import PetajalanDomain
import PetajalanFormulation

/// What the search of one scenario leaves to searches of changed ones.
///
/// Programs keep their positions in a changed scenario; variables are found again
/// by their names. Nothing of it is trusted: plans are judged anew, and what
/// branching cost only guides.
///
/// Cuts are not carried over. They can be derived again, but at the root they are
/// found anew in some tenths of a second, and old ones made each node dearer than
/// the nodes that they saved.
package struct WarmStartRecord: Sendable {
  /// What the exact search knew where it was last.
  struct Root: Sendable {
    /// The formulation's variables.
    package let names: [String]
    /// The point of the relaxation with its cuts, one element per variable.
    package let point: [Double]
  }

  /// The best plan.
  ///
  /// **Missing** None was found.
  package var plan: Plan?

  /// Plans of other scenarios, the latest first.
  package var others: [Plan] = []

  /// What the exact search knew.
  ///
  /// **Missing** The search did not come that far, or went by prices.
  var root: Root?

  /// Where the relaxation of the whole was solved, before there were cuts.
  ///
  /// **Missing** It was not.
  var basis: NamedBasis?

  /// What branching has cost, by the formulation's variables.
  var scores = Pseudocosts()

  /// Creates an experience of nothing but plans.
  package init(plan: Plan? = nil, others: [Plan] = []) {
    self.plan = plan
    self.others = others
  }
}

extension WarmStartRecord {
  /// Plans of a changed scenario that may be good: each old plan as it is, what
  /// fits of it, filled up, and one along the old relaxation.
  package func plans(for formulation: Formulation, by builder: PlanBuilder?) -> [Plan] {
    var plans: [Plan] = []
    for plan in [plan].compactMap({ $0 }) + others {
      plans.append(plan)
      let repaired = builder?.plan(
        along: weights(of: formulation) { start in
          plan.starts[start.program] == start.year ? 1 : 0
        })
      plans += [repaired].compactMap { $0 }
    }
    guard let root else { return plans }
    let chosen = Dictionary(
      zip(root.names, root.point), uniquingKeysWith: { first, _ in first })
    let built = builder?.plan(
      along: weights(of: formulation) { start in
        chosen[formulation.model[start.variable].name] ?? 0
      })
    return plans + [built].compactMap { $0 }
  }

  /// What branching may cost in another formulation.
  func scores(for formulation: Formulation) -> Pseudocosts {
    guard let root else { return Pseudocosts() }
    let numbers = Dictionary(
      formulation.model.variables.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    return scores.renumbered { numbers[root.names[$0]] }
  }

  private func weights(
    of formulation: Formulation, _ weight: (StartVariable) -> Double
  ) -> [Double] {
    var weights = Array(repeating: 0.0, count: formulation.model.variables.count)
    for start in formulation.starts { weights[start.variable.index] = weight(start) }
    return weights
  }
}
