import Testing

@testable import PetajalanSearch

@Suite struct BestChoicesTests {
  @Test func remembersTheBestOfAllChanges() {
    var best = BestChoices([1, -1, 5], value: 10)
    best.noteChange(of: 0)
    best.update(from: [2, -1, 5], value: 8)
    #expect(best.value == 10 && best.columns == [1, -1, 5])
    best.noteChange(of: 1)
    best.noteChange(of: 1)
    best.update(from: [2, 4, 5], value: 12)
    #expect(best.value == 12 && best.columns == [2, 4, 5])
    best.noteChange(of: 2)
    best.update(from: [2, 4, -1], value: 12)
    #expect(best.columns == [2, 4, 5])
  }
}
