import PetajalanDomain

/// Reads the tables of a scenario in the order in which they need one another.
struct TablesReader {
  /// What the YAML file says.
  package let settings: Settings
  /// The tables that the scenario has.
  package let texts: [ScenarioTable: TableText]
  /// What an alternative changes besides the settings.
  package var changes = ChangeDigest.none
  /// Where faults go.
  package let log: FaultLog

  /// The scenario that the tables make; nil if a table that it needs is missing
  /// or faulty.
  package func read() -> Scenario? {
    let values = ValueReader(style: settings.numbers, unit: settings.unit, log: log)
    let opener = TableOpener(log: log)
    let isJudged = settings.pairwise != nil
    let (criteria, pairwise) =
      table(.criteria, CriterionColumn.self, optional: isJudged ? [.weight] : []).map {
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
    var owners =
      table(.owners, OwnerColumn.self).map { OwnerBook($0, values: values) }
      ?? OwnerBook(log: log)
    guard let programText = texts[.programs], let sourceTable, let book else { return nil }
    let programTable = opener.open(
      programText, as: .programs, of: ProgramColumn.self,
      extras: ProgramReader.criterionColumns(criteria, log: log),
      optional: texts[.costs] == nil ? [] : [.sources])
    reportIfEmpty(programText, .programs)
    guard isWithinLimit(programText, .programs) else { return nil }
    let payers = PayerReader(values: values, book: book)
    let programReader = ProgramReader(
      values: values, payers: payers, criteria: criteria.map(\.id))
    var (drafts, ids) = programReader.read(programTable, owners: &owners)
    changes.apply(to: &drafts)
    owners.apply(changes)

    let dependencyReader = DependencyReader(values: values, drafts: drafts, ids: ids)
    var dependencies = dependencyReader.requirements(programTable)
    if let table = table(.dependencies, DependencyColumn.self) {
      dependencies += OwnOrder.of(dependencyReader.dependencies(table))
    }
    let lines = LineReader(values: values, payers: payers, ids: ids, drafts: drafts)
    let costTable = table(.costs, CostColumn.self)
    let costs = costTable.map(lines.costs) ?? [:]
    let benefits = table(.benefits, BenefitColumn.self).map(lines.benefits) ?? [:]
    let builder = ProgramBuilder(
      payers: payers, horizon: settings.horizon, table: programTable, costs: costs,
      costTable: costTable, benefits: benefits,
      scoreColumns: criteria.isEmpty ? ["score"] : criteria.map(\.id))
    let programs = changes.applied(to: builder.build(drafts))
    // Rules and the scenario's checks are about years.
    guard let horizon = settings.horizon else { return nil }
    let index = ProgramIndex(
      table: programTable, drafts: drafts, programs: programs, owners: owners, sources: book,
      criteria: criteria, numbers: values.numbers)
    var ruleReader = RuleReader(values: values, horizon: horizon, ids: ids, index: index)
    let rules = ruleReader.read(settings.rules)
    let scenario = Scenario(
      name: settings.name, language: settings.language, horizon: horizon, terms: settings.terms,
      money: MoneySettings(
        currency: settings.currency, unit: settings.unit,
        priceYear: settings.priceYear ?? horizon.first, escalation: settings.escalation,
        numbers: settings.numbers),
      benefit: settings.benefit, criteria: criteria, pairwise: pairwise, sources: book.sources,
      owners: owners.owners, programs: programs, dependencies: dependencies.map(\.dependency),
      rules: rules, stop: settings.stop)
    ScenarioChecks(
      scenario: scenario, drafts: drafts, sources: sourceTable.text, table: programTable,
      dependencies: dependencies, log: log
    ).run()
    return scenario
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
    guard text.rowCount == 0, !text.hasUnevenRows else { return }
    log.report(.table(.noRows(table: table)), at: text.start)
  }
}
