import PetajalanDomain
import PetajalanVerification

/// What is asked about the weights of criteria.
public struct WeightRequest: Sendable {
  /// By how many points each weight may be otherwise; a point is a hundredth of the sum
  /// of all weights.
  public let points: ExactDecimal
  /// How many weightings are drawn from within.
  public let samples: Int
  /// What they are drawn by.
  public let seed: UInt64

  /// The most weightings that can be drawn.
  public static let mostSamples = 1_000

  /// Creates a request.
  public init(points: ExactDecimal, samples: Int, seed: UInt64) {
    self.points = points
    self.samples = samples
    self.seed = seed
  }
}

/// What other weights of the criteria would change.
public struct WeightStudy: Sendable {
  /// What was asked.
  public let request: WeightRequest
  /// The scenario with its own weights.
  public let scenario: Scenario
  /// The plan for the scenario's own weights.
  public let base: PlanningResult
  /// The corners and then the samples.
  public let weightings: [Weighting]
  /// Each criterion's weight moved alone, in their order.
  public let axes: [WeightAxis]

  /// Creates it from its parts.
  package init(
    request: WeightRequest, scenario: Scenario, base: PlanningResult, weightings: [Weighting],
    axes: [WeightAxis]
  ) {
    self.request = request
    self.scenario = scenario
    self.base = base
    self.weightings = weightings
    self.axes = axes
  }

  /// The most criteria of which every corner is looked at.
  package static let mostWithEveryCorner = 6

  /// Whether every corner of the box is among the weightings.
  public var hasEveryCorner: Bool { scenario.criteria.count <= WeightStudy.mostWithEveryCorner }

  /// The weightings of a kind that were solved.
  public func solved(_ kind: Weighting.Kind) -> [Weighting] {
    weightings.filter { $0.kind == kind && $0.best.roadmap != nil }
  }

  /// Whether everything that was asked for was solved.
  public var isComplete: Bool {
    weightings.allSatisfy { $0.best.roadmap != nil }
      && axes.allSatisfy { $0.down.isComplete && $0.up.isComplete }
  }

  /// In how many weightings of a kind a program is on the plan.
  public func support(of program: Int, _ kind: Weighting.Kind) -> Int {
    solved(kind).count { $0.plan?.starts[program] != nil }
  }

  /// In which of the plans, that of the scenario's own weights included, a program is.
  ///
  /// **Missing** There is no plan, or the program is done.
  public func membership(of program: Int) -> Membership? {
    guard let own = base.roadmap?.plan, scenario.programs[program].status != .done else {
      return nil
    }
    let plans = [own] + weightings.compactMap(\.plan)
    let holding = plans.count { $0.starts[program] != nil }
    return holding == plans.count ? .core : holding > 0 ? .swing : .never
  }

  /// What the roadmap at a flip does otherwise than the base plan.
  public func changes(at flip: WeightFlip) -> [ProgramChange] {
    guard let own = base.roadmap?.plan else { return [] }
    return own.starts.indices.compactMap { program in
      ProgramChange(
        program: program, from: own.starts[program], to: flip.roadmap.plan.starts[program])
    }
  }

  /// How many weightings show another roadmap to be better than the base plan.
  public var beatenCount: Int { weightings.count { $0.isBeaten } }
}

/// One weighting of the criteria.
public struct Weighting: Sendable {
  /// Where it comes from.
  public enum Kind: String, CaseIterable, Sendable {
    /// Each weight is as far up or down as it may be.
    case corner
    /// It was drawn from within.
    case sample
  }

  /// Where it comes from.
  public let kind: Kind
  /// The weights, in the order of the criteria.
  public let weights: [ExactDecimal]
  /// The best roadmap known for it, and what is proved about it.
  public package(set) var best: PlanningResult
  /// What the base plan earns under it.
  ///
  /// **Missing** There is no base plan.
  public package(set) var benefitOfBase: Points?
  /// The base plan.
  package var basePlan: Plan?

  /// Creates it from its parts.
  package init(
    kind: Kind, weights: [ExactDecimal], best: PlanningResult, benefitOfBase: Points? = nil,
    basePlan: Plan? = nil
  ) {
    self.kind = kind
    self.weights = weights
    self.best = best
    self.benefitOfBase = benefitOfBase
    self.basePlan = basePlan
  }

  /// Whether another roadmap is proved to be better than the base plan: it is known.
  public var isBeaten: Bool {
    guard let best = best.roadmap?.benefit, let benefitOfBase else { return false }
    return best > benefitOfBase
  }

  /// The plan to choose: the base plan as long as no better one is known.
  ///
  /// **Missing** The weighting was not solved.
  public var plan: Plan? {
    guard let roadmap = best.roadmap else { return nil }
    return isBeaten ? roadmap.plan : basePlan ?? roadmap.plan
  }

  /// What the base plan lacks of the best that is possible, between two bounds.
  ///
  /// **Missing** The weighting was not solved.
  public var loss: ClosedRange<Points>? {
    guard let range = best.bestBenefit, let benefitOfBase else { return nil }
    let own = benefitOfBase.millionths
    return Points(
      millionths: max(0, range.lowerBound.millionths - own))...Points(
        millionths: max(0, range.upperBound.millionths - own))
  }
}

/// What becomes of the base plan if one criterion's weight moves alone.
public struct WeightAxis: Sendable {
  /// The criterion's position.
  public let criterion: Int
  /// The way down.
  public let down: WeightSide
  /// The way up.
  public let up: WeightSide

  /// Creates it from its parts.
  package init(criterion: Int, down: WeightSide, up: WeightSide) {
    self.criterion = criterion
    self.down = down
    self.up = up
  }
}

/// One way along an axis.
public struct WeightSide: Sendable {
  /// How far the base plan is shown to stay, in hundredths of the way: there no better
  /// roadmap is known, and the best one's bound is.
  public let stays: Int
  /// What no roadmap passes there.
  ///
  /// **Missing** Nothing was solved beyond the scenario's own weights.
  public let bound: Points?
  /// What the base plan earns there.
  public let benefit: Points
  /// Where a better roadmap is known first.
  ///
  /// **Missing** None is known on this way.
  public let flip: WeightFlip?
  /// Whether the way was gone to its end: the two places are next to each other, or
  /// the plan stays to the wall.
  public let isComplete: Bool

  /// Creates it from its parts.
  package init(stays: Int, bound: Points?, benefit: Points, flip: WeightFlip?, isComplete: Bool) {
    self.stays = stays
    self.bound = bound
    self.benefit = benefit
    self.flip = flip
    self.isComplete = isComplete
  }

  /// How many parts the way has.
  public static let parts = 100
}

/// A place at which another roadmap is better than the base plan.
public struct WeightFlip: Sendable {
  /// The place, in hundredths of the way.
  public let place: Int
  /// The other roadmap, by the weights there.
  public let roadmap: Roadmap

  /// Creates it from its parts.
  package init(place: Int, roadmap: Roadmap) {
    self.place = place
    self.roadmap = roadmap
  }
}
