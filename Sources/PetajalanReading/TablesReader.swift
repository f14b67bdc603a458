import PetajalanDomain

/// Reads the tables of a scenario in the order in which they need one another.
struct TablesReader {
  /// What the YAML file says.
  package let settings: Settings
  /// The tables that the scenario has.
  package let texts: [ScenarioTable: TableText]
  /// What an alternative changes besides the settings.
  package var changes = ChangeDigest.none
  /// What the tables about programs come to without the changes; their faults are told.
  ///
  /// **Missing** They are to be read.
  var known: ReadPrograms?
  /// Whether this is the scenario as it was written, without any changes.
  var isAsWritten = false
  /// Where faults go.
  package let log: FaultLog

  /// The scenario that the tables make; nil if a table that it needs is missing
  /// or faulty.
  package func read() -> Scenario? { readAll()?.scenario }

  /// The scenario that the tables make, and what it was made of.
  ///
  /// - Returns: `nil` if a table that it needs is missing or faulty.
  func readAll() -> (scenario: Scenario, programs: ReadPrograms)? {
    let values = ValueReader(style: settings.numbers, unit: settings.unit, log: log)
    let isJudged = settings.pairwise != nil
    let criterionTable = table(
      .criteria, CriterionColumn.self, optional: isJudged ? [.weight] : [])
    let (criteria, pairwise) =
      criterionTable.map {
        CriterionReader(values: values, changes: changes, pairwise: settings.pairwise).read($0)
      } ?? ([], nil)
    if let entry = settings.pairwise, texts[.criteria] == nil {
      log.report(.pairwise(.noCriteria), at: entry.key.location)
    }
    let years = SourceReader.yearColumns(
      settings.horizon, others: settings.horizons, log: log)
    let sourceTable = table(.sources, SourceColumn.self, extras: years)
    let book = sourceTable.map {
      SourceReader(values: values, changes: changes).read($0, settings.horizon)
    }
    guard let sourceTable, let book else {
      _ = table(.owners, OwnerColumn.self).map { OwnerBook($0, values: values) }
      return nil
    }
    guard var read = known ?? programs(of: book, criteria, values) else { return nil }
    if known == nil {
      changes.apply(to: &read.drafts, ids: read.ids)
      read.programs = builder(read, book, criteria, values).build(read.drafts)
    } else {
      change(&read, book, criteria, values)
    }
    read.owners.apply(changes)
    let changed = changes.applied(to: read.programs, ids: read.ids)
    // Rules and the scenario's checks are about years.
    guard let horizon = settings.horizon else { return nil }
    if known == nil || changes.concernRules {
      let index = ProgramIndex(
        table: read.table, drafts: read.drafts, programs: changed, owners: read.owners,
        sources: book, criteria: criteria, numbers: values.numbers)
      var ruleReader = RuleReader(values: values, horizon: horizon, ids: read.ids, index: index)
      read.rules = ruleReader.read(settings.rules)
    }
    let scenario = Scenario(
      name: settings.name, language: settings.language, horizon: horizon, terms: settings.terms,
      money: MoneySettings(
        currency: settings.currency, unit: settings.unit,
        priceYear: settings.priceYear ?? horizon.first, escalation: settings.escalation,
        numbers: settings.numbers),
      benefit: settings.benefit, criteria: criteria, pairwise: pairwise, sources: book.sources,
      owners: read.owners.owners, programs: changed,
      dependencies: read.dependencies.map(\.dependency), rules: read.rules, stop: settings.stop)
    ScenarioChecks(
      scenario: scenario, drafts: read.drafts, sources: sourceTable.text, table: read.table,
      dependencies: read.dependencies, hasAllCeilings: book.hasAllCeilings, log: log
    ).run(after: known == nil ? nil : changes)
    if isAsWritten {
      OversightChecks(
        scenario: scenario, settings: settings,
        tables: OversightChecks.ReadTables(
          programs: read.table, sources: sourceTable, owners: read.ownerTable,
          criteria: criterionTable, costs: read.costTable, benefits: read.benefitTable),
        drafts: read.drafts, dependencies: read.dependencies, log: log
      ).run()
    }
    return (scenario, read)
  }

