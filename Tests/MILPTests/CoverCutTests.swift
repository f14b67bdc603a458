import TestSupport
import Testing

@testable import MILP

struct CoverCutTests {
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
}
