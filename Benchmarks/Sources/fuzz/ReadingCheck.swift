import PetajalanKit
import PetajalanReports

/// What must hold of whatever the reader makes of a scenario's files.
enum ReadingCheck {
  /// The most programs times years of a scenario that is stated as a model.
  private static let mostStarts = 120

  /// The most faults whose kinds are told apart: most others are of those kinds.
  private static let mostFaults = 10

  /// Reads files and looks at what comes out.
  static func outcome(of files: ScenarioTexts, isThorough: Bool) -> FuzzOutcome {
    var outcome = FuzzOutcome()
    let reading: ScenarioReading
    do {
      reading = try ScenarioReader.read(files, scope: isThorough ? .all : .base)
    } catch {
      outcome.kinds.insert("unreadable." + FaultNames.path(of: error.problem))
      return outcome
    }
    let hasErrors = reading.faults.contains { $0.severity == .error }
    if (reading.scenario == nil) != hasErrors {
      outcome.complaint = "a scenario beside errors, or neither"
    }
    look(at: reading.faults, &outcome)
    if isThorough { readAgain(files, reading, &outcome) }
    guard let scenario = reading.scenario else { return outcome }
    outcome.kinds.insert("sound")
    if scenario.programs.count * scenario.horizon.count <= mostStarts {
      outcome.kinds.insert("stated")
      if Formulation(scenario).model.variables.isEmpty { outcome.kinds.insert("nothing to choose") }
      _ = Checker(scenario).verify(.empty(for: scenario))
    }
    return outcome
  }

  /// Takes down the kinds of faults, and tells each in both languages.
  static func look(at faults: [ScenarioFault], _ outcome: inout FuzzOutcome) {
    for fault in faults.prefix(mostFaults) {
      outcome.kinds.insert(FaultNames.path(of: fault.kind))
      if !isPlaced(fault) {
        outcome.complaint = "a fault at no place"
      }
      for language in Language.allCases {
        let line = language.phrases.line(for: fault)
        if line.utf8.contains(0x0A) { outcome.complaint = "a sentence of two lines: \(line)" }
      }
    }
  }

  /// Whether a fault says where it is; what is wrong with a workbook as a whole has no
  /// place in it.
  private static func isPlaced(_ fault: ScenarioFault) -> Bool {
    if case .workbook = fault.kind, fault.location.line == 0 { return true }
    return fault.location.line >= 1 && fault.location.column >= 1
  }

  private static func readAgain(
    _ files: ScenarioTexts, _ first: ScenarioReading, _ outcome: inout FuzzOutcome
  ) {
    guard let again = try? ScenarioReader.read(files, scope: .all),
      again.faults == first.faults, again.scenario == first.scenario
    else {
      outcome.complaint = "a second reading differs"
      return
    }
    guard first.scenario != nil else { return }
    guard let source = try? ScenarioSource.read(files) else {
      outcome.complaint = "a sound scenario has no source"
      return
    }
    if source.tables.isEmpty { outcome.complaint = "a sound scenario has no tables" }
  }
}
