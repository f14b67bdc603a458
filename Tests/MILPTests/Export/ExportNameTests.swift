import Testing

@testable import MILP

struct ExportNameTests {
  static let examples: [(name: String, legal: String)] = [
    ("start[P01,2026]", "start(P01,2026)"),
    ("start[jembatan-3,2026]", "start(jembatan~3,2026)"),
    ("a_b.c", "a_b.c"),
    ("é", "_{e9}"),
    ("jalan é", "jalan{20}{e9}"),
    ("道", "_{9053}"),
    ("a(b)", "a{28}b{29}"),
    ("a~b", "a{7e}b"),
    ("a{b", "a{7b}b"),
    ("2026", "_2026"),
    ("_2026", "__2026"),
    (".x", "_.x"),
    ("e12", "_e12"),
    ("E", "_E"),
    ("east", "east"),
    ("Free", "_Free"),
    ("st", "_st"),
    ("objective", "_objective"),
    ("", "_"),
    ("a\nb", "a{a}b"),
  ]

  @Test(arguments: examples.indices)
  func nameIsLegalAndReadable(index: Int) {
    #expect(ExportNames.escaped(Self.examples[index].name) == Self.examples[index].legal)
  }

  /// Every word of up to four of the characters that escapes are made of.
  @Test func differentNamesStayDifferent() {
    let characters = ["a", "e", "1", "_", "-", "~", "[", "(", "{", "7", "}"]
    var words = [""]
    var all: Set<String> = [""]
    for _ in 0..<4 {
      words = words.flatMap { word in characters.map { word + $0 } }
      all.formUnion(words)
    }
    #expect(Set(all.map(ExportNames.escaped)).count == all.count)
  }

  @Test func longAndRepeatedNamesEndWithTheirPosition() {
    let long = String(repeating: "道", count: 60)
    let names = ExportNames(["x", long, "x", long + "a"]).legal
    #expect(names[0] == "x")
    #expect(names[1] == "_" + String(repeating: "{9053}", count: 9) + "!2")
    #expect(names[2] == "x!3")
    #expect(names[3].hasSuffix("!4"))
    #expect(names.allSatisfy { $0.utf8.count <= 255 })
  }
}
