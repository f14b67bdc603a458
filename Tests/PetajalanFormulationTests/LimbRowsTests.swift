import BigInt
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation

/// Rows that are written in several say what they say in one.
struct LimbRowsTests {
  /// With sides that a point meets exactly, or misses by one.
  @Test func rowsSayTheSameAtEveryPoint() {
    var counts = (kept: 0, broken: 0, long: 0)
    for seed in 0..<400 {
      var choose = Chooser(seed: UInt64(seed))
      let digits = choose.number(19...45)
      let terms = (0..<choose.number(1...5)).map { index in
        (coefficient: Self.number(digits, &choose), variable: VariableID(index: index))
      }
      let points = Self.points(terms.count)
      let chosen = points[choose.number(0...points.count - 1)]
      let upper = Self.sum(terms, chosen) + BigInt(choose.number(-1...1))
      let limbs = LimbRows(terms, upper: upper)
      if limbs.rows.count > 2 { counts.long += 1 }
      for row in limbs.rows {
        #expect(row.terms.allSatisfy { abs($0.coefficient) <= LimbRows<BigInt>.greatest })
      }
      for point in points {
        let isKept = Self.sum(terms, point) <= upper
        if isKept { counts.kept += 1 } else { counts.broken += 1 }
        #expect(Self.canBeKept(limbs.rows, at: point) == isKept, "seed \(seed), \(point)")
      }
    }
    #expect(counts.kept > 1_000 && counts.broken > 1_000 && counts.long > 50, "\(counts)")
  }

  @Test func shortRowsStayAsTheyAre() {
    let terms = [(coefficient: Int128(7), variable: VariableID(index: 0))]
    let rows = LimbRows(terms, upper: 3).rows
    #expect(rows.count == 1 && rows[0].terms == [Term(7, VariableID(index: 0))])
    #expect(rows[0].upper == 3 && rows[0].most == nil && !rows[0].takesOver)
  }

  /// A row of the model that is divided by what its coefficients have in common keeps the
  /// same points, and needs no further rows if it is short then.
  @Test func whatAllHaveInCommonIsTakenOut() throws {
    // 33.333333 % is 33,333,333 of 100,000,000; in units of a million rupiah that is short.
    let scenario = try ScenarioText().source("S", each: 1)
      .program("P1", capital: 400_000_000_000_000, set: ["tags": "t"])
      .program("P2", capital: 800_000_000_000_000)
      .rule("id: r, share-of-spend: {max: 33.333333%}, where: {tags: t}").read()
    let model = Formulation(scenario, families: [ShareRules()]).model
    #expect(model.constraints.map(\.name) == ["shareMax[r]"])
    // 400 · 66,666,667 and −800 · 33,333,333, divided by 400.
    #expect(Set(model.constraints[0].terms.map(\.coefficient)) == [66_666_667, -66_666_666])
  }

  private static func number(_ digits: Int, _ choose: inout Chooser) -> BigInt {
    let magnitude = (0..<choose.number(1...digits)).reduce(BigInt(0)) { number, _ in
      number * 10 + BigInt(choose.number(0...9))
    }
    return choose.chance(0.4) ? -magnitude : magnitude
  }

  private static func points(_ count: Int) -> [[Int]] {
    (0..<1 << count).map { bits in (0..<count).map { bits >> $0 & 1 } }
  }

  private static func sum(
    _ terms: [(coefficient: BigInt, variable: VariableID)], _ point: [Int]
  ) -> BigInt {
    terms.reduce(0) { $0 + $1.coefficient * BigInt(point[$1.variable.index]) }
  }

  /// Whether there are excesses with which all rows hold: the least each time, as a
  /// fraction of a growing power of the base.
  private static func canBeKept(_ rows: [LimbRows<BigInt>.Row], at point: [Int]) -> Bool {
    let base = BigInt(LimbRows<BigInt>.base)
    var (excess, scale) = (BigInt(0), BigInt(1))
    for row in rows {
      let sum = row.terms.reduce(BigInt(0)) {
        $0 + BigInt($1.coefficient) * BigInt(point[$1.variable.index])
      }
      let over = (sum - BigInt(row.upper)) * scale + (row.takesOver ? excess : 0)
      guard let most = row.most else { return over <= 0 }
      (excess, scale) = (max(0, over), scale * base)
      if excess > BigInt(most) * scale { return false }
    }
    return false
  }
}
