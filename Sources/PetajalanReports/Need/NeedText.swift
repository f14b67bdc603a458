import Formats
import PetajalanDomain
import PetajalanPhrases

/// What a scenario needs against what it has, for people.
public struct NeedText: Sendable {
  /// The most rows shown of a kind: beyond it nobody compares.
  private static let mostRows = 20

  private let scenario: Scenario
  private let need: ScenarioNeed
  private let phrases: any Phrasebook
  private let page: PageStyle
  private let scale: MoneyScale

  /// Adds up a scenario.
  ///
  /// - Parameter page: how lines are printed.
  public init(_ scenario: Scenario, language: Language, page: PageStyle = PageStyle()) {
    self.scenario = scenario
    self.page = page
    phrases = language.phrases
    need = ScenarioNeed(scenario)
    let sums = [need.total] + need.bySource + need.byOwner + need.byDimension.map(\.sum)
    let amounts = sums.flatMap { [$0.capital, $0.om] } + need.ceilings
    scale = MoneyScale(
      sum: Int64(clamping: max(need.total.total, need.ceiling)),
      amounts: amounts.map { Int64(clamping: $0) })
  }

  /// The text, with a line break after each line.
  public var text: String {
    var lines = PlainLines(page)
    lines.begin(phrases.programCounts(ProgramCounts(scenario)))
    lines.add(
      phrases.needExplanation(
        priceYear: scenario.money.priceYear, grows: scenario.money.escalation > 0,
        hasVariants: scenario.groups.contains { $0.members.count > 1 }))
    lines.add(line: StyledLine())
    lines.add(table)
    return lines.text
  }

  /// A row before it is written.
  private struct Entry {
    let label: String
    let sum: ScenarioNeed.Sum
    /// What it is a part of; shown where it is the row's own.
    let ceiling: Int128
    let ownsCeiling: Bool
  }

  private var table: TextTable {
    var table = TextTable(
      corner: phrases.unit(scale.unit),
      columns: [
        phrases.needProgramsColumn, phrases.needCapitalColumn, phrases.needOMColumn,
        phrases.fullNeedColumn, phrases.needCeilingColumn, phrases.needShareColumn,
      ])
    add(phrases.needBySource, sources, to: &table)
    if need.byDimension.contains(where: { $0.dimension != nil }) {
      add(phrases.needByDimension, dimensions, to: &table)
    }
    add(phrases.needByOwner, owners, to: &table)
    let total = Entry(
      label: phrases.needTotal, sum: need.total, ceiling: need.ceiling, ownsCeiling: true)
    table.rows.append(row(total))
    return table
  }

  private func add(_ heading: String, _ entries: [Entry], to table: inout TextTable) {
    table.rows.append(.heading(heading))
    table.rows += shortened(entries).map(row)
  }

  private var sources: [Entry] {
    scenario.sources.enumerated().map { position, source in
      Entry(
        label: source.name(in: phrases.language), sum: need.bySource[position],
        ceiling: need.ceilings[position], ownsCeiling: true)
    }
  }

  private var dimensions: [Entry] {
    need.byDimension.map { dimension, sum in
      Entry(
        label: dimension ?? phrases.needWithoutDimension, sum: sum, ceiling: need.ceiling,
        ownsCeiling: false)
    }
  }

  /// The agencies that lead programs, those with the greatest need first.
  private var owners: [Entry] {
    let order = scenario.owners.indices.filter { need.byOwner[$0].programs > 0 }
      .sorted { (need.byOwner[$1].total, $0) < (need.byOwner[$0].total, $1) }
    return order.map { position in
      Entry(
        label: scenario.owners[position].briefName, sum: need.byOwner[position],
        ceiling: need.ceiling, ownsCeiling: false)
    }
  }

  /// The first entries, and the others in one.
  private func shortened(_ entries: [Entry]) -> [Entry] {
    guard entries.count > Self.mostRows, let first = entries.first else { return entries }
    let others = entries[Self.mostRows...]
    let ceiling = first.ownsCeiling ? others.reduce(0) { $0 + $1.ceiling } : first.ceiling
    return Array(entries.prefix(Self.mostRows)) + [
      Entry(
        label: phrases.needOthers(others.count),
        sum: others.reduce(ScenarioNeed.Sum()) { $0 + $1.sum }, ceiling: ceiling,
        ownsCeiling: first.ownsCeiling)
    ]
  }

  private func row(_ entry: Entry) -> TextTable.Row {
    .cells(
      entry.label,
      [
        phrases.numbers.whole(entry.sum.programs), money(entry.sum.capital), money(entry.sum.om),
        money(entry.sum.total), entry.ownsCeiling ? money(entry.ceiling) : "",
        share(entry.sum.total, of: entry.ceiling),
      ])
  }

  private func money(_ rupiah: Int128) -> String {
    phrases.numbers.decimal(
      rupiah, exponent: scale.unit.exponent, fractionDigits: scale.fractionDigits)
  }

  private func share(_ rupiah: Int128, of ceiling: Int128) -> String {
    guard ceiling > 0 else { return page.symbols.bullet }
    return phrases.numbers.whole((rupiah * 100 + ceiling / 2) / ceiling) + "%"
  }
}
