import TestSupport
import Testing

@testable import MILP

/// Rows that other rows imply.
struct RedundantRowsTests {
  @Test func rowOfFewerVariablesIsImplied() {
    #expect(Self.redundant([([1, 1, 0], nil, 1), ([1, 1, 1], nil, 1)]) == [true, false])
  }

  @Test func multipleWithMoreRoomIsImplied() {
    // Twice x + 2y ≤ 1 says 2x + 4y ≤ 2, less than 3.
    #expect(Self.redundant([([1, 2, 0], nil, 1), ([2, 4, 0], nil, 3)]) == [false, true])
  }

  @Test func ofEqualRowsTheFirstStays() {
    #expect(Self.redundant([([1, 1, 0], nil, 1), ([1, 1, 0], nil, 1)]) == [false, true])
  }

  @Test func rowOfTwoSidesNeedsBothImplied() {
    let rows: [Row] = [([1, 1, 0], 1, 1), ([1, 1, 1], nil, 1), ([-1, -1, 0], nil, -1)]
    #expect(RedundantRows(Self.model(rows)).find { $0 == 2 } == [true, false, false])
    #expect(Self.redundant(Array(rows.prefix(2))) == [false, false])
  }

  @Test func rowThatMustStayStays() {
    let model = Self.model([([1, 1, 0], nil, 1), ([1, 1, 1], nil, 1)])
    #expect(RedundantRows(model).find { $0 == 0 } == [false, false])
  }

  /// Whatever the rows, a point that keeps the others keeps what is left out,
  /// fractional or not.
  @Test func othersImplyWhatIsLeftOut() {
    var count = 0
    for seed in 0..<2_000 {
      var choose = Chooser(seed: UInt64(seed))
      let model = Self.model(
        (0..<choose.number(2...6)).map { _ in
          (
            (0..<3).map { _ in Int64(choose.number(-2...3)) },
            choose.chance(0.3) ? Int64(choose.number(-3...1)) : nil, Int64(choose.number(0...5))
          )
        })
      let isRedundant = RedundantRows(model).find { _ in false }
      count += isRedundant.count(where: \.self)
      for code in 0..<125 {
        let point = [code % 5, code / 5 % 5, code / 25].map(Int64.init)
        // Quarters: everything is four times as great.
        func isKept(_ row: LinearConstraint) -> Bool {
          let sum = row.activity(of: point)
          return row.upper.map { sum <= 4 * Int128($0) } ?? true
            && row.lower.map { sum >= 4 * Int128($0) } ?? true
        }
        let left = zip(model.constraints, isRedundant).filter { !$1 }.map(\.0)
        guard left.allSatisfy(isKept) else { continue }
        #expect(model.constraints.allSatisfy(isKept), "seed \(seed): \(point)")
      }
    }
    #expect(count > 500, "\(count)")
  }

  private typealias Row = (coefficients: [Int64], lower: Int64?, upper: Int64?)

  private static func redundant(_ rows: [Row]) -> [Bool] {
    RedundantRows(model(rows)).find { _ in false }
  }

  private static func model(_ rows: [Row]) -> Model {
    var model = Model()
    let variables = ["x", "y", "z"].map { model.add(Variable(name: $0)) }
    for (number, row) in rows.enumerated() {
      model.add(
        LinearConstraint(
          name: "row\(number)",
          terms: zip(row.coefficients, variables).map { Term($0, $1) }, lower: row.lower,
          upper: row.upper))
    }
    return model
  }
}
