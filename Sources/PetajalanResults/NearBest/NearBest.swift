import MILP
import PetajalanDomain

/// The best roadmap of a scenario, and others that are nearly as good and really
/// different.
public struct NearBest: Sendable {
  /// What was asked for.
  public let request: NearBestRequest

  /// The roadmaps, those of greater benefit first; each differs from every other one
  /// as asked.
  public let plans: [NearBestPlan]

  /// Why there are no more.
  public let ending: NearBestEnding

  /// The scenario.
  public var scenario: Scenario { plans[0].solved.roadmap.scenario }

  /// The least benefit that a roadmap has to have here.
  public var floor: Points { request.floor(below: plans[0].solved.roadmap.benefit) }

  /// The roadmaps side by side, the best one as the base.
  public let comparison: Comparison

  /// Lays roadmaps of one scenario side by side.
  ///
  /// - Precondition: there is at least one.
  package init(_ request: NearBestRequest, plans: [NearBestPlan], ending: NearBestEnding) {
    self.request = request
    // A stable order: of equals the one that was found first comes first.
    self.plans = plans.enumerated().sorted { left, right in
      let (one, other) = (left.element.solved.roadmap, right.element.solved.roadmap)
      return one.benefit == other.benefit
        ? left.offset < right.offset : one.benefit > other.benefit
    }.map(\.element)
    self.ending = ending
    comparison = Comparison(
      self.plans.enumerated().map { number, plan in
        let roadmap = plan.solved.roadmap
        return PlannedWorld(
          id: String(number + 1), name: String(number + 1), nameEN: nil,
          scenario: roadmap.scenario, result: .roadmap(roadmap, plan.solved.quality))
      })
  }

  /// How much less benefit a roadmap has than the best one found.
  public func loss(of plan: Int) -> Points {
    Points(
      millionths: plans[0].solved.roadmap.benefit.millionths
        - plans[plan].solved.roadmap.benefit.millionths)
  }

  /// By how much two of the roadmaps differ, in programs or rupiah.
  public func difference(between one: Int, and other: Int, by measure: PlanDifference) -> Int128 {
    measure.difference(
      between: plans[one].solved.roadmap.plan, and: plans[other].solved.roadmap.plan, in: scenario)
  }
}

/// One of several roadmaps near the best.
public struct NearBestPlan: Sendable {
  /// The verified roadmap; its bound is that of the scenario, as is the proof.
  public let solved: SolvedRoadmap

  /// No roadmap that differs enough from those found before it has more benefit.
  public let turnBound: Points

  /// Creates it from its parts.
  package init(solved: SolvedRoadmap, turnBound: Points) {
    self.solved = solved
    self.turnBound = turnBound
  }
}

/// Why a search for roadmaps near the best ended.
public enum NearBestEnding: Sendable {
  /// As many were found as were wanted.
  case complete
  /// There is no further one; that is proved.
  case exhausted
  /// No further one was found; there may be one.
  case noneFound(NoneFound)
  /// The solver could not do its work.
  case failed(SolverFailure)
}
