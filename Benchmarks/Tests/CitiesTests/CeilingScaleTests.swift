import Cities
import Testing

@Suite struct CeilingScaleTests {
  @Test func ceilingsAreScaledAndNothingElse() throws {
    let table = "id,carry,2024,2025\nAPBD,no,7500,1\nCSR,yes,0,33\n"
    #expect(
      try CeilingScale(percent: 70).apply(to: table)
        == "id,carry,2024,2025\nAPBD,no,5250,0\nCSR,yes,0,23\n")
    #expect(try CeilingScale(percent: 100).apply(to: table) == table)
  }

  @Test(arguments: ["id,2024\nA,1.5\n", "id,name,2024\nA,\"x, y\",5\n"])
  func otherTablesAreRefused(table: String) {
    #expect(throws: CeilingScale.Unreadable(line: 2)) {
      try CeilingScale(percent: 100).apply(to: table)
    }
  }
}
