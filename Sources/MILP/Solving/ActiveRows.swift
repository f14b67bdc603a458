/// The rows that a relaxation has: of those of the presolved model and of all cuts
/// found so far the ones that matter.
///
/// Rows that nothing presses against make every solve slower. They are taken out
/// and come back when a point breaks them; what a bound is made of needs none of
/// them.
package struct ActiveRows {
  private struct Entry {
    /// The row's number in the search.
    let number: Int
    /// Nodes since the relaxation last pressed against it.
    var idle = 0
  }

  /// The presolved model with the active rows only, in the relaxation's order.
  package private(set) var model: Model

  private let variables: Model
  private let relaxation: any LinearRelaxation
  /// The rows of the presolved model, then the cuts.
  private var rows: [LinearConstraint]
  private let firstCut: Int
  private var entries: [Entry]
  private var isActive: [Bool]
  private var twins: [Fingerprint: [Int]] = [:]

  /// Nodes after which a row that nothing presses against is taken out, and how
  /// many such rows are worth the factorization that follows.
  private static let mostIdle = 10
  private static let leastRemoved = 20

  /// What equal rows have in common.
  private struct Fingerprint: Hashable {
    let upper: Int64?
    let count: Int
    let first: VariableID?
    let coefficient: Int64?

    init(_ row: LinearConstraint) {
      upper = row.upper
      count = row.terms.count
      first = row.terms.first?.variable
      coefficient = row.terms.first?.coefficient
    }
  }

  /// Begins with all rows of a model, as its relaxation does.
  ///
  /// - Parameter known: cuts that come in when a point breaks them.
  package init(_ model: Model, relaxation: any LinearRelaxation, known: [LinearConstraint]) {
    self.relaxation = relaxation
    self.model = model
    var variables = Model()
    for variable in model.variables { variables.add(variable) }
    self.variables = variables
    rows = model.constraints
    firstCut = rows.count
    entries = rows.indices.map { Entry(number: $0) }
    isActive = Array(repeating: true, count: rows.count)
    for cut in known {
      twins[Fingerprint(cut), default: []].append(rows.count)
      rows.append(cut)
      isActive.append(false)
    }
  }

  /// The positions, among all cuts, of those that the relaxation has.
  package var activeCuts: [Int] {
    entries.lazy.filter { $0.number >= firstCut }.map { $0.number - firstCut }.sorted()
  }

  /// A cut, by its position among all cuts.
  package func cut(at position: Int) -> LinearConstraint { rows[firstCut + position] }

  /// The number in the search of each row of ``model``: first come those of the
  /// presolved model, then the cuts as they were added.
  package var numbers: [Int] { entries.map(\.number) }

  /// Adds cuts.
  ///
  /// - Returns: the positions in `cuts` of those that were not known before.
  package mutating func add(_ cuts: [LinearConstraint]) throws(SolverFailure) -> [Int] {
    var added: [LinearConstraint] = []
    var positions: [Int] = []
    for (position, cut) in cuts.enumerated() {
      let print = Fingerprint(cut)
      if let twin = twins[print, default: []].first(where: { rows[$0].terms == cut.terms }) {
        if !isActive[twin] { activate(twin, &added) }
        continue
      }
      twins[print, default: []].append(rows.count)
      positions.append(position)
      rows.append(cut)
      isActive.append(false)
      activate(rows.count - 1, &added)
    }
    try relaxation.add(added)
    return positions
  }

  /// Brings back rows that a point breaks.
  ///
  /// - Returns: whether there were any.
  package mutating func bringBack(brokenBy values: [Double]) throws(SolverFailure) -> Bool {
    var added: [LinearConstraint] = []
    for number in rows.indices where !isActive[number] && rows[number].isBroken(by: values) {
      activate(number, &added)
    }
    try relaxation.add(added)
    return !added.isEmpty
  }

  /// Notes which rows the relaxation presses against, and takes out those that it
  /// has not for long.
  ///
  /// - Parameter isRoot: whether every idle row goes.
  package mutating func age(rowDuals: [Double], isRoot: Bool) throws(SolverFailure) {
    let places = try relaxation.basis().constraints
    for index in entries.indices {
      entries[index].idle = abs(rowDuals[index]) > 1e-9 ? 0 : entries[index].idle + 1
    }
    let most = isRoot ? 0 : Self.mostIdle
    // Without a row that is not basic there would be one basic variable too many.
    let idle = entries.indices.filter { entries[$0].idle > most && places[$0] == .basic }
    guard idle.count >= (isRoot ? 1 : Self.leastRemoved) else { return }
    for index in idle { isActive[entries[index].number] = false }
    try relaxation.removeConstraints(at: idle)
    entries = entries.filter { isActive[$0.number] }
    model = variables
    for entry in entries { model.add(rows[entry.number]) }
  }

  /// A basis of the relaxation, whichever rows it has had since.
  package struct Snapshot {
    /// The numbers of the rows that are not basic, each with its place.
    fileprivate let rows: [(number: Int32, place: SimplexBasis.Place)]
    fileprivate let variables: [SimplexBasis.Place]
  }

  /// The basis at which the last solve stopped.
  package func snapshot() throws(SolverFailure) -> Snapshot {
    let basis = try relaxation.basis()
    return Snapshot(
      rows: zip(entries, basis.constraints).compactMap {
        $1 == .basic ? nil : (Int32($0.number), $1)
      }, variables: basis.variables)
  }

  /// Goes back to a basis, and brings back the rows that it needs.
  package mutating func restore(_ snapshot: Snapshot) throws(SolverFailure) {
    var added: [LinearConstraint] = []
    for (number, _) in snapshot.rows where !isActive[Int(number)] { activate(Int(number), &added) }
    try relaxation.add(added)
    var places = Array(repeating: SimplexBasis.Place.basic, count: rows.count)
    for (number, place) in snapshot.rows { places[Int(number)] = place }
    try relaxation.setBasis(
      SimplexBasis(
        constraints: entries.map { places[$0.number] }, variables: snapshot.variables))
  }

  private mutating func activate(_ number: Int, _ added: inout [LinearConstraint]) {
    isActive[number] = true
    entries.append(Entry(number: number))
    model.add(rows[number])
    added.append(rows[number])
  }
}

extension LinearConstraint {
  /// Whether a fractional point breaks the row by more than rounding.
  fileprivate func isBroken(by values: [Double]) -> Bool {
    let activity = activity(at: values)
    if let upper, activity - Double(upper) > 1e-6 * (1 + abs(Double(upper))) { return true }
    if let lower, Double(lower) - activity > 1e-6 * (1 + abs(Double(lower))) { return true }
    return false
  }
}
