import CGLPKGuard
import MILP

/// A problem inside GLPK that only legal calls can reach.
///
/// Row 1 is always an empty, free row, and a problem without columns has one
/// that is fixed at 0: GLPK treats problems without rows or columns as errors
/// in many places. Nothing has a name, since names have rules of their own.
///
/// Confined to the thread that created it. After a fatal error the handle is
/// gone and every further call throws.
final class GLPKProblem {
  /// How many rows of GLPK precede the first constraint.
  static let paddingRows = 1

  private(set) var rowCount = 0
  private let columns: [ScaledColumn]
  var columnCount: Int { columns.count }
  private var handle: OpaquePointer?

  /// Creates a problem that maximizes.
  init(
    columns: [ScaledColumn], rows: [ScaledRow], objective: [Double], isRelaxation: Bool
  ) throws(SolverFailure) {
    self.columns = columns
    var created: OpaquePointer?
    if pj_create(&created) != PJ_OK { throw .fatal(message: Self.lastMessage) }
    handle = created
    try call { pj_maximize($0) }
    var first: Int32 = 0
    try call { pj_add_columns($0, Int32(max(columns.count, 1)), &first) }
    if columns.isEmpty {
      try call { pj_set_column_bounds($0, 1, GLP_FX, 0, 0) }
    }
    for (index, column) in columns.enumerated() {
      if column.isInteger && !isRelaxation {
        try call { pj_set_column_kind($0, Int32(index + 1), GLP_IV) }
      }
      try setBounds(ofColumn: index, lower: column.lower, upper: column.upper)
    }
    try setObjective(objective)
    try call { pj_add_rows($0, Int32(Self.paddingRows), &first) }
    try call { pj_set_row($0, 1, GLP_FR, 0, 0, 0, nil, nil) }
    try load(rows)
  }

  /// Creates a problem from a file.
  ///
  /// - Throws: ``SolverFailure/refused(function:code:)`` with GLPK's words if it
  ///   cannot read the file.
  init(reading path: String, format: GLPKReader.Format) throws(SolverFailure) {
    columns = []
    var created: OpaquePointer?
    if pj_create(&created) != PJ_OK { throw .fatal(message: Self.lastMessage) }
    handle = created
    var raw: Int32 = 0
    switch format {
    case .lp: try call { pj_read_lp($0, path, &raw) }
    case .freeMPS: try call { pj_read_free_mps($0, path, &raw) }
    }
    if raw != 0 {
      let words = Self.lastMessage
      close()
      throw .refused(function: "glp_read", code: words)
    }
  }

  /// What GLPK last said on this thread.
  static var lastMessage: String { String(cString: pj_last_message()) }

  /// Makes one guarded call.
  ///
  /// - Throws: ``SolverFailure/fatal(message:)`` if GLPK stopped in it, or in an
  ///   earlier one.
  func call(_ body: (OpaquePointer) -> Int32) throws(SolverFailure) {
    guard let handle else { throw .fatal(message: "the problem is gone after an earlier error") }
    if body(handle) != PJ_OK {
      self.handle = nil
      throw .fatal(message: Self.lastMessage)
    }
  }

  /// Frees the problem; to be called on its thread.
  func close() {
    if let handle { _ = pj_delete(handle) }
    handle = nil
  }

  // MARK: Changes

  /// Changes the bounds of a column, counted from 0.
  func setBounds(ofColumn index: Int, lower: Double, upper: Double) throws(SolverFailure) {
    let type = lower == upper ? GLP_FX : GLP_DB
    try call { pj_set_column_bounds($0, Int32(index + 1), type, lower, upper) }
  }

  /// Sets the objective: one coefficient per column.
  private func setObjective(_ coefficients: [Double]) throws(SolverFailure) {
    for (index, coefficient) in coefficients.enumerated() {
      try call { pj_set_objective($0, Int32(index + 1), coefficient) }
    }
  }

  /// Adds rows behind the present ones.
  func add(_ rows: [ScaledRow]) throws(SolverFailure) {
    guard !rows.isEmpty else { return }
    var first: Int32 = 0
    try call { pj_add_rows($0, Int32(rows.count), &first) }
    for (offset, row) in rows.enumerated() {
      let (type, lower, upper) = Self.sides(of: row)
      // GLPK counts array elements from 1.
      let indices = [0] + row.columns
      let values = [0] + row.coefficients
      try call {
        pj_set_row(
          $0, first + Int32(offset), type, lower, upper, Int32(row.columns.count), indices, values)
      }
    }
    rowCount += rows.count
  }

