/// What is left of a model at the root of a certificate.
struct ReplayGround {
  /// The value of each variable that has only one left, or that no row that can
  /// be broken contains.
  package let fixed: [Int64?]

  /// The reduced rows, by the numbers of the model's; `nil` where a row can no
  /// longer be broken.
  package let rows: [ReplayBox.Row?]

  init(_ model: Model, lower: [Int64], upper: [Int64]) {
    let binding = model.constraints.map { Self.bindingSides(of: $0, lower, upper) }
    var isBound = Array(repeating: false, count: model.variables.count)
    for (row, sides) in zip(model.constraints, binding) where sides != nil {
      for term in row.terms { isBound[term.variable.index] = true }
    }
    let fixed = model.variables.indices.map { index -> Int64? in
      guard lower[index] == upper[index] || !isBound[index] else { return nil }
      return model.variables[index].objective > 0 ? upper[index] : lower[index]
    }
    let isInteger = model.variables.map(\.isInteger)
    self.fixed = fixed
    rows = model.constraints.indices.map { number in
      binding[number].flatMap {
        Self.reduced(number, $0, fixed: fixed, isInteger: isInteger, in: model)
      }
    }
  }

  /// The least objective above a value that a whole point can have: what fixed
  /// variables earn, and a multiple of what all other coefficients have in common.
  ///
  /// - Returns: `nil` if a number passes 127 bits.
  func leastObjective(above value: Int128, in model: Model) -> Int128? {
    var base = Int128(model.objectiveConstant)
    var step: Int128 = 0
    for (variable, fixed) in zip(model.variables, fixed) where variable.objective != 0 {
      if let fixed {
        guard let sum = base.adding(Int128(variable.objective), times: Int128(fixed)) else {
          return nil
        }
        base = sum
      } else if step != 1 {
        step = greatestCommonDivisor(step, Int128(variable.objective))
      }
    }
    guard step > 0 else { return max(base, value + 1) }
    return base + (flooredQuotient(value - base, by: step) + 1) * step
  }

  private typealias Sides = (lower: Int128?, upper: Int128?)

  /// The sides that a row can leave within the bounds.
  private static func bindingSides(
    of row: LinearConstraint, _ lower: [Int64], _ upper: [Int64]
  ) -> Sides? {
    var (least, most) = (Int128(0), Int128(0))
    for term in row.terms {
      let one = Int128(term.coefficient) * Int128(lower[term.variable.index])
      let other = Int128(term.coefficient) * Int128(upper[term.variable.index])
      least += min(one, other)
      most += max(one, other)
    }
    let sides: Sides = (
      row.lower.map { Int128($0) }.flatMap { least < $0 ? $0 : nil },
      row.upper.map { Int128($0) }.flatMap { most > $0 ? $0 : nil }
    )
    return sides.lower == nil && sides.upper == nil ? nil : sides
  }

  private static func reduced(
    _ number: Int, _ sides: Sides, fixed: [Int64?], isInteger: [Bool], in model: Model
  ) -> ReplayBox.Row? {
    var moved: Int128 = 0
    var terms: [Term] = []
    for term in model.constraints[number].terms {
      if let value = fixed[term.variable.index] {
        moved += Int128(term.coefficient) * Int128(value)
      } else {
        terms.append(term)
      }
    }
    guard !terms.isEmpty else { return nil }
    var divisor: Int64 = 1
    if terms.allSatisfy({ isInteger[$0.variable.index] }) {
      divisor = greatestCommonDivisor(of: terms.lazy.map(\.coefficient))
    }
    if divisor > 1 { terms = terms.map { Term($0.coefficient / divisor, $0.variable) } }
    return ReplayBox.Row(
      number: number, terms: terms,
      lower: sides.lower.map { ceiledQuotient($0 - moved, by: Int128(divisor)) },
      upper: sides.upper.map { flooredQuotient($0 - moved, by: Int128(divisor)) })
  }
}
