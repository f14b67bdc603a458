import PetajalanReading

/// What the programs of a scenario need of each source, and what its ceilings hold: the
/// values that the formulas of ``CheckSheet`` have before anybody edits the workbook.
struct SourceNeeds {
  /// Sums of one source, or of all.
  struct Sums: Equatable {
    /// The ceilings of the years of the horizon.
    package var ceilings = 0.0
    /// Capital and cost lines.
    package var capital = 0.0
    /// O&M until the horizon ends, if every program starts as early as it may.
    package var om = 0.0
  }

  /// The years of the horizon; 0 and 9999 where the settings name none.
  let years: ClosedRange<Int>
  /// The ids of the sources with their sums, in file order.
  package private(set) var sources: [(id: String, sums: Sums)] = []
  /// The sums of all, whoever pays.
  package private(set) var all = Sums()
  /// The ceilings of each year of the horizon.
  package private(set) var ceilings: [Int: Double] = [:]

  private let style: ScenarioCells.Style
  private let source: ScenarioSource

  /// Adds up a scenario.
  init(_ source: ScenarioSource) {
    self.source = source
    style = ScenarioCells.style(of: source)
    let horizon = source.settings["horizon"]
    let first = horizon?["first"]?.text.flatMap { Int($0) } ?? 0
    years = first...max(first, horizon?["last"]?.text.flatMap { Int($0) } ?? 9_999)
    addCeilings()
    addPrograms()
  }

  // MARK: Ceilings

  private mutating func addCeilings() {
    guard let table = TableCells(.sources, in: source) else { return }
    let columns = table.content.header.enumerated().compactMap { column, header in
      Int(header).flatMap { years.contains($0) ? (column: column, year: $0) : nil }
    }
    for row in table.content.rows.prefix(CheckSheet.sourceRows) {
      let id = table.text(row, "id")
      guard !id.isEmpty else { continue }
      var sums = Sums()
      for (column, year) in columns {
        let amount = number(row[column])
        sums.ceilings += amount
        ceilings[year, default: 0] += amount
      }
      all.ceilings += sums.ceilings
      sources.append((id, sums))
    }
  }

  // MARK: Programs

  private mutating func addPrograms() {
    guard let programs = TableCells(.programs, in: source) else { return }
    let costs = TableCells(.costs, in: source)
    let costed = Set(costs?.content.rows.compactMap { costs?.text($0, "program") } ?? [])
    var closed: Set<String> = []
    for row in programs.content.rows.prefix(CheckSheet.programRows) {
      let status = programs.text(row, "status").lowercased()
      let id = programs.text(row, "id")
      let isClosed = CheckSheet.closed.contains(status)
      if isClosed { closed.insert(id) }
      let payers = programs.text(row, "sources")
      if !isClosed, !costed.contains(id) {
        add(number(programs.text(row, "capital")), \.capital, to: areFirst(in: payers))
      }
      guard !CheckSheet.excluded.contains(status) else { continue }
      let om =
        number(programs.text(row, "om")) * serviceYears(of: row, programs, isDone: isClosed)
      let omPayers = programs.text(row, "om_sources")
      let isPayer = sources.map { source in
        omPayers.isEmpty ? paysOM(source.id, of: payers) : Self.isFirst(source.id, in: omPayers)
      }
      add(om, \.om, to: isPayer)
    }
    guard let costs else { return }
    for row in costs.content.rows.prefix(CheckSheet.programRows)
    where !closed.contains(costs.text(row, "program")) {
      let payers = costs.text(row, "sources")
      add(number(costs.text(row, "amount")), \.capital, to: areFirst(in: payers))
    }
  }

  /// Adds an amount to the sums of all, and of the sources that pay it.
  private mutating func add(
    _ amount: Double, _ part: WritableKeyPath<Sums, Double>, to isPayer: [Bool]
  ) {
    all[keyPath: part] += amount
    for position in sources.indices where isPayer[position] {
      sources[position].sums[keyPath: part] += amount
    }
  }

  /// Whether a list names each source first.
  private func areFirst(in list: String) -> [Bool] {
    sources.map { Self.isFirst($0.id, in: list) }
  }

  private func serviceYears(of row: [String], _ programs: TableCells, isDone: Bool) -> Double {
    if isDone { return Double(years.count) }
    let start = number(programs.text(row, "start"))
    let earliest = number(programs.text(row, "earliest"))
    let begin = start > 0 ? start : max(Double(years.lowerBound), earliest)
    let duration = number(programs.text(row, "duration"))
    return max(0, Double(years.upperBound) + 1 - begin - (duration == 0 ? 1 : duration))
  }

  /// Whether a source pays the O&M of a program that names nobody for it: the first of its
  /// sources does, or else the second.
  private func paysOM(_ id: String, of payers: String) -> Bool {
    guard mayPayOM(id) else { return false }
    if Self.isFirst(id, in: payers) { return true }
    guard let mark = payers.firstIndex(of: "|"), !mayPayOM(Self.first(of: payers)) else {
      return false
    }
    return Self.isFirst(id, in: String(payers[mark...].dropFirst()))
  }

  private func mayPayOM(_ id: String) -> Bool {
    guard let table = TableCells(.sources, in: source) else { return true }
    return !table.content.rows.contains { row in
      table.text(row, "id").lowercased() == id.lowercased()
        && CheckSheet.no.contains(table.text(row, "om").lowercased())
    }
  }

  /// Whether a list names a source first.
  private static func isFirst(_ id: String, in list: String) -> Bool {
    first(of: list).lowercased() == id.lowercased()
  }

  /// The source that a list names first, without its limit.
  private static func first(of list: String) -> String {
    String(list.prefix { !CheckSheet.marks.contains($0) })
  }

  private func number(_ text: String) -> Double { ScenarioCells.number(text, style) ?? 0 }
}

/// The cells of a table by the columns of the format.
private struct TableCells {
  let content: ScenarioSource.Table
  private let positions: [String: Int]

  /// **Missing** The scenario has no such table.
  init?(_ table: ScenarioTable, in source: ScenarioSource) {
    guard let content = source.tables[table] else { return nil }
    self.content = content
    positions = Dictionary(
      content.header.enumerated().compactMap { position, header in
        ScenarioTableSheet.column(header, of: table).map { ($0.rawValue, position) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of a cell; empty where the table lacks the column.
  func text(_ row: [String], _ column: String) -> String {
    positions[column].map { row[$0] } ?? ""
  }
}
