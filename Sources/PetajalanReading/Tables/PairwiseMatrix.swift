import PetajalanDomain

/// A matrix of judgements in pairs, with its priorities and its consistency.
///
/// The priorities are the principal eigenvector, found by power iteration: a uniform
/// vector is multiplied by the matrix and divided by its sum until it stands still. Only
/// additions, multiplications and divisions are used, which every machine rounds alike,
/// in a fixed order; so the priorities are the same everywhere.
///
/// The consistency index of *n* criteria is `(λ − n) / (n − 1)`, where λ is the principal
/// eigenvalue; the ratio is that index by the one of random judgements.
///
/// **Source** Saaty (1980); random indices of up to 15 criteria from its table 1.
struct PairwiseMatrix {
  /// How many times the criterion of the row weighs that of the column.
  package private(set) var entries: [[Double]]

  /// The consistency index of random judgements, by the number of criteria from 1.
  private static let randomIndices = [
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]

  /// The most criteria for which there is a random index.
  static var mostCriteria: Int { randomIndices.count }

  private static let mostSteps = 10_000
  private static let stillness = 1e-14

  /// The matrix of a judgement for each pair.
  ///
  /// - Precondition: there are at most ``mostCriteria``.
  init(count: Int, _ judgements: [PairwiseJudgement]) {
    precondition(count <= Self.mostCriteria, "no random index")
    entries = Array(repeating: Array(repeating: 1, count: count), count: count)
    for judgement in judgements { judge(judgement.pair, judgement.ratio.approximation) }
  }

  private mutating func judge(_ pair: (first: Int, second: Int), _ ratio: Double) {
    entries[pair.first][pair.second] = ratio
    entries[pair.second][pair.first] = 1 / ratio
  }

  /// The priorities, with the sum 1.
  var priorities: [Double] {
    var vector = Array(repeating: 1 / Double(entries.count), count: entries.count)
    for _ in 0..<Self.mostSteps {
      let product = times(vector)
      let sum = product.reduce(0, +)
      let next = product.map { $0 / sum }
      let change = zip(next, vector).map { ($0 - $1).magnitude }.max() ?? 0
      vector = next
      if change < Self.stillness { break }
    }
    return vector
  }

  /// The consistency ratio; 0 of one or two criteria, whose judgements cannot clash.
  package var consistencyRatio: Double {
    let count = Double(entries.count)
    guard entries.count > 2 else { return 0 }
    let vector = priorities
    let eigenvalue = zip(times(vector), vector).map { $0 / $1 }.reduce(0, +) / count
    return max(0, (eigenvalue - count) / (count - 1)) / Self.randomIndices[entries.count - 1]
  }

  /// What the other judgements say of a pair.
  ///
  /// **Source** Harker (1987), doi:10.1016/0270-0255(87)90503-3: what is not judged is
  /// taken out, and each of its two rows counts itself twice.
  package func ratio(withoutJudging pair: (first: Int, second: Int)) -> Double {
    var matrix = self
    matrix.entries[pair.first][pair.second] = 0
    matrix.entries[pair.second][pair.first] = 0
    matrix.entries[pair.first][pair.first] = 2
    matrix.entries[pair.second][pair.second] = 2
    let vector = matrix.priorities
    return vector[pair.first] / vector[pair.second]
  }

  private func times(_ vector: [Double]) -> [Double] {
    entries.map { row in
      var sum = 0.0
      for (entry, element) in zip(row, vector) { sum += entry * element }
      return sum
    }
  }
}
