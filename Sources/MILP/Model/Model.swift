/// A mixed-integer linear program with integer data, to be maximized.
///
/// Every coefficient, bound and right side is an integer, so that a point can
/// be judged exactly and a dual bound evaluated without rounding. Only a solver
/// turns them into floating point.
///
/// A model is legal by construction: a constraint names each variable at most
/// once, with a nonzero coefficient, and only variables of the model.
public struct Model: Equatable, Sendable {
  /// The variables, in the order in which they were added.
  public private(set) var variables: [Variable] = []

  /// The constraints, in the order in which they were added.
  public private(set) var constraints: [LinearConstraint] = []

  /// What is added to the objective of every point.
  ///
  /// A solver never sees it: GLPK divides its gap by the objective, which a
  /// large constant would spoil.
  public var objectiveConstant: Int64 = 0

  /// Creates a model without variables and constraints.
  public init() {}

  /// Adds a variable and returns its identity.
  @discardableResult
  public mutating func add(_ variable: Variable) -> VariableID {
    variables.append(variable)
    return VariableID(index: variables.count - 1)
  }

  /// Adds a constraint.
  ///
  /// - Precondition: its terms name variables of this model.
  public mutating func add(_ constraint: LinearConstraint) {
    precondition(
      constraint.terms.allSatisfy { variables.indices.contains($0.variable.index) },
      "a constraint may only name variables of its model")
    constraints.append(constraint)
  }

  /// Changes the objective coefficient of one variable.
  public mutating func setObjective(_ coefficient: Int64, of variable: VariableID) {
    variables[variable.index].objective = coefficient
  }

  /// Changes the bounds of one variable.
  ///
  /// - Precondition: `lower` is at most `upper`.
  public mutating func setBounds(of variable: VariableID, lower: Int64, upper: Int64) {
    precondition(lower <= upper, "the lower bound is above the upper bound")
    variables[variable.index].lower = lower
    variables[variable.index].upper = upper
  }

  /// The variable of that identity.
  public subscript(variable: VariableID) -> Variable { variables[variable.index] }

  /// The objective value of a point, constant included.
  ///
  /// - Parameter values: one element per variable, in the order of `variables`.
  public func objective(of values: [Int64]) -> Int128 {
    var total = Int128(objectiveConstant)
    for (variable, value) in zip(variables, values) where value != 0 {
      total += Int128(variable.objective) * Int128(value)
    }
    return total
  }
}
