import MILP
import PetajalanFormulation
import PetajalanResults

/// The resources of a formulation: money of sources over years, an owner's time
/// over years, and what rules and groups leave.
///
/// - Money: for a set *U* of sources and years *a … b* the ceilings, and the dues
///   that only sources of *U* may pay. Sets that are asked for are the sources
///   alone, the sets that pay together, and unions of two of them.
/// - An owner's time: the rows `capacity` of years that follow each other.
/// - Rules and groups: each row over start variables on its own.
struct ResourceList {
  private let formulation: Formulation
  private let isInteger: [Bool]

  /// The most sets of sources.
  private static let mostSets = 40

  init(_ formulation: Formulation) {
    self.formulation = formulation
    isInteger = formulation.model.variables.map(\.isInteger)
  }

  /// Rows to add up, in order: each beginning of it is a resource.
  struct Run {
    /// What is added at each step.
    package let steps: [[Certificate.RowMultiplier]]
    let reduction: Reduction
  }

  /// All runs, those that say most first.
  var runs: [Run] {
    let years = formulation.scenario.horizon.years
    let sets = sourceSets
    let shared = Dictionary(grouping: formulation.payments.shared, by: \.year)
    let limited = Dictionary(grouping: formulation.payments.limited, by: \.year)
    let books = sets.map { set in
      years.map { rows(of: set, in: $0, shared[$0, default: []], limited[$0, default: []]) }
    }
    var runs = singles + capacities
    for first in 0..<years.count {
      for book in books {
        let steps = Array(book[first...])
        if steps.contains(where: { !$0.isEmpty }) {
          runs.append(Run(steps: steps, reduction: .money))
        }
      }
    }
    return runs
  }

  /// Begins the sum of a run.
  func sums(of run: Run) -> ResourceSums {
    ResourceSums(formulation.model, isInteger: isInteger, reduction: run.reduction)
  }

  // MARK: Money

  private var sourceSets: [[Int]] {
    let payments = formulation.payments
    var sets: [[Int]] = Set(payments.ceilings.keys.map(\.source)).sorted().map { [$0] }
    var known = Set(sets)
    func add(_ set: [Int]) {
      if sets.count < Self.mostSets, known.insert(set).inserted { sets.append(set) }
    }
    for bill in payments.shared { add(bill.sources) }
    for bill in payments.limited { add(Set(bill.shares.map(\.source)).sorted()) }
    add(Set(sets.joined()).sorted())
    let basic = sets
    for (position, one) in basic.enumerated() {
      for other in basic[..<position] { add(Set(one + other).sorted()) }
    }
    return sets
  }

  /// The rows that say what starts ask of some sources in a year.
  private func rows(
    of set: [Int], in year: Int, _ shared: [PaymentRows.Shared], _ limited: [PaymentRows.Limited]
  ) -> [Certificate.RowMultiplier] {
    let supplies = Set(set.map { Supply(source: $0, year: year) })
    var rows = set.compactMap { formulation.payments.ceilings[Supply(source: $0, year: year)] }
      .map { Certificate.RowMultiplier(row: $0, multiplier: 1) }
    let members = Set(set)
    for bill in shared where bill.sources.allSatisfy(members.contains) {
      rows.append(Certificate.RowMultiplier(row: bill.row, multiplier: 1))
    }
    for bill in limited {
      rows += bill.left(to: supplies) ?? bill.asked(of: supplies) ?? []
    }
    return rows
  }

  // MARK: Capacity, groups and rules

  private var capacities: [Run] {
    var rows: [Int: [Int]] = [:]
    for (row, statement) in formulation.statements.enumerated() {
      if case .capacity(let owner) = statement { rows[owner, default: []].append(row) }
    }
    return rows.sorted { $0.key < $1.key }.flatMap { _, rows in
      rows.indices.map { first in
        Run(
          steps: rows[first...].map { [Certificate.RowMultiplier(row: $0, multiplier: 1)] },
          reduction: .capacity)
      }
    }
  }

  private var singles: [Run] {
    formulation.statements.indices.compactMap { row -> Run? in
      switch formulation.statements[row] {
      case .rule, .group: break
      case .structural, .required, .dependency, .capacity, .ceiling, .payers, .apart: return nil
      }
      guard formulation.model.constraints[row].upper != nil else { return nil }
      return Run(
        steps: [[Certificate.RowMultiplier(row: row, multiplier: 1)]], reduction: .rules)
    }
  }
}
