import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// Several roadmaps near the best for people.
public struct NearBestText: Sendable {
  private let report: NearBestReport
  private let phrases: any Phrasebook
  private let options: GanttOptions

  /// Creates a text.
  ///
  /// - Parameter options: the width, the characters and the colors.
  public init(
    _ report: NearBestReport, language: Language, options: GanttOptions = GanttOptions()
  ) {
    self.report = report
    self.options = options
    phrases = language.phrases
  }

  private var nearBest: NearBest { report.nearBest }
  private var nothing: String { options.symbols.bullet }
  private var headings: [String] { nearBest.plans.indices.map { phrases.roadmapHeading($0 + 1) } }

  /// The text, with a line break after each line.
  public var text: String {
    var page = PlainLines(options.page)
    page.begin(phrases.nearBestHeading)
    page.add(phrases.wanted(nearBest.request))
    page.add(phrases.ending(of: nearBest))
    guard nearBest.plans.count > 1 else { return page.text }
    page.add(overview)
    let (apart, unit) = self.apart
    page.begin(phrases.apartHeading(nearBest.request.difference) + (unit.map { ", " + $0 } ?? ""))
    page.add(apart)
    let membership = MembershipText(
      comparison: nearBest.comparison, headings: headings, phrases: phrases, options: options)
    addChanges(to: &page, membership)
    membership.add(to: &page)
    return page.text
  }

  private func cells(_ cell: (Int) -> String) -> [String] { nearBest.plans.indices.map(cell) }

  private func quality(_ plan: Int) -> Quality { nearBest.plans[plan].solved.quality }

  private var overview: TextTable {
    var table = TextTable(corner: "", columns: headings)
    let best = Int128(nearBest.plans[0].solved.roadmap.benefit.millionths)
    table.rows.append(
      .cells(
        phrases.benefitLabel, cells { phrases.atLeast(nearBest.plans[$0].solved.roadmap.benefit) }))
    table.rows.append(
      .cells(
        phrases.lossLabel,
        cells { $0 == 0 ? nothing : phrases.points(nearBest.loss(of: $0)) }))
    table.rows.append(
      .cells(
        phrases.lossPercentLabel,
        cells { plan in
          let loss = Int128(nearBest.loss(of: plan).millionths)
          return plan == 0 ? nothing : phrases.sharePercent(loss, of: best) ?? nothing
        }))
    if nearBest.plans.contains(where: { $0.turnBound > $0.solved.roadmap.benefit }) {
      table.rows.append(
        .cells(phrases.turnBoundLabel, cells { phrases.atMost(nearBest.plans[$0].turnBound) }))
    }
    if quality(0).status != .provedOptimal {
      table.rows.append(
        .cells(
          phrases.gapLabel,
          cells { plan in quality(plan).gap.map { phrases.percent($0.billionths) } ?? nothing }))
    }
    let spent = report.reports.map(\.ledger.total.total)
    let scale = MoneyScale(sum: spent.max() ?? 0, amounts: spent)
    table.rows += [
      .cells(
        phrases.programsInLabel,
        cells { phrases.numbers.whole(report.reports[$0].roadmap.plan.selected.count) }),
      .cells(
        phrases.moneyLabel + ", " + phrases.unit(scale.unit),
        spent.map { scale.text($0, numbers: phrases.numbers) }),
    ]
    return table
  }

  /// By how much each roadmap differs from each other one, and the unit of amounts.
  private var apart: (table: TextTable, unit: String?) {
    var table = TextTable(corner: "", columns: headings)
    let difference = nearBest.request.difference
    let amounts = nearBest.plans.indices.flatMap { one in
      nearBest.plans.indices.map { nearBest.difference(between: one, and: $0, by: difference) }
    }
    let scale = MoneyScale(
      sum: Int64(clamping: amounts.max() ?? 0), amounts: amounts.map { Int64(clamping: $0) })
    for one in nearBest.plans.indices {
      table.rows.append(
        .cells(
          headings[one],
          cells { other in
            guard one != other else { return nothing }
            let size = nearBest.difference(between: one, and: other, by: difference)
            return difference.amount == nil
              ? phrases.numbers.whole(size)
              : scale.text(Int64(clamping: size), numbers: phrases.numbers)
          }))
    }
    return (table, difference.amount.map { _ in phrases.unit(scale.unit) })
  }

  private func addChanges(to page: inout PlainLines, _ membership: MembershipText) {
    page.begin(phrases.changesFromFirstHeading)
    for plan in nearBest.plans.indices.dropFirst() {
      guard let changes = nearBest.comparison.changes(in: plan) else { continue }
      page.add("\(headings[plan]):")
      for sentence in phrases.sentences(for: changes, name: membership.name) {
        page.add(sentence, indent: 2)
      }
    }
  }
}
