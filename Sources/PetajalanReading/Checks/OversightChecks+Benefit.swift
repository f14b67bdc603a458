import PetajalanDomain

extension OversightChecks {
  /// Reports that no program earns anything, or those that do not and that nothing needs:
  /// they are never chosen.
  func checkBenefits() {
    let candidates = scenario.programs.indices.filter {
      scenario.programs[$0].status == .candidate
    }
    guard !candidates.isEmpty else { return }
    guard scenario.programs.contains(where: { $0.isOpen && canEarn($0) }) else {
      // Empty scores are told at their cells.
      guard candidates.contains(where: { !hasEmptyScore($0) }) else { return }
      let place =
        scenario.criteria.isEmpty
        ? self.place(of: candidates[0], .score)
        : tables.programs.location(drafts[candidates[0]].row, extra: 0)
      report(.nothingEarns, at: place)
      return
    }
    // A rule about parts of all spending may need any program.
    guard !scenario.rules.contains(where: \.kind.countsAllSpending) else { return }
    let needed = neededPrograms
    let worthless = candidates.filter { position in
      !hasEmptyScore(position) && !needed.contains(position)
        && !canEarn(scenario.programs[position])
    }
    guard let first = worthless.first else { return }
    report(.worthlessPrograms(ids(worthless)), at: place(of: first, .id))
  }

  private func hasEmptyScore(_ program: Int) -> Bool {
    drafts[program].scores.contains { $0 == nil }
  }

  /// Whether some part of what a program earns is above 0.
  private func canEarn(_ program: Program) -> Bool {
    if let lines = program.benefitLines { return lines.contains { $0.points.coefficient > 0 } }
    guard program.scale.coefficient > 0 else { return false }
    return program.scores.enumerated().contains { criterion, score in
      score.coefficient > 0
        && (scenario.criteria.isEmpty || scenario.criteria[criterion].weight.coefficient > 0)
    }
  }

  /// Programs that may be chosen for the sake of others or of a rule.
  private var neededPrograms: Set<Int> {
    var needed = Set(scenario.dependencies.flatMap { $0.anyOf.map(\.program) })
    for rule in scenario.rules where rule.kind.canNeedPrograms { needed.formUnion(rule.programs) }
    return needed
  }

  /// Reports criteria that count for nothing, and those that drown others.
  func checkScales() {
    guard let table = tables.criteria, scenario.criteria.count > 1 else { return }
    let weightless = scenario.criteria.filter { $0.weight.coefficient == 0 }
    if let first = weightless.first, weightless.count < scenario.criteria.count,
      settings.pairwise == nil
    {
      report(
        .weightlessCriteria(weightless.map(\.id)),
        at: Self.place(of: first.id, in: table, .id, column: .weight))
    }
    let typical = scenario.criteria.enumerated().compactMap { position, criterion in
      typicalScore(criterion, at: position)
    }
    let small = typical.min { $0.isBelow($1) }
    let great = typical.max { $0.isBelow($1) }
    guard let small, let great,
      great.middle.approximation >= Self.mixedTimes * small.middle.approximation,
      great.greatest.approximation >= Self.mixedTimes * small.greatest.approximation
    else { return }
    report(
      .mixedScales(small: small.fact, great: great.fact),
      at: tables.programs.location(0, extra: small.position))
  }

  /// How many times as great the scores of another scale are: those up to 5 beside those
  /// up to 100 are twenty times, those up to 10 ten times as small, and on one scale
  /// nothing is rated so differently in the middle and at the top.
  private static let mixedTimes = 8.0

  private struct Typical {
    let position: Int
    let criterion: String
    let middle: ExactDecimal
    let greatest: ExactDecimal

    var fact: ScenarioOversight.TypicalScore {
      ScenarioOversight.TypicalScore(criterion: criterion, score: middle)
    }

    func isBelow(_ other: Typical) -> Bool { middle.compared(to: other.middle) < 0 }
  }

  /// What a criterion that counts is scored with.
  ///
  /// **Missing** Too few scores are above 0 to tell.
  private func typicalScore(_ criterion: Criterion, at position: Int) -> Typical? {
    guard criterion.weight.coefficient > 0, tables.programs.extras[position] != nil else {
      return nil
    }
    let scores = scenario.programs.map { $0.scores[position] }.filter { $0.coefficient > 0 }
      .sorted { $0.compared(to: $1) < 0 }
    guard let greatest = scores.last, scores.count >= Self.fewestScores else { return nil }
    return Typical(
      position: position, criterion: criterion.id, middle: scores[scores.count / 2],
      greatest: greatest)
  }

  /// The fewest scores that show a scale.
  private static let fewestScores = 3
}
