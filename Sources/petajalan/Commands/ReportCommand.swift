import ArgumentParser
import Formats
import PetajalanAnalysis
import PetajalanDocuments
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanVerification

/// Writes the documents of a finished roadmap.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the masterplan documents of a roadmap.",
    discussion: """
      The roadmap is an output folder of solve. It is judged anew, and nothing in it is believed.

      \(CommandLanguage.current.phrases.formats(DocumentFormats.all.map { ($0.id, $0.summary) }))
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: "The output folder; by default roadmap/ beside the scenario's files.",
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("with"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Compare with these output folders of solve, and with all plans of those of compare.",
      valueName: "folder"),
    completion: .directory)
  var others: [String] = []

  @Option(
    name: .customLong("curve"),
    help: ArgumentHelp(
      "Show the curve of this output folder of sweep.", valueName: "folder"),
    completion: .directory)
  var sweep: String?

  @Option(
    name: .customLong("explain"),
    help: ArgumentHelp(
      "Tell how programs left out could come in, from this output folder of explain.",
      valueName: "folder"),
    completion: .directory)
  var explanation: String?

  @OptionGroup var shared: SharedOptions
  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Where to write; by default report/ beside the scenario's files.",
    completion: .directory)
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
  }

  func run() throws {
    let loaded = try ScenarioLoader(argument: argument, shared: shared).load()
    let (base, reading, language) = (loaded.scenario, loaded.reading, loaded.language)
    let gatherer = WorldGatherer(argument: argument, shared: shared, reading: reading)
    let path = folder ?? ScenarioFolder.sibling("roadmap", of: argument.scenario)
    let finished = try gatherer.finished(at: path, base)
    guard case .roadmap(let roadmap, let quality) = finished.result else {
      throw ExitCode.failed
    }
    let provenance = Provenance(reading, options: finished.facts.options)
    let order = try DocumentOrder(
      documents, in: finished.scenario,
      path: output ?? documents.path(beside: argument, of: finished.facts.alternative), language)
    try order.check(language)
    var material = ChapterMaterial(
      roadmap, quality, reasons: ReasonFinder(roadmap).reasons(), provenance: provenance)
    material.dialect = dialect
    material.comparison = try comparison(finished.result, base, gatherer, provenance)
    material.curve = try curve(reading, language)
    material.ways = try ways(roadmap, reading, finished.facts.alternative, language)
    try order.write(material, language: language, isQuiet: shared.quiet)
  }

  /// The curve of a sweep.
  ///
  /// **Missing** None is named.
  private func curve(
    _ reading: ScenarioReading, _ language: Language
  ) throws -> BenefitCurve? {
    guard let sweep else { return nil }
    let path = ScenarioFolder.sibling(SweepJSON.fileName, of: sweep)
    let bytes: [UInt8]
    do throws(ScenarioFileError) {
      bytes = try FolderFile.bytes(of: SweepJSON.fileName, in: sweep)
    } catch {
      Console().say(language.forMessages.phrases.line(for: error))
      throw ExitCode.noInput
    }
    do throws(CurveRefusal) {
      let inputs = Provenance(reading, options: []).inputs
      return try BenefitCurve(bytes, inputs: inputs)
    } catch {
      Console().say(language.forMessages.phrases.sentence(for: error, path: path))
      throw ExitCode.violationsFound
    }
  }

  /// The roadmap beside others.
  ///
  /// **Missing** No others are named.
  private func comparison(
    _ result: PlanningResult, _ base: Scenario, _ gatherer: WorldGatherer,
    _ provenance: Provenance
  ) throws -> ComparisonReport? {
    guard !others.isEmpty, let roadmap = result.roadmap else { return nil }
    let worlds = try others.flatMap { path in
      try FinishedComparison.isFolder(path)
        ? gatherer.planned(comparedIn: path, base).filter { !Self.isSame($0, as: roadmap) }
        : [world(at: path, base, gatherer)]
    }
    let own = PlannedWorld(
      id: PlannedWorld.baseID, name: Language.id.phrases.thisPlan,
      nameEN: Language.en.phrases.thisPlan, scenario: roadmap.scenario, result: result)
    return ComparisonReport(Comparison([own] + worlds), provenance: provenance)
  }

  /// Whether a plan is the roadmap itself, which has a column of its own.
  private static func isSame(_ world: PlannedWorld, as roadmap: Roadmap) -> Bool {
    world.scenario == roadmap.scenario && world.result.roadmap?.plan == roadmap.plan
  }

  private func world(
    at path: String, _ base: Scenario, _ gatherer: WorldGatherer
  ) throws -> PlannedWorld {
    let finished = try gatherer.finished(at: path, base)
    let id = finished.facts.alternative
    let alternative = id.flatMap { gatherer.reading.document?.alternative($0) }
    return PlannedWorld(
      id: id ?? path, name: alternative?.name ?? finished.scenario.name,
      nameEN: alternative?.nameEN, scenario: finished.scenario, result: finished.result)
  }

  /// How programs that are left out could come in.
  ///
  /// **Missing** No explanations are named.
  private func ways(
    _ roadmap: Roadmap, _ reading: ScenarioReading, _ alternative: String?, _ language: Language
  ) throws -> WaysIn? {
    guard let explanation else { return nil }
    let folder = ForeignFolder(path: explanation, content: .explanation, language: language)
    let bytes = try folder.bytes(
      ofFile: ExplanationJSON.fileName, by: "explain", roadmap.scenario, reading,
      argument.overrides, alternative: alternative)
    do throws(FolderRefusal) {
      return try WaysIn(bytes, of: roadmap)
    } catch {
      throw folder.refusal(error)
    }
  }
}
