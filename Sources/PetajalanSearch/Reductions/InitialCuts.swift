import MILP
import PetajalanFormulation
import PetajalanResults

/// Rows that are known before a search for the best benefit begins, each with its
/// proof. They come into the relaxation when a point breaks them.
struct InitialCuts {
  /// The rows of each reduction that adds some.
  let byReduction: [(reduction: Reduction, cuts: [Cut])]

  /// The most variables of a model that is looked at.
  private static let mostVariables = 12_000

  /// The rows of use to a search.
  ///
  /// - Parameter hasPlan: whether there is a plan. Without one there may be no roadmap
  ///   at all, and its proof is told in the planner's words; rows that only the best
  ///   roadmaps keep would not belong there.
  func cuts(hasPlan: Bool) -> [Cut] {
    byReduction.flatMap(\.cuts).filter { hasPlan || $0.derivation.rule.isKeptByAll }
  }

  /// Finds them.
  ///
  /// - Parameter presolved: the presolved model with all its rows: what the checker
  ///   looks at.
  init(_ formulation: Formulation, presolved: PresolvedModel) {
    // A larger model is searched by prices, which have no use for them.
    guard presolved.model.variables.count <= Self.mostVariables else {
      byReduction = []
      return
    }
    byReduction = [
      (.tightening, CoefficientTightening(presolved).rows),
      (.dominance, DominatedStarts(formulation, presolved: presolved).cuts),
      (.twins, IdenticalPrograms(formulation, presolved: presolved).cuts),
    ]
  }
}
