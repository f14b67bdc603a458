/// The state of a proof while its nodes are gone through.
///
/// At the root all conclusions are drawn from the rows alone, and again after
/// each fixing. Rows that can then
/// no longer be broken are dropped; a variable of none of the rest takes the
/// bound that the objective likes better. What is fixed is taken off the other
/// rows, and a row of integer variables is divided by the greatest common
/// divisor of its coefficients, its sides rounded inward.
struct CertificateReplay {
  package let model: Model
  package let claim: Certificate.Claim

  /// Whether the rows and the fixings show that the model has no point.
  package let isEmpty: Bool

  /// The position of the first fixing that does not hold.
  let unfounded: Int?

  private var box: ReplayBox
  private let fixed: [Int64?]
  private let objective: [Int64]
  private let isInteger: [Bool]
  private let isBinary: [Bool]
  private let sets: ExclusiveSets
  /// The reduced rows and cuts by number; `nil` where nothing is left to break.
  private var rows: [ReplayBox.Row?] = []
  /// The rows that each cut comes from.
  private var sources: [[Int]] = []
  /// The rows of the model that each fixing comes from.
  private var rowsOfFixings: [[Int]] = []
  /// The least objective above the claim that a whole point can have.
  private var reach: Int128?
  private var prices: [Int128]

  init(_ model: Model, claim: Certificate.Claim, fixings: Certificate.Fixings) {
    self.model = model
    self.claim = claim
    sets = ExclusiveSets(model)
    prices = Array(repeating: 0, count: model.variables.count)
    objective = model.variables.map(\.objective)
    isInteger = model.variables.map(\.isInteger)
    isBinary = model.variables.map(\.isBinary)
    var box = ReplayBox(model)
    for (number, row) in model.constraints.enumerated() {
      box.add(
        ReplayBox.Row(
          number: number, terms: row.terms, lower: row.lower.map { Int128($0) },
          upper: row.upper.map { Int128($0) }))
    }
    var unfounded: Int?
    let isOpen = Self.fix(
      fixings, of: model, in: &box, rowsOfFixings: &rowsOfFixings, unfounded: &unfounded)
    self.unfounded = unfounded
    isEmpty = !isOpen && unfounded == nil
    guard isOpen else {
      self.box = box
      fixed = []
      return
    }
    box.forgetRows()
    let ground = ReplayGround(model, lower: box.lower, upper: box.upper)
    for (variable, value) in ground.fixed.enumerated() {
      if let value { box.set(variable, to: value) }
    }
    for row in ground.rows { if let row { box.add(row) } }
    _ = box.settle()
    fixed = ground.fixed
    rows = ground.rows
    if case .noneAbove(let most) = claim { reach = ground.leastObjective(above: most, in: model) }
    self.box = box
  }

  /// Draws all conclusions from the rows, and from each fixing in turn.
  ///
  /// - Parameter unfounded: the position of the first fixing that does not hold.
  /// - Returns: whether all of them hold and leave the model a point.
  private static func fix(
    _ fixings: Certificate.Fixings, of model: Model, in box: inout ReplayBox,
    rowsOfFixings: inout [[Int]], unfounded: inout Int?
  ) -> Bool {
    guard box.settle() else { return false }
    if fixings.list.isEmpty { return true }
    var check = FixingCheck(model, sums: fixings.sums, lower: box.lower, upper: box.upper)
    for (position, fixing) in fixings.list.enumerated() {
      guard check.holds(fixing, lower: box.lower, upper: box.upper) else {
        unfounded = position
        return false
      }
      rowsOfFixings.append(check.rows(of: fixing)?.map(\.row) ?? [])
      for variable in fixing.variables {
        box.set(variable.index, to: fixing.value, because: -1 - position)
      }
      guard box.settle() else { return false }
    }
    return true
  }

