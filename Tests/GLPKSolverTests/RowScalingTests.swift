import Testing

@testable import GLPKSolver
@testable import MILP

struct RowScalingTests {
  private let whole = ScaledColumn(Variable(name: "x"))
  private let money = ScaledColumn(
    Variable(name: "pay", lower: 0, upper: 3_000_000, isInteger: false))

  @Test func integerRowIsDividedByItsDivisorAndItsSidesRoundedInward() {
    // 6x + 9y in 4...17 is 2x + 3y in 2...5, and 3 needs a quarter to be in 1..<2 after halving.
    let row = RowScaling.row(
      of: LinearConstraint(
        name: "r", terms: [Term(6, VariableID(index: 0)), Term(9, VariableID(index: 1))],
        lower: 4, upper: 17), columns: [whole, whole], purpose: .integerPoints)
    #expect(row.coefficients == [1, 1.5])
    #expect(row.lower == 1)
    #expect(row.upper == 2.5)
  }

  @Test func relaxationKeepsTheSidesOfARow() {
    let row = RowScaling.row(
      of: LinearConstraint(name: "r", terms: [Term(4, VariableID(index: 0))], upper: 7),
      columns: [whole], purpose: .relaxation)
    #expect(row.coefficients == [1])
    #expect(row.upper == 1.75)
    #expect(row.factor == 0.25)
  }

  @Test func sidesThatDivisionPushesPastEachOtherContradict() {
    let row = RowScaling.row(
      of: LinearConstraint(
        name: "r", terms: [Term(2, VariableID(index: 0))], lower: 3, upper: 3),
      columns: [whole], purpose: .integerPoints)
    #expect(row.isContradictory)
  }

  @Test func continuousColumnIsMeasuredNearOne() {
    // 2^21 = 2 097 152 is the greatest power of two below 3 000 000.
    #expect(money.unit == 2_097_152)
    #expect((1..<2).contains(money.upper))
    #expect(whole.unit == 1)
  }

  @Test func wholeObjectiveStaysWhole() {
    let objective = ScaledObjective([6, -9, 0], columns: [whole, whole, whole])
    #expect(objective.unit == 3)
    #expect(objective.coefficients == [2, -3, 0])
  }

  @Test func largeObjectiveComesNearOne() {
    let objective = ScaledObjective([4_000_000_001, 1], columns: [whole, whole])
    #expect((1..<2).contains(objective.coefficients[0]))
    #expect(objective.unit == 2_147_483_648)
  }
}
