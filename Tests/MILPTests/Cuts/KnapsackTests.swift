import TestSupport
import Testing

@testable import MILP

struct KnapsackTests {
  @Test func coverIsMinimalAndExtended() {
    var model = Model()
    let x = (0..<4).map { model.add(Variable(name: "x[\($0)]")) }
    // 5 + 4 + 1 is over 8 by 2; without 1 it is still over, by 1; 9 alone is as heavy as any.
    let row = LinearConstraint(
      name: "r", terms: [Term(5, x[0]), Term(4, x[1]), Term(1, x[2]), Term(9, x[3])], upper: 8)
    let cuts = row.coverCuts(brokenBy: [1, 1, 1, 0], in: model)
    #expect(
      cuts == [
        LinearConstraint(
          name: "cover[r]", terms: [Term(1, x[0]), Term(1, x[1]), Term(1, x[3])], upper: 1)
      ])
  }

  @Test func variablesAsHeavyAsTheHeaviestJoin() {
    var model = Model()
    let x = (0..<4).map { model.add(Variable(name: "x[\($0)]")) }
    // 5 + 4 is over 8; another 5 may take the place of either, a 4 may not.
    let row = LinearConstraint(
      name: "r", terms: [Term(5, x[0]), Term(4, x[1]), Term(5, x[2]), Term(4, x[3])], upper: 8)
    let cuts = row.coverCuts(brokenBy: [1, 1, 0, 0], in: model)
    #expect(cuts.map(\.terms) == [[Term(1, x[0]), Term(1, x[1]), Term(1, x[2])]])
    #expect(cuts.map(\.upper) == [1])
  }

  @Test func variablesThatExcludeALighterOneOfTheCoverJoin() {
    var model = Model()
    let x = (0..<5).map { model.add(Variable(name: "x[\($0)]")) }
    // 9 + 2 is over 10. Of what excludes the 2, the 3 joins and the 1 does not;
    // the 8 excludes the 9 and is lighter.
    let row = LinearConstraint(
      name: "r",
      terms: [Term(9, x[0]), Term(2, x[1]), Term(3, x[2]), Term(1, x[3]), Term(8, x[4])],
      upper: 10)
    let cuts = row.coverCuts(
      brokenBy: [1, 1, 0, 0, 0], in: model, exclusion: { [0, 1, 1, 1, 0][$0.index] })
    #expect(cuts.map(\.terms) == [[Term(1, x[0]), Term(1, x[1]), Term(1, x[2])]])
    #expect(cuts.map(\.upper) == [1])
  }

  @Test func wideRowHasACut() {
    let wide = Int128(1) << 100
    let x = VariableID(index: 0)
    let y = VariableID(index: 1)
    // y stands with the opposite: choosing neither makes room for nobody.
    let row = Knapsack(name: "r", terms: [(wide, x), (-wide, y)], capacity: wide - 1)
    #expect(
      row.coverCut(brokenBy: [1, 0])
        == LinearConstraint(name: "cover[r]", terms: [Term(1, x), Term(-1, y)], upper: 0))
    #expect(row.coverCut(brokenBy: [1, 1]) == nil)
  }

  @Test func pointThatKeepsTheConstraintHasNoCut() {
    var model = Model()
    let x = model.add(Variable(name: "x"))
    let row = LinearConstraint(name: "r", terms: [Term(5, x)], upper: 5)
    #expect(row.coverCuts(brokenBy: [1], in: model).isEmpty)
  }

  @Test func generalIntegersHaveNoCut() {
    var model = Model()
    let x = model.add(Variable(name: "x", upper: 9))
    let row = LinearConstraint(name: "r", terms: [Term(5, x)], upper: 5)
    #expect(row.coverCuts(brokenBy: [2], in: model).isEmpty)
  }

  /// Every cut excludes its point and nothing that keeps the constraint.
  @Test func cutsAreBrokenByTheirPointAndKeptByAllGoodOnes() {
    for seed in 0..<120 {
      let model = AdversarialModels.model(seed: UInt64(seed))
      let points = (0..<(1 << model.variables.count)).map { bits in
        model.variables.indices.map { Int64(bits >> $0 & 1) }
      }
      for row in model.constraints {
        let good = points.filter(row.isSatisfied)
        for bad in points.filter({ !row.isSatisfied(by: $0) }).prefix(6) {
          let cuts = row.coverCuts(brokenBy: bad, in: model)
          #expect(!cuts.isEmpty, "seed \(seed)")
          for cut in cuts {
            #expect(!cut.isSatisfied(by: bad), "seed \(seed)")
            #expect(good.allSatisfy(cut.isSatisfied), "seed \(seed)")
          }
        }
      }
    }
  }

  /// With variables that exclude each other, every cut excludes its point and
  /// no good point that takes at most one of each kind.
  @Test func cutsWithExclusionsAreKeptByAllGoodPoints() {
    var extended = 0
    for seed in 0..<200 {
      let model = AdversarialModels.model(seed: UInt64(seed))
      let kinds = max(1, model.variables.count / 3)
      func exclusion(_ variable: VariableID) -> Int? {
        let kind = variable.index % (kinds + 1)
        return kind == kinds ? nil : kind
      }
      let points = (0..<(1 << model.variables.count)).map { bits in
        model.variables.indices.map { Int64(bits >> $0 & 1) }
      }.filter { point in
        let taken = point.indices.filter { point[$0] == 1 }
          .compactMap { exclusion(VariableID(index: $0)) }
        return Set(taken).count == taken.count
      }
      for row in model.constraints {
        let good = points.filter(row.isSatisfied)
        for bad in points.filter({ !row.isSatisfied(by: $0) }).prefix(12) {
          let cuts = row.coverCuts(brokenBy: bad, in: model, exclusion: exclusion)
          let plain = row.coverCuts(brokenBy: bad, in: model)
          if cuts != plain { extended += 1 }
          #expect(!cuts.isEmpty, "seed \(seed)")
          for cut in cuts {
            #expect(!cut.isSatisfied(by: bad), "seed \(seed)")
            #expect(good.allSatisfy(cut.isSatisfied), "seed \(seed)")
          }
        }
      }
    }
    #expect(extended > 100)
  }
}
