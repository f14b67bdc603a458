import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanResults

/// One thing that an explanation says, in the form that all reports share.
package struct ExplanationStatement {
  /// What a statement is about.
  package enum Kind: String, CaseIterable {
    /// What stands against a start now.
    case blocked
    /// What it costs to have the program on the roadmap.
    case entry
    /// What it costs to start it earlier.
    case earlier
    /// More money from one source in one year.
    case money
    /// One more program that its owner builds at once.
    case capacity
    /// More points.
    case score
    /// What the program's removal costs.
    case removal
    /// How far its scores may fall.
    case safety
    /// What a limit costs.
    case limit
  }

  /// What it is about.
  package let kind: Kind
  /// The sentence.
  package let sentence: String
  /// The last year in which the program has to start, or the year that is blocked.
  package var year: Int?
  /// Between what the points lie that something costs.
  package var cost: ClosedRange<Points>?
  /// What was found, where a scenario was solved for the statement.
  package var result: PlanningResult?
  /// The id of the source or owner.
  package var subject: String?
  /// The money.
  package var amount: Amount?
  /// How many programs the owner builds at once.
  package var parallel: Int?
  /// Points of each score.
  package var points: ExactDecimal?
  /// Whether it is proved that no less would do.
  var isLeast: Bool?
  /// What the roadmap does otherwise.
  package var changes: [ProgramChange] = []
  /// The changes with which it is checked.
  package var settings: [ScenarioChange] = []
}

/// Puts explanations into statements.
struct ExplanationStatements {
  package let answers: Explanations
  package let phrases: any Phrasebook

  private var scenario: Scenario { answers.scenario }

  /// The statements about a program.
  func statements(about explanation: Explanation) -> [ExplanationStatement] {
    var statements: [ExplanationStatement] = []
    if let entry = explanation.entry {
      statements += self.statements(about: entry, of: explanation.program)
    }
    if explanation.start != nil { statements += removal(explanation) }
    return statements
  }

  // MARK: The way in

  private func statements(
    about entry: Explanation.Entry, of program: Int
  ) -> [ExplanationStatement] {
    guard let blocked = entry.blocked else {
      return [ExplanationStatement(kind: .blocked, sentence: phrases.noStart(by: entry.by))]
    }
    var statements = [blockedStatement(blocked, program), entryStatement(entry, program)]
    let force = entry.trial?.changes ?? []
    switch entry.money {
    case .enough(let remedy): statements.append(statement(remedy, force, entry.by))
    case .never:
      statements.append(ExplanationStatement(kind: .money, sentence: phrases.noMoneyIsEnough))
    case .unknown: break
    }
    switch entry.capacity {
    case .enough(let remedy): statements.append(statement(remedy, force, entry.by))
    case .never:
      statements.append(
        ExplanationStatement(kind: .capacity, sentence: phrases.noCapacityIsEnough))
    case .unknown: break
    }
    if let remedy = entry.score.remedy { statements.append(statement(remedy, force, entry.by)) }
    return statements
  }

  private func blockedStatement(
    _ blocked: BlockedStart, _ program: Int
  ) -> ExplanationStatement {
    var sentence = phrases.open(blocked.year, gain: blocked.gain ?? .zero)
    if !blocked.violations.isEmpty, let roadmap = answers.base.roadmap {
      sentence = phrases.blocked(
        blocked.year,
        by: blocked.violations.map { violation in
          // Of money the tables and the chapter say the same, in the same words.
          guard case .unaffordable = violation else {
            return phrases.sentence(for: violation, in: scenario)
          }
          let reason = Reason(violation, against: program, worth: blocked.worth, in: scenario)
          return phrases.sentence(for: reason, of: program, in: roadmap)
        })
    }
    return ExplanationStatement(kind: .blocked, sentence: sentence, year: blocked.year)
  }

