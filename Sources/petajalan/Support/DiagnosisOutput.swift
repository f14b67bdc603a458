import Formats
import GLPKSolver
import OutputFolders
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanSearch

/// Diagnoses a scenario in front of people who watch, and writes the result.
struct DiagnosisOutput {
  let path: String
  let language: Language
  let dialect: CSVDialect

  /// Where a diagnosis is written if nobody says.
  static func path(beside argument: ScenarioArgument, of alternative: Alternative?) -> String {
    let name = alternative.map { "diagnosis-\($0.id)" } ?? "diagnosis"
    return ScenarioFolder.sibling(name, of: argument.scenario)
  }

  /// Diagnoses a scenario; a line on standard error follows the work.
  func diagnose(_ scenario: Scenario, _ options: PlanOptions, isQuiet: Bool) -> Diagnosis {
    let isShown = Terminal.showsMessages && !isQuiet
    let phrases = language.phrases
    let start = ContinuousClock.now
    let diagnosis = Diagnostician(scenario, solver: GLPKSolver(), options: options) { stage in
      guard isShown else { return }
      let seconds = Int((ContinuousClock.now - start).components.seconds)
      Console().show("\r\u{1B}[K" + phrases.progress(stage, seconds: seconds))
    }.diagnose()
    if isShown { Console().show("\r\u{1B}[K") }
    return diagnosis
  }

  /// Throws what ``write(_:)`` would throw about the folder.
  func check() throws { try folder.check(telling: language) }

  /// Writes the files.
  ///
  /// - Throws: the exit code, after the reason was said.
  func write(_ report: DiagnosisReport) throws {
    try folder.write(report.files(language: language, dialect: dialect), telling: language)
  }

  private var folder: OutputFolder { OutputFolder(path: path, of: .diagnosis) }
}
