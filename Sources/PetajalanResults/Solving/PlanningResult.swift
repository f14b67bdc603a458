import MILP
import PetajalanDomain
import PetajalanVerification

/// What became of one of several scenarios.
public enum PlanningResult: Sendable {
  /// A verified roadmap, and what is proved about it.
  case roadmap(Roadmap, Quality)
  /// No plan can meet the scenario; that is proved.
  case infeasible
  /// No roadmap was found.
  case noneFound(NoneFound)
  /// The solver could not do its work.
  case failed(SolverFailure)

  /// What an answer of a planning session comes to.
  package init(_ answer: Result<SolveOutcome, SolverFailure>) {
    switch answer {
    case .success(.roadmap(let solved)): self = .roadmap(solved.roadmap, solved.quality)
    case .success(.infeasible): self = .infeasible
    case .success(.noneFound(let reason, _)): self = .noneFound(reason)
    case .failure(let failure): self = .failed(failure)
    }
  }

  /// The roadmap.
  ///
  /// **Missing** There is none.
  public var roadmap: Roadmap? {
    if case .roadmap(let roadmap, _) = self { roadmap } else { nil }
  }

  /// What is proved about the roadmap.
  ///
  /// **Missing** There is none.
  public var quality: Quality? {
    if case .roadmap(_, let quality) = self { quality } else { nil }
  }

  /// The least and the most that the best benefit can be.
  ///
  /// **Missing** No roadmap is known.
  public var bestBenefit: ClosedRange<Points>? {
    if case .roadmap(let roadmap, let quality) = self {
      roadmap.benefit...quality.bound
    } else {
      nil
    }
  }
}
