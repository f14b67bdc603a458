import Testing

@testable import PetajalanDomain
@testable import PetajalanPhrases

@Suite struct MoneyTextTests {
  @Test func amountIsWrittenToTheRupiah() {
    #expect(
      English().money.full(Amount(rupiah: 1_000_000_000_000_000)) == "Rp1,000,000,000,000,000")
    #expect(Indonesian().money.full(Amount(rupiah: -5)) == "-Rp5")
  }
}

/// The unit of a column is tested where numbers are; here what stands in it.
@Suite struct MoneyScaleTests {
  /// One digit if an amount needs any.
  @Test(
    arguments: [
      ([1_230_000_000, 2_000_000], "1.232"), ([1_230_000_000, 500_000], "1.230,5"),
      ([1_230_000_000, 549_999], "1.230,5"), ([1_230_000_000, 550_000], "1.230,6"),
      ([1_230_000_000, -1_230_000_000, 100_049_999], "100,0"),
    ] as [([Int64], String)])
  func sumIsWrittenInMillions(amounts: [Int64], expected: String) {
    let sum = amounts.reduce(0, +)
    let scale = MoneyScale(sum: sum, amounts: amounts)
    #expect(scale.unit == .juta)
    #expect(scale.text(sum, numbers: Indonesian().numbers) == expected)
  }

  @Test func smallSumsAreInRupiah() {
    let scale = MoneyScale(sum: 9_999_999, amounts: [9_999_998, 1])
    #expect(scale.text(9_999_999, numbers: English().numbers) == "9,999,999")
  }
}
