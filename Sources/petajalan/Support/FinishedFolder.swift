import ArgumentParser
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults

/// An output folder of `solve` whose roadmap a command takes.
struct FinishedFolder {
  let path: String
  let language: Language

  /// What is known of the folder's roadmap in a scenario.
  ///
  /// - Throws: the exit code of a folder that cannot be used, after the reason was
  ///   printed.
  func result(_ scenario: Scenario) throws -> PlanningResult {
    switch try read().verdict(in: scenario) {
    case .holds(let result): return result
    case .faulty(let faults):
      for fault in faults { Console().say(language.forMessages.phrases.line(for: fault)) }
      throw ExitCode.faultyScenario
    case .refused(let violations):
      Console().say(
        lines: language.forMessages.phrases.refused(
          folder: path,
          violations: violations.map { language.phrases.sentence(for: $0, in: scenario) }))
      throw ExitCode.violationsFound
    case .unproved:
      Console().say(language.forMessages.phrases.unproved(folder: path))
      throw ExitCode.violationsFound
    }
  }

  /// The files of the folder.
  func read() throws -> FinishedRoadmap {
    do throws(ScenarioFileError) {
      return try FinishedRoadmap(path: path)
    } catch {
      Console().say(language.forMessages.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }
}
