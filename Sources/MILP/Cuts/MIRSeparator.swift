/// Finds rounding cuts and lifted covers of rows and of sums of rows.
///
/// A sum begins with a row that leaves the point little room. While it gives no
/// rounding cut, continuous variables are taken out of it; at the root also while
/// it gives no cover.
package struct MIRSeparator {
  private let presolved: PresolvedModel
  package let rows: AggregationRows
  private let sets: ExclusiveSets
  private var sum: AggregatedRow

  /// By how much a point must break a cut, measured as a distance.
  private static let leastEfficacy = 0.001

  /// The most cuts of one round, and the most terms of a cut. Below the root many
  /// cuts, and long ones, cost more time than the nodes that they save.
  private static let atRoot = (cuts: 100, length: Int.max)
  private static let elsewhere = (cuts: 10, length: 100)

  /// The most rows of a sum.
  private static let mostRows = 7

  /// Cuts whose normals have a greater cosine say almost the same.
  private static let mostParallel = 0.9

  package init(_ presolved: PresolvedModel) {
    self.presolved = presolved
    let sets = ExclusiveSets(presolved.original)
    self.sets = sets
    rows = AggregationRows(presolved.model, sets: presolved.kept.map { sets[$0] })
    sum = AggregatedRow(rows)
  }

  /// Cuts that a point of the presolved model's relaxation breaks, the best first.
  ///
  /// - Parameters:
  ///   - isRoot: whether it is the root's point.
  ///   - sums: sums of rows that are looked at besides.
  package mutating func cuts(
    values: [Double], isRoot: Bool, sums: [[(row: Int, weight: Int64)]] = []
  ) -> [Cut] {
    let room = rows.room(at: values)
    var found = sums.flatMap { candidates(of: $0, values) }
    for row in rows.beginnings {
      for (weight, left) in [(Int64(1), room[row].above), (-1, room[row].below)]
      where left < AggregationRows.mostRoom {
        found += candidates(from: row, weight: weight, values, room, isRoot: isRoot)
      }
    }
    let order = found.indices.sorted {
      (found[$1].efficacy, $0) < (found[$0].efficacy, $1)
    }
    let choice = isRoot ? Self.atRoot : Self.elsewhere
    var chosen: [Cut] = []
    for index in order {
      if chosen.count == choice.cuts { break }
      guard let cut = exact(found[index], values), cut.row.terms.count <= choice.length else {
        continue
      }
      if chosen.allSatisfy({ $0.row.cosine(with: cut.row) < Self.mostParallel }) {
        chosen.append(cut)
      }
    }
    return chosen
  }

  /// A sum of rows and what follows from it, before that is done exactly.
  private struct Candidate {
    let source: [(row: Int, weight: Int64)]
    let rule: DerivedCut.Rule
    let efficacy: Double
  }

  /// The best rounding cut and the best cover of a sum.
  private mutating func candidates(
    of sum: [(row: Int, weight: Int64)], _ values: [Double]
  ) -> [Candidate] {
    guard self.sum.begin(with: sum), let row = self.sum.row(at: values) else { return [] }
    return [rounding(of: row), cover(of: row)].compactMap(\.self)
  }

  private func rounding(of row: RowAtPoint) -> Candidate? {
    var best: (rule: RoundingRule, efficacy: Double)?
    for isNested in [false, true] {
      var cut = RoundingCut(row, isNested: isNested)
      best = cut.best(atLeast: best?.efficacy ?? Self.leastEfficacy) ?? best
    }
    return best.map {
      Candidate(source: sum.source, rule: .rounding($0.rule), efficacy: $0.efficacy)
    }
  }

  private func cover(of row: RowAtPoint) -> Candidate? {
    CoverCut(row)?.best(atLeast: Self.leastEfficacy).map { worths in
      Candidate(
        source: sum.source, rule: .knapsack(sum.rule(worths, of: row)),
        efficacy: worths.efficacy)
    }
  }

  /// The first rounding cut and the first cover of the sums that begin with a row.
  private mutating func candidates(
    from row: Int, weight: Int64, _ values: [Double], _ room: [AggregationRows.Room], isRoot: Bool
  ) -> [Candidate] {
    guard sum.begin(with: row, weight: weight) else { return [] }
    var (rounding, cover): (Candidate?, Candidate?)
    while true {
      if let row = sum.row(at: values) {
        rounding = rounding ?? self.rounding(of: row)
        cover = cover ?? self.cover(of: row)
      }
      let isFound = rounding != nil && (cover != nil || !isRoot)
      if isFound || sum.source.count == Self.mostRows || !sum.takeOne(values: values, room: room) {
        return [rounding, cover].compactMap(\.self)
      }
    }
  }

  /// The cut as the certificate's checker will derive it.
  ///
  /// - Returns: `nil` if the point does not break it after all.
  private func exact(_ candidate: Candidate, _ values: [Double]) -> Cut? {
    let source = candidate.source.map {
      Certificate.RowMultiplier(row: presolved.rowOrigins[$0.row], multiplier: $0.weight)
    }.sorted { $0.row < $1.row }
    let rule = candidate.rule.widened(from: presolved)
    guard let derived = rule.cut(ofRows: source, in: presolved, set: { sets[$0] }),
      let cut = LinearConstraint(derived, named: rule.name, in: presolved)
    else { return nil }
    let upper = cut.upper ?? .max
    guard (cut.activity(at: values) - Double(upper)) / cut.norm > Self.leastEfficacy else {
      return nil
    }
    return Cut(row: cut, derivation: DerivedCut(source: source, rule: rule))
  }
}

extension AggregatedRow {
  /// The rule of worths that groups of this row's variables have.
  fileprivate func rule(_ worths: CoverCut.Worths, of row: RowAtPoint) -> KnapsackRule {
    let terms = variables.sorted().compactMap { variable -> Term? in
      let group = CoverCut.Group(
        set: rows.sets[variable], coefficient: coefficients[variable] / row.divisor)
      return worths.ofGroup[group].map { Term($0, VariableID(index: variable)) }
    }
    return KnapsackRule(worths: terms, most: worths.most)
  }
}

extension LinearConstraint {
  /// The sum of the terms at a fractional point.
  package func activity(at values: [Double]) -> Double {
    terms.reduce(0) { $0 + Double($1.coefficient) * values[$1.variable.index] }
  }

  /// The length of the row as a vector.
  fileprivate var norm: Double {
    terms.reduce(0.0) { $0 + Double($1.coefficient) * Double($1.coefficient) }.squareRoot()
  }

  /// The cosine of the angle between two rows.
  fileprivate func cosine(with other: LinearConstraint) -> Double {
    var product = 0.0
    var (one, two) = (terms.startIndex, other.terms.startIndex)
    while one < terms.endIndex, two < other.terms.endIndex {
      let (left, right) = (terms[one], other.terms[two])
      if left.variable == right.variable {
        product += Double(left.coefficient) * Double(right.coefficient)
        one += 1
        two += 1
      } else if left.variable < right.variable {
        one += 1
      } else {
        two += 1
      }
    }
    return product / (norm * other.norm)
  }
}