  /// Reads the tables about programs.
  private func programs(
    of book: SourceBook, _ criteria: [Criterion], _ values: ValueReader
  ) -> ReadPrograms? {
    let ownerTable = table(.owners, OwnerColumn.self)
    var owners = ownerTable.map { OwnerBook($0, values: values) } ?? OwnerBook(log: log)
    guard let programText = texts[.programs] else { return nil }
    let programTable = TableOpener(log: log).open(
      programText, as: .programs, of: ProgramColumn.self,
      extras: ProgramReader.criterionColumns(criteria, log: log),
      optional: texts[.costs] == nil ? [] : [.sources])
    reportIfEmpty(programText, .programs)
    guard isWithinLimit(programText, .programs) else { return nil }
    let payers = PayerReader(values: values, book: book)
    let programReader = ProgramReader(
      values: values, payers: payers, criteria: criteria.map(\.id))
    let (drafts, ids) = programReader.read(programTable, owners: &owners)
    let dependencyReader = DependencyReader(values: values, drafts: drafts, ids: ids)
    var dependencies = dependencyReader.requirements(programTable)
    if let table = table(.dependencies, DependencyColumn.self) {
      dependencies += OwnOrder.of(dependencyReader.dependencies(table))
    }
    let lines = LineReader(values: values, payers: payers, ids: ids, drafts: drafts)
    let costTable = table(.costs, CostColumn.self)
    let costs = costTable.map(lines.costs) ?? [:]
    let benefitTable = table(.benefits, BenefitColumn.self)
    return ReadPrograms(
      table: programTable, drafts: drafts, ids: ids, ownerTable: ownerTable, owners: owners,
      dependencies: dependencies, costTable: costTable, costs: costs, benefitTable: benefitTable,
      benefits: benefitTable.map(lines.benefits) ?? [:],
      sources: book.sources.map(\.id))
  }

  /// Changes what the tables about programs come to.
  private func change(
    _ read: inout ReadPrograms, _ book: SourceBook, _ criteria: [Criterion],
    _ values: ValueReader
  ) {
    read.ids = read.ids.reporting(to: log)
    read.owners = read.owners.reporting(to: log)
    var positions = changes.apply(to: &read.drafts, ids: read.ids)
    if book.hasDropped {
      read.move(to: book)
      positions = Set(read.drafts.indices)
    } else if changes.horizon != nil {
      for (position, draft) in read.drafts.enumerated() {
        if case .committed = draft.status { positions.insert(position) }
      }
    }
    guard !positions.isEmpty else { return }
    builder(read, book, criteria, values).rebuild(&read.programs, at: positions, of: read.drafts)
  }

  private func builder(
    _ read: ReadPrograms, _ book: SourceBook, _ criteria: [Criterion], _ values: ValueReader
  ) -> ProgramBuilder {
    ProgramBuilder(
      payers: PayerReader(values: values, book: book), horizon: settings.horizon,
      table: read.table, costs: read.costs, costTable: read.costTable, benefits: read.benefits,
      scoreColumns: criteria.isEmpty ? ["score"] : criteria.map(\.id))
  }

  private func table<Column: TableColumn & CaseIterable>(
    _ table: ScenarioTable, _ columns: Column.Type,
    extras: TableOpener.Extras = TableOpener.Extras(), optional: Set<Column> = []
  ) -> Table<Column>? {
    guard let text = texts[table], isWithinLimit(text, table) else { return nil }
    if table.isRequired { reportIfEmpty(text, table) }
    return TableOpener(log: log).open(
      text, as: TableName(table), of: columns, extras: extras, optional: optional)
  }

  private func isWithinLimit(_ text: TableText, _ table: ScenarioTable) -> Bool {
    guard text.rowCount > table.mostRows else { return true }
    log.report(
      .table(.tooManyRows(table: table, limit: table.mostRows)),
      at: text.location(row: table.mostRows, column: 0))
    return false
  }

  private func reportIfEmpty(_ text: TableText, _ table: ScenarioTable) {
    guard text.rowCount == 0, !text.leavesRowsOut else { return }
    log.report(.table(.noRows(table: table)), at: text.start)
  }
}
