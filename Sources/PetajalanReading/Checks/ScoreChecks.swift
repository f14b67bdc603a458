import PetajalanDomain

/// Looks for scores far above the others of their criterion: an extra digit.
struct ScoreChecks {
  /// How many times the greatest other score one may be.
  private static let mostTimes = 3.0

  /// One score in so many may be too great; more of them are how the scores are.
  private static let oneIn = 10

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
    for criterion in 0..<max(1, scenario.criteria.count) { check(criterion) }
  }

  private func check(_ criterion: Int) {
    // A table may have millions of scores: floating-point numbers are sorted at once, and
    // near enough to tell three times from less.
    let scores = drafts.compactMap { $0.scores[criterion]?.approximation }.filter { $0 > 0 }
      .sorted(by: >)
    guard scores.count >= FarNumbers.fewestNeighbors else { return }
    let most = max(1, scores.count / Self.oneIn)
    guard let count = (1...most).last(where: { scores[$0 - 1] > Self.mostTimes * scores[$0] })
    else { return }
    let least = scores[count - 1]
    let others = drafts.compactMap { $0.scores[criterion] }.filter { $0.approximation < least }
    guard let greatest = others.max(by: { $0.compared(to: $1) < 0 }) else { return }
    let hasCriteria = !scenario.criteria.isEmpty
    let label = hasCriteria ? scenario.criteria[criterion].id : ProgramColumn.score.rawValue
    for draft in drafts {
      guard let score = draft.scores[criterion], score.approximation >= least else { continue }
      let place =
        hasCriteria
        ? table.location(draft.row, extra: criterion) : table.location(draft.row, .score)
      log.report(
        .advice(
          .scoreFarAbove(
            program: draft.id, column: label, score: score, greatest: greatest,
            meant: meant(score, atMost: greatest))), at: place)
    }
  }

  /// The score with fewer digits, or with a decimal mark between them.
  private func meant(_ score: ExactDecimal, atMost greatest: ExactDecimal) -> ExactDecimal? {
    (1...3).lazy.filter { score.fractionDigits + $0 <= ExactDecimal.mostDigits }.map {
      ExactDecimal(coefficient: score.coefficient, fractionDigits: score.fractionDigits + $0)
    }.first { $0.compared(to: greatest) <= 0 }
  }
}
