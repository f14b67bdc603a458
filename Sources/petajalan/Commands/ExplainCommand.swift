import ArgumentParser
import Formats
import OutputFolders
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReports
import PetajalanResults

/// Says why programs are where they are on the roadmap, and what limits cost.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why programs are (not) on the roadmap then, and what each limit costs.",
    discussion: """
      Of a program that is not on the roadmap, or could be earlier: what blocks it now, what it \
      costs to have it there and what it pushes out, and the cheapest single change that gets it \
      in without loss. Of one that is on it: what its removal costs, and how safe its place is. Of \
      a rule, a source, an agency or a group: how much better the best roadmap is without that \
      limit.

      Every number is that of verified roadmaps and proved bounds; where two are given the truth \
      is proved to lie between them. Each statement comes with the command that checks it.
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: ArgumentHelp("Programs, rules, sources, agencies and groups.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "Explain every program.")
  var all = false

  @Flag(help: "Tell what each rule, ceiling, capacity and group costs, the dearest first.")
  var rules = false

  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions
  @OptionGroup var limits: LimitOptions

  @Option(help: "Stop everything after this time; what was answered is told.")
  var total = TimeArgument(seconds: 165)

  @Option(
    help: "Explain the roadmap of this output folder of solve, rather than solve again.",
    completion: .directory)
  var roadmap: String?

  @OptionGroup var page: PageOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write explanation.csv and explanation.json into this folder.", completion: .directory)
  var output: String?

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Flag(help: "Print explanation.json instead of the text.")
  var json = false

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
    try dialect.check(output: output)
    if ids.isEmpty, !all, !rules {
      throw ValidationError("name programs or rules, or use --all or --rules")
    }
  }

  func run() throws { try analyzeInWorker() }
}

extension ExplainCommand: Analysis {
  static let content = OutputContent.explanation

  /// What is asked about, and what is known of the roadmap.
  struct Request {
    let subjects: [ExplanationSubject]
    /// **Missing** The roadmap is to be found.
    let known: PlanningResult?
  }

  var options: AnalysisOptions {
    AnalysisOptions(
      argument: argument, scope: alternative.scope, shared: shared, limits: limits, page: page,
      output: output, dialect: dialect, isJSON: json,
      further: [Provenance.Option(key: "total", value: total.text)])
  }

  func request(of loaded: LoadedScenario) throws -> Request {
    let subjects = try subjects(of: loaded.scenario, loaded.language)
    let known = try roadmap.map {
      try FinishedFolder(path: $0, language: loaded.language).result(loaded.scenario)
    }
    return Request(subjects: subjects, known: known)
  }

  func report(
    on request: Request, of loaded: LoadedScenario, with tools: AnalysisTools
  ) throws -> ExplanationReport {
    guard let document = loaded.reading.document else { throw ExitCode.faultyScenario }
    let run = ExplanationRun(
      solver: tools.solver, options: tools.options, total: total.duration,
      progressed: tools.progressed)
    let answers = try run.explanations(
      document, alternative: loaded.reading.alternative, known: request.known
    ) { _ in request.subjects }
    return ExplanationReport(
      answers, command: command,
      given: argument.overrides.map { .init($0, text: Shell.quoted($0.text)) },
      provenance: tools.provenance)
  }

  /// What is asked about: what is named, then every program, then every limit.
  ///
  /// - Throws: the exit code of wrong usage, after the reason was printed.
  private func subjects(
    of scenario: Scenario, _ language: Language
  ) throws -> [ExplanationSubject] {
    var subjects: [ExplanationSubject] = []
    for id in ids {
      guard let subject = scenario.subject(named: id) else {
        let nearest = scenario.nearestSubject(to: id)
        Console().say(language.forMessages.phrases.unknownSubject(id, nearest: nearest))
        throw ExitCode.validationFailure
      }
      subjects.append(subject)
    }
    if all { subjects += scenario.programs.indices.map { .program($0) } }
    if rules { subjects += scenario.limits.map { .limit($0) } }
    var known: Set<ExplanationSubject> = []
    return subjects.filter { known.insert($0).inserted }
  }

  /// The command that solves the same scenario.
  private var command: String {
    let chosen = alternative.id.map { ["--alternative \(Shell.quoted($0))"] } ?? []
    return (["petajalan solve \(Shell.quoted(argument.scenario))"] + chosen)
      .joined(separator: " ")
  }
}
