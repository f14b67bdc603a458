import PetajalanDomain

/// Looks for capital and scores that lines of other tables replace by another sum.
struct ReplacedColumns {
  /// How far two sums of points may be apart and still be the same: benefit is counted in
  /// millionths of a point.
  private static let tolerance = 0.000_001

  /// The scenario.
  package let scenario: Scenario
  /// The rows of the table `programs`.
  let drafts: [ProgramDraft]
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// Where faults go.
  package let log: FaultLog

  /// Runs the checks.
  package func run() {
    // What could not be read counts as nothing.
    guard !log.hasErrors else { return }
    for (draft, program) in zip(drafts, scenario.programs) {
      checkCapital(draft, program)
      checkScore(draft, program)
    }
  }

  private func checkCapital(_ draft: ProgramDraft, _ program: Program) {
    guard case .lines(let lines) = program.capital, table.field(draft.row, .capital) != nil else {
      return
    }
    let sum = Amount.sum(lines.map(\.amount))
    // A sum that is too great is told elsewhere.
    guard sum != Int128(draft.capital.rupiah), let rupiah = Int64(exactly: sum) else { return }
    func number(_ rupiah: Int64) -> ExactDecimal {
      ExactDecimal(coefficient: rupiah, fractionDigits: scenario.money.unit.exponent)
    }
    log.report(
      .advice(
        .capitalReplaced(
          program: draft.id, stated: number(draft.capital.rupiah), lines: number(rupiah))),
      at: table.location(draft.row, .capital))
  }

  private func checkScore(_ draft: ProgramDraft, _ program: Program) {
    // A score that is earned every year is no sum of lines.
    guard let lines = program.benefitLines, scenario.benefit.timing == .completion else { return }
    let scores = draft.scores.compactMap { $0?.approximation }
    guard scores.count == draft.scores.count, let first = scores.first else { return }
    let weights = scenario.criteria.map(\.weight.approximation)
    let total = weights.reduce(0, +)
    guard weights.isEmpty || total > 0 else { return }
    let score =
      weights.isEmpty ? first : zip(weights, scores).reduce(0) { $0 + $1.0 * $1.1 } / total
    let stated = score * draft.scale.approximation
    let sum = lines.reduce(0) { $0 + $1.points.approximation }
    guard abs(stated - sum) > Self.tolerance, let stated = Self.shown(stated),
      let sum = Self.shown(sum)
    else { return }
    let place =
      weights.isEmpty
      ? table.location(draft.row, .score) : table.location(draft.row, extra: 0)
    log.report(
      .advice(.scoreReplaced(program: draft.id, stated: stated, lines: sum)), at: place)
  }

  /// Points for people.
  ///
  /// **Missing** There are too many to count.
  private static func shown(_ points: Double) -> ExactDecimal? {
    Int64(exactly: (points * 100).rounded()).map {
      ExactDecimal(coefficient: $0, fractionDigits: 2)
    }
  }
}
