import ArgumentParser
import PetajalanResults

/// What the results of several solves come to for the shell.
enum Results {
  /// Throws the exit code of a run in which no roadmap was found.
  static func throwIfEmpty(_ results: [PlanningResult]) throws {
    guard !results.contains(where: { $0.roadmap != nil }) else { return }
    let isInterrupted = results.contains {
      if case .noneFound(.interrupted) = $0 { true } else { false }
    }
    let isOpen = results.contains { if case .noneFound = $0 { true } else { false } }
    let hasFailed = results.contains { if case .failed = $0 { true } else { false } }
    if hasFailed { throw ExitCode.failed }
    if isInterrupted { throw ExitCode.interrupted }
    throw isOpen ? ExitCode.noneFound : ExitCode.infeasible
  }
}
