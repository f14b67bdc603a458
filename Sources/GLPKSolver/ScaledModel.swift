import MILP

/// A variable as GLPK sees it: in its own unit, as floating point.
struct ScaledColumn: Equatable {
  /// One unit of the column in units of the variable; a power of two, 1 for an
  /// integer variable.
  let unit: Double
  var lower: Double
  var upper: Double
  let isInteger: Bool

  /// The column of a variable.
  ///
  /// A continuous column is measured so that its largest bound is in 1..<2:
  /// GLPK's feasibility tolerance is nearly absolute, and amounts of money in
  /// their smallest unit are far from 1.
  init(_ variable: Variable) {
    let largest = max(variable.lower.magnitude, variable.upper.magnitude)
    isInteger = variable.isInteger
    unit = isInteger || largest == 0 ? 1 : 1 / powerOfTwo(bringingToOne: Double(largest))
    lower = Double(variable.lower) / unit
    upper = Double(variable.upper) / unit
  }

  /// A column that stands for no variable.
  init(unit: Double, lower: Double, upper: Double, isInteger: Bool) {
    self.unit = unit
    self.lower = lower
    self.upper = upper
    self.isInteger = isInteger
  }
}

/// A constraint as GLPK sees it.
struct ScaledRow: Equatable {
  /// GLPK's numbers of the columns, from 1.
  let columns: [Int32]
  let coefficients: [Double]
  let lower: Double?
  let upper: Double?
  /// What the row was multiplied with.
  let factor: Double
  /// Whether the sides contradict each other, which GLPK would refuse.
  var isContradictory: Bool {
    guard let lower, let upper else { return false }
    return lower > upper
  }
}

/// An objective as GLPK sees it.
struct ScaledObjective: Equatable {
  /// One coefficient per column.
  let coefficients: [Double]
  /// One unit of GLPK's objective in units of the model's.
  let unit: Double

  /// Up to this size whole coefficients stay whole: GLPK then rounds every
  /// bound of a node down to a whole objective.
  private static let largestWhole = 1_048_576.0

  /// Scales an objective so that its largest coefficient is in 1..<2, unless
  /// it is whole and small once divided by its greatest common divisor.
  init(_ objective: [Int64], columns: [ScaledColumn]) {
    let divisor = Double(greatestCommonDivisor(of: objective))
    let inColumnUnits = zip(objective, columns).map { Double($0) * $1.unit }
    let largest = inColumnUnits.reduce(0) { max($0, abs($1)) }
    if largest == 0 {
      unit = 1
    } else if largest / divisor <= Self.largestWhole {
      unit = divisor
    } else {
      unit = 1 / powerOfTwo(bringingToOne: largest)
    }
    let unit = unit
    coefficients = inColumnUnits.map { $0 / unit }
  }
}
