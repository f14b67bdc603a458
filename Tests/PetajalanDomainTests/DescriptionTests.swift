import PetajalanDomain
import Testing

/// How points and amounts show themselves.
@Suite struct DescriptionTests {
  @Test(arguments: [
    (0, "0"), (170_000_000, "170"), (57_351_474, "57.351474"), (500_000, "0.5"), (-1, "-0.000001"),
    (-2_500_000, "-2.5"), (Int64.min, "-9223372036854.775808"),
  ])
  func pointsAreTheShortestExactDecimal(millionths: Int64, text: String) {
    #expect("\(Points(millionths: millionths))" == text)
  }

  @Test(arguments: [
    (0, "Rp0"), (999, "Rp999"), (1_000, "Rp1,000"), (50_000_000, "Rp50,000,000"),
    (-1_234_567, "-Rp1,234,567"), (Int64.min, "-Rp9,223,372,036,854,775,808"),
  ])
  func amountsAreInGroupsOfThreeDigits(rupiah: Int64, text: String) {
    #expect("\(Amount(rupiah: rupiah))" == text)
  }
}
