import Testing

@testable import PetajalanReading

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("capitl", "capital"), ("Captial", "capital"), ("finishby", "finish_by"), ("onwer", "owner"),
    ("tag", "tags"),
  ])
  func misspeltNamesAreFound(text: String, name: String) {
    let names = ["id", "capital", "finish_by", "owner", "tags"]
    #expect(NearestName.of(text, among: names) == name)
  }

  @Test(arguments: ["xyzzy", "", "a", String(repeating: "long", count: 50)])
  func textsUnlikeAnyNameHaveNone(text: String) {
    #expect(NearestName.of(text, among: ["id", "capital", "owner"]) == nil)
  }

  @Test(arguments: [("P9", "P1"), ("2028", "2027"), ("K10", "K11")])
  func otherNumbersAreNoSlips(text: String, name: String) {
    #expect(NearestName.of(text, among: [name]) == nil)
    #expect(NearestName.of("P07x", among: ["P07"]) == "P07")
    #expect(NearestName.of("P7", among: ["P07"]) == "P07")
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("ab", "ba", 1), ("ca", "abc", 3),
    ("kitten", "sitting", 3),
  ])
  func distanceCountsChangedAndSwappedLetters(left: String, right: String, distance: Int) {
    let found = NearestName.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(found == distance)
  }
}
