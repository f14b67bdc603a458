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
