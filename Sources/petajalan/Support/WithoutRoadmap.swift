import ArgumentParser
import Formats
import GLPKSolver
import PetajalanDomain
import PetajalanReports
import PetajalanResults
import PetajalanSearch

/// What `solve` tells of a scenario for which it has no roadmap.
struct WithoutRoadmap {
  private let outcome: SolveOutcome
  private let scenario: Scenario
  private let provenance: Provenance
  private let language: Language
  private let dialect: CSVDialect

  /// Prepares to tell of an outcome without a roadmap.
  init(
    _ outcome: SolveOutcome, of scenario: Scenario, provenance: Provenance, language: Language,
    dialect: CSVDialect
  ) {
    self.outcome = outcome
    self.scenario = scenario
    self.provenance = provenance
    self.language = language
    self.dialect = dialect
  }

  /// What the outcome tells the shell.
  var exitCode: ExitCode {
    switch outcome {
    case .infeasible: .infeasible
    case .noneFound(.interrupted, _): .interrupted
    case .roadmap, .noneFound: .noneFound
    }
  }

  /// Says that there is no roadmap, and why if that is known: within what is left of the
  /// time.
  ///
  /// - Parameter diagnosisPath: where the reasons are written.
  func tell(
    _ options: PlanOptions, diagnosisPath: String, isJSON: Bool, isQuiet: Bool
  ) throws {
    if isJSON {
      let result = ResultJSON.text(
        withoutRoadmap: outcome, scenario: scenario, provenance: provenance)
      try Console().write(result ?? "", language: language)
    }
    if case .infeasible = outcome {
      diagnose(options, path: diagnosisPath, isQuiet: isQuiet)
    } else {
      say()
    }
  }

  /// Says that there is no roadmap.
  private func say() {
    if let sentence = Summary.text(
      withoutRoadmap: outcome, of: scenario, language: language)
    {
      Console().show(sentence)
    }
  }

  /// Says why there is no roadmap.
  ///
  /// The result stays that there is none, whether or not the files can be written.
  private func diagnose(_ options: PlanOptions, path: String, isQuiet: Bool) {
    let output = DiagnosisOutput(path: path, language: language, dialect: dialect)
    let diagnosis = output.diagnose(scenario, options, isQuiet: isQuiet)
    guard !diagnosis.clashes.isEmpty else { return say() }
    let report = DiagnosisReport(
      diagnosis, solver: GLPKSolver().identity, provenance: provenance)
    Console().show(report.text(language: language))
    guard (try? output.write(report)) != nil, !isQuiet else { return }
    Console().say(language.forMessages.phrases.written(to: path))
  }
}
