import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// What a planner wants to know first of a solved scenario.
public struct Summary: Sendable {
  /// The most statements that are named of those that clash.
  private static let mostStatements = 12

  private let report: SolveReport
  private let phrases: any Phrasebook
  private let options: GanttOptions
  private let symbols: PageSymbols
  private let fitting: TextFitting

  /// Creates a summary.
  ///
  /// - Parameter options: the width, the characters and the colors.
  public init(_ report: SolveReport, language: Language, options: GanttOptions = GanttOptions()) {
    self.report = report
    self.options = options
    phrases = language.phrases
    symbols = options.symbols
    fitting = TextFitting(ellipsis: symbols.ellipsis)
  }

  /// The summary of an outcome without a roadmap.
  ///
  /// **Missing** The outcome has a roadmap, of which a ``SolveReport`` is made.
  public static func text(
    withoutRoadmap outcome: SolveOutcome, of scenario: Scenario, language: Language
  ) -> String? {
    let phrases = language.phrases
    return switch outcome {
    case .roadmap: nil
    case .infeasible(let infeasibility, _):
      phrases.infeasible(
        because: infeasibility.statements.prefix(mostStatements).compactMap {
          phrases.sentence(for: $0, in: scenario)
        }, others: max(0, infeasibility.statements.count - mostStatements)) + "\n"
    case .noneFound(let reason, _): phrases.sentence(for: reason) + "\n"
    }
  }

  /// The summary, with a line break after each line.
  public var text: String {
    var title = StyledLine()
    title.add(fitting.cut(label(report.scenario.name), to: options.width), .heading)
    let lines =
      [title, StyledLine()]
      + entry(phrases.programsLabel, [programs])
      + entry(phrases.benefitLabel, benefit)
      + entry(phrases.searchLabel, [phrases.sentence(for: report.quality.ending)])
      + entry(phrases.moneyLabel, [money(report.ledger.total.total, of: ceilings.reduce(0, +))])
      + sources
      + after
      + entry(phrases.leftOutLabel, [leftOut])
    return lines.map {
      $0.text(width: options.width, isColored: options.isColored) + "\n"
    }.joined()
  }

  private var programs: String {
    let programs = report.scenario.programs
    let selected = report.roadmap.plan.selected
    let selection = phrases.selection(count: selected.count, of: programs.count)
    let kinds = phrases.kinds(
      quickWins: selected.count { programs[$0].isQuickWin },
      done: programs.count { $0.status == .done })
    return kinds.map { "\(selection) (\($0))" } ?? selection
  }

  private var benefit: [String] {
    let proof = phrases.proof(of: report.quality, benefit: report.roadmap.benefit)
    let penalties = report.roadmap.penalties
    guard !penalties.isEmpty else { return [proof] }
    let points = Points(millionths: penalties.reduce(0) { $0 + $1.points.millionths })
    return [proof, phrases.penalties(penalties.count, points: points)]
  }

  /// The sum of each source's ceilings.
  private var ceilings: [Int64] {
    report.scenario.sources.map { $0.ceilings.reduce(0) { $0 + $1.rupiah } }
  }

  private func money(_ spent: Int64, of ceiling: Int64) -> String {
    let part = phrases.part(phrases.money.full(spent), of: phrases.money.full(ceiling))
    return BudgetYear.usedPercent(spent, of: ceiling).map { "\(part) (\($0)%)" } ?? part
  }

  /// One line per source: its name, what it spends of its ceilings, and the part
  /// in percent.
  private var sources: [StyledLine] {
    let names = report.scenario.sources.map { label($0.name(in: phrases.language)) }
    let spent = report.scenario.sources.indices.map {
      report.ledger.total(ofSource: $0).total
    }
    let amounts = spent.map { label(phrases.money.full($0)) }
    let wholes = ceilings.map { label(phrases.money.full($0)) }
    let (amountWidth, wholeWidth) = (DisplayWidth.longest(amounts), DisplayWidth.longest(wholes))
    func facts(withWhole: Bool) -> [String] {
      names.indices.map { index in
        let amount = fitting.column(amounts[index], width: amountWidth, alignment: .right)
        let whole = fitting.column(wholes[index], width: wholeWidth, alignment: .right)
        let share =
          BudgetYear.usedPercent(spent[index], of: ceilings[index]).map { "\($0)%" }
          ?? symbols.bullet
        return (withWhole ? phrases.part(amount, of: whole) : amount)
          + fitting.column(share, width: 6, alignment: .right)
      }
    }
    func room(for facts: [String]) -> Int {
      options.width - indent - 2 - DisplayWidth.longest(facts)
    }
    let hasRoom = room(for: facts(withWhole: true)) >= min(DisplayWidth.longest(names), 12)
    let facts = facts(withWhole: hasRoom)
    let nameWidth = max(4, min(DisplayWidth.longest(names), room(for: facts)))
    return names.indices.map { index in
      var line = StyledLine()
      line.pad(to: indent)
      line.add(fitting.column(names[index], width: nameWidth) + "  ")
      line.add(facts[index], .faint)
      return line
    }
  }

  /// What was put off because nothing is counted after the horizon.
  private var after: [StyledLine] {
    let deferred = DeferredStarts(report.roadmap, reasons: report.reasons)
    guard !deferred.programs.isEmpty else { return [] }
    let last = report.scenario.horizon.last
    return entry(
      phrases.afterLabel,
      [phrases.deferred(deferred.programs.count, om: deferred.om, until: last)])
  }

  private var leftOut: String {
    let left = LeftOut(report)
    guard !left.programs.isEmpty else { return phrases.nothingLeftOut }
    let order = left.programs.sorted {
      (left.capital(of: $1), $0) < (left.capital(of: $0), $1)
    }
    let costliest = order.prefix(3).map { index in
      let program = report.scenario.programs[index]
      let name = fitting.cut(label(program.name(in: phrases.language)), to: 40)
      return "\(program.id) \(name) (\(phrases.money.full(left.capital(of: index))))"
    }
    return phrases.leftOut(left.programs.count, costliest: costliest)
  }

  /// Where the facts begin, behind their labels.
  private var indent: Int {
    let labels = [
      phrases.programsLabel, phrases.benefitLabel, phrases.searchLabel, phrases.moneyLabel,
      phrases.leftOutLabel, phrases.afterLabel,
    ]
    return DisplayWidth.longest(labels) + 2
  }

  private func entry(_ name: String, _ facts: [String]) -> [StyledLine] {
    let texts = facts.flatMap { fitting.wrapped(label($0), to: options.width - indent) }
    return texts.enumerated().map { index, text in
      var line = StyledLine()
      if index == 0 { line.add(label(name), .heading) }
      line.pad(to: indent)
      line.add(text)
      return line
    }
  }

  private func label(_ text: String) -> String { options.label(text) }
}