  /// Adds the first rows, which is much faster than adding later ones.
  private func load(_ rows: [ScaledRow]) throws(SolverFailure) {
    guard !rows.isEmpty else { return }
    var first: Int32 = 0
    try call { pj_add_rows($0, Int32(rows.count), &first) }
    var rowNumbers: [Int32] = [0]
    var columnNumbers: [Int32] = [0]
    var values: [Double] = [0]
    let count = rows.reduce(1) { $0 + $1.columns.count }
    rowNumbers.reserveCapacity(count)
    columnNumbers.reserveCapacity(count)
    values.reserveCapacity(count)
    for (offset, row) in rows.enumerated() {
      let (type, lower, upper) = Self.sides(of: row)
      let number = first + Int32(offset)
      try call { pj_set_row($0, number, type, lower, upper, 0, nil, nil) }
      rowNumbers.append(contentsOf: repeatElement(number, count: row.columns.count))
      columnNumbers.append(contentsOf: row.columns)
      values.append(contentsOf: row.coefficients)
    }
    try call {
      pj_load_matrix($0, Int32(values.count - 1), rowNumbers, columnNumbers, values)
    }
    rowCount += rows.count
  }

  /// Removes rows, counted from 0, no position twice.
  func removeRows(at positions: [Int]) throws(SolverFailure) {
    guard !positions.isEmpty else { return }
    let numbers = [0] + positions.map { Int32($0 + Self.paddingRows + 1) }
    try call { pj_delete_rows($0, Int32(positions.count), numbers) }
    rowCount -= positions.count
  }

  /// A contradictory row is left free: its owner knows that no point exists.
  private static func sides(of row: ScaledRow) -> (type: Int32, lower: Double, upper: Double) {
    if row.isContradictory { return (GLP_FR, 0, 0) }
    return switch (row.lower, row.upper) {
    case (nil, nil): (GLP_FR, 0, 0)
    case (let lower?, nil): (GLP_LO, lower, 0)
    case (nil, let upper?): (GLP_UP, 0, upper)
    case (let lower?, let upper?): (lower == upper ? GLP_FX : GLP_DB, lower, upper)
    }
  }

  // MARK: Results

  /// The point of the last basis, one element per column, in GLPK's units.
  func columnValues() throws(SolverFailure) -> [Double] {
    var values = [Double](repeating: 0, count: max(columns.count, 1))
    try call { pj_columns($0, &values, nil) }
    return Array(values.prefix(columns.count))
  }

  /// The point and the reduced costs of the last basis, in GLPK's units.
  func columnValuesAndDuals() throws(SolverFailure) -> (values: [Double], duals: [Double]) {
    var values = [Double](repeating: 0, count: max(columns.count, 1))
    var duals = values
    try call { pj_columns($0, &values, &duals) }
    return (Array(values.prefix(columns.count)), Array(duals.prefix(columns.count)))
  }

  /// The multipliers of the last basis, one element per constraint.
  func rowDuals() throws(SolverFailure) -> [Double] {
    var duals = [Double](repeating: 0, count: rowCount + Self.paddingRows)
    try call { pj_row_duals($0, &duals) }
    return Array(duals.dropFirst(Self.paddingRows))
  }

  /// The row of the inverse basis at which the dual simplex method found that
  /// no point exists, one element per constraint; its sign is open.
  func ray() throws(SolverFailure) -> [Double]? {
    var multipliers = [Double](repeating: 0, count: rowCount + Self.paddingRows)
    var isFound: Int32 = 0
    try call { pj_ray($0, &multipliers, &isFound) }
    return isFound == 0 ? nil : Array(multipliers.dropFirst(Self.paddingRows))
  }

  /// The row of the inverse basis of a column, one element per constraint.
  ///
  /// **Missing** The column is not basic.
  func inverseRow(ofColumn index: Int) throws(SolverFailure) -> [Double]? {
    var multipliers = [Double](repeating: 0, count: rowCount + Self.paddingRows)
    var isFound: Int32 = 0
    try call { pj_inverse_row($0, Int32(index + 1), &multipliers, &isFound) }
    return isFound == 0 ? nil : Array(multipliers.dropFirst(Self.paddingRows))
  }

  /// The objective at the last basis, in GLPK's unit.
  func objectiveValue() throws(SolverFailure) -> Double {
    var value = 0.0
    try call { pj_objective_value($0, &value) }
    return value
  }

  /// How many simplex iterations the problem has had in all.
  func iterations() throws(SolverFailure) -> Int {
    var count: Int32 = 0
    try call { pj_iterations($0, &count) }
    return Int(count)
  }
}
