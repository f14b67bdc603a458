import ArgumentParser
import PetajalanKit
import PetajalanReports

/// Writes the documents of a finished roadmap.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the masterplan documents of a roadmap.",
    discussion: """
      The roadmap is an output folder of solve. It is judged anew, and nothing in it is believed.

      Formats: \(DocumentFormats.all.map { "\($0.id) (\($0.summary))" }.joined(separator: ", ")).
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: "The output folder; by default roadmap/ beside the scenario's files.",
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("with"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Compare with these output folders or scenarios.", valueName: "folder"),
    completion: .directory)
  var others: [String] = []

  @OptionGroup var shared: SharedOptions
  @OptionGroup var documents: DocumentOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Where to write; by default report/ beside the scenario's files.",
    completion: .directory)
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
  }

  func run() throws {
    let (base, reading) = try ScenarioLoader(argument: argument, shared: shared).load()
    let language = shared.language(of: base)
    let gatherer = WorldGatherer(argument: argument, shared: shared, reading: reading)
    let path = folder ?? ScenarioFolder.sibling("roadmap", of: argument.scenario)
    let finished = try gatherer.finished(at: path)
    let scenario = try gatherer.scenario(of: finished, base)
    let result = try gatherer.result(of: finished, at: path, in: scenario)
    guard case .roadmap(let roadmap, let quality) = result else { throw ExitCode.failed }
    let provenance = Provenance(reading, options: finished.options, stamped: false)
    let order = try DocumentOrder(
      documents, in: scenario,
      path: output ?? documents.path(beside: argument, of: finished.alternative), language)
    try order.check(language)
    var material = ChapterMaterial(
      roadmap, quality, reasons: ReasonFinder(roadmap).reasons(), provenance: provenance)
    material.comparison = try comparison(result, scenario, gatherer, provenance)
    try order.write(material, language: language, isQuiet: shared.quiet)
  }

  /// The roadmap beside others.
  ///
  /// **Missing** No others are named.
  private func comparison(
    _ result: PlanningResult, _ scenario: Scenario, _ gatherer: WorldGatherer,
    _ provenance: Provenance
  ) throws -> ComparisonReport? {
    guard !others.isEmpty else { return nil }
    let worlds = try others.map { path -> PlannedWorld in
      let finished = try gatherer.finished(at: path)
      let other = try gatherer.scenario(of: finished, scenario)
      let alternative = finished.alternative.flatMap { gatherer.reading.document?.alternative($0) }
      return PlannedWorld(
        id: alternative?.id ?? path, name: alternative?.name ?? other.name,
        nameEN: alternative?.nameEN, scenario: other,
        result: try gatherer.result(of: finished, at: path, in: other))
    }
    let own = PlannedWorld(
      id: PlannedWorld.baseID, name: Language.id.phrases.thisPlan,
      nameEN: Language.en.phrases.thisPlan, scenario: scenario, result: result)
    return ComparisonReport(Comparison([own] + worlds), provenance: provenance)
  }
}
