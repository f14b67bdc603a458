import ArgumentParser
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReports
import PetajalanResults

/// What else the chapter of a roadmap is to tell, each found by searches of its own.
struct ChapterOptions: ParsableArguments {
  @Option(
    name: .customLong("alternatives"), defaultAsFlag: Self.all, parsing: .next,
    help: ArgumentHelp(
      "Compare with the scenario's alternatives in the chapter; all of them, or a list.",
      valueName: "id,id"))
  var alternatives: String?

  @Option(
    name: .customLong("curve"), defaultAsFlag: Self.usualCurve, parsing: .next,
    help: ArgumentHelp(
      "Show benefit against money in the chapter, over ceilings as sweep takes them.",
      valueName: "source=levels"))
  var curve: String?

  @Flag(
    name: .customLong("explain"),
    help: "Tell in the chapter how the programs that are left out could come in.")
  var explains = false

  @Option(
    help: """
      Stop all searches after this time; what was found is told. By default five times the limit \
      of one search, and 5m at least.
      """)
  var total: TimeArgument?

  private static let all = "all"
  private static let usualCurve = "all=60%..140%:20%"

  /// How many times the limit of one search everything may take if nobody says, and the
  /// least of it, in seconds.
  private static let (usualTimes, usualLeast) = (5, 300.0)

  func validate() throws {
    if total != nil, !isAsked {
      throw ValidationError("--total goes with --alternatives, --curve and --explain")
    }
  }

  /// Whether anything is asked for.
  var isAsked: Bool { alternatives != nil || curve != nil || explains }

  /// What is asked for.
  ///
  /// **Missing** Nothing is.
  ///
  /// - Parameter time: the limit of one search.
  /// - Throws: the exit code of wishes that the scenario cannot meet, after the reason was
  ///   printed.
  func order(
    of loaded: LoadedScenario, _ argument: ScenarioArgument, _ shared: SharedOptions,
    time: Duration?
  ) throws -> ChapterOrder? {
    guard isAsked else { return nil }
    let usual = max(.seconds(Self.usualLeast), (time ?? .zero) * Self.usualTimes)
    return ChapterOrder(
      alternatives: try worlds(of: loaded, argument, shared),
      curve: try curve.map { text in
        SweepRequest(
          axes: try CeilingAxis.axes([text], of: loaded), years: loaded.scenario.horizon.years)
      },
      explains: explains, total: total?.duration ?? usual)
  }

  /// The alternatives to compare with.
  private func worlds(
    of loaded: LoadedScenario, _ argument: ScenarioArgument, _ shared: SharedOptions
  ) throws -> [WorldGatherer.World] {
    guard let alternatives else { return [] }
    let ids =
      alternatives == Self.all
      ? loaded.reading.document?.alternatives.map(\.id) ?? []
      : alternatives.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard !ids.isEmpty else {
      Console().say("error: " + loaded.language.forMessages.phrases.nothingToCompare)
      throw ExitCode.validationFailure
    }
    let gatherer = WorldGatherer(argument: argument, shared: shared, reading: loaded.reading)
    return Array(
      try gatherer.worlds(base: loaded.scenario, alternatives: ids, others: []).dropFirst())
  }

  /// What was asked for, for the record.
  var provenance: [Provenance.Option] {
    [
      alternatives.map { Provenance.Option(key: "alternatives", value: $0) },
      curve.map { Provenance.Option(key: "curve", value: $0) },
      explains ? Provenance.Option(key: "explain", value: "left out") : nil,
      total.map { Provenance.Option(key: "total", value: $0.text) },
    ].compactMap(\.self)
  }
}
