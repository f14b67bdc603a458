import PetajalanDomain

/// Reads plans that anyone made: a CSV file with `id` and `start`.
public enum PlanReader {
  /// A plan that was read.
  public struct Reading: Sendable {
    /// The plan.
    ///
    /// **Missing** The file has at least one error.
    public let plan: Plan?
    /// What is wrong with the file, in the order of lines and columns.
    public let faults: [ScenarioFault]
  }

  /// The columns of a plan; all others are passed over.
  private enum PlanColumn: String, TableColumn, CaseIterable {
    case id
    case start

    var aliases: [String] {
      switch self {
      // As the tables of results for Excel in Indonesian call it.
      case .id: ProgramColumn.id.aliases + ["kode"]
      case .start: ProgramColumn.start.aliases
      }
    }

    var isRequired: Bool { true }
  }

  /// Reads the plan in a file.
  ///
  /// - Throws: ``ScenarioFileError`` if the file is missing or unreadable.
  public static func read(
    path: String, for scenario: Scenario
  ) throws(ScenarioFileError) -> Reading {
    read(try ScenarioFolder.bytes(ofFile: path), file: path, for: scenario)
  }

  /// Reads the plan in the bytes of a file.
  public static func read(
    _ bytes: [UInt8], file: String, for scenario: Scenario
  ) -> Reading {
    let log = FaultLog()
    var plan: Plan?
    if let text = CSVReader.read(
      bytes, file: file, as: .programs, header: HeaderFinder(PlanColumn.allCases), log: log)
    {
      plan = self.plan(in: text, for: scenario, log: log)
    }
    return Reading(plan: log.hasErrors ? nil : plan, faults: log.sorted(files: [file]))
  }

  /// The id without the apostrophe by which the roadmap's CSV keeps spreadsheets
  /// from taking it for a formula; no id begins with one.
  private static func withoutGuard(_ id: Field) -> Field {
    id.text.hasPrefix("'") ? Field(text: String(id.text.dropFirst()), location: id.location) : id
  }

  private static func plan(
    in text: TableText, for scenario: Scenario, log: FaultLog
  ) -> Plan {
    var known: Set<String> = []
    for column in PlanColumn.allCases { known.formUnion(column.headers.map { headerKey($0) }) }
    func find(_ header: Field) -> TableOpener.Extras.Meaning? {
      known.contains(headerKey(header.text)) ? nil : .ignored
    }
    let others = TableOpener.Extras(find: find)
    let table = TableOpener(log: log).open(
      text, as: .programs, of: PlanColumn.self, extras: others)
    var programs = UniqueIDs(kind: .program, log: log)
    for (position, program) in scenario.programs.enumerated() {
      let place = SourceLocation(file: text.file, line: 0, column: 0)
      programs.insert(Field(text: program.id, location: place), at: position)
    }
    // A year has no decimals, whatever style the scenario's money is written in.
    let values = ValueReader(style: .plain, unit: .rupiah, log: log)
    var plan = Plan.empty(for: scenario)
    var rows = UniqueIDs(kind: .program, log: log)
    for row in table.rows {
      guard let id = table.field(row, .id).map(withoutGuard) else {
        if table.has(.id) {
          log.report(.value(.missing(label: "id")), at: table.location(row, .id))
        }
        continue
      }
      rows.insert(id, at: row)
      guard let program = programs.resolve(id), let start = table.field(row, .start) else {
        continue
      }
      plan.starts[program] = values.year(start, "start")
    }
    return plan
  }
}
