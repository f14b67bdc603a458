import TestSupport
import Testing

@testable import PetajalanAnalysis

/// Smallest choices against enumeration.
@Suite struct HittingSetTests {
  @Test(arguments: UInt64(0)..<100) func choiceIsTheSmallest(seed: UInt64) {
    var chooser = Chooser(seed: seed)
    let sets = (0..<chooser.number(0...6)).map { _ in
      (0..<chooser.number(1...4)).map { _ in chooser.number(0...7) }
    }
    let choice = HittingSet(sets: sets).smallest
    #expect(choice.isSmallest)
    #expect(sets.allSatisfy { $0.contains(where: choice.members.contains) }, "seed \(seed)")
    let fewest = (0..<256).filter { bits in
      sets.allSatisfy { $0.contains { bits >> $0 & 1 == 1 } }
    }.map(\.nonzeroBitCount).min()
    #expect(choice.members.count == fewest, "seed \(seed)")
  }
}
