import MILP
import PetajalanFormulation

/// A presolved model of which only the rows that tie programs together are
/// priced: ceilings, capacities, rules.
///
/// At given multipliers *y* of those rows, payments are priced by
/// ``PaymentPricing``, and what is left falls apart into trees of programs
/// (``PrecedenceForest``). The total
///
///     L(y)  =  Σ_i y_i · side_i  +  the best choice of every tree
///
/// is an upper bound, convex in *y*, and its least value is that of the linear
/// relaxation, because trees of requirements have whole best choices anyway.
///
/// **Source** Lagrangian relaxation: Geoffrion (1974), doi:10.1007/BFb0120690.
struct LagrangianRelaxation: Sendable {
  /// The rows that have multipliers of their own.
  let linking: [Int]

  /// A typical price of each linking row: objective per unit.
  let scales: [Double]

  /// The signs that the multipliers of linking rows may have.
  let signs: [ClosedRange<Double>]

  /// Whether a row is a limit on something used up.
  let isResource: [Bool]

  package let columns: ProgramColumns
  private let presolved: PresolvedModel
  private let payments: PaymentPricing
  private let forest: PrecedenceForest
  private let onceRows: [Int]
  private let requiredRows: [Int]
  private let upper: [Double]
  private let lower: [Double]
  private let objective: [Double]
  /// The terms of the priced variables in linking rows and rows of payments.
  private let firstTerm: [Int32]
  private let termRow: [Int32]
  private let termCoefficient: [Double]

  /// The variables of payments.
  private let flows: [Flow]

  /// A variable of payments in rows that have multipliers.
  private struct Flow: Sendable {
    let upper: Double
    let terms: [(row: Int, coefficient: Double)]
  }

  init(_ formulation: Formulation, _ presolved: PresolvedModel) {
    self.presolved = presolved
    let model = presolved.model
    let columns = ProgramColumns(formulation, presolved)
    self.columns = columns
    let roles = RowRoles(formulation, presolved, columns: columns)
    let payments = PaymentPricing(formulation, presolved, position: roles.position)
    self.payments = payments
    var onceRows = Array(repeating: -1, count: columns.blocks)
    var requiredRows = onceRows
    for (row, role) in roles.roles.enumerated() {
      switch role {
      case .once(let program): onceRows[program] = row
      case .required(let program): requiredRows[program] = row
      case .linking, .forest, .payment: continue
      }
    }
    self.onceRows = onceRows
    self.requiredRows = requiredRows
    forest = PrecedenceForest(
      roles.edges, columns: columns, isRequired: requiredRows.map { $0 >= 0 })
    let rows = model.constraints.count
    let boxes = payments.boxes
    linking =
      roles.roles.indices.filter { roles.roles[$0] == .linking } + (rows..<rows + boxes.count)
    let upper = model.constraints.map { $0.upper.map { Double($0) } ?? .infinity } + boxes
    let lower =
      model.constraints.map { $0.lower.map { Double($0) } ?? -.infinity }
      + boxes.map { _ in -.infinity }
    self.upper = upper
    self.lower = lower
    objective = model.variables.prefix(columns.count).map { Double($0.objective) }
    let isPriced = roles.roles.map { $0 == .linking || $0 == .payment }
    var firstTerm = Array(repeating: Int32(0), count: columns.count + 1)
    for (row, constraint) in model.constraints.enumerated() where isPriced[row] {
      for term in constraint.terms where term.variable.index < columns.count {
        firstTerm[term.variable.index + 1] += 1
      }
    }
    for column in 0..<columns.count { firstTerm[column + 1] += firstTerm[column] }
    var next = firstTerm
    let terms = Int(firstTerm[columns.count])
    var termRow = Array(repeating: Int32(0), count: terms)
    var termCoefficient = Array(repeating: 0.0, count: terms)
    for (row, constraint) in model.constraints.enumerated() where isPriced[row] {
      for term in constraint.terms where term.variable.index < columns.count {
        let place = Int(next[term.variable.index])
        next[term.variable.index] += 1
        termRow[place] = Int32(row)
        termCoefficient[place] = Double(term.coefficient)
      }
    }
    var flowTerms: [[(row: Int, coefficient: Double)]] = Array(
      repeating: [], count: model.variables.count - columns.count)
    for (row, constraint) in model.constraints.enumerated() where isPriced[row] {
      for term in constraint.terms.reversed() {
        guard term.variable.index >= columns.count else { break }
        flowTerms[term.variable.index - columns.count].append((row, Double(term.coefficient)))
      }
    }
    flows = flowTerms.enumerated().compactMap { position, terms in
      let variable = columns.count + position
      if payments.boxed.contains(presolved.kept[variable]) { return nil }
      return Flow(upper: Double(model.variables[variable].upper), terms: terms)
    }
    self.firstTerm = firstTerm
    self.termRow = termRow
    self.termCoefficient = termCoefficient
    let (scales, isResource) = Self.scales(
      upper, objective, firstTerm, termRow, termCoefficient, payments)
    self.scales = linking.map { scales[$0] }
    self.isResource = linking.map { isResource[$0] && lower[$0] == -.infinity }
    signs = linking.map { row in
      (lower[row] == -.infinity ? 0 : -.infinity)...(upper[row] == .infinity ? 0 : .infinity)
    }
  }

