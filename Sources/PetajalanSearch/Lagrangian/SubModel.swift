import MILP

/// A model of some programs, with all others where they are.
///
/// Only the rows that the free programs stand in are stated, and those of
/// payments; what the others use is taken off their sides. So its size depends
/// on the free programs, not on the scenario.
struct SubModel {
  /// The model.
  package private(set) var model = Model()

  /// The priced variables of the presolved model that it contains, in order.
  package let columns: [Int]

  /// The point at which everything is as it was.
  package private(set) var present: [Int64]

  init(_ rows: PlanRows, free: [Int]) {
    columns = free
    present = free.map { rows.values[$0] }
    for column in free { model.add(rows.model.variables[column].nameless) }
    for variable in rows.payments {
      model.add(rows.model.variables[variable].nameless)
      present.append(0)
    }
    var terms: [Int: (terms: [Term], used: Int128)] = [:]
    for (position, column) in free.enumerated() {
      for (row, coefficient) in rows.terms(of: column) {
        let variable = VariableID(index: position)
        terms[row, default: ([], 0)].terms.append(Term(coefficient, variable))
        terms[row, default: ([], 0)].used += Int128(coefficient) * Int128(rows.values[column])
      }
    }
    for row in rows.paymentRows {
      let flows = rows.model.constraints[row].terms.reversed().prefix {
        $0.variable.index >= rows.payments.lowerBound
      }
      terms[row, default: ([], 0)].terms += flows.reversed().map {
        let place = $0.variable.index - rows.payments.lowerBound
        return Term($0.coefficient, VariableID(index: free.count + place))
      }
    }
    for (row, entry) in terms.sorted(by: { $0.key < $1.key }) {
      let whole = rows.model.constraints[row]
      let fixed = rows.activity[row] - entry.used
      // Sides that pass 64 bits are rounded: plans that come of it are judged.
      model.add(
        LinearConstraint(
          name: "", terms: entry.terms,
          lower: whole.lower.map { Int64(clamping: Int128($0) - fixed) },
          upper: whole.upper.map { Int64(clamping: Int128($0) - fixed) }))
    }
  }
}

extension Variable {
  /// The variable without its name: nobody reads a small model.
  fileprivate var nameless: Variable {
    Variable(
      name: "", lower: lower, upper: upper, isInteger: isInteger, objective: objective)
  }
}
