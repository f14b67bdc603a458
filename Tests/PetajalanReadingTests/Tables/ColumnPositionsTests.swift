import Testing

@testable import PetajalanReading

struct ColumnPositionsTests {
  @Test func everyColumnHasAPlaceOfItsOwn() {
    var positions = ColumnPositions<ProgramColumn>()
    for (position, column) in ProgramColumn.allCases.reversed().enumerated() {
      #expect(positions[column] == nil)
      positions[column] = position
    }
    #expect(
      ProgramColumn.allCases.reversed().map { positions[$0] }
        == Array(0..<ProgramColumn.allCases.count))
    positions[.score] = nil
    #expect(positions[.score] == nil)
    #expect(positions[.group] == 2)
  }
}