  /// Derives a cut and adds it behind the rows.
  ///
  /// - Returns: whether it follows as stated.
  package mutating func add(_ cut: DerivedCut) -> Bool {
    switch cut.rule {
    case .rounding, .cover, .knapsack, .clique, .tightening:
      guard let (terms, upper) = derived(cut) else { return false }
      add(terms, upper: upper, from: cut.sums.joined().map(\.row))
    case .dominance(let rule):
      let breakable = rows.prefix(model.constraints.count).lazy.compactMap { row in
        row.map { (terms: $0.terms, hasLower: $0.lower != nil, hasUpper: $0.upper != nil) }
      }
      let isFounded = rule.holds(
        in: model, rows: breakable, isOpen: { fixed[$0.index] == nil }, set: { sets[$0] })
      guard isFounded else { return false }
      add(rule.row.terms, upper: Int128(rule.row.upper), from: Array(model.constraints.indices))
    case .twins(let rule):
      guard rule.holds(in: model, set: { sets[$0] }) else { return false }
      add(rule.row.terms, upper: Int128(rule.row.upper), from: rule.rows(in: model))
    }
    return true
  }

  /// The cut that follows from sums of rows.
  ///
  /// - Returns: `nil` if it does not follow as stated.
  private func derived(_ cut: DerivedCut) -> (terms: [Term], upper: Int128)? {
    var sums: [RowSum.Reduced] = []
    for sum in cut.sums {
      guard
        let row = RowSum(of: sum, in: model, keeping: cut.rule.keeps)?
          .reduced(fixed: { fixed[$0.index] }),
        row.terms.allSatisfy({ isBinary[$0.variable.index] })
      else { return nil }
      sums.append(row)
    }
    guard
      cut.rule.variables.allSatisfy({ isBinary.indices.contains($0.index) && isBinary[$0.index] }),
      let derived = cut.rule.cut(of: sums, set: { self.sets[$0] }),
      let terms = derived.narrowTerms
    else { return nil }
    return (terms, derived.upper)
  }

  private mutating func add(_ terms: [Term], upper: Int128, from source: [Int]) {
    let added = ReplayBox.Row(number: rows.count, terms: terms, lower: nil, upper: upper)
    sources.append(source)
    rows.append(added)
    box.add(added)
  }

  /// Draws conclusions from what is new.
  ///
  /// - Returns: whether the node can have a point.
  package mutating func settle() -> Bool { box.settle() }

  package var mark: Int { box.mark }

  package mutating func undo(to mark: Int) { box.undo(to: mark) }

  /// Sets what distinguishes a node from its parent.
  mutating func assign(_ assignments: [Certificate.Assignment]) {
    for assignment in assignments { box.set(assignment.variable.index, to: assignment.value) }
  }

  /// The row that could not hold when ``settle()`` said so.
  package var conflict: [Int] { [box.conflict].compactMap(\.self) }

  /// The rows of the model behind a conflict of these rows: those, those of their
  /// cuts, and those that fixed what they contain.
  package func rowsInvolved(in rows: [Int]) -> Set<Int> {
    var involved: Set<Int> = []
    var variables: Set<Int> = []
    func involve(_ row: Int) {
      guard involved.insert(row).inserted else { return }
      if row < 0 {
        for source in rowsOfFixings[-1 - row] { involve(source) }
      } else if row < model.constraints.count {
        variables.formUnion(model.constraints[row].terms.lazy.map(\.variable.index))
      } else {
        for source in sources[row - model.constraints.count] { involve(source) }
      }
    }
    for row in rows { involve(row) }
    for change in box.trail.reversed() where variables.contains(change.variable) {
      if let cause = change.cause { involve(cause) }
    }
    return involved.filter { (0..<model.constraints.count).contains($0) }
  }

  /// The exclusive set of a variable, or `nil`.
  func exclusiveSet(of variable: VariableID) -> Int? { sets[variable] }

  /// Whether every integer variable is fixed.
  package var isDecided: Bool {
    isInteger.indices.allSatisfy { !isInteger[$0] || box.lower[$0] == box.upper[$0] }
  }

  /// The only values that integer variables can have, once decided.
  package var point: [Int64] { box.lower }

  /// What multipliers do to a node.
  package enum Effect: Equatable {
    /// They close it.
    case closed
    /// They fix variables, by that their values would bring the node to the claim.
    case fixed([Certificate.Assignment])
    /// They do not fit the rows.
    case malformed
  }

