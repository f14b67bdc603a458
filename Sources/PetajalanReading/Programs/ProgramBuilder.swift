import PetajalanDomain

/// Puts together what the tables say of each program.
struct ProgramBuilder {
  /// Reads lists of sources.
  package let payers: PayerReader
  /// The years planned.
  package let horizon: Horizon?
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// The cost lines by program.
  package let costs: [Int: [LineReader.Cost]]
  /// The table `costs`.
  let costTable: Table<CostColumn>?
  /// The benefit lines by program.
  package let benefits: [Int: [BenefitLine]]
  /// The ids of the criteria; the column `score` where there are none.
  let scoreColumns: [String]

  private var log: FaultLog { payers.values.log }

  /// The programs, in file order.
  package func build(_ drafts: [ProgramDraft]) -> [Program] {
    checkScoreColumns(drafts)
    return drafts.enumerated().map { position, draft in program(draft, position) }
  }

  /// Puts the programs at some positions together anew.
  func rebuild(_ programs: inout [Program], at positions: Set<Int>, of drafts: [ProgramDraft]) {
    checkScoreColumns(drafts)
    for position in positions.sorted() { programs[position] = program(drafts[position], position) }
  }

  private func program(_ draft: ProgramDraft, _ position: Int) -> Program {
    checkStart(draft)
    func text(_ column: ProgramColumn) -> String? { table.field(draft.row, column)?.text }
    return Program(
      id: draft.id, name: text(.name) ?? draft.id, nameEN: text(.nameEN),
      dimension: text(.dimension), subdimension: text(.subdimension), owner: draft.owner,
      supporting: draft.supporting, location: text(.location),
      tags: table.field(draft.row, .tags)?.elements.map(\.text) ?? [], code: text(.code),
      mission: text(.mission), indicator: text(.indicator), target: text(.target),
      isQuickWin: draft.isQuickWin, status: draft.status,
      reason: draft.changedReason ?? text(.reason),
      duration: draft.duration, earliest: draft.earliest, latest: draft.latest,
      finishBy: draft.finishBy, capital: capital(draft, position), om: draft.om,
      omPayers: omPayers(draft, position), group: draft.group, scale: draft.scale,
      scores: scores(draft, position), benefitLines: benefits[position])
  }

  private func checkStart(_ draft: ProgramDraft) {
    guard case .committed(let start) = draft.status, let horizon,
      start < horizon.first || start + draft.duration - 1 > horizon.last
    else { return }
    let fault = ProgramFault.startOutside(
      program: draft.id, start: start, duration: draft.duration, horizon: horizon)
    log.report(.program(fault), at: table.location(draft.row, .start))
  }

  private func capital(_ draft: ProgramDraft, _ position: Int) -> CapitalCost {
    if let lines = costs[position], let costTable {
      return .lines(
        OwnOrder.of(
          lines.map { cost in
            let place = costTable.location(cost.row, .sources)
            return CostLine(
              projectYear: cost.line.projectYear, amount: cost.line.amount,
              payers: capitalPayers(
                cost.line.payers, cost.line.amount, draft, isGiven: !cost.line.payers.isEmpty,
                at: place))
          }, sources: payers.book.sources))
    }
    let place = table.location(draft.row, .sources)
    let field = table.field(draft.row, .sources)
    if field == nil { reportMissingSources(at: place) }
    return .spread(
      draft.capital, profile: draft.profile,
      payers: capitalPayers(
        draft.payers, draft.capital, draft, isGiven: !draft.payers.isEmpty, at: place))
  }

  private func reportMissingSources(at place: SourceLocation) {
    log.report(.value(.missing(label: ProgramColumn.sources.rawValue)), at: place)
  }

