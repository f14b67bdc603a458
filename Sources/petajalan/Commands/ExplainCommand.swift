import ArgumentParser
import Formats
import GLPKSolver
import MILP
import OutputFolders
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReading
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
    if ids.isEmpty, !all, !rules {
      throw ValidationError("name programs or rules, or use --all or --rules")
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
    let folder = output.map { OutputFolder(path: $0, of: .explanation) }
    try folder?.perform(language) { folder throws(OutputError) in try folder.check() }
    let subjects = try subjects(of: scenario, language)
    let known = try roadmap.map {
      try FinishedFolder(path: $0, language: language).result(scenario)
    }

    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    let line = CountLine(language: language, isShown: Terminal.showsMessages && !shared.quiet)
    let run = ExplanationRun(
      solver: GLPKSolver(), options: limits.planOptions(for: scenario, stop: stop),
      total: total.duration, progressed: { line.show($0, of: $1) })
    let answers = try withExtendedLifetime(interrupts) {
      try explain(run, reading, known, subjects, language)
    }
    line.clear()
    try show(
      ExplanationReport(
        answers, command: command, provenance: provenance(scenario, reading)), folder, language)
  }

  private func explain(
    _ run: ExplanationRun<GLPKSolver>, _ reading: ScenarioReading, _ known: PlanningResult?,
    _ subjects: [ExplanationSubject], _ language: Language
  ) throws -> Explanations {
    guard let document = reading.document else { throw ExitCode.faultyScenario }
    do throws(ScenarioDocument.Refusal) {
      return try run.explanations(
        document, alternative: reading.alternative, known: known
      ) { _ in subjects }
    } catch {
      for fault in error.faults where fault.severity == .error {
        Console().say(language.phrases.line(for: fault))
      }
      throw ExitCode.faultyScenario
    }
  }

  private func show(
    _ report: ExplanationReport, _ folder: OutputFolder?, _ language: Language
  ) throws {
    let base = report.answers.base
    if let folder, base.roadmap != nil {
      let files = report.files(language: language, dialect: dialect)
      try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    }
    if json {
      let document = ExplanationJSON.text(of: report, language: language)
      try Console().write(document, language: language)
    } else if !shared.quiet {
      let text = ExplanationText(report, language: language, options: page.forTerminal).text
      try Console().write(text, language: language)
    }
    try Results.throwIfEmpty([base])
    if let output, !shared.quiet, !json { Console().say(language.phrases.written(to: output)) }
  }

  // MARK: What is asked for

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
        Console().say(language.phrases.unknownSubject(id, nearest: nearest))
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
    return
      (["petajalan solve \(Shell.quoted(argument.scenario))"] + chosen
      + argument.overrides.map { "--set \(Shell.quoted($0.text))" }).joined(separator: " ")
  }

  private func provenance(_ scenario: Scenario, _ reading: ScenarioReading) -> Provenance {
    let chosen = reading.alternative.map {
      [Provenance.Option(key: Provenance.Option.alternativeKey, value: $0.id)]
    }
    return Provenance(
      reading,
      options: (chosen ?? []) + limits.provenance(for: scenario)
        + [Provenance.Option(key: "total", value: total.text)] + argument.provenance,
      stamped: false)
  }
}
