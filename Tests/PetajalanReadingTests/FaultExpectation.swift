import PetajalanReading
import TestSupport
import Testing

/// Expects exactly these faults at the marks of a scenario.
func expectFaults(
  _ kinds: [ScenarioFaultKind], in marked: MarkedScenario,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let faults = try marked.reading().faults
  #expect(faults.map(\.kind) == kinds, sourceLocation: sourceLocation)
  #expect(faults.map(\.location) == marked.marks, sourceLocation: sourceLocation)
}

/// Expects that a workbook has these faults, each at the cell that is marked for it.
func expectFaults(
  _ kinds: [ScenarioFaultKind], in marked: MarkedWorkbook,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let faults = try marked.reading().faults
  #expect(faults.map(\.kind) == kinds, sourceLocation: sourceLocation)
  #expect(faults.map(\.location) == marked.marks, sourceLocation: sourceLocation)
}
