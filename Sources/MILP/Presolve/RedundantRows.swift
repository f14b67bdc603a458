/// Finds rows that others imply.
///
/// A row *a x ≤ b* is implied by *a' x ≤ b'* if, for a scale *λ > 0*,
///
///     max_{l ≤ x ≤ u} (a − λ a') x   ≤   b − λ b'
///
/// because then *a x = (a − λ a') x + λ a' x ≤ b − λ b' + λ b'*. A lower side is an
/// upper side of the opposite row; a row is redundant if each of its sides is
/// implied. Of rows that imply each other the first stays.
///
/// *λ* is chosen so that both have the same coefficient of the variable that stands
/// in the fewest rows. Only rows of integer variables are looked at.
///
/// **Source** Tomlin & Welch (1986), doi:10.1016/0167-6377(86)90093-3, for
/// duplicate rows; the comparison over a box is ours.
struct RedundantRows {
  private struct Side {
    let row: Int
    let terms: [Term]
    let upper: Int64
    /// 1 for an upper side, −1 for a lower one.
    let sign: Int64
  }

  private let model: Model
  private var sides: [Side] = []
  private var sidesOfRow: [[Int]]
  /// The sides in which each variable has a negative coefficient, then those in which
  /// it has a positive one.
  private var sidesOfVariable: [[Int]]

  /// The most terms that are compared: a fraction of a second. A number of steps, so
  /// that the result is the same on every machine.
  private static let mostWork = 20_000_000

  init(_ model: Model) {
    self.model = model
    sidesOfRow = Array(repeating: [], count: model.constraints.count)
    sidesOfVariable = Array(repeating: [], count: 2 * model.variables.count)
    for (position, row) in model.constraints.enumerated()
    where row.terms.allSatisfy({ model[$0.variable].isInteger }) {
      if let upper = row.upper { add(Side(row: position, terms: row.terms, upper: upper, sign: 1)) }
      if let lower = row.lower, lower != .min {
        add(Side(row: position, terms: row.terms, upper: -lower, sign: -1))
      }
    }
  }

  private mutating func add(_ side: Side) {
    for term in side.terms { sidesOfVariable[place(of: term, in: side)].append(sides.count) }
    sidesOfRow[side.row].append(sides.count)
    sides.append(side)
  }

  /// Where the sides are listed in which a variable has a coefficient of that sign.
  private func place(of term: Term, in side: Side) -> Int {
    2 * term.variable.index + ((term.coefficient > 0) == (side.sign > 0) ? 1 : 0)
  }

  /// Whether each row is redundant.
  ///
  /// - Parameter isNeeded: whether a row stays, whatever implies it.
  package func find(isNeeded: (Int) -> Bool) -> [Bool] {
    var isRedundant = Array(repeating: false, count: model.constraints.count)
    var work = 0
    for row in model.constraints.indices.reversed()
    where !sidesOfRow[row].isEmpty && !isNeeded(row) {
      isRedundant[row] = sidesOfRow[row].allSatisfy { side in
        let anchor = sides[side].terms.min {
          sidesOfVariable[place(of: $0, in: sides[side])].count
            < sidesOfVariable[place(of: $1, in: sides[side])].count
        }
        guard let anchor, work < Self.mostWork else { return false }
        return sidesOfVariable[place(of: anchor, in: sides[side])].contains { other in
          guard sides[other].row != row, !isRedundant[sides[other].row] else { return false }
          work += sides[side].terms.count + sides[other].terms.count
          return implies(sides[other], sides[side], anchor: anchor.variable)
        }
      }
    }
    return isRedundant
  }

  /// Whether one side implies another, with the scale at which they agree on a
  /// variable.
  private func implies(_ one: Side, _ other: Side, anchor: VariableID) -> Bool {
    guard let have = one.terms.first(where: { $0.variable == anchor })?.coefficient,
      let want = other.terms.first(where: { $0.variable == anchor })?.coefficient
    else { return false }
    // λ = want / have, both with their signs; everything is multiplied by |have|.
    let (scale, weight) = (Int128(have.magnitude), Int128(want.magnitude))
    var left = Int128(0)
    guard let room = product(Int128(other.upper), scale, less: product(Int128(one.upper), weight))
    else { return false }
    var (first, second) = (one.terms[...], other.terms[...])
    while let variable = [first.first?.variable, second.first?.variable].compactMap(\.self).min() {
      var (mine, its) = (Int128(0), Int128(0))
      if let term = first.first, term.variable == variable {
        mine = Int128(one.sign) * Int128(term.coefficient)
        first = first.dropFirst()
      }
      if let term = second.first, term.variable == variable {
        its = Int128(other.sign) * Int128(term.coefficient)
        second = second.dropFirst()
      }
      guard let rest = product(its, scale, less: product(mine, weight)) else { return false }
      let bound = rest > 0 ? model[variable].upper : model[variable].lower
      guard let sum = left.adding(rest, times: Int128(bound)) else { return false }
      left = sum
    }
    return left <= room
  }

  private func product(_ one: Int128, _ other: Int128) -> Int128? {
    Int128(0).adding(one, times: other)
  }

  private func product(_ one: Int128, _ other: Int128, less rest: Int128?) -> Int128? {
    guard let rest, let product = product(one, other) else { return nil }
    return product.adding(-1, times: rest)
  }
}

extension PresolvedModel {
  /// Leaves rows out that others imply. A certificate need not say so: it uses the
  /// rows that are left.
  ///
  /// A row that is an exclusive set stays, since searches go by it.
  ///
  /// - Returns: how many are gone.
  @discardableResult
  public mutating func dropRedundantRows() -> Int {
    let isRedundant = redundantRows
    keepRows { position in !isRedundant[position] }
    return isRedundant.count(where: \.self)
  }

  /// How many rows ``dropRedundantRows()`` would leave out.
  public var redundantRowCount: Int { redundantRows.count(where: \.self) }

  private var redundantRows: [Bool] {
    let sets = ExclusiveSets(original)
    let needed = Set(kept.compactMap { sets[$0] })
    return RedundantRows(model).find { needed.contains(rowOrigins[$0]) }
  }
}
