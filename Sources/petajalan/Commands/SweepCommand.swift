import ArgumentParser
import Formats
import OutputFolders
import PetajalanAnalysis
import PetajalanDocuments
import PetajalanDomain
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
    try dialect.check(output: output)
    if amount != nil, !next, !between {
      throw ValidationError("--amount goes with --next and --between")
    }
    if nested, ceilings.count > 1 {
      throw ValidationError("--nested: give one --ceiling, so that budgets have an order")
    }
    if let amount, !(1...1_000_000_000).contains(amount) {
      throw ValidationError("--amount \(amount): give a positive amount")
    }
  }

  func run() throws { try analyzeInWorker() }
}

extension SweepCommand: Analysis {
  static let content = OutputContent.sweep

  var options: AnalysisOptions {
    AnalysisOptions(
      argument: argument, scope: alternative.scope, shared: shared, limits: limits, page: page,
      output: output, dialect: dialect, isJSON: json)
  }

  func report(
    on request: SweepRequest, of loaded: LoadedScenario, with tools: AnalysisTools
  ) throws -> SweepReport {
    guard let document = loaded.reading.document else { throw ExitCode.faultyScenario }
    let run = SweepRun(
      solver: tools.solver, options: tools.options, progressed: tools.progressed)
    return SweepReport(
      try run.sweep(document, alternative: loaded.reading.alternative, request),
      years: request.years, provenance: tools.provenance)
  }

  func request(of loaded: LoadedScenario) throws -> SweepRequest {
    let scenario = loaded.scenario
    let horizon = scenario.horizon.years
    let texts = ceilings.isEmpty ? ["all=60%..140%:10%"] : ceilings
    let axes = try CeilingAxis.axes(texts, of: loaded)
    let years = year?.years ?? horizon
    guard years.overlaps(horizon) else {
      throw refusal(loaded.language.forMessages.phrases.yearsOutside(years, horizon: horizon))
    }
    var request = SweepRequest(axes: axes, years: years.clamped(to: horizon))
    guard request.pointCount <= SweepRequest.mostPoints else {
      throw refusal(
        loaded.language.forMessages.phrases.tooManyPoints(
          request.pointCount, most: SweepRequest.mostPoints))
    }
    let money = try money(in: scenario.money.unit)
    request.isNested = nested
    request.more = next ? money : nil
    request.moved = between ? money : nil
    return request
  }

  /// The money of `--next` and `--between`.
  private func money(in unit: MoneyUnit) throws -> Amount {
    guard let amount else { return Amount(rupiah: Self.billion) }
    let (rupiah, isOver) = amount.multipliedReportingOverflow(by: unit.rupiah)
    guard !isOver, rupiah <= Amount.greatest.rupiah else {
      throw ValidationError("--amount: give at most 10^15 rupiah")
    }
    return Amount(rupiah: rupiah)
  }

  private func refusal(_ message: String) -> ExitCode {
    Console().say(message)
    return .validationFailure
  }
}
