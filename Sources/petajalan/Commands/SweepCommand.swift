import ArgumentParser
import Formats
import Foundation
import GLPKSolver
import MILP
import OutputFolders
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults

/// Solves a scenario over a grid of ceilings.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Solve over a grid of ceilings: benefit against money.",
    discussion: """
      The curve of benefit with its bound, the steps at which programs enter or leave, and, if \
      asked for, what some more money buys in each source and year, and what moving it between \
      years changes.

      A ceiling is given as SOURCE=FIRST..LAST:STEP, in percent of what it is (60%..140%:5%) or as \
      an amount more or less (-500..+500:250, in the scenario's unit); the source all means every \
      source. Several ceilings are combined in every way.
      """)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions

  @Option(
    name: .customLong("ceiling"),
    help: ArgumentHelp(
      "The ceilings to change; all=60%..140%:10% by default.", valueName: "source=levels"))
  var ceilings: [String] = []

  @Option(
    help: ArgumentHelp("The year or years whose ceilings change.", valueName: "2027 or 2026..2028"))
  var year: YearsArgument?

  @Flag(help: "Also plan each point with every program of the smaller budgets.")
  var nested = false

  @Flag(help: "Tell what one more billion buys in each source and year.")
  var next = false

  @Flag(help: "Tell what moving one billion to a neighboring year changes, in each source.")
  var between = false

  @Option(
    help: "Another amount than a billion for --next and --between, in the scenario's unit.")
  var amount: Int64?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var page: PageOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write tables, curve.svg and sweep.json into this folder.", completion: .directory)
  var output: String?

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Flag(help: "Print sweep.json instead of the text.")
  var json = false

  /// Rp 1 billion.
  private static let billion: Int64 = 1_000_000_000

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
    if nested, ceilings.count > 1 {
      throw ValidationError("--nested: give one --ceiling, so that budgets have an order")
    }
    if let amount, !(1...1_000_000_000).contains(amount) {
      throw ValidationError("--amount \(amount): give a positive amount")
    }
  }

  func run() throws {
    try CommandWorker(memory: limits.memory, language: shared.messageLanguage).run { try work() }
  }

  private func work() throws {
    let (scenario, reading) = try ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.scope
    ).load()
    let language = shared.language(of: scenario)
    let folder = output.map { OutputFolder(path: $0, of: .sweep) }
    try folder?.perform(language) { folder throws(OutputError) in try folder.check() }
    let request = try request(for: scenario, language)

    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    let line = CountLine(
      language: language, isShown: Terminal.showsMessages && !shared.quiet)
    let run = SweepRun(
      solver: GLPKSolver(), options: limits.planOptions(for: scenario, stop: stop),
      progressed: { line.show($0, of: $1) })
    let sweep = try withExtendedLifetime(interrupts) {
      try self.sweep(run, reading, request, language)
    }
    line.clear()
    let chosen = reading.alternative.map {
      [Provenance.Option(key: Provenance.Option.alternativeKey, value: $0.id)]
    }
    let options = (chosen ?? []) + limits.provenance(for: scenario) + argument.provenance
    let provenance = Provenance(reading, options: options, stamped: false)
    try show(
      SweepReport(sweep, years: request.years, provenance: provenance), folder, language)
  }

  private func sweep(
    _ run: SweepRun<GLPKSolver>, _ reading: ScenarioReading, _ request: SweepRequest,
    _ language: Language
  ) throws -> Sweep {
    guard let document = reading.document else { throw ExitCode.faultyScenario }
    do throws(ScenarioDocument.Refusal) {
      return try run.sweep(document, alternative: reading.alternative, request)
    } catch {
      for fault in error.faults where fault.severity == .error {
        Console().say(language.phrases.line(for: fault))
      }
      throw ExitCode.faultyScenario
    }
  }

  private func show(
    _ report: SweepReport, _ folder: OutputFolder?, _ language: Language
  ) throws {
    let document = SweepJSON.text(of: report)
    let results = [report.sweep.base.result] + report.sweep.points.map(\.result)
    if let folder, results.contains(where: { $0.roadmap != nil }) {
      let options = ReportOptions(language: language, dialect: dialect)
      let files =
        SweepCSV.files(of: report, options: options) + [
          OutputFile(
            name: SweepSVG.fileName, text: SweepSVG(report, language: language).text),
          OutputFile(name: SweepJSON.fileName, text: document),
        ]
      try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    }
    if json {
      try Console().write(document, language: language)
    } else if !shared.quiet {
      let text = SweepText(report, language: language, options: page.forTerminal).text
      try Console().write(text, language: language)
    }
    try Results.throwIfEmpty(results)
    if let output, !shared.quiet, !json { Console().say(language.phrases.written(to: output)) }
  }

  // MARK: What is asked for

  /// The request.
  ///
  /// - Throws: the exit code of wrong usage, after the reason was printed.
  private func request(for scenario: Scenario, _ language: Language) throws -> SweepRequest {
    func refuse(_ message: String) -> ExitCode {
      Console().say(message)
      return .validationFailure
    }
    let texts = ceilings.isEmpty ? ["all=60%..140%:10%"] : ceilings
    var axes: [CeilingAxis] = []
    for text in texts {
      guard let axis = CeilingAxis(text, unit: scenario.money.unit) else {
        throw refuse(language.phrases.unreadable(axis: text))
      }
      guard scenario.sources.contains(where: axis.applies(to:)) else {
        throw refuse(
          language.phrases.unknownSource(axis.source ?? "", known: scenario.sources.map(\.id)))
      }
      axes.append(axis)
    }
    let horizon = scenario.horizon.years
    let years = year?.years ?? horizon
    guard years.overlaps(horizon) else {
      throw refuse(language.phrases.yearsOutside(years, horizon: horizon))
    }
    var request = SweepRequest(axes: axes, years: years.clamped(to: horizon))
    guard request.pointCount <= SweepRequest.mostPoints else {
      throw refuse(
        language.phrases.tooManyPoints(request.pointCount, most: SweepRequest.mostPoints))
    }
    let rupiah = amount.map { $0.multipliedReportingOverflow(by: scenario.money.unit.rupiah) }
    guard rupiah?.overflow != true, rupiah?.partialValue ?? 0 <= Amount.greatest.rupiah else {
      throw ValidationError("--amount: give at most 10^15 rupiah")
    }
    let asked = Amount(rupiah: rupiah?.partialValue ?? Self.billion)
    request.isNested = nested
    request.more = next ? asked : nil
    request.moved = between ? asked : nil
    return request
  }
}
