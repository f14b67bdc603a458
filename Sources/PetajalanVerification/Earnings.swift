import BigInt
import PetajalanDomain

/// What a plan earns and loses, computed for the checker alone with fractions of
/// whole numbers: no floating point, and nothing shared with the model.
public struct Earnings: Sendable {
  /// What each program earns, in file order.
  ///
  /// **Missing** The program is not chosen.
  public let earned: [Points?]

  /// What soft dependencies that are not obeyed cost.
  public let penalties: [Penalty]

  /// What is earned less the penalties.
  public let total: Points

  /// Counts what a plan earns.
  public init(_ examination: Examination) { self.init(examination, EarningsMemory()) }

  /// Counts what a plan earns.
  ///
  /// - Parameter memory: what programs of the same scenario earn, as far as it is known.
  package init(_ examination: Examination, _ memory: EarningsMemory) {
    let scenario = examination.scenario
    let earned = examination.plan.starts.enumerated().map { program, start in
      start.map { memory.points(of: program, start: $0, in: scenario) }
    }
    let penalties: [Penalty] = scenario.dependencies.enumerated().compactMap {
      position, dependency in
      guard case .soft(let percent) = dependency.strength,
        let benefit = earned[dependency.program], benefit > .zero,
        !examination.isObeyed(dependency)
      else { return nil }
      let lost = ExactFraction.percent(percent, of: Int128(benefit.millionths)).rounded
      return Penalty(dependency: position, points: Points(millionths: Int64(lost)))
    }
    self.earned = earned
    self.penalties = penalties
    let gains = earned.reduce(Int64(0)) { $0 + ($1?.millionths ?? 0) }
    let losses = penalties.reduce(Int64(0)) { $0 + $1.points.millionths }
    total = Points(millionths: gains - losses)
  }

  /// The weighted score of a program, before any discount.
  ///
  /// **Missing** The program earns by lines of its own.
  public static func score(of program: Program, in scenario: Scenario) -> Points? {
    guard program.benefitLines == nil else { return nil }
    let millions = weightedScore(of: program, in: scenario) * million
    return Points(millionths: Int64(millions.rounded))
  }

  private static let million = ExactFraction(numerator: BigInt(1_000_000))

  /// What a program earns if it starts in a year.
  package static func points(of program: Program, start: Int, in scenario: Scenario) -> Points {
    let rate = scenario.benefit.discountPercent.fraction
    let growth = ExactFraction(numerator: 1) + rate / ExactFraction(numerator: 100)
    func worth(_ points: ExactFraction, in year: Int) -> ExactFraction {
      points / growth.power(year - scenario.horizon.first)
    }
    var sum = ExactFraction(numerator: 0)
    if let lines = program.benefitLines {
      for line in lines {
        sum = sum + worth(line.points.fraction, in: start + line.projectYear - 1)
      }
    } else {
      let score = weightedScore(of: program, in: scenario)
      let finish = start + program.duration - 1
      switch scenario.benefit.timing {
      case .completion:
        sum = worth(score, in: finish)
      case .service:
        for year in scenario.horizon.years where year > finish {
          sum = sum + worth(score, in: year)
        }
      }
    }
    return Points(millionths: Int64((sum * million).rounded))
  }

  private static func weightedScore(of program: Program, in scenario: Scenario) -> ExactFraction {
    if scenario.criteria.isEmpty {
      return program.scale.fraction * (program.scores.first ?? .zero).fraction
    }
    let weighted = zip(scenario.criteria, program.scores).map {
      $0.weight.fraction * $1.fraction
    }
    let zero = ExactFraction(numerator: 0)
    return program.scale.fraction * weighted.reduce(zero, +)
      / scenario.criteria.map(\.weight.fraction).reduce(zero, +)
  }
}