  /// Bounds the node by multipliers.
  ///
  /// **Source** Neumaier & Shcherbina (2004), doi:10.1007/s10107-003-0433-3.
  package mutating func apply(_ step: Certificate.Step) -> Effect {
    guard (0...62).contains(step.shift), let (total, limit) = bound(step) else { return .malformed }
    if total < limit { return .closed }
    var fixed: [Certificate.Assignment] = []
    for index in prices.indices where isInteger[index] && prices[index] != 0 {
      let (lower, upper) = (box.lower[index], box.upper[index])
      guard upper - lower == 1 else { continue }
      // What passes 127 bits downward is below every limit.
      let (other, isBelowAll) = total.subtractingReportingOverflow(abs(prices[index]))
      guard isBelowAll || other < limit else { continue }
      let value = prices[index] > 0 ? upper : lower
      box.set(index, to: value)
      fixed.append(Certificate.Assignment(variable: VariableID(index: index), value: value))
    }
    return .fixed(fixed)
  }

  /// The bound of a step times 2^shift, and what it must stay below. The prices
  /// of the variables are left in `prices`.
  private mutating func bound(_ step: Certificate.Step) -> (total: Int128, limit: Int128)? {
    let scale = Int128(1) << Int128(step.shift)
    var total: Int128 = 0
    var limit: Int128 = 0
    if step.countsObjective {
      guard let reach, let least = Int128(0).adding(scale, times: reach),
        let constant = Int128(0).adding(scale, times: Int128(model.objectiveConstant))
      else { return nil }
      total = constant
      limit = least
    }
    for index in prices.indices {
      prices[index] = step.countsObjective ? scale * Int128(objective[index]) : 0
    }
    for entry in step.multipliers {
      let multiplier = Int128(entry.multiplier)
      guard rows.indices.contains(entry.row) else { return nil }
      // A row that can no longer be broken bounds nothing.
      guard let row = rows[entry.row], let side = multiplier > 0 ? row.upper : row.lower else {
        continue
      }
      guard let sum = total.adding(multiplier, times: side) else { return nil }
      total = sum
      for term in row.terms {
        guard
          let price = prices[term.variable.index]
            .adding(-multiplier, times: Int128(term.coefficient))
        else { return nil }
        prices[term.variable.index] = price
      }
    }
    for index in prices.indices where prices[index] != 0 {
      let best = prices[index] > 0 ? box.upper[index] : box.lower[index]
      guard let sum = total.adding(prices[index], times: Int128(best)) else { return nil }
      total = sum
    }
    return (total, limit)
  }
}

extension DerivedCut.Rule {
  /// Whether a continuous variable of the rows stays in the cut.
  public func keeps(_ variable: VariableID) -> Bool {
    switch self {
    case .rounding(let rule): rule.kept.contains(variable)
    case .cover, .knapsack, .clique, .tightening, .dominance, .twins: false
    }
  }

  /// The variables that it names and that must be yes-or-no.
  fileprivate var variables: [VariableID] {
    switch self {
    case .rounding, .tightening, .dominance, .twins: []
    case .cover(let rule): rule.variables
    case .knapsack(let rule): rule.worths.map(\.variable)
    case .clique(let rule): rule.variables
    }
  }

  /// The cut of the rows that it follows from, of which most rules have one.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if the rule does not fit the rows.
  public func cut(of rows: [RowSum.Reduced], set: (VariableID) -> Int?) -> RowSum.Reduced? {
    if case .clique(let rule) = self { return rule.cut(of: rows, set: set) }
    guard rows.count == 1, let row = rows.first else { return nil }
    return switch self {
    case .rounding(let rule): rule.cut(of: row, set: set)
    case .cover(let rule): rule.cut(of: row, set: set)
    case .knapsack(let rule): rule.cut(of: row, set: set)
    case .tightening(let rule): rule.cut(of: row, set: set)
    case .clique, .dominance, .twins: nil
    }
  }
}

extension RowSum.Reduced {
  /// The terms with coefficients of 64 bits, if they fit.
  fileprivate var narrowTerms: [Term]? {
    let narrow = terms.compactMap { term in
      Int64(exactly: term.coefficient).map { Term($0, term.variable) }
    }
    return narrow.count == terms.count ? narrow : nil
  }
}
