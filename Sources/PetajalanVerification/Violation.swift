import PetajalanDomain

/// One way in which a plan breaks its scenario, as facts.
///
/// Programs, owners, sources, dependencies and rules are positions in the
/// scenario; years are calendar years; sums of money are rupiah.
public enum Violation: Hashable, Sendable {
  /// The program is not built inside the horizon.
  case outsideHorizon(program: Int, start: Int, finish: Int)
  /// The program starts before it may.
  case tooEarly(program: Int, start: Int, earliest: Int)
  /// The program starts after it may.
  case tooLate(program: Int, start: Int, latest: Int)
  /// The program is finished after it must be.
  case finishedLate(program: Int, finish: Int, finishBy: Int)

  /// A mandatory program is missing.
  case mandatoryMissing(program: Int)
  /// A committed program is missing, where `start` is `nil`, or starts in
  /// another year than it is committed to.
  case commitmentBroken(program: Int, start: Int?, committed: Int)
  /// An excluded program was chosen.
  case excludedChosen(program: Int)
  /// A program that is done was chosen.
  case doneChosen(program: Int)

  /// A hard dependency is not obeyed.
  ///
  /// - earliest: the first year in which the chosen programs let it start;
  ///   `nil` where none of the required programs is chosen.
  case dependencyBroken(dependency: Int, start: Int, earliest: Int?)
  /// More than one variant of a group was chosen.
  case groupChosenTwice(group: String, programs: [Int])
  /// An owner builds more programs at once than it can.
  case ownerOverloaded(owner: Int, year: Int, programs: [Int], parallel: Int)

  /// What must be paid by these sources in these years is more than they have.
  ///
  /// - due: the least that these sources must pay.
  /// - available: their ceilings in these years.
  case unaffordable(sources: [Int], years: [Int], due: Int128, available: Int128)
  /// The payers' limits of one payment leave part of it unpaid, or ask for more
  /// than is due.
  case limitsClash(program: Int, year: Int, kind: SpendingKind, due: Amount)
  /// Nobody may pay what is due.
  case nobodyPays(program: Int, year: Int, kind: SpendingKind, due: Amount)

  /// Too few or too many programs were chosen for a rule.
  case countOutside(rule: Int, count: Int, min: Int?, max: Int?)
  /// Too little or too much is spent on a rule's programs.
  case spendOutside(rule: Int, years: ClosedRange<Int>, spent: Int128, min: Amount?, max: Amount?)
  /// A rule's programs have too small or too great a part of all spending.
  case shareOutside(
    rule: Int, spent: Int128, total: Int128, min: ExactDecimal?, max: ExactDecimal?)
  /// Too many of a rule's programs are built at once.
  case tooManyParallel(rule: Int, year: Int, programs: [Int], max: Int)
  /// A rule's programs leave more O&M after the horizon than allowed.
  case omAfterHorizonAbove(rule: Int, amount: Int128, max: Amount)
  /// Some, but not all, of a rule's programs were chosen.
  case notTogether(rule: Int, chosen: [Int], missing: [Int])

  /// The plan differs too little from one that was found before.
  ///
  /// - number: its number among them, counted from 1.
  /// - difference: by how much it differs, in programs or rupiah.
  case tooAlike(number: Int, difference: Int128, least: PlanDifference)
}

extension Violation {
  /// The kind in a word that does not change with the language.
  package var word: String {
    switch self {
    case .outsideHorizon: "outside_horizon"
    case .tooEarly: "too_early"
    case .tooLate: "too_late"
    case .finishedLate: "finished_late"
    case .mandatoryMissing: "mandatory_missing"
    case .commitmentBroken: "commitment_broken"
    case .excludedChosen: "excluded_chosen"
    case .doneChosen: "done_chosen"
    case .dependencyBroken: "dependency_broken"
    case .groupChosenTwice: "group_chosen_twice"
    case .ownerOverloaded: "owner_overloaded"
    case .unaffordable: "unaffordable"
    case .limitsClash: "limits_clash"
    case .nobodyPays: "nobody_pays"
    case .countOutside: "count_outside"
    case .spendOutside: "spend_outside"
    case .shareOutside: "share_outside"
    case .tooManyParallel: "too_many_parallel"
    case .omAfterHorizonAbove: "om_after_horizon_above"
    case .notTogether: "not_together"
    case .tooAlike: "too_alike"
    }
  }

  /// The rule that is broken.
  ///
  /// **Missing** It is no rule.
  package var rule: Int? {
    switch self {
    case .countOutside(let rule, _, _, _), .spendOutside(let rule, _, _, _, _),
      .shareOutside(let rule, _, _, _, _), .tooManyParallel(let rule, _, _, _),
      .omAfterHorizonAbove(let rule, _, _), .notTogether(let rule, _, _):
      rule
    case .outsideHorizon, .tooEarly, .tooLate, .finishedLate, .mandatoryMissing,
      .commitmentBroken, .excludedChosen, .doneChosen, .dependencyBroken, .groupChosenTwice,
      .ownerOverloaded, .unaffordable, .limitsClash, .nobodyPays, .tooAlike:
      nil
    }
  }

  /// Whether more programs, or more money spent, could mend it.
  package var isMendableByMore: Bool {
    switch self {
    case .mandatoryMissing, .commitmentBroken(_, nil, _), .notTogether, .shareOutside: true
    case .countOutside(_, let count, let min, _): min.map { count < $0 } ?? false
    case .spendOutside(_, _, let spent, let min, _): min.map { spent < Int128($0.rupiah) } ?? false
    case .outsideHorizon, .tooEarly, .tooLate, .finishedLate, .commitmentBroken, .excludedChosen,
      .doneChosen, .dependencyBroken, .groupChosenTwice, .ownerOverloaded, .unaffordable,
      .limitsClash, .nobodyPays, .tooManyParallel, .omAfterHorizonAbove, .tooAlike:
      false
    }
  }
}
