import ArgumentParser
import Formats
import GLPKSolver
import MILP
import OutputFolders
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanSearch

/// What is asked of a scenario in many solves. It states what is its own; loading,
/// checking the folder, running in front of people who watch, writing and printing are
/// the same for all.
protocol Analysis {
  /// What is asked.
  associatedtype Request
  /// The answer, in all its forms.
  associatedtype Report: AnalysisReport

  /// What is written into the output folder.
  static var content: OutputContent { get }

  /// What all analyses are told alike.
  var options: AnalysisOptions { get }

  /// What is asked of a scenario.
  ///
  /// - Throws: the exit code of wrong usage, after the reason was printed.
  func request(of loaded: LoadedScenario) throws -> Request

  /// Answers.
  ///
  /// - Throws: ``ScenarioDocument/Refusal`` of changes that the scenario does not bear,
  ///   or an exit code after the reason was printed.
  func report(
    on request: Request, of loaded: LoadedScenario, with tools: AnalysisTools
  ) throws -> Report
}

/// What an analysis works with.
struct AnalysisTools {
  let solver = GLPKSolver()
  /// How each solve is done.
  let options: PlanOptions
  /// Shows how many solves are done.
  let progressed: @Sendable (_ done: Int, _ total: Int) -> Void
  /// Where the answer comes from.
  let provenance: Provenance
}

/// The answer of an analysis.
protocol AnalysisReport {
  /// The results of its solves: without any roadmap nothing is written.
  var results: [PlanningResult] { get }

  /// The answer for other programs.
  func json(language: Language) -> String

  /// The answer for people.
  func text(language: Language, options: GanttOptions) -> String

  /// All files.
  func files(options: ReportOptions) -> [OutputFile]
}

/// What all analyses are told alike.
struct AnalysisOptions {
  let argument: ScenarioArgument
  var scope = ReadingScope.base
  let shared: SharedOptions
  let limits: LimitOptions
  let page: PageOptions
  /// Where to write.
  ///
  /// **Missing** Nothing is to be written.
  let output: String?
  let dialect: CSVDialect
  let isJSON: Bool
  /// What is asked for beside limits and changed values, for the record.
  var further: [Provenance.Option] = []

  /// Reads the scenario.
  ///
  /// - Throws: the exit code of one that cannot be used, after its faults were printed.
  func load() throws -> LoadedScenario {
    try ScenarioLoader(argument: argument, shared: shared, scope: scope).load()
  }
}

extension Analysis {
  /// Does everything, in a process of its own.
  ///
  /// - Throws: the exit code of what went wrong, after the reason was printed.
  func analyzeInWorker() throws {
    try CommandWorker(memory: options.limits.memory, language: options.shared.messageLanguage)
      .run { try analyze(options.load()) }
  }

  /// Does everything for a scenario.
  ///
  /// - Throws: the exit code of what went wrong, after the reason was printed.
  func analyze(_ loaded: LoadedScenario) throws {
    let folder = options.output.map { OutputFolder(path: $0, of: Self.content) }
    try folder?.check(telling: loaded.language)
    let report = try report(on: request(of: loaded), of: loaded)
    if report.results.contains(where: { $0.roadmap != nil }) {
      let files = ReportOptions(language: loaded.language, dialect: options.dialect)
      try folder?.write(report.files(options: files), telling: loaded.language)
    }
    try show(report, loaded.language)
    try Results.throwIfEmpty(report.results)
    if let output = options.output, !options.shared.quiet, !options.isJSON {
      Console().say(loaded.language.forMessages.phrases.written(to: output))
    }
  }

  /// Answers in front of people who watch, until the first Ctrl-C.
  private func report(on request: Request, of loaded: LoadedScenario) throws -> Report {
    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    let line = CountLine(
      language: loaded.language, isShown: Terminal.showsMessages && !options.shared.quiet)
    defer { line.clear() }
    let limits = options.limits
    let tools = AnalysisTools(
      options: limits.planOptions(for: loaded.scenario, stop: stop),
      progressed: { line.show($0, of: $1) },
      provenance: loaded.provenance(
        limits.provenance(for: loaded.scenario) + options.further, options.argument))
    return try withExtendedLifetime(interrupts) {
      do {
        return try report(on: request, of: loaded, with: tools)
      } catch let refusal as ScenarioDocument.Refusal {
        line.clear()
        for fault in refusal.faults where fault.severity == .error {
          Console().say(loaded.language.forMessages.phrases.line(for: fault))
        }
        throw ExitCode.faultyScenario
      }
    }
  }

  private func show(_ report: Report, _ language: Language) throws {
    if options.isJSON {
      try Console().write(report.json(language: language), language: language)
    } else if !options.shared.quiet {
      let text = report.text(language: language, options: options.page.forTerminal)
      try Console().write(text, language: language)
    }
  }
}
