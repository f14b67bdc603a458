import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

/// Lifted covers, as they are found at fractional points.
struct CoverCutTests {
  /// 6 and 4 are too heavy for 9, and the point chooses 0.5 and 0.7 of them. Beside 5
  /// there is room for 4, so it is worth nothing; beside 9 there is none.
  @Test func coverIsLifted() throws {
    let row = RowAtPoint(
      groups: [(6, 0.5), (5, 0.6), (4, 0.7), (9, 0)].enumerated().map { set, entry in
        RowAtPoint.Group(set: set, coefficient: entry.0, value: entry.1, count: 1)
      }, divisor: 1, side: 9, kept: [], distance: 0, squares: 0)
    let cut = try #require(Self.cut(row, count: 4))
    let worths = [0, 2, 3].map { Term(1, VariableID(index: $0)) }
    #expect(cut.rule == KnapsackRule(worths: worths, most: 1))
    #expect(Self.isExact(cut.rule, of: row))
  }

  /// Whatever the row and the point, the certificate's rule agrees.
  @Test func everyLiftedCoverHolds() {
    var found = 0
    for seed in Seeds.first(4_000) {
      var choose = Chooser(seed: UInt64(seed))
      var groups: [RowAtPoint.Group] = []
      for set in 0..<choose.number(2...6) {
        var left = 1.0
        var coefficient = Int64(choose.number(1...20))
        for _ in 0..<choose.number(1...3) where coefficient != 0 {
          let value = choose.one(of: 0, 0.3, 0.5, 1) * left
          left -= value
          groups.append(
            RowAtPoint.Group(set: set, coefficient: coefficient, value: value, count: 1))
          coefficient -= Int64(choose.number(1...9))
        }
      }
      let row = RowAtPoint(
        groups: groups, divisor: 1, side: Double(choose.number(0...30)), kept: [], distance: 0,
        squares: 0)
      guard let cut = Self.cut(row, count: groups.count) else { continue }
      found += 1
      #expect(Self.isExact(cut.rule, of: row), "seed \(seed): \(cut.rule)")
    }
    #expect(found > Seeds.share(of: 300), "\(found)")
  }

  /// Every plan that is allowed keeps every cut that is found at any point, and the
  /// checker derives the same.
  @Test func noRoadmapIsLost() throws {
    var count = 0
    for seed in 0..<60 {
      let text =
        seed.isMultiple(of: 2)
        ? SeededScenario.text(seed: UInt64(seed), programs: 4)
        : SeededChains.text(seed: UInt64(seed))
      guard let scenario = try text.reading().scenario else { continue }
      let formulation = Formulation(scenario)
      guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else { continue }
      var choose = Chooser(seed: UInt64(seed))
      var finder = MIRSeparator(presolved)
      var cuts: [Cut] = []
      for _ in 0..<150 {
        let point = presolved.model.variables.map { variable in
          let range = Double(variable.upper - variable.lower)
          return Double(variable.lower) + choose.one(of: 0, 0, 0.4, 0.8, 1) * range
        }
        cuts += finder.cuts(values: point, isRoot: true)
      }
      let checker = Checker(scenario)
      let good = FamilyProof.everyPlan(of: scenario).filter { checker.violations(of: $0).isEmpty }
        .compactMap { formulation.values(of: $0) }
      for cut in cuts {
        guard case .knapsack = cut.derivation.rule else { continue }
        count += 1
        let certificate = Certificate(claim: .noPoint, cuts: [cut.derivation], nodes: [])
        #expect(throws: CertificateChecker.Fault.openNode(0), "seed \(seed)") {
          try CertificateChecker(formulation.model).check(certificate)
        }
        for point in good {
          let restricted = presolved.kept.map { point[$0.index] }
          #expect(cut.row.isSatisfied(by: restricted), "seed \(seed): \(point)")
        }
      }
    }
    #expect(count > 40, "\(count) covers")
  }

  /// The rule of the best cover of a row whose groups are single variables.
  private static func cut(
    _ row: RowAtPoint, count: Int
  ) -> (rule: KnapsackRule, efficacy: Double)? {
    guard let worths = CoverCut(row)?.best(atLeast: 0.001) else { return nil }
    let terms = (0..<count).compactMap { index -> Term? in
      let group = row.groups[index]
      return worths.ofGroup[CoverCut.Group(set: group.set, coefficient: group.coefficient)]
        .map { Term($0, VariableID(index: index)) }
    }
    return (KnapsackRule(worths: terms, most: worths.most), worths.efficacy)
  }

  private static func isExact(_ rule: KnapsackRule, of row: RowAtPoint) -> Bool {
    let reduced = RowSum.Reduced(
      terms: row.groups.enumerated().map { (Int128($1.coefficient), VariableID(index: $0)) },
      kept: [], upper: Int128(row.side), isWhole: false)
    return DerivedCut.Rule.knapsack(rule).cut(of: [reduced]) { row.groups[$0.index].set } != nil
  }
}
