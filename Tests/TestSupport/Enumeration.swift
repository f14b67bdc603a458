import MILP

/// The best point of a model of binary variables, found by trying every one.
///
/// - Returns: the greatest objective, constant included, or `nil` if no point
///   keeps all constraints.
/// - Precondition: at most 20 variables, all binary.
public func bestByEnumeration(
  of model: Model, where isGood: ([Int64]) -> Bool = { _ in true }
) -> Int128? {
  let count = model.variables.count
  precondition(count <= 20 && model.variables.allSatisfy(\.isBinary), "too big to enumerate")
  var best: Int128?
  for bits in 0..<(1 << count) {
    let point = (0..<count).map { Int64(bits >> $0 & 1) }
    guard model.constraints.allSatisfy({ $0.isSatisfied(by: point) }), isGood(point) else {
      continue
    }
    let objective = model.objective(of: point)
    best = best.map { max($0, objective) } ?? objective
  }
  return best
}
