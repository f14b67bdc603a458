import Testing

@testable import PetajalanPhrases

@Suite struct ForeignWordsTests {
  @Test(
    arguments: [
      ("Ada 6 program quick win, yaitu", ["Ada 6 program ", "*quick win", ", yaitu"]),
      ("Quick Win dan quick win", ["*Quick Win", " dan ", "*quick win"]),
      ("tanpa kata asing", ["tanpa kata asing"]), ("", []), ("quick wi", ["quick wi"]),
    ] as [(String, [String])])
  func wordsAreFound(sentence: String, expected: [String]) {
    let parts = ForeignWords.parts(of: sentence, words: ["quick win"])
    #expect(parts.map { ($0.isForeign ? "*" : "") + $0.text } == expected)
    #expect(parts.map(\.text).joined() == sentence)
  }
}
