import MILP

/// Small binary models whose rows are meant to deceive floating point.
public enum AdversarialModels {
  /// A model of budgets and demands whose sides are exact sums of a subset, or
  /// just beside one.
  ///
  /// Coefficients go up to 10^12 in absolute value, so that 1 is far below any
  /// relative tolerance.
  public static func model(seed: UInt64) -> Model {
    var generator = SeededGenerator(seed: seed)
    var model = Model()
    let count = Int.random(in: 2...9, using: &generator)
    for index in 0..<count {
      model.add(
        Variable(
          name: "x[\(index)]", objective: Int64.random(in: -200...1_000_000, using: &generator)))
    }
    for row in 0..<Int.random(in: 1...4, using: &generator) {
      model.add(constraint(row: row, count: count, using: &generator))
    }
    return model
  }

  private static func constraint(
    row: Int, count: Int, using generator: inout SeededGenerator
  ) -> LinearConstraint {
    let size: Int64 = [1_000, 1_000_000, 1_000_000_000_000].randomElement(using: &generator) ?? 1
    let unit: Int64 = [1, 1, 1_000].randomElement(using: &generator) ?? 1
    let hasNegatives = Int.random(in: 0..<4, using: &generator) == 0
    var terms: [Term] = []
    var side: Int64 = 0
    for index in 0..<count where Int.random(in: 0..<5, using: &generator) > 0 {
      let range = (hasNegatives ? -size : 1)...size
      let coefficient = Int64.random(in: range, using: &generator) / unit * unit
      terms.append(Term(coefficient, VariableID(index: index)))
      if Bool.random(using: &generator) { side += coefficient }
    }
    let beside: [Int64] = [0, 0, 0, -1, 1, -400_000, 400_000]
    side += beside.randomElement(using: &generator) ?? 0
    let name = "row[\(row)]"
    return switch Int.random(in: 0..<8, using: &generator) {
    case 0: LinearConstraint(name: name, terms: terms, lower: side)
    case 1: LinearConstraint(name: name, terms: terms, lower: side - size, upper: side)
    default: LinearConstraint(name: name, terms: terms, upper: side)
    }
  }
}
