import ArgumentParser

/// What the command tells the shell; the numbers of `sysexits.h` where they fit.
extension ExitCode {
  /// Violations or differences were found.
  static let violationsFound = ExitCode(2)
  /// No plan can meet the scenario.
  static let infeasible = ExitCode(3)
  /// A limit stopped the search without a roadmap.
  static let noneFound = ExitCode(4)
  /// The scenario has faults.
  static let faultyScenario = ExitCode(65)
  /// A file is missing or unreadable.
  static let noInput = ExitCode(66)
  /// The solver or petajalan itself failed.
  static let failed = ExitCode(70)
  /// The output cannot be written.
  static let cannotCreate = ExitCode(73)
  /// Interrupted without a roadmap.
  static let interrupted = ExitCode(130)

  /// All codes that a command can end with.
  static let all: [ExitCode] = [
    .success, .violationsFound, .infeasible, .noneFound, .validationFailure, .faultyScenario,
    .noInput, .failed, .cannotCreate, .interrupted,
  ]
}
