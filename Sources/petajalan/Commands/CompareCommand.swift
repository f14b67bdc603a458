import ArgumentParser
import Formats
import OutputFolders
import PetajalanAnalysis
import PetajalanReading
import PetajalanReports
import PetajalanResults

/// Lays the plans of several scenarios side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Solve a scenario and its alternatives, and show them side by side.",
    discussion: """
      Benefit, money and programs of each plan; what changes against the first one; which programs \
      are in every plan, in some, or in none; and what each plan comes to if another world comes \
      true.

      Without --alternatives and other folders all alternatives are compared. Other folders are \
      scenarios of their own, or output folders of solve, which are checked and not solved again.

      With --weights, other weights of the criteria are compared instead: which programs stay on \
      the plan, and where it flips.
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: "Other scenarios, or output folders of solve for this scenario.",
    completion: .directory)
  var others: [String] = []

  @Option(
    help: ArgumentHelp("Compare these alternatives only.", valueName: "id,id"))
  var alternatives: String?

  @OptionGroup var weights: WeightOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var page: PageOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write tables and comparison.json into this folder.", completion: .directory)
  var output: String?

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Flag(help: "Print comparison.json instead of the text.")
  var json = false

  @Flag(
    name: .customLong("no-regret"),
    help: "Leave out what each plan comes to in the other worlds.")
  var withoutRegret = false

  @Option(
    help: "Keep only what a plan starts up to this year when another world comes true.")
  var keptUntil: Int?

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
    try dialect.check(output: output)
    if withoutRegret, keptUntil != nil {
      throw ValidationError("--kept-until is about other worlds, which --no-regret leaves out")
    }
    if weights.weights != nil, withoutRegret || keptUntil != nil {
      throw ValidationError("--no-regret and --kept-until do not go with --weights")
    }
  }

  func run() throws {
    guard let request = weights.request else { return try analyzeInWorker() }
    try CommandWorker(memory: limits.memory, language: shared.messageLanguage).run {
      try study(request)
    }
  }

  /// Compares weights of the criteria, of the scenario or of the one alternative named.
  private func study(_ request: WeightRequest) throws {
    let named = alternatives.map { $0.split(separator: ",").map(String.init) } ?? []
    var options = options
    options.scope = named.first.map { .alternative($0) } ?? .base
    options.further = weights.provenance
    let loaded = try options.load()
    guard named.count <= 1, others.isEmpty else {
      Console().say(loaded.language.forMessages.phrases.weightsAlone)
      throw ExitCode.validationFailure
    }
    try WeightAnalysis(request: request, options: options).analyze(loaded)
  }
}

extension CompareCommand: Analysis {
  static let content = OutputContent.comparison

  var options: AnalysisOptions {
    AnalysisOptions(
      argument: argument, shared: shared, limits: limits, page: page, output: output,
      dialect: dialect, isJSON: json)
  }

  /// What is to be compared.
  func request(of loaded: LoadedScenario) throws -> [WorldGatherer.World] {
    let gatherer = WorldGatherer(argument: argument, shared: shared, reading: loaded.reading)
    let worlds = try gatherer.worlds(
      base: loaded.scenario, alternatives: wantedAlternatives(of: loaded.reading),
      others: others)
    guard worlds.count > 1 else {
      Console().say("error: " + loaded.language.forMessages.phrases.nothingToCompare)
      throw ExitCode.validationFailure
    }
    return worlds
  }

  func report(
    on worlds: [WorldGatherer.World], of loaded: LoadedScenario, with tools: AnalysisTools
  ) throws -> ComparisonReport {
    let run = ComparisonRun(
      solver: tools.solver, options: tools.options, withRegret: !withoutRegret,
      keptUntil: keptUntil, progressed: tools.progressed)
    return ComparisonReport(run.comparison(of: worlds), provenance: tools.provenance)
  }

  private func wantedAlternatives(of reading: ScenarioReading) -> [String] {
    if let alternatives {
      return alternatives.split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    return others.isEmpty ? reading.document?.alternatives.map(\.id) ?? [] : []
  }
}
