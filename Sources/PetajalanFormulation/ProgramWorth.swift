import BigInt
import PetajalanDomain

/// What a program earns by its start year, in millionths of a point.
///
/// The value is that of exact arithmetic: floating point decides only where it
/// is far from a half, and fractions of whole numbers where it is not.
struct ProgramWorth: Sendable {
  /// Points that are earned so many years after the start.
  private struct Earning: Sendable {
    let years: Int
    let points: ExactFraction
    let approximation: Double
  }

  private let score: Earning
  private let lines: [Earning]?
  private let timing: BenefitTiming
  private let duration: Int

  init(_ program: Program, in scenario: Scenario) {
    let points = Self.score(of: program, in: scenario)
    score = Earning(
      years: 0, points: points,
      approximation: Double(points.numerator) / Double(points.denominator))
    timing = scenario.benefit.timing
    duration = program.duration
    lines = program.benefitLines?.map {
      Earning(
        years: $0.projectYear - 1, points: $0.points.fraction,
        approximation: $0.points.approximation)
    }
  }

  /// The benefit of a start, in millionths.
  package func benefit(start: Int, horizon: Horizon, discounts: DiscountFactors) -> Int64 {
    let offset = start - horizon.first
    let earnings = lines ?? scoreEarnings(start: start, horizon: horizon)
    var estimate = 0.0
    var size = 0.0
    var isCovered = true
    for earning in earnings {
      let years = offset + earning.years
      isCovered = isCovered && discounts.covers(years)
      let value = earning.approximation * discounts.approximation(after: years) * 1e6
      estimate += value
      size += abs(value)
    }
    // The estimate is a sum of products of factors that are each right to a few
    // units in the last place, so this bound is generous by two orders.
    let error = size * 1e-13 + 1e-9
    let fraction = abs(estimate) - abs(estimate).rounded(.down)
    if isCovered, size < 1e15, abs(fraction - 0.5) > error {
      return Int64(estimate.rounded(.toNearestOrAwayFromZero))
    }
    let million = ExactFraction(numerator: BigInt(Points.perPoint))
    let exact = earnings.reduce(ExactFraction(numerator: 0)) { sum, earning in
      sum + earning.points * discounts.exact(after: offset + earning.years)
    }
    return Int64((exact * million).rounded)
  }

  private func scoreEarnings(start: Int, horizon: Horizon) -> [Earning] {
    func earning(_ years: Int) -> Earning {
      Earning(years: years, points: score.points, approximation: score.approximation)
    }
    switch timing {
    case .completion:
      return [earning(duration - 1)]
    case .service:
      let service = duration..<max(duration, horizon.last - start + 1)
      return service.map(earning)
    }
  }

  /// `scale × Σ weight · score / Σ weight`.
  private static func score(of program: Program, in scenario: Scenario) -> ExactFraction {
    let scale = program.scale.fraction
    guard !scenario.criteria.isEmpty else {
      return scale * (program.scores.first ?? .zero).fraction
    }
    var sum = ExactFraction(numerator: 0)
    var weights = ExactFraction(numerator: 0)
    for (criterion, score) in zip(scenario.criteria, program.scores) {
      sum = sum + criterion.weight.fraction * score.fraction
      weights = weights + criterion.weight.fraction
    }
    return weights.isZero ? ExactFraction(numerator: 0) : scale * sum / weights
  }
}
