import ArgumentParser
import Formats
import GLPKSolver
import OutputFolders
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanSearch

/// Studies the weights of a scenario in front of people who watch, and shows and
/// writes the result.
struct WeightOutput {
  let request: WeightRequest
  let language: Language
  let dialect: CSVDialect
  /// **Missing** Nothing is to be written.
  let path: String?
  let isJSON: Bool
  let isQuiet: Bool
  let page: PageOptions

  private var folder: OutputFolder? { path.map { OutputFolder(path: $0, of: .weights) } }

  /// Studies the weights.
  ///
  /// - Throws: the exit code of what went wrong, after the reason was printed.
  func run(
    _ scenario: Scenario, _ reading: ScenarioReading, _ options: PlanOptions,
    _ provenance: Provenance
  ) throws {
    try folder?.perform(language) { folder throws(OutputError) in try folder.check() }
    guard !scenario.criteria.isEmpty, let document = reading.document else {
      Console().say(language.phrases.noCriteria)
      throw ExitCode.validationFailure
    }
    let interrupts = InterruptHandler(options.stop)
    let line = CountLine(language: language, isShown: Terminal.showsMessages && !isQuiet)
    let run = WeightRun(
      solver: GLPKSolver(), options: options, progressed: { line.show($0, of: $1) })
    let study = try withExtendedLifetime(interrupts) {
      do throws(ScenarioDocument.Refusal) {
        return try run.study(document, alternative: reading.alternative, request)
      } catch {
        line.clear()
        for fault in error.faults where fault.severity == .error {
          Console().say(language.phrases.line(for: fault))
        }
        throw ExitCode.faultyScenario
      }
    }
    line.clear()
    try show(WeightsReport(study, provenance: provenance))
  }

  private func show(_ report: WeightsReport) throws {
    let document = WeightsJSON.text(of: report)
    let isFound = report.study.base.roadmap != nil
    if let folder, isFound {
      let options = ReportOptions(language: language, dialect: dialect)
      let files =
        WeightsCSV.files(of: report, options: options) + [
          OutputFile(name: WeightsJSON.fileName, text: document)
        ]
      try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    }
    if isJSON {
      try Console().write(document, language: language)
    } else if !isQuiet {
      let text = WeightsText(report, language: language, options: page.forTerminal).text
      try Console().write(text, language: language)
    }
    try Results.throwIfEmpty([report.study.base])
    if let path, !isQuiet, !isJSON { Console().say(language.phrases.written(to: path)) }
  }
}
