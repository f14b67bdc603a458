/// How much of a table is read.
///
/// What is beyond belongs to no city, and would keep everyone waiting for what a
/// slip such as a missing quote made.
enum TableLimits {
  /// Bytes of one cell: a list of 100,000 ids.
  static let cellBytes = 1_000_000

  /// Columns.
  ///
  /// **Source** The most that a sheet has; see ``CellReference/most``.
  package static let columns = CellReference.most.column

  /// Cells of one CSV file: 100,000 programs, the most of a scenario, with sixty
  /// columns, in some 120 megabytes.
  package static let cells = 6_000_000
}

extension ScenarioTable {
  /// The most rows of the table below its header.
  package var mostRows: Int {
    switch self {
    case .programs: ProgramReader.mostPrograms
    case .criteria: 1_000
    case .sources, .owners: 10_000
    case .dependencies: 2 * ProgramReader.mostPrograms
    case .costs, .benefits: 4 * ProgramReader.mostPrograms
    }
  }
}
