import ArgumentParser
import PetajalanDomain
import PetajalanPhrases
import WorkerProcess

/// Looks whether the system allows what a search needs, before anything waits for it.
enum SystemCheck {
  /// - Throws: the exit code of a system that does not, after that was said.
  static func run(_ language: Language) throws {
    guard let found = WorkerShortage.found else { return }
    let shortage: SystemShortage =
      switch found {
      case .threads: .threads
      case .files: .files
      }
    Console().say("error: " + language.phrases.sentence(for: shortage))
    throw ExitCode.failed
  }
}
