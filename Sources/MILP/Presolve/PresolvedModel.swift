/// A smaller model, and the way between its points and those of the original.
public struct PresolvedModel: Sendable {
  /// The original model.
  public let original: Model

  /// The smaller model, without an objective constant.
  public private(set) var model: Model

  /// The original identity of each variable of the smaller model.
  public let kept: [VariableID]

  /// The value of each original variable that is not in the smaller model.
  public let fixed: [Int64?]

  /// The fixings that made it smaller, besides what the rows say by themselves.
  public let fixings: Certificate.Fixings

  /// What the fixed variables and the original's constant add to the objective.
  public let offset: Int128

  /// The position of the original constraint behind each constraint of the
  /// smaller model.
  public private(set) var rowOrigins: [Int] = []

  private let positions: [Int]

  /// Whether each variable of the smaller model is integer.
  private let isInteger: [Bool]

  package init(
    original: Model, model: Model, kept: [VariableID], fixed: [Int64?],
    fixings: Certificate.Fixings
  ) {
    self.original = original
    self.fixings = fixings
    self.model = model
    self.kept = kept
    self.fixed = fixed
    var positions = Array(repeating: -1, count: original.variables.count)
    for (position, variable) in kept.enumerated() { positions[variable.index] = position }
    self.positions = positions
    isInteger = model.variables.map(\.isInteger)
    offset = original.objective(of: fixed.map { $0 ?? 0 })
  }

  /// The smaller model as one that can stand alone: its objective counts what
  /// the fixed variables add, too.
  public var standalone: Model {
    var model = model
    // All benefit of a scenario together fits.
    model.objectiveConstant = Int64(offset)
    return model
  }

  /// Where an original variable stands in the smaller model.
  ///
  /// - Precondition: it is there.
  public func position(of variable: VariableID) -> VariableID {
    VariableID(index: positions[variable.index])
  }

  /// The original point of a point of the smaller model.
  public func expand(_ values: [Int64]) -> [Int64] {
    var expanded = fixed.map { $0 ?? 0 }
    for (variable, value) in zip(kept, values) { expanded[variable.index] = value }
    return expanded
  }

  /// The original point of a fractional point of the smaller model.
  public func expand(relaxed values: [Double]) -> [Double] {
    var expanded = fixed.map { Double($0 ?? 0) }
    for (variable, value) in zip(kept, values) { expanded[variable.index] = value }
    return expanded
  }

  /// The point of the smaller model for an original point.
  ///
  /// - Returns: `nil` if the original point differs in a variable that was fixed
  ///   for want of another possibility.
  public func restrict(_ values: [Int64]) -> [Int64]? {
    for (value, fixed) in zip(values, fixed) where fixed != nil && fixed != value { return nil }
    return kept.map { values[$0.index] }
  }

  /// A constraint on original variables, stated for the smaller model.
  ///
  /// - Returns: `nil` if no variable of it is left. Such a constraint either
  ///   always holds or, if it is a cut, cannot be broken by what was kept.
  public func restrict(_ constraint: LinearConstraint) -> LinearConstraint? {
    var moved: Int128 = 0
    var terms: [Term] = []
    terms.reserveCapacity(constraint.terms.count)
    for term in constraint.terms {
      if let value = fixed[term.variable.index] {
        moved += Int128(term.coefficient) * Int128(value)
      } else {
        terms.append(
          Term(term.coefficient, position(of: term.variable)))
      }
    }
    guard !terms.isEmpty else { return nil }
    let isWhole = terms.allSatisfy { isInteger[$0.variable.index] }
    let divisor = isWhole ? greatestCommonDivisor(of: terms.lazy.map(\.coefficient)) : 1
    if divisor > 1 { terms = terms.map { Term($0.coefficient / divisor, $0.variable) } }
    let lower = constraint.lower.map { ceiledQuotient(Int128($0) - moved, by: Int128(divisor)) }
    let upper = constraint.upper.map { flooredQuotient(Int128($0) - moved, by: Int128(divisor)) }
    // A side that passes 64 bits is given up, or moved outward: the search then knows
    // less than the rows say, never more. Certificates are checked by the rows as they are.
    return LinearConstraint(
      name: constraint.name, terms: terms,
      lower: lower.flatMap { $0 < Int128(Int64.min) ? nil : Int64(clamping: $0) },
      upper: upper.flatMap { $0 > Int128(Int64.max) ? nil : Int64(clamping: $0) })
  }

  /// Leaves rows out.
  ///
  /// - Parameter isKept: whether the row at a position stays.
  mutating func keepRows(where isKept: (Int) -> Bool) {
    let rows = zip(model.constraints, rowOrigins).enumerated().filter { isKept($0.offset) }
    var smaller = Model()
    for variable in model.variables { smaller.add(variable) }
    model = smaller
    rowOrigins = []
    for (_, (row, origin)) in rows { add(row, from: origin) }
  }

  package mutating func add(_ constraint: LinearConstraint, from origin: Int) {
    model.add(constraint)
    rowOrigins.append(origin)
  }
}
