import ArgumentParser
import Foundation
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
    let (base, reading) = try ScenarioLoader(argument: argument, shared: shared).load()
    let language = shared.language(of: base)
    let gatherer = WorldGatherer(argument: argument, shared: shared, reading: reading)
    let path = folder ?? ScenarioFolder.sibling("roadmap", of: argument.scenario)
    let finished = try gatherer.finished(at: path)
    let scenario = try gatherer.scenario(of: finished, base)
    let result = try gatherer.result(of: finished, at: path, in: scenario)
    guard case .roadmap(let roadmap, let quality) = result else { throw ExitCode.failed }
    let provenance = Provenance(reading, options: finished.options, stamped: false)
    var material = ChapterMaterial(
      roadmap, quality, reasons: ReasonFinder(roadmap).reasons(), provenance: provenance)
    material.owner = try documents.owner(in: scenario, language)
    material.year = try documents.year(in: scenario, language)
    material.dialect = dialect
    material.comparison = try comparison(result, scenario, gatherer, provenance, language)
    try documents.write(
      material, to: output ?? documents.path(beside: argument, of: finished.alternative),
      language: language, isQuiet: shared.quiet)
  }

  /// The roadmap beside others.
  ///
  /// **Missing** No others are named.
  private func comparison(
    _ result: PlanningResult, _ scenario: Scenario, _ gatherer: WorldGatherer,
    _ provenance: Provenance, _ language: Language
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

/// Which documents a command writes.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The documents to write; all by default.",
      discussion: DocumentFormats.all.map(\.id).joined(separator: ", "), valueName: "format,format")
  )
  var format: String?

  @Option(
    help: ArgumentHelp("Only what this agency leads.", valueName: "id"))
  var owner: String?

  @Option(help: "The fiscal year of the RKPD table; by default the first one.")
  var year: Int?

  func validate() throws {
    for word in words where DocumentFormats.format(word) == nil {
      let known = DocumentFormats.all.map(\.id).joined(separator: ", ")
      throw ValidationError("--format \(word): give some of \(known)")
    }
  }

  private var words: [String] {
    format?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
  }

  private var formats: [any DocumentFormat] {
    format == nil ? DocumentFormats.all : words.compactMap { DocumentFormats.format($0) }
  }

  /// The position of the agency that is asked for.
  ///
  /// **Missing** All are.
  func owner(in scenario: Scenario, _ language: Language) throws -> Int? {
    guard let owner else { return nil }
    guard let position = scenario.owner(named: owner) else {
      Console().say(
        language.phrases.unknownOwner(owner, known: scenario.owners.map(\.id)))
      throw ExitCode.validationFailure
    }
    return position
  }

  /// The year of the RKPD table.
  func year(in scenario: Scenario, _ language: Language) throws -> Int {
    let years = scenario.horizon.years
    guard let year else { return years.lowerBound }
    guard years.contains(year) else {
      Console().say(language.phrases.outsideHorizon(year, years))
      throw ExitCode.validationFailure
    }
    return year
  }

  /// Where documents are written if nobody says.
  func path(beside argument: ScenarioArgument, of alternative: String?) -> String {
    let parts = ["report", alternative, owner].compactMap(\.self)
    return ScenarioFolder.sibling(parts.joined(separator: "-"), of: argument.scenario)
  }

  /// Makes the documents and writes them.
  func write(
    _ material: ChapterMaterial, to path: String, language: Language, isQuiet: Bool
  ) throws {
    let folder = OutputFolder(path: path, of: .documents)
    try folder.perform(language) { folder throws(OutputError) in try folder.check() }
    var files: [OutputFile] = []
    do throws(DocumentError) {
      for format in formats {
        for file in try format.files(of: material, language: language)
        where !files.contains(where: { $0.name == file.name }) {
          files.append(file)
        }
      }
    } catch {
      Console().say("error: " + language.phrases.sentence(for: error))
      throw ExitCode.failed
    }
    files.append(DocumentManifest.file(for: files, of: material, language: language))
    try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    if !isQuiet { Console().say(language.phrases.written(to: path)) }
  }
}
