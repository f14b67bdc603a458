/// Why a program is where it is on a roadmap, or not on it.
public struct Explanation: Sendable {
  /// The program's position.
  public let program: Int
  /// Its start on today's roadmap.
  ///
  /// **Missing** It is not on it.
  public let start: Int?
  /// What it takes to be on the roadmap, or earlier.
  ///
  /// **Missing** It was not asked: no earlier start is possible, or its year is
  /// decided.
  public internal(set) var entry: Entry?
  /// What the roadmap is without it.
  ///
  /// **Missing** It is not on it, or a limit came before.
  public internal(set) var removal: Removal?
  /// Whether a limit came before everything was asked.
  public internal(set) var isCutShort = false

  /// A program's way onto the roadmap, or to an earlier year.
  public struct Entry: Sendable {
    /// The last year in which it has to start.
    ///
    /// **Missing** It may start in any.
    public let by: Int?
    /// What stands against it now.
    ///
    /// **Missing** It may start in no such year.
    public let blocked: BlockedStart?
    /// The scenario in which it has to be there.
    ///
    /// **Missing** A limit came before.
    public internal(set) var trial: Trial?
    /// A smallest set that clashes where it is proved that it cannot be there.
    public internal(set) var clash: Clash?
    /// The least money, from one source in one year.
    public internal(set) var money: RemedyAnswer = .unknown
    /// One more program that its owner builds at once.
    public internal(set) var capacity: RemedyAnswer = .unknown
    /// The least points.
    public internal(set) var score: RemedyAnswer = .unknown
  }

  /// The roadmap without a program.
  public struct Removal: Sendable {
    /// The scenario without it.
    public let trial: Trial
    /// By how much its benefit may fall before a roadmap without it can be better.
    ///
    /// **Missing** Nothing is proved: a roadmap without it may be as good.
    public internal(set) var safety: Safety?
  }

  /// How safe a place is.
  public struct Safety: Sendable {
    /// So many points less in each of its scores.
    public let points: ExactDecimal
    /// The part of its benefit that it may lose.
    ///
    /// **Units** Billionths, rounded down; more than 10^9 if it may earn less than
    /// nothing.
    public let billionths: Int128
    /// The changes with which no roadmap without it is better.
    public let changes: [ScenarioChange]
  }
}

/// What a limit costs.
public struct LimitCost: Sendable {
  /// The limit.
  public let limit: Limit
  /// The scenario without it.
  ///
  /// **Missing** It was not solved before a limit of time.
  public internal(set) var trial: Trial?
}

/// Answers about a scenario and its roadmap.
public struct Explanations: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Today's roadmap and what is proved about it.
  public let base: PlanningResult
  /// The programs asked about.
  public internal(set) var programs: [Explanation]
  /// The limits asked about, the dearest first.
  public internal(set) var limits: [LimitCost]
  /// Whether a limit or the user came before everything was answered.
  public internal(set) var isCutShort = false

  /// Between what the best benefit lies, after everything that was found.
  ///
  /// **Missing** There is no roadmap.
  public internal(set) var best: ClosedRange<Points>?

  /// A better plan than today's that was found on the way.
  ///
  /// **Missing** None was found.
  var betterPlan: Plan?

  /// What a program's way in costs the best roadmap; less than nothing if it is
  /// gained where the program was excluded.
  ///
  /// **Missing** It is not known.
  public func cost(of entry: Explanation.Entry, for program: Int) -> ClosedRange<Points>? {
    let status = scenario.programs[program].status
    return loss(by: entry.trial, isRestriction: status == .candidate || status == .mandatory)
  }

  /// What removing a program costs the best roadmap; less than nothing if it is
  /// gained where the program is mandatory or committed.
  ///
  /// **Missing** It is not known.
  public func replacementValue(
    of removal: Explanation.Removal, for program: Int
  ) -> ClosedRange<Points>? {
    loss(by: removal.trial, isRestriction: scenario.programs[program].status == .candidate)
  }

  /// What a limit costs the best roadmap.
  ///
  /// **Missing** It is not known.
  public func cost(of limit: LimitCost) -> ClosedRange<Points>? {
    guard let best, let lifted = limit.trial?.result.bestBenefit else { return nil }
    return lifted.loss(to: best)
  }

  /// What a trial's roadmap does otherwise than today's.
  ///
  /// **Missing** One of the two is missing.
  public func changes(by trial: Trial?) -> [ProgramChange]? {
    guard let before = base.roadmap, let after = trial?.result.roadmap else { return nil }
    return before.plan.starts.indices.compactMap { program in
      ProgramChange(
        program: program, from: before.plan.starts[program], to: after.plan.starts[program])
    }
  }

  private func loss(by trial: Trial?, isRestriction: Bool) -> ClosedRange<Points>? {
    guard let best, let forced = trial?.result.bestBenefit else { return nil }
    if isRestriction { return best.loss(to: forced) }
    return Points(
      millionths: best.lowerBound.millionths - forced.upperBound.millionths)...Points(
        millionths: best.upperBound.millionths - forced.lowerBound.millionths)
  }
}
