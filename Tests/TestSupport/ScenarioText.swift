import PetajalanDomain
import PetajalanReading

/// A scenario composed as the files that a planner would write, and read through
/// the real reader.
///
/// Only what matters to a test is set; a column is written if some row sets it.
///
/// ```swift
/// let scenario = try ScenarioText(horizon: 2025...2027)
///   .source("APBD", [10, 10, 10])
///   .program("P1", capital: 5, duration: 2, score: 10)
///   .program("P2", capital: 7, score: 8, set: ["requires": "P1"])
///   .read()
/// ```
///
/// Amounts are in rupiah unless the money settings say otherwise. Values are
/// anything that prints as it should be written.
public struct ScenarioText: Sendable {
  /// A value of a cell: a number or a text, written as it prints.
  public typealias Value = any CustomStringConvertible & Sendable

  private typealias Row = [(column: String, value: String)]

  private var settings: [String]
  private var rules: [String] = []
  private var rows: [ScenarioTable: [Row]] = [:]
  private let horizon: ClosedRange<Int>

  /// Creates a scenario without programs and sources.
  ///
  /// - Parameter settings: Further lines of the YAML file, such as
  ///   `money: {unit: juta}` or `benefit: {discount: 4%}`.
  public init(horizon: ClosedRange<Int> = 2025...2027, _ settings: String...) {
    self.horizon = horizon
    self.settings =
      ["petajalan: 1", "horizon: {first: \(horizon.lowerBound), last: \(horizon.upperBound)}"]
      + settings
  }

  /// Adds a source with a ceiling per year of the horizon.
  public consuming func source(
    _ id: String, _ ceilings: [Int64], capital: Bool = true, om: Bool = true, carry: Bool = false
  ) -> ScenarioText {
    var row: Row = [("id", id)]
    if !capital { row.append(("capital", "no")) }
    if !om { row.append(("om", "no")) }
    if carry { row.append(("carry", "yes")) }
    row += zip(horizon, ceilings).map { (String($0), String($1)) }
    return add(row, to: .sources)
  }

  /// Adds a source with the same ceiling in every year.
  public consuming func source(
    _ id: String, each ceiling: Int64, capital: Bool = true, om: Bool = true, carry: Bool = false
  ) -> ScenarioText {
    let ceilings = horizon.map { _ in ceiling }
    return source(id, ceilings, capital: capital, om: om, carry: carry)
  }

  /// Adds an owner; with the first one, programs can only name owners added.
  public consuming func owner(
    _ id: String, parallel: Int? = nil, set: KeyValuePairs<String, Value> = [:]
  ) -> ScenarioText {
    var row: Row = [("id", id)]
    if let parallel { row.append(("parallel", String(parallel))) }
    return add(row + Self.cells(set), to: .owners)
  }

  /// Adds a criterion; programs then set a column of its id.
  public consuming func criterion(_ id: String, weight: Value) -> ScenarioText {
    add([("id", id), ("weight", weight.description)], to: .criteria)
  }

  /// Adds a program.
  ///
  /// - Parameters:
  ///   - sources: Who may pay it, as in the column; all sources added before it
  ///     where nothing is given.
  ///   - set: Any other columns, such as `["status": "mandatory", "reason": "law"]`.
  ///   - cells: Further columns that a test makes up as it goes.
  public consuming func program(
    _ id: String, capital: Value? = nil, om: Value? = nil, duration: Int? = nil,
    score: Value? = nil, owner: String = "O", sources: String? = nil,
    set: KeyValuePairs<String, Value> = [:], cells: [(String, String)] = []
  ) -> ScenarioText {
    let all = (rows[.sources] ?? []).compactMap { $0.first?.value }.joined(separator: "|")
    var row: Row = [
      ("id", id), ("name", "Program \(id)"), ("owner", owner), ("sources", sources ?? all),
    ]
    if let capital { row.append(("capital", capital.description)) }
    if let om { row.append(("om", om.description)) }
    if let duration { row.append(("duration", String(duration))) }
    if let score {
      row.append(("score", score.description))
    } else if rows[.criteria] == nil {
      row.append(("score", "0"))
    }
    return add(row + Self.cells(set) + cells.map { ($0.0, $0.1) }, to: .programs)
  }

  /// Adds a row of `dependencies`: a program needs others, as in `requires`.
  public consuming func dependency(
    _ program: String, needs required: String, set: KeyValuePairs<String, Value> = [:],
    cells: [(String, String)] = []
  ) -> ScenarioText {
    add(
      [("program", program), ("requires", required)] + Self.cells(set)
        + cells.map { ($0.0, $0.1) }, to: .dependencies)
  }

  /// Adds a cost line.
  public consuming func cost(
    _ program: String, year: Int, amount: Value, sources: String
  ) -> ScenarioText {
    add(
      [
        ("program", program), ("year", String(year)), ("amount", amount.description),
        ("sources", sources),
      ], to: .costs)
  }

  /// Adds a benefit line.
  public consuming func benefit(_ program: String, year: Int, points: Value) -> ScenarioText {
    add(
      [("program", program), ("year", String(year)), ("points", points.description)],
      to: .benefits)
  }

  /// Adds a rule, written as in the YAML file:
  /// `"id: few, count: {max: 2}, where: {tags: road}"`.
  public consuming func rule(_ rule: String) -> ScenarioText {
    var text = self
    text.rules.append("  - {\(rule)}")
    return text
  }

  /// The files.
  public var files: ScenarioTexts {
    var texts = ["scenario.yaml": yaml]
    for table in ScenarioTable.allCases {
      if let rows = rows[table] { texts[table.defaultFile] = Self.csv(rows) }
    }
    return ScenarioTexts(texts)
  }

  /// What the reader makes of the files.
  public func reading() throws -> ScenarioReading { try ScenarioReader.read(files) }

  /// The scenario.
  ///
  /// - Throws: ``ScenarioTextError`` with the faults, if it is not free of errors.
  public func read() throws -> Scenario {
    let reading = try reading()
    guard let scenario = reading.scenario else {
      throw ScenarioTextError(faults: reading.faults)
    }
    return scenario
  }

  private var yaml: String {
    let all = rules.isEmpty ? settings : settings + ["rules:"] + rules
    return all.joined(separator: "\n") + "\n"
  }

  private consuming func add(_ row: Row, to table: ScenarioTable) -> ScenarioText {
    var text = self
    text.rows[table, default: []].append(row)
    return text
  }

  private static func cells(_ set: KeyValuePairs<String, Value>) -> Row {
    set.map { ($0.key, $0.value.description) }
  }

  private static func csv(_ rows: [Row]) -> String {
    var columns: [String] = []
    var known: Set<String> = []
    for row in rows {
      for cell in row where known.insert(cell.column).inserted { columns.append(cell.column) }
    }
    let lines = rows.map { row in
      let cells = Dictionary(row.map { ($0.column, $0.value) }, uniquingKeysWith: { $1 })
      return columns.map { quoted(cells[$0] ?? "") }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n;".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// A composed scenario that the reader refused.
public struct ScenarioTextError: Error, CustomStringConvertible {
  /// What it found.
  public let faults: [ScenarioFault]

  /// The faults, one per line.
  public var description: String {
    faults.map { fault in
      let place = fault.location
      return "\(place.file):\(place.line):\(place.column): \(fault.severity): \(fault.kind)"
    }
    .joined(separator: "\n")
  }
}
