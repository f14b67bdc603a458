import Testing

@testable import Formats
@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanPhrases

@Suite struct NumberTextTests {
  private let indonesian = Indonesian()
  private let english = English()

  @Test(arguments: [
    (Int64(0), "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"),
    (-1_234_567, "-1.234.567", "-1,234,567"),
    (.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func wholeNumbersHaveMarks(value: Int64, id: String, en: String) {
    #expect(indonesian.numbers.whole(value) == id)
    #expect(english.numbers.whole(value) == en)
  }

  @Test(arguments: [
    (Int128(1_500_000), 1, Rounding.nearest, "1,5"), (1_250_000, 1, .nearest, "1,3"),
    (-1_250_000, 1, .nearest, "-1,3"), (1_290_000, 1, .down, "1,2"), (1_210_000, 1, .up, "1,3"),
    (-1_210_000, 1, .up, "-1,2"), (-1_210_000, 1, .down, "-1,3"), (40_000, 1, .nearest, "0,0"),
    (-40_000, 1, .nearest, "0,0"), (1_234_000_000, 0, .nearest, "1.234"),
    (5, 6, .nearest, "0,000005"),
  ])
  func decimalsRoundAsAsked(value: Int128, digits: Int, rounding: Rounding, expected: String) {
    let text = indonesian.numbers.decimal(
      value, exponent: 6, fractionDigits: digits, rounding: rounding)
    #expect(text == expected)
  }

  @Test(arguments: [
    ("0", 6, "0"), ("1", 6, "0.000001"), ("-1", 6, "-0.000001"), ("1500000", 6, "1.5"),
    ("-12000000", 6, "-12"), ("12", 0, "12"), ("120", 0, "120"), ("-0", 3, "0"),
  ])
  func exactDecimalsHaveNoNeedlessDigits(digits: String, count: Int, expected: String) {
    #expect(DecimalText.exact(digits: digits, fractionDigits: count) == expected)
  }

  @Test func moneyIsWrittenToTheRupiah() {
    #expect(indonesian.money.full(Int64(1_234_567)) == "Rp1.234.567")
    #expect(english.money.full(Int64(-1_234_567)) == "-Rp1,234,567")
  }

  @Test(arguments: [
    (Int64(999), MoneyUnit.rupiah), (10_000_000, .ribu), (100_000_000, .juta),
    (9_999_999_999_999_999, .juta), (10_000_000_000_000_000, .miliar),
  ])
  func unitFitsTheSum(sum: Int64, unit: MoneyUnit) {
    #expect(MoneyScale(sum: sum, amounts: [sum]).unit == unit)
  }

  @Test func yearsAreWrittenAsRanges() {
    #expect(english.years([2024, 2025, 2026, 2028]) == "2024–2026 and 2028")
    #expect(indonesian.years([2024]) == "2024")
    #expect(indonesian.any(of: ["P1", "P2", "P3"]) == "P1, P2, atau P3")
  }
}
