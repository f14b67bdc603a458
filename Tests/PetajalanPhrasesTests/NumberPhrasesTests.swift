import CitySupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanPhrases

@Suite struct NumberPhrasesTests {
  private let indonesian = Indonesian()
  private let english = English()

  @Test(
    arguments: [
      ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a dan b", "a atau b"),
      (["a", "b", "c"], "a, b, dan c", "a, b, atau c"),
    ] as [([String], String, String)])
  func listsEndInAWord(words: [String], all: String, any: String) {
    #expect(indonesian.all(of: words) == all)
    #expect(indonesian.any(of: words) == any)
  }

  @Test(
    arguments: [
      (1, 3, "33.33%"), (2, 3, "66.67%"), (1, 8, "12.50%"), (0, 7, "0.00%"), (7, 7, "100.00%"),
    ] as [(Int128, Int128, String)])
  func shareIsToAHundredth(part: Int128, whole: Int128, expected: String) {
    #expect(english.sharePercent(part, of: whole) == expected)
  }

  @Test func nothingHasNoShare() {
    #expect(english.sharePercent(0, of: 0) == nil)
    #expect(indonesian.sharePercent(1, of: 3) == "33,33%")
  }

  /// 0.6 and 0.3 are two thirds and one.
  @Test func weightsAreInPercentOfTheirSum() {
    #expect(indonesian.weights(of: City.scenario) == "K1 66,67%, K2 33,33%")
    #expect(english.weights(of: City.scenario) == "K1 66.67%, K2 33.33%")
  }

  @Test func programIsTheIDAndTheNameOnOneLine() {
    #expect(indonesian.program(1, in: City.scenario) == "P02 \"Loket 'paket kelahiran', RSUD\"")
    #expect(english.program(1, in: City.scenario) == "P02 \"Birth desk\"")
    #expect(english.program(4, in: City.scenario) == "P05 \"Park on two lines\"")
  }

  @Test func decimalsHaveEveryDigit() {
    #expect(indonesian.numbers.exact(City.decimal(1_234_405, 3)) == "1.234,405")
    #expect(english.numbers.exact(City.decimal(-7)) == "-7")
  }
}
