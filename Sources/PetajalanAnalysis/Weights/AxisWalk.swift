import MILP
import PetajalanDomain
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// Looks for the places at which the base plan is no longer the best, one criterion's
/// weight moving alone.
///
/// What a plan is worth at a place, times the sum of the weights there, grows in
/// proportion to the way, so a plan that is better somewhere is better from there to the
/// wall. The first place at which the best rival known is better is found without a
/// search; a search right before it finds a rival that is better there already, or
/// none. Each rival cuts off a part of the way for good, and few are needed.
///
/// Benefits are rounded to millionths, and negative ones have no penalties, so
/// nothing of this is relied on: that a rival is better is evaluated at its place, and
/// that the plan stays is said of the place that was solved.
///
/// **Source** Newton's method on the greatest of linear functions, as for parametric
/// programs: Eisner & Severance (1976), doi:10.1145/321978.321982.
struct AxisWalk<Solver: MILPSolver> {
  private let scenario: Scenario
  private let base: PlanningResult
  private let box: WeightBox
  private var pool: PlanPool
  private let session: PlanningSession<Solver>
  private let options: PlanOptions

  /// Searches on one way before it is left: a judgement.
  private static var mostSearches: Int { 8 }

  init(
    _ scenario: Scenario, base: PlanningResult, box: WeightBox, pool: PlanPool,
    session: PlanningSession<Solver>, _ options: PlanOptions
  ) {
    self.scenario = scenario
    self.base = base
    self.box = box
    self.pool = pool
    self.session = session
    self.options = options
  }

  private struct Rival {
    let place: Int
    let plan: Plan
  }

  /// Goes one way along a criterion's axis.
  ///
  /// - Parameter sign: 1 for the way up, −1 for the way down.
  mutating func side(_ criterion: Int, sign: Int64) -> WeightSide {
    guard case .roadmap(let own, let quality) = base else {
      preconditionFailure("there is a plan")
    }
    let way = Way(scenario, box: box, criterion: criterion, sign: sign)
    var stays = 0
    var (benefit, bound): (Points, Points?) = (own.benefit, quality.bound)
    var rival = pool.plans.compactMap { firstPlace(of: $0, against: own.plan, on: way) }
      .min { $0.place < $1.place }
    var isComplete = false
    for _ in 0..<Self.mostSearches {
      let place = rival.map { $0.place - 1 } ?? way.last
      guard place > stays, !options.stop.isRaised else {
        isComplete = place <= stays
        break
      }
      let result = PlanningResult(session.solve([way.scenario(at: place)])[0])
      guard let found = result.roadmap else { break }
      pool.insert(found.plan)
      let checker = Checker(way.scenario(at: place))
      if let nearer = firstPlace(of: found.plan, against: own.plan, on: way, upTo: place) {
        rival = nearer
      } else {
        (stays, benefit, bound) = (place, checker.benefit(of: own.plan), result.quality?.bound)
        isComplete = true
        break
      }
    }
    let flip = rival.flatMap { rival -> WeightFlip? in
      guard
        case .verified(let roadmap) = Checker(way.scenario(at: rival.place)).verify(rival.plan)
      else { return nil }
      return WeightFlip(place: rival.place, roadmap: roadmap)
    }
    return WeightSide(
      stays: stays, bound: bound, benefit: benefit, flip: flip, isComplete: isComplete)
  }

  /// The first place at which a plan is better than the base plan.
  ///
  /// **Missing** It is not at the end of the way.
  private func firstPlace(
    of plan: Plan, against base: Plan, on way: Way, upTo last: Int? = nil
  ) -> Rival? {
    func isBetter(_ place: Int) -> Bool {
      let checker = Checker(way.scenario(at: place))
      return checker.benefit(of: plan) > checker.benefit(of: base)
    }
    var high = last ?? way.last
    guard plan != base, high > 0, isBetter(high) else { return nil }
    var low = 0
    while high - low > 1 {
      let middle = (low + high) / 2
      if isBetter(middle) { high = middle } else { low = middle }
    }
    return Rival(place: high, plan: plan)
  }
}

/// The scenarios on one way along an axis.
private struct Way {
  private let scenario: Scenario
  private let box: WeightBox
  private let criterion: Int
  private let sign: Int64

  /// The last place at which there is a weight left.
  let last: Int

  init(_ scenario: Scenario, box: WeightBox, criterion: Int, sign: Int64) {
    self.scenario = scenario
    self.box = box
    self.criterion = criterion
    self.sign = sign
    last =
      (0...WeightSide.parts).last {
        box.weights(at: box.place(moving: criterion, by: Self.move($0, sign))) != nil
      } ?? 0
  }

  private static func move(_ place: Int, _ sign: Int64) -> Int64 {
    sign * Int64(place) * WeightBox.wall / Int64(WeightSide.parts)
  }

  func scenario(at place: Int) -> Scenario {
    let moves = box.place(moving: criterion, by: Self.move(place, sign))
    return box.weights(at: moves).map { scenario.weighing($0) } ?? scenario
  }
}

extension Scenario {
  /// The scenario with other weights of its criteria, in their order.
  ///
  /// - Precondition: they lie between weights with which the scenario was read.
  func weighing(_ weights: [ExactDecimal]) -> Scenario {
    var scenario = self
    scenario.criteria = zip(criteria, weights).map { $0.weighing($1) }
    return scenario
  }
}
