/// Keeps all benefit of a scenario within what sums can hold.
struct BenefitCheck {
  /// The scenario.
  let scenario: Scenario
  /// The table `programs`.
  let table: Table<ProgramColumn>
  /// Where faults go.
  let log: FaultLog

  /// Reports the program at which the sum of the greatest magnitudes passes
  /// ``Points/greatestTotal``.
  func run() {
    let limit = Points.greatestTotal / Points.perPoint
    var total = 0.0
    for (row, program) in scenario.programs.enumerated() {
      total += greatest(program)
      // Half of the limit: the sum is one of floating-point numbers, and rounding
      // to millionths adds half of one per program.
      guard total < Double(limit) / 2 else {
        log.report(.total(.benefit(limit: limit / 2)), at: table.location(row, .id))
        return
      }
    }
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
