import ArgumentParser
import Formats
import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanSearch
import WorkerProcess

/// The language that is asked for.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages and reports.")
  var language: Language?
}

/// Options of every command on a scenario.
struct SharedOptions: ParsableArguments {
  @OptionGroup var asked: LanguageOption

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  /// The language that is asked for.
  var language: Language? { asked.language }

  /// The language of messages before the scenario's own is known.
  var messageLanguage: Language { language ?? CommandLanguage.ofSystem ?? .en }

  /// The language of what is wrong with a scenario.
  func language(of reading: ScenarioReading) -> Language {
    language ?? CommandLanguage.ofSystem ?? reading.language ?? .en
  }

  /// The language of results, which does not depend on the system.
  func language(of scenario: Scenario) -> Language { language ?? scenario.language }
}

/// The scenario that a command works on.
struct ScenarioArgument: ParsableArguments {
  @Argument(
    help: "The scenario: its folder, its YAML file, or its workbook (.xlsx).",
    completion: .file())
  var scenario: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change one value for this run.",
      discussion: """
        A setting is named by its keys, such as benefit.discount=5%; a cell of a table by table, \
        id and column, such as sources.APBD.2026=6000. Changes after those of an alternative are \
        ceiling.APBD.2026=+500, status.P07=mandatory, status.P07=committed@2026, latest.P07=2026, \
        earliest.P07=2026, score.P07=+12.5, parallel.DISDIK=3, rule.quick-win=none and \
        group.network=none.
        """,
      valueName: "key=value"))
  var overrides: [ScenarioOverride] = []

  func validate() throws {
    for (position, override) in overrides.enumerated()
    where overrides[..<position].contains(where: { $0.key == override.key }) {
      throw ValidationError(
        "--set \(override.key) is given twice; give one value, or the sum of what is added")
    }
  }

  /// The overrides by their keys.
  var provenance: [Provenance.Option] {
    overrides.map { override in
      let parts = override.text.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Provenance.Option(key: "set \(parts[0])", value: String(parts[parts.count - 1]))
    }
  }
}

/// The alternative that a command works on.
struct AlternativeOption: ParsableArguments {
  @Option(
    name: .customLong("alternative"),
    help: ArgumentHelp("Take this alternative of the scenario.", valueName: "id"))
  var id: String?

  /// Which scenarios are to be read.
  var scope: ReadingScope { id.map { .alternative($0) } ?? .base }
}

/// When a search ends.
struct LimitOptions: ParsableArguments {
  @Option(help: "Stop at this distance from the best, such as 0.5%.")
  var gap: PercentArgument?

  @Option(help: "Stop each search after this time, such as 30s or 2m.")
  var time: TimeArgument?

  @Option(
    name: .customLong("memory"),
    help: "The most memory that the work may have in use, such as 500MB or 4GB.")
  var memoryArgument: MemoryArgument?

  func validate() throws { try gap?.checkSign("--gap") }

  /// The most memory that the work may have in use, in bytes.
  var memory: UInt64 { memoryArgument?.bytes ?? WorkerLimits.usualMemory }

  /// The options of each search of a scenario.
  func planOptions(for scenario: Scenario, stop: StopSignal) -> PlanOptions {
    var options = PlanOptions(scenario.stop, stop: stop)
    if let gap { options.gapFraction = gap.fraction }
    if let time { options.time = time.duration }
    return options
  }

  /// The limits for the record.
  func provenance(for scenario: Scenario) -> [Provenance.Option] {
    [
      Provenance.Option(key: "gap", value: gap?.text ?? scenario.stop.gapPercent.text + "%"),
      Provenance.Option(
        key: "time", value: time?.text ?? TimeArgument.text(seconds: scenario.stop.seconds)),
    ]
  }
}

/// The page on which text is printed.
struct PageOptions: ParsableArguments {
  @Option(help: "Columns that a line may take; the terminal's, or 100.")
  var width: Int?

  @Flag(name: .customLong("ascii"), help: "Draw with ASCII characters only.")
  var isASCII = false

  /// The least width in which a line makes sense.
  static let leastWidth = 40

  func validate() throws {
    if let width, !(Self.leastWidth...1000).contains(width) {
      throw ValidationError("--width \(width): give \(Self.leastWidth) to 1000 columns")
    }
  }

  /// How text is printed.
  var forTerminal: GanttOptions {
    GanttOptions(
      width: width ?? max(Self.leastWidth, Terminal.width ?? 100), isASCII: isASCII,
      isColored: Terminal.isColored, hasTitle: false)
  }
}

/// How results are drawn.
struct DrawingOptions: ParsableArguments {
  @OptionGroup var page: PageOptions

  @Option(
    name: .customLong("by"), help: "What the Gantt is grouped by.")
  var grouping: GanttGrouping = .dimension

  /// How the Gantt's file is drawn.
  var forFile: GanttOptions {
    GanttOptions(width: page.width ?? 100, grouping: grouping, isASCII: page.isASCII)
  }

  /// How the Gantt is printed.
  var forTerminal: GanttOptions {
    var options = page.forTerminal
    options.grouping = grouping
    return options
  }
}

extension Language: ExpressibleByArgument {}
extension GanttGrouping: ExpressibleByArgument {}

extension ScenarioOverride: ExpressibleByArgument {
  /// Reads `key=value`.
  public init?(argument: String) { self.init(argument) }
}

extension CSVDialect: ExpressibleByArgument {
  /// Refuses a dialect that nothing is written in.
  func check(output: String?) throws {
    if output == nil, self != .plain {
      throw ValidationError("--csv \(name) is about files: add --output")
    }
  }

  /// The dialect of a name.
  public init?(argument: String) {
    guard let dialect = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = dialect
  }

  /// The names of all dialects.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The name as the help shows it.
  public var defaultValueDescription: String { name }
}
