import PetajalanDomain

extension OversightChecks {
  /// Reports programs that cost nothing, where others cost something or might.
  ///
  /// A scenario without any costs is about the order of its programs.
  func checkCosts() {
    let free = scenario.programs.indices.filter { position in
      let program = scenario.programs[position]
      return program.isOpen && program.capital.total == .zero && program.om == .zero
    }
    let hasCosts =
      tables.programs.has(.capital) || tables.programs.has(.om) || tables.costs != nil
    guard let first = free.first, hasCosts else { return }
    report(.freePrograms(ids(free)), at: place(of: first, .capital))
  }

  /// Reports sources that no program names.
  func checkSources() {
    var used: Set<Int> = []
    for (draft, program) in zip(drafts, scenario.programs) {
      used.formUnion((draft.payers + (draft.omPayers ?? [])).map(\.source))
      used.formUnion(program.payingSources)
    }
    let unused = scenario.sources.indices.filter { !used.contains($0) }
    // Where no source could be read, something else is wrong.
    guard let first = unused.first, !used.isEmpty else { return }
    report(
      .unusedSources(unused.map { scenario.sources[$0].id }),
      at: Self.place(of: scenario.sources[first].id, in: tables.sources, .id))
  }

  /// Reports lines that stand twice, and those of programs that are done.
  func checkLines() {
    if let costs = tables.costs {
      checkRepeated(costs, .program, .year, [.amount, .sources, .note])
      checkDone(costs, .program)
    }
    if let benefits = tables.benefits {
      checkRepeated(benefits, .program, .year, [.points])
      checkDone(benefits, .program)
    }
  }

  private func checkRepeated<Column>(
    _ table: Table<Column>, _ program: Column, _ year: Column, _ others: [Column]
  ) {
    var lines: [String: Int] = [:]
    var repeated: [ScenarioOversight.RepeatedLine] = []
    var place: SourceLocation?
    for row in table.rows {
      guard let id = table.field(row, program), let number = table.field(row, year),
        let year = Double(number.text).flatMap({ Int(exactly: $0) })
      else { continue }
      let cells = [id.text, number.text] + others.map { table.field(row, $0)?.text ?? "" }
      // No cell may hold the control character.
      let key = nameKey(cells.joined(separator: "\u{1F}"))
      if let first = lines[key] {
        repeated.append(
          ScenarioOversight.RepeatedLine(program: id.text, year: year, firstLine: first))
        place = place ?? id.location
      } else {
        lines[key] = id.location.line
      }
    }
    if let place { report(.repeatedLines(repeated), at: place) }
  }

  private func checkDone<Column>(_ table: Table<Column>, _ program: Column) {
    let done = Set(scenario.programs.filter { $0.status == .done }.map { nameKey($0.id) })
    guard !done.isEmpty else { return }
    let fields = table.rows.compactMap { table.field($0, program) }
      .filter { done.contains(nameKey($0.text)) }
    var seen: Set<String> = []
    let ids = fields.map(\.text).filter { seen.insert(nameKey($0)).inserted }
    if let place = fields.first?.location { report(.linesOfDone(ids), at: place) }
  }

  /// Reports a price year after the horizon: prices never grow then.
  func checkPriceYear() {
    let (year, horizon) = (scenario.money.priceYear, scenario.horizon)
    guard year > horizon.last, let place = settings.priceYearPlace else { return }
    report(.priceYearAfter(year: year, horizon: horizon), at: place)
  }

  func ids(_ programs: [Int]) -> [String] { programs.map { scenario.programs[$0].id } }
}

extension Program {
  /// Whether it may be on the roadmap, at a cost.
  var isOpen: Bool { status != .excluded && status != .done }
}