  private func entryStatement(
    _ entry: Explanation.Entry, _ program: Int
  ) -> ExplanationStatement {
    let cost = answers.cost(of: entry, for: program)
    var sentence = phrases.entryUnknown(by: entry.by)
    if let cost { sentence = phrases.entry(by: entry.by, costs: cost) }
    if let trial = entry.trial, case .infeasible = trial.result {
      sentence = phrases.entryImpossible(by: entry.by)
      if let clash = entry.clash, !clash.members.isEmpty {
        let conditions = clash.members.map {
          phrases.sentence(for: $0.condition, in: trial.scenario)
        }
        sentence += " " + phrases.clashing(conditions)
      }
    }
    return ExplanationStatement(
      kind: entry.by == nil ? .entry : .earlier, sentence: sentence, year: entry.by, cost: cost,
      result: entry.trial?.result, changes: answers.changes(by: entry.trial) ?? [],
      settings: entry.trial?.changes ?? [])
  }

  private func statement(
    _ remedy: Remedy, _ force: [ScenarioChange], _ by: Int?
  ) -> ExplanationStatement {
    let settings = force + remedy.changes
    switch remedy.kind {
    case .money(let source, let year, let amount):
      let name = phrases.sourceNames([source], in: scenario)
      return ExplanationStatement(
        kind: .money,
        sentence: phrases.moreMoney(name, year: year, amount, isLeast: remedy.isLeast),
        year: year, subject: scenario.sources[source].id, amount: amount, isLeast: remedy.isLeast,
        settings: settings)
    case .capacity(let owner, let parallel):
      return ExplanationStatement(
        kind: .capacity,
        sentence: phrases.moreCapacity(
          phrases.ownerName(owner, in: scenario), parallel: parallel),
        subject: scenario.owners[owner].id, parallel: parallel, isLeast: true,
        settings: settings)
    case .score(let points):
      return ExplanationStatement(
        kind: .score, sentence: phrases.morePoints(points, isLeast: remedy.isLeast),
        points: points, isLeast: remedy.isLeast, settings: settings)
    }
  }

  // MARK: The place on it

  private func removal(_ explanation: Explanation) -> [ExplanationStatement] {
    guard let removal = explanation.removal else {
      return [ExplanationStatement(kind: .removal, sentence: phrases.removalUnknown)]
    }
    let cost = answers.replacementValue(of: removal, for: explanation.program)
    var sentence = phrases.removalUnknown
    if let cost { sentence = phrases.removal(costs: cost) }
    if case .infeasible = removal.trial.result { sentence = phrases.removalImpossible }
    var statements = [
      ExplanationStatement(
        kind: .removal, sentence: sentence, cost: cost, result: removal.trial.result,
        changes: answers.changes(by: removal.trial) ?? [], settings: removal.trial.changes)
    ]
    if let safety = removal.safety {
      let share =
        safety.billionths >= 1_000_000_000 || safety.billionths == 0
        ? nil : phrases.share(safety.billionths)
      statements.append(
        ExplanationStatement(
          kind: .safety, sentence: phrases.safe(safety.points, share: share),
          points: safety.points, settings: safety.changes))
    } else if cost != nil {
      statements.append(ExplanationStatement(kind: .safety, sentence: phrases.notSafe))
    }
    return statements
  }

  // MARK: Limits

  /// The statement about a limit.
  func statement(about limit: LimitCost) -> ExplanationStatement {
    let cost = answers.cost(of: limit)
    let percent = cost.flatMap { cost in
      cost.upperBound == .zero
        ? nil
        : answers.best.flatMap {
          phrases.sharePercent(
            Int128(cost.upperBound.millionths), of: Int128($0.lowerBound.millionths))
        }
    }
    return ExplanationStatement(
      kind: .limit,
      sentence: cost.map { phrases.limit(costs: $0, percent: percent) } ?? phrases.limitUnknown,
      cost: cost, result: limit.trial?.result, changes: answers.changes(by: limit.trial) ?? [],
      settings: limit.trial?.changes ?? [])
  }
}
