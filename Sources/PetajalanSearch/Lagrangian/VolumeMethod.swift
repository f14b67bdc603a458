/// Makes the bound of a ``LagrangianRelaxation`` as small as possible by steps along
/// averaged slacks, and gathers a fractional point on the way.
///
/// From the best prices *y* so far and the average *v* of slacks,
///
///     y′  =  y − f · (L(y) − target) / |v|² · v,      v  ←  α · slack + (1 − α) · v
///
/// in units in which a typical price is 1. The same averages of the choices
/// tend to a solution of the linear relaxation.
///
/// **Source** Barahona & Anbil (2000), doi:10.1007/s101070050002.
struct VolumeMethod {
  /// The best prices so far, by linking row.
  private(set) var prices: [Double]

  /// The bound at these prices, up to rounding.
  package private(set) var value: Double

  /// The greatest value that is known to be reached.
  var reached: Double

  /// How many evaluations were made.
  private(set) var evaluations = 0

  private let model: LagrangianRelaxation
  private var trial: LagrangianRelaxation.Evaluation
  private var slack: [Double]
  private var average: [Double]
  /// By how much the averages' entries must be multiplied.
  private var averageScale = 1.0
  private var factor = Self.firstFactor
  private var weight = Self.firstWeight
  private var failures = 0

  private static let firstFactor = 0.5
  private static let firstWeight = 0.1

  /// Failures in a row after which steps get shorter.
  private static let mostFailures = 10

  /// How far below the bound the target lies at least, as a part of the bound.
  private static let leastDistance = 1e-4

  /// How far below the bound the target lies at most: a bad plan says little.
  private static let greatestDistance = 0.2

  /// Begins with the best of some uniform prices of all resources.
  init(_ model: LagrangianRelaxation, reached: Double) {
    self.model = model
    self.reached = reached
    trial = model.blank()
    prices = Array(repeating: 0, count: model.linking.count)
    value = .infinity
    for exponent in Self.firstExponents {
      let level = exponent.map { Double(sign: .plus, exponent: $0, significand: 1) } ?? 0
      let uniform = model.linking.indices.map {
        model.isResource[$0] ? level * model.scales[$0] : 0
      }
      model.evaluate(uniform, into: &trial)
      evaluations += 1
      if trial.value < value { (value, prices) = (trial.value, uniform) }
    }
    model.evaluate(prices, into: &trial)
    slack = trial.slack
    average = Array(repeating: 0, count: model.columns.count)
    for choice in trial.choice where choice >= 0 { average[Int(choice)] = 1 }
  }

  /// Powers of two; `nil` stands for a price of 0.
  private static let firstExponents: [Int?] = [nil, -6, -5, -4, -3, -2, -1, 0, 1]

  /// The average choice: near the end a solution of the linear relaxation.
  package var point: [Double] { average.map { $0 * averageScale } }

  /// Makes one step; none if no slack is left that a price could follow.
  package mutating func step() {
    evaluations += 1
    let square = squaredSlack
    guard square > 0 else { return }
    let distance = min(
      max(value - reached, Self.leastDistance * abs(value)), Self.greatestDistance * abs(value))
    let length = factor * distance / square
    var candidate = prices
    for row in candidate.indices {
      let scale = model.scales[row]
      let moved = candidate[row] - length * scale * scale * slack[row]
      candidate[row] = min(max(moved, model.signs[row].lowerBound), model.signs[row].upperBound)
    }
    model.evaluate(candidate, into: &trial)
    let agreement = blend()
    if trial.value < value {
      if agreement > 0 { factor *= 1.1 }
      value = trial.value
      prices = candidate
      failures = 0
    } else {
      failures += 1
      if failures >= Self.mostFailures {
        factor *= 0.66
        failures = 0
      }
    }
  }

  /// The square of the length of the average slack, without what no price can
  /// follow.
  private var squaredSlack: Double {
    var square = 0.0
    for row in slack.indices {
      let (price, sign) = (prices[row], model.signs[row])
      if price <= sign.lowerBound, slack[row] > 0 { continue }
      if price >= sign.upperBound, slack[row] < 0 { continue }
      let scaled = model.scales[row] * slack[row]
      square += scaled * scaled
    }
    return square
  }

  /// Blends the trial into the averages.
  ///
  /// - Returns: whether its slack points the way of the average, by its sign.
  private mutating func blend() -> Double {
    var (agreement, crossed, square) = (0.0, 0.0, 0.0)
    for row in slack.indices {
      let scale = model.scales[row] * model.scales[row]
      let difference = slack[row] - trial.slack[row]
      agreement += scale * slack[row] * trial.slack[row]
      crossed += scale * slack[row] * difference
      square += scale * difference * difference
    }
    let best = square > 0 ? crossed / square : weight
    let share = min(max(best, weight / 10), weight)
    for row in slack.indices {
      slack[row] = share * trial.slack[row] + (1 - share) * slack[row]
    }
    averageScale *= 1 - share
    let entry = share / averageScale
    for choice in trial.choice where choice >= 0 { average[Int(choice)] += entry }
    if averageScale < 1e-100 {
      average = point
      averageScale = 1
    }
    return agreement
  }
}
