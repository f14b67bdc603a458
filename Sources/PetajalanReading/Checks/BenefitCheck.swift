import PetajalanDomain

/// Keeps all benefit of a scenario within what sums can hold.
struct BenefitCheck {
  /// The scenario.
  package let scenario: Scenario
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// Where faults go.
  package let log: FaultLog

  /// Reports the program at which the sum of the greatest magnitudes, and of what
  /// soft dependencies may cost, passes ``Points/greatestTotal``.
  package func run() {
    let limit = Points.greatestTotal / Points.perPoint
    let shares = penaltyShares
    var total = 0.0
    for (row, program) in scenario.programs.enumerated() {
      total += greatest(program) * (1 + shares[row, default: 0])
      // Half of the limit: the sum is one of floating-point numbers, and rounding
      // to millionths adds half of one per program.
      guard total < Double(limit) / 2 else {
        log.report(.total(.benefit(limit: limit / 2)), at: table.location(row, .id))
        return
      }
    }
  }

  /// What the soft dependencies of each program may cost together, as a part of its
  /// benefit: each is priced by itself, so that it may be more than 1.
  private var penaltyShares: [Int: Double] {
    var shares: [Int: Double] = [:]
    for dependency in scenario.dependencies {
      guard case .soft(let percent) = dependency.strength else { continue }
      shares[dependency.program, default: 0] += percent.approximation / 100
    }
    return shares
  }

  /// At least what the program can earn, in points: a discount only lessens it.
  private func greatest(_ program: Program) -> Double {
    if let lines = program.benefitLines {
      return lines.reduce(0) { $0 + abs($1.points.approximation) }
    }
    let score = program.scores.map { abs($0.approximation) }.max() ?? 0
    let years = scenario.benefit.timing == .service ? Double(scenario.horizon.count) : 1
    return score * program.scale.approximation * years
  }
}
