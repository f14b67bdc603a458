/// A basis by the names of rows and variables, from which the relaxation of a changed
/// model can be solved in few steps.
package struct NamedBasis: Sendable {
  private let rows: [String: SimplexBasis.Place]
  private let variables: [String: SimplexBasis.Place]

  /// Notes a basis.
  ///
  /// - Parameter model: the model of which it is one.
  package init(_ basis: SimplexBasis, of model: Model) {
    rows = Dictionary(
      zip(model.constraints.lazy.map(\.name), basis.constraints),
      uniquingKeysWith: { first, _ in first })
    variables = Dictionary(
      zip(model.variables.lazy.map(\.name), basis.variables),
      uniquingKeysWith: { first, _ in first })
  }

  /// A basis of another model that is as near as can be.
  ///
  /// What is new is not pressed against: new rows are basic, new variables are not.
  /// Rows and variables that are gone may leave too many basic variables or too few,
  /// or a row that none of them can meet. A matching of basic variables and rows that
  /// are pressed against says which of either have to change places, so that the
  /// basis is regular but for what the numbers themselves bring.
  ///
  /// - Returns: `nil` if more than a few have to: from such a basis the simplex method
  ///   took more steps than without one.
  package func basis(of model: Model) -> SimplexBasis? {
    var basis = SimplexBasis(
      constraints: model.constraints.map { rows[$0.name] ?? .basic },
      variables: model.variables.map { variables[$0.name] ?? .atLower })
    let matching = Matching(basis, in: model)
    let alone = matching.rowOfVariable.indices.filter {
      basis.variables[$0] == .basic && matching.rowOfVariable[$0] == nil
    }
    let unmet = matching.variableOfRow.indices.filter {
      basis.constraints[$0] != .basic && matching.variableOfRow[$0] == nil
    }
    guard alone.count + unmet.count <= Self.mostChanges else { return nil }
    for variable in alone { basis.variables[variable] = .atLower }
    for row in unmet { basis.constraints[row] = .basic }
    return basis
  }

  /// Seen on dropped sources: with one change 173 steps instead of 427, with two or
  /// more some 550 instead of 400 to 500.
  private static let mostChanges = 1
}

/// Pairs of basic variables and rows that are not basic, as many as there can be, each
/// variable with a row in which it stands.
///
/// **Source** Kuhn (1955), doi:10.1002/nav.3800020109, by augmenting paths.
private struct Matching {
  private(set) var rowOfVariable: [Int?]
  private(set) var variableOfRow: [Int?]

  init(_ basis: SimplexBasis, in model: Model) {
    rowOfVariable = Array(repeating: nil, count: model.variables.count)
    variableOfRow = Array(repeating: nil, count: model.constraints.count)
    var rows = Array(repeating: [Int](), count: model.variables.count)
    for (row, constraint) in model.constraints.enumerated()
    where basis.constraints[row] != .basic {
      for term in constraint.terms where basis.variables[term.variable.index] == .basic {
        rows[term.variable.index].append(row)
      }
    }
    var seen = Array(repeating: -1, count: model.constraints.count)
    for variable in rows.indices {
      if let row = rows[variable].first(where: { variableOfRow[$0] == nil }) {
        match(variable, row)
      } else {
        augment(from: variable, rows, &seen)
      }
    }
  }

  private mutating func match(_ variable: Int, _ row: Int) {
    rowOfVariable[variable] = row
    variableOfRow[row] = variable
  }

  /// Finds a row for a variable by moving others to rows of their own, breadth first.
  private mutating func augment(from start: Int, _ rows: [[Int]], _ seen: inout [Int]) {
    var queue = [start]
    var cameFrom: [Int: Int] = [:]
    var next = 0
    while next < queue.count {
      let variable = queue[next]
      next += 1
      for row in rows[variable] where seen[row] != start {
        seen[row] = start
        cameFrom[row] = variable
        if let other = variableOfRow[row] {
          queue.append(other)
          continue
        }
        var free: Int? = row
        while let row = free, let variable = cameFrom[row] {
          free = rowOfVariable[variable]
          match(variable, row)
        }
        return
      }
    }
  }
}