  private func capitalPayers(
    _ all: [Payer], _ amount: Amount, _ draft: ProgramDraft, isGiven: Bool,
    at place: SourceLocation
  ) -> [Payer] {
    let allowed = all.filter { payers.book.sources[$0.source].paysCapital }
    if payers.book.hasDropped {
      if amount > .zero { adviseIfUnpaid(allowed, draft, at: place) }
      return allowed
    }
    if allowed.isEmpty, isGiven, amount > .zero {
      log.report(.program(.noCapitalPayer(program: draft.id)), at: place)
    }
    if !allowed.isEmpty { payers.check(allowed, program: draft.id, at: place) }
    return allowed
  }

  /// Tells that a program lost too many payers to an alternative: what would be
  /// an error in a table is then no more than a program that cannot be chosen.
  private func adviseIfUnpaid(
    _ allowed: [Payer], _ draft: ProgramDraft, at place: SourceLocation
  ) {
    guard allowed.isEmpty || !PayerReader.canPayAll(allowed), draft.status != .excluded,
      draft.status != .done
    else { return }
    log.report(.advice(.nobodyPays(program: draft.id)), at: place)
  }

  private func omPayers(_ draft: ProgramDraft, _ position: Int) -> [Payer] {
    let sources = payers.book.sources
    let isOwn = draft.omPayers != nil
    let place = table.location(draft.row, isOwn ? .omSources : .sources)
    if let own = draft.omPayers {
      for payer in own where !sources[payer.source].paysOM {
        log.report(.advice(.mayNotPayOM(source: sources[payer.source].id)), at: place)
      }
    }
    var allowed = (draft.omPayers ?? draft.payers).filter { sources[$0.source].paysOM }
    // Limits of `sources` were written for the capital. Where those who are left
    // could not pay O&M in full within them, they do not hold for it.
    if !isOwn, !PayerReader.canPayAll(allowed) { allowed = allowed.map(\.withoutMost) }
    if payers.book.hasDropped {
      if draft.om > .zero { adviseIfUnpaid(allowed, draft, at: place) }
      return allowed
    }
    if allowed.isEmpty, draft.om > .zero, isOwn || !draft.payers.isEmpty || costs[position] != nil {
      log.report(.program(.noOMPayer(program: draft.id)), at: place)
    }
    if !allowed.isEmpty, draft.om > .zero { payers.check(allowed, program: draft.id, at: place) }
    return allowed
  }

  /// Whether the scores of a program count.
  private func usesScores(_ draft: ProgramDraft, _ position: Int) -> Bool {
    draft.status != .excluded && draft.status != .done && benefits[position] == nil
  }

  /// Reports score columns that are missing where some program needs them.
  ///
  /// A scenario whose benefits all stand in `benefits` has none.
  private func checkScoreColumns(_ drafts: [ProgramDraft]) {
    guard drafts.enumerated().contains(where: { usesScores($1, $0) }), benefits.isEmpty else {
      return
    }
    for (criterion, column) in scoreColumns.enumerated() where !hasScoreColumn(criterion) {
      log.report(
        .table(.missingColumn(column: column, table: .programs)), at: table.text.start)
    }
  }

  private func hasScoreColumn(_ criterion: Int) -> Bool {
    table.has(.score) || table.extras[criterion] != nil
  }

  private func scores(_ draft: ProgramDraft, _ position: Int) -> [ExactDecimal] {
    let isUsed = usesScores(draft, position)
    return draft.scores.enumerated().map { criterion, score in
      if let score { return score }
      let isCriterion = table.extras[criterion] != nil
      let isEmpty =
        isCriterion
        ? table.extra(draft.row, criterion) == nil : table.field(draft.row, .score) == nil
      if isUsed, isEmpty, hasScoreColumn(criterion) || !benefits.isEmpty {
        let place =
          isCriterion
          ? table.location(draft.row, extra: criterion) : table.location(draft.row, .score)
        let advice = ScenarioAdvice.emptyScore(
          program: draft.id, column: scoreColumns[criterion])
        log.report(.advice(advice), at: place)
      }
      return .zero
    }
  }
}
