import TestSupport
import Testing

@testable import PetajalanReading

/// Positions in one array, against an array per group.
struct GroupedPositionsTests {
  @Test(arguments: 0..<20 as Range<UInt64>) func groupsKeepTheirOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...6, using: &random)
    var expected = Array(repeating: [Int](), count: count)
    let entries = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      let entry = (
        group: Int.random(in: 0..<count, using: &random), position: Int(random.next() % 9)
      )
      expected[entry.group].append(entry.position)
      return entry
    }
    let groups = GroupedPositions(entries, groups: count)
    for group in 0..<count { #expect(Array(groups[group]) == expected[group]) }
  }

  @Test func nothingHasNoGroups() {
    let groups = GroupedPositions([], groups: 2)
    #expect(groups[0].isEmpty)
    #expect(groups[1].isEmpty)
  }
}
