import PetajalanDomain

/// Reads the rows of `programs`.
struct ProgramReader {
  /// The most programs that a scenario may have.
  package static let mostPrograms = 100_000

  /// The longest duration, in years: that of the longest horizon.
  static let longestDuration = Horizon.mostYears

  /// Reads single values.
  package let values: ValueReader
  /// Reads lists of sources.
  package let payers: PayerReader
  /// The ids of the scenario's criteria.
  package let criteria: [String]

  /// The words for what is already decided, with those of the format.
  static let statusWords: KeyValuePairs = [
    "candidate": "candidate", "mandatory": "mandatory", "committed": "committed",
    "excluded": "excluded", "done": "done", "calon": "candidate", "wajib": "mandatory",
    "terikat": "committed", "dikecualikan": "excluded", "selesai": "done",
  ]

  private var log: FaultLog { values.log }

  /// Creates a reader.
  init(values: ValueReader, payers: PayerReader, criteria: [String]) {
    self.values = values
    self.payers = payers
    self.criteria = criteria
  }

  /// The columns of criteria that the table may have.
  static func criterionColumns(_ criteria: [Criterion], log: FaultLog) -> TableOpener.Extras {
    let positions = Dictionary(
      criteria.enumerated().map { (nameKey($1.id), $0) }, uniquingKeysWith: { first, _ in first })
    let scores = Set(ProgramColumn.score.headers.map(headerKey))
    return TableOpener.Extras(
      find: { header in
        if let position = positions[nameKey(header.text)] { return .column(position) }
        guard !criteria.isEmpty, scores.contains(headerKey(header.text)) else { return nil }
        log.report(.advice(.scoreUnused), at: header.location)
        return .ignored
      },
      names: criteria.map(\.id))
  }

  /// The programs of a table, and their ids.
  package func read(
    _ table: Table<ProgramColumn>, owners: inout OwnerBook
  ) -> (drafts: [ProgramDraft], ids: UniqueIDs) {
    var ids = UniqueIDs(kind: .program, log: log, expecting: table.text.rowCount)
    var drafts: [ProgramDraft] = []
    drafts.reserveCapacity(table.text.rowCount)
    var groups: [String: String] = [:]
    for row in table.rows {
      var draft = ProgramDraft(row: row)
      if let id = table.id(row, .id, values) {
        draft.id = ids.insert(id, at: drafts.count)
      }
      read(&draft, table, owners: &owners)
      if let group = draft.group {
        // One spelling per group, so that later stages can compare texts.
        let first = groups[nameKey(group)] ?? group
        groups[nameKey(group)] = first
        draft.group = first
      }
      drafts.append(draft)
    }
    adviseOnDimensions(of: table)
    return (drafts, ids)
  }

  /// Reports dimensions in other spellings than the usual one, each once: they make
  /// groups of their own. Case makes none.
  private func adviseOnDimensions(of table: Table<ProgramColumn>) {
    var seen: Set<String> = []
    for row in table.rows {
      guard let field = table.field(row, .dimension), seen.insert(field.text).inserted,
        let usual = SmartCityDimension(spelling: field.text)?.rawValue,
        nameKey(usual) != nameKey(field.text)
      else { continue }
      log.report(
        .advice(.dimensionSpelling(written: field.text, usual: usual)), at: field.location)
    }
  }

  private func read(
    _ draft: inout ProgramDraft, _ table: Table<ProgramColumn>, owners: inout OwnerBook
  ) {
    let row = draft.row
    _ = table.required(row, .name, values)
    if let owner = table.required(row, .owner, values) {
      draft.owner = owners.resolve(owner) ?? 0
    }
    draft.supporting = supporting(table.field(row, .supporting), &owners)
    draft.isQuickWin =
      table.field(row, .quickWin).flatMap { values.yesNo($0, "quick_win") } ?? false
    draft.duration = integer(table, row, .duration, in: 1...Self.longestDuration) ?? 1
    draft.earliest = year(table, row, .earliest)
    draft.latest = year(table, row, .latest)
    draft.finishBy = year(table, row, .finishBy)
    draft.capital = amount(table, row, .capital)
    draft.om = amount(table, row, .om)
    draft.payers = table.field(row, .sources).map(payers.read) ?? []
    draft.omPayers = table.field(row, .omSources).map(payers.read)
    if let tags = table.field(row, .tags) { values.adviseOnOneElement(tags, "tags") }
    draft.group = table.field(row, .group).flatMap { values.id($0, "group") }
    draft.scale = table.field(row, .scale).flatMap { values.magnitude($0, "scale") } ?? .one
    draft.scores = scores(table, row)
    readProfile(&draft, table)
    readStatus(&draft, table)
  }

  private func integer(
    _ table: Table<ProgramColumn>, _ row: Int, _ column: ProgramColumn, in bounds: ClosedRange<Int>
  ) -> Int? {
    table.field(row, column).flatMap { values.integer($0, column.rawValue, in: bounds) }
  }

  private func year(
    _ table: Table<ProgramColumn>, _ row: Int, _ column: ProgramColumn
  ) -> Int? {
    table.field(row, column).flatMap { values.year($0, column.rawValue) }
  }

  private func amount(
    _ table: Table<ProgramColumn>, _ row: Int, _ column: ProgramColumn
  ) -> Amount {
    table.field(row, column).flatMap { values.amount($0, column.rawValue) } ?? .zero
  }

  private func supporting(_ field: Field?, _ owners: inout OwnerBook) -> [Int] {
    var seen: Set<Int> = []
    var positions: [Int] = []
    for element in field.map({ owners.elements($0, values) }) ?? [] {
      guard let owner = owners.resolve(element) else { continue }
      if seen.insert(owner).inserted {
        positions.append(owner)
      } else {
        log.report(.reference(.twiceInList(name: element.text)), at: element.location)
      }
    }
    return positions
  }

  private func scores(_ table: Table<ProgramColumn>, _ row: Int) -> [ExactDecimal?] {
    if criteria.isEmpty {
      return [table.field(row, .score).flatMap { values.decimal($0, "score") }]
    }
    return criteria.enumerated().map { position, id in
      table.extra(row, position).flatMap { values.decimal($0, id) }
    }
  }

  private func readProfile(_ draft: inout ProgramDraft, _ table: Table<ProgramColumn>) {
    guard let field = table.field(draft.row, .profile) else { return }
    draft.profile = ProfileReader(values: values).read(field, for: draft) ?? []
  }

  private func readStatus(_ draft: inout ProgramDraft, _ table: Table<ProgramColumn>) {
    let row = draft.row
    let field = table.field(row, .status)
    guard let word = field.map({ values.word($0, "status", Self.statusWords) }) ?? "candidate"
    else { return }
    let start = year(table, row, .start)
    switch word {
    case "mandatory": draft.status = .mandatory
    case "excluded": draft.status = .excluded
    case "done": draft.status = .done
    case "committed":
      if let start {
        draft.status = .committed(start: start)
      } else if table.field(row, .start) == nil {
        log.report(.program(.startMissing(program: draft.id)), at: table.location(row, .status))
      }
    default: draft.status = .candidate
    }
    if start != nil, word != "committed" {
      let advice = ScenarioAdvice.startUnused(program: draft.id, status: word)
      log.report(.advice(advice), at: table.location(row, .start))
    }
    if word != "candidate", word != "done", table.field(row, .reason) == nil {
      let fault = ProgramFault.reasonMissing(program: draft.id, status: word)
      log.report(.program(fault), at: table.location(row, .status))
    }
  }
}