  /// Typical prices: the slope of objective against use over all starts.
  private static func scales(
    _ upper: [Double], _ objective: [Double], _ firstTerm: [Int32], _ termRow: [Int32],
    _ termCoefficient: [Double], _ payments: PaymentPricing
  ) -> (scales: [Double], isResource: [Bool]) {
    var earned = Array(repeating: 0.0, count: upper.count)
    var squares = earned
    var isResource = upper.map { $0 > 0 && $0 < .infinity }
    for column in objective.indices {
      for term in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
        let (row, coefficient) = (Int(termRow[term]), termCoefficient[term])
        earned[row] += max(0, objective[column]) * abs(coefficient)
        squares[row] += coefficient * coefficient
        if coefficient < 0 { isResource[row] = false }
      }
    }
    payments.spread(&earned)
    payments.spread(&squares)
    let scales = zip(earned, squares).map { $1 > 0 && $0 > 0 ? $0 / $1 : 1 }
    return (scales, isResource)
  }

  /// By block, whether something of it has to be chosen.
  package var isRequired: [Bool] { requiredRows.map { $0 >= 0 } }

  /// The bound at some multipliers, and everything that goes with it.
  struct Evaluation {
    /// The bound, without the presolve's offset, up to rounding.
    package var value = 0.0
    /// By linking row: what is left of its side at the best choice.
    var slack: [Double]
    /// By block: the variable that is 1, or −1.
    package var choice: [Int32]
    /// By priced variable: its value together with everything below it.
    package var values: [Double]
    /// By block: what it adds.
    package var worth: [Double]
    fileprivate var multipliers: [Double]
    fileprivate var activity: [Double]
    fileprivate var sides: [Double]
  }

  /// An evaluation to be filled.
  func blank() -> Evaluation {
    Evaluation(
      slack: Array(repeating: 0, count: linking.count),
      choice: Array(repeating: -1, count: columns.blocks),
      values: objective, worth: Array(repeating: 0, count: columns.blocks),
      multipliers: Array(repeating: 0, count: upper.count),
      activity: Array(repeating: 0, count: upper.count),
      sides: Array(repeating: 0, count: upper.count))
  }

  /// Evaluates the bound.
  ///
  /// - Parameter prices: one multiplier per linking row.
  func evaluate(_ prices: [Double], into result: inout Evaluation) {
    spread(prices, into: &result)
    var total = 0.0
    for row in upper.indices {
      let multiplier = result.multipliers[row]
      let side = multiplier > 0 || lower[row] == -.infinity ? upper[row] : lower[row]
      result.sides[row] = side
      if multiplier == 0 { continue }
      if side.isFinite { total += multiplier * side } else { result.multipliers[row] = 0 }
    }
    reduce(&result)
    total += forest.price(&result.values, worth: &result.worth)
    for flow in flows { total += flow.upper * Self.gain(of: flow, at: result.multipliers) }
    result.value = total
    forest.choose(result.values, choice: &result.choice)
    findSlack(prices, &result)
  }

  /// Sets the multipliers of all rows that follow from the linking ones.
  private func spread(_ prices: [Double], into result: inout Evaluation) {
    for (position, row) in linking.enumerated() { result.multipliers[row] = prices[position] }
    payments.carry(&result.multipliers)
    payments.price(&result.multipliers)
  }

  /// Takes what starts use, at its prices, off what they earn.
  private func reduce(_ result: inout Evaluation) {
    let multipliers = result.multipliers
    multipliers.withUnsafeBufferPointer { multipliers in
      termRow.withUnsafeBufferPointer { rows in
        termCoefficient.withUnsafeBufferPointer { coefficients in
          for column in objective.indices {
            var value = objective[column]
            for term in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
              value -= coefficients[term] * multipliers[Int(rows[term])]
            }
            result.values[column] = value
          }
        }
      }
    }
  }

  /// What a unit of a payment adds to the bound.
  ///
  /// Nothing but where the row that would limit it cannot be broken and is gone,
  /// as that of a year whose money is more than enough and can be carried on.
  private static func gain(of flow: Flow, at multipliers: [Double]) -> Double {
    var (gain, size) = (0.0, 0.0)
    for term in flow.terms {
      gain -= term.coefficient * multipliers[term.row]
      size += abs(term.coefficient * multipliers[term.row])
    }
    return gain > rounding * size ? gain : 0
  }

  /// Relative differences of prices below this come from rounding.
  private static let rounding = 1e-9

  private func findSlack(_ prices: [Double], _ result: inout Evaluation) {
    for row in result.activity.indices { result.activity[row] = 0 }
    for choice in result.choice where choice >= 0 {
      for term in Int(firstTerm[Int(choice)])..<Int(firstTerm[Int(choice) + 1]) {
        result.activity[Int(termRow[term])] += termCoefficient[term]
      }
    }
    payments.charge(&result.activity, sides: result.sides, result.multipliers)
    for flow in flows where Self.gain(of: flow, at: result.multipliers) > 0 {
      for term in flow.terms { result.activity[term.row] += term.coefficient * flow.upper }
    }
    for row in linking {
      let activity = result.activity[row]
      // Without a price, a sum between its sides has no slack to speak of.
      let isFree = result.multipliers[row] == 0 && lower[row] > -.infinity
      let side = isFree ? min(max(activity, lower[row]), upper[row]) : result.sides[row]
      result.activity[row] = side - activity
    }
    for (position, row) in linking.enumerated() { result.multipliers[row] = prices[position] }
    payments.carry(slack: &result.activity, before: result.multipliers)
    for (position, row) in linking.enumerated() { result.slack[position] = result.activity[row] }
  }

  /// The exact bound of some multipliers of linking rows, and what choices lose
  /// against it.
  ///
  /// - Returns: `nil` if the numbers pass 127 bits.
  package func bound(_ prices: [Double]) -> (dual: DualBound, losses: LagrangianReducedCosts)? {
    var result = blank()
    evaluate(prices, into: &result)
    spread(prices, into: &result)
    forest.multipliers(result.values) { row, multiplier in result.multipliers[row] = multiplier }
    for block in onceRows.indices {
      let worth = result.worth[block]
      let row = worth > 0 || requiredRows[block] < 0 ? onceRows[block] : requiredRows[block]
      if row >= 0 { result.multipliers[row] = worth }
    }
    let multipliers = Array(result.multipliers.prefix(presolved.model.constraints.count))
    guard let dual = DualBound(of: presolved.model, multipliers: multipliers) else { return nil }
    reduce(&result)
    let spent = zip(objective, result.values).map { $0 - $1 }
    return (
      dual, LagrangianReducedCosts(dual, worth: result.worth, prices: spent, columns: columns)
    )
  }
}
