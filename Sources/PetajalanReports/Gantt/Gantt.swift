import Formats
import PetajalanDomain
import PetajalanPhrases

/// A roadmap as a chart of lines and years.
///
///     let chart = Gantt(report, language: .id, options: GanttOptions(width: 80))
///     print(chart.text, terminator: "")
public struct Gantt: Sendable {
  package let report: SolveReport
  package let options: GanttOptions
  package let phrases: any Phrasebook
  let symbols: PageSymbols
  let fitting: TextFitting
  package let groups: [GanttGroup]
  package let scale: MoneyScale
  let layout: GanttLayout

  /// Draws a chart.
  public init(_ report: SolveReport, language: Language, options: GanttOptions = GanttOptions()) {
    self.report = report
    self.options = options
    phrases = language.phrases
    symbols = options.symbols
    fitting = TextFitting(ellipsis: symbols.ellipsis)
    groups = GanttGroups(report, phrases: phrases).groups(by: options.grouping)
    scale = Self.scale(groups: groups, report: report)
    layout = GanttLayout(
      Self.demand(
        groups: groups, scale: scale, report: report, phrases: phrases, options: options),
      horizon: report.scenario.horizon, terms: report.scenario.terms)
  }

  /// The chart, with a line break after each line.
  public var text: String {
    let title = options.hasTitle ? [titleLines] : []
    let sections = title + [scaleLines + groupLines, ceilingLines, leftOutLines, legendLines]
    let lines = Array(sections.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
    let (width, isColored) = (options.width, options.isColored)
    return lines.mappedInParts { $0.text(width: width, isColored: isColored) + "\n" }.joined()
  }

  /// The scenario of the chart.
  package var scenario: Scenario { report.scenario }

  /// Text of the scenario, or of the phrasebook, fit for the chart.
  package func label(_ text: String) -> String { options.label(text) }

  /// A program's name.
  package func name(of program: Int) -> String {
    label(scenario.programs[program].name(in: phrases.language))
  }

  /// A sum in the chart's unit.
  package func money(_ rupiah: Int64) -> String { scale.text(rupiah, numbers: phrases.numbers) }

  /// The marks of a program, in a fixed order.
  func marks(of program: Int) -> String {
    Self.marks(of: scenario.programs[program], symbols: symbols)
  }

  private static func marks(of program: Program, symbols: PageSymbols) -> String {
    let status =
      switch program.status {
      case .mandatory: symbols.mandatory
      case .committed: symbols.committed
      case .done: symbols.done
      case .candidate, .excluded: ""
      }
    return status + (program.isQuickWin ? symbols.quickWin : "")
  }

  private static func scale(groups: [GanttGroup], report: SolveReport) -> MoneyScale {
    let amounts = groups.flatMap { $0.rows.map(\.money) }
    let ceilings = report.scenario.sources.flatMap { $0.ceilings.map(\.rupiah) }
    return MoneyScale(sum: max(report.ledger.total.total, ceilings.reduce(0, +)), amounts: amounts)
  }

  private static func demand(
    groups: [GanttGroup], scale: MoneyScale, report: SolveReport, phrases: any Phrasebook,
    options: GanttOptions
  ) -> GanttLayout.Demand {
    let scenario = report.scenario
    let programs = Set(groups.flatMap { $0.rows.map(\.program) })
    func width(_ rupiah: Int64) -> Int {
      DisplayWidth.of(scale.text(rupiah, numbers: phrases.numbers))
    }
    let totals = report.ledger.years.map(\.total)
    let owners = Set(programs.map { scenario.programs[$0].owner }).map {
      options.label(scenario.owners[$0].briefName)
    }
    return GanttLayout.Demand(
      width: options.width,
      marks: DisplayWidth.longest(
        programs.map { marks(of: scenario.programs[$0], symbols: options.symbols) }),
      id: DisplayWidth.longest(scenario.programs.map(\.id)),
      name: max(
        DisplayWidth.longest(
          programs.map { options.label(scenario.programs[$0].name(in: phrases.language)) }),
        DisplayWidth.of(phrases.program)),
      owner: options.grouping == .owner ? 0 : min(14, DisplayWidth.longest(owners)),
      money: max(width(report.ledger.total.total), DisplayWidth.of(phrases.unit(scale.unit))),
      yearMoney: totals.map(width).max() ?? 0)
  }
}

/// `gantt.txt`: the roadmap as a ``Gantt`` chart.
public struct GanttText: ReportFormat {
  /// Creates the format.
  public init() {}

  /// The file's name.
  public let fileName = "gantt.txt"

  /// The chart, without colors.
  public func text(of report: SolveReport, options: ReportOptions) -> String {
    var plain = options.gantt
    plain.isColored = false
    return Gantt(report, language: options.language, options: plain).text
  }
}
