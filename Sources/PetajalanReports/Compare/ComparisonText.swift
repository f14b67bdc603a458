import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import PetajalanVerification

/// A comparison for people.
public struct ComparisonText: Sendable {
  private let report: ComparisonReport
  private let phrases: any Phrasebook
  private let options: GanttOptions

  /// Creates a text.
  ///
  /// - Parameter options: the width, the characters and the colors.
  public init(
    _ report: ComparisonReport, language: Language, options: GanttOptions = GanttOptions()
  ) {
    self.report = report
    self.options = options
    phrases = language.phrases
  }

  private var worlds: [PlannedWorld] { report.worlds }
  private var nothing: String { options.symbols.bullet }

  /// The text, with a line break after each line.
  public var text: String {
    var page = PlainLines(options.page)
    page.begin(phrases.comparisonTitle(worlds[0].scenario.name))
    for world in worlds {
      page.add("\(world.heading(phrases)): \(world.name(in: phrases.language))", indent: 2)
    }
    ComparisonSummaryText(report: report, phrases: phrases, options: options).add(to: &page)
    page.begin(phrases.plansHeading)
    page.add(overview)
    for world in worlds where world.result.roadmap == nil {
      page.add(phrases.withoutRoadmap(world.heading(phrases), world.result))
    }
    guard worlds.contains(where: { $0.result.roadmap != nil }) else { return page.text }
    addMoney(to: &page)
    for kind in GroupKind.allCases { addGroups(kind, to: &page) }
    let membership = MembershipText(
      comparison: report.comparison, headings: worlds.map { $0.heading(phrases) },
      phrases: phrases, options: options)
    addChanges(to: &page, membership)
    membership.add(to: &page)
    ComparisonRegretText(report, phrases: phrases, options: options).add(to: &page)
    if worlds.contains(where: \.isInterrupted) || report.isRegretIncomplete {
      page.begin(phrases.comparisonInterrupted)
    }
    return page.text
  }

  private func table(_ corner: String = "") -> TextTable {
    TextTable(corner: corner, columns: worlds.map { $0.heading(phrases) })
  }

  private func cells(_ cell: (Roadmap, Quality) -> String) -> [String] {
    worlds.map { world in
      guard case .roadmap(let roadmap, let quality) = world.result else { return nothing }
      return cell(roadmap, quality)
    }
  }

  private var overview: TextTable {
    var table = table()
    let benefit = worlds.map { world in
      world.result.roadmap.map { phrases.atLeast($0.benefit) } ?? phrases.noRoadmap(world.result)
    }
    table.rows.append(.cells(phrases.benefitLabel, benefit))
    if worlds.contains(where: { $0.result.quality?.status ?? .provedOptimal != .provedOptimal }) {
      table.rows += [
        .cells(phrases.boundLabel, cells { phrases.atMost($1.bound) }),
        .cells(
          phrases.gapLabel,
          cells { _, quality in quality.gap.map { phrases.percent($0.billionths) } ?? nothing }),
      ]
    }
    if let base = worlds[0].result.roadmap, worlds.count > 1 {
      let differences = worlds.enumerated().map { number, world in
        guard number > 0, let roadmap = world.result.roadmap else { return nothing }
        let difference = roadmap.benefit.millionths - base.benefit.millionths
        return (difference > 0 ? "+" : "") + phrases.points(Points(millionths: difference))
      }
      table.rows.append(.cells(phrases.againstBaseLabel, differences))
    }
    table.rows += [
      .cells(
        phrases.programsInLabel,
        cells { roadmap, _ in phrases.numbers.whole(roadmap.plan.selected.count) }),
      .cells(
        phrases.programsOutLabel,
        cells { roadmap, _ in
          let done = roadmap.scenario.programs.count { $0.status == .done }
          let others = roadmap.plan.starts.count - roadmap.plan.selected.count - done
          return phrases.numbers.whole(others)
        }),
    ]
    return table
  }

  // MARK: Money

  private func addMoney(to page: inout PlainLines) {
    let sums = worlds.indices.map { report.ledgers[$0]?.total.total }
    let scale = MoneyScale(
      sum: sums.compactMap { $0 }.max() ?? 0,
      amounts: report.ledgers.compactMap { $0 }.flatMap { $0.years.map(\.total) })
    let unit = phrases.unit(scale.unit)
    func text(_ rupiah: Int64?) -> String {
      rupiah.map { scale.text($0, numbers: phrases.numbers) } ?? nothing
    }
    page.begin(phrases.moneyBySource(unit: unit))
    var sources = table()
    for id in report.sources {
      let spent = worlds.indices.map { world in
        report.source(id, in: world).flatMap { source in
          report.ledgers[world]?.total(ofSource: source).total
        }
      }
      sources.rows.append(
        .cells(report.name(ofSource: id, in: phrases.language), spent.map(text)))
    }
    sources.rows.append(.cells(phrases.total, sums.map(text)))
    page.add(sources)
    page.begin(phrases.moneyByYear(unit: unit))
    var years = table()
    for year in report.years {
      years.rows.append(
        .cells(
          String(year), worlds.indices.map { text(report.spent(in: year, of: $0)?.total) }))
    }
    page.add(years)
  }

  private func addGroups(_ kind: GroupKind, to page: inout PlainLines) {
    let groups = report.groups(by: kind, phrases: phrases)
    guard groups.count > 1 || groups.first?.id != nil else { return }
    let amounts = groups.flatMap(\.shares).compactMap { $0?.spent.total }
    let scale = MoneyScale(
      sum: report.ledgers.compactMap { $0?.total.total }.max() ?? 0, amounts: amounts)
    var benefits = table()
    var money = table()
    for group in groups {
      benefits.rows.append(
        .cells(group.title, group.shares.map { $0.map { phrases.points($0.benefit) } ?? nothing }))
      money.rows.append(
        .cells(
          group.title,
          group.shares.map { share in
            share.map { scale.text($0.spent.total, numbers: phrases.numbers) } ?? nothing
          }))
    }
    page.begin(phrases.benefitHeading(kind))
    page.add(benefits)
    page.begin(phrases.moneyHeading(kind, unit: phrases.unit(scale.unit)))
    page.add(money)
  }

  // MARK: Programs

  private func addChanges(to page: inout PlainLines, _ membership: MembershipText) {
    guard worlds.count > 1, let base = worlds[0].result.bestBenefit else { return }
    page.begin(phrases.changesHeading)
    for number in worlds.indices.dropFirst() {
      guard let changes = report.comparison.changes(in: number),
        let own = worlds[number].result.bestBenefit
      else { continue }
      let difference = own.lowerBound.millionths - base.lowerBound.millionths
      let percent = phrases.sharePercent(
        Int128(difference.magnitude), of: Int128(base.lowerBound.millionths))
      page.add(
        "\(worlds[number].heading(phrases)): "
          + phrases.difference(Points(millionths: difference), percent: percent))
      if own.lowerBound != own.upperBound || base.lowerBound != base.upperBound {
        let range =
          Points(
            millionths: own.lowerBound.millionths - base.upperBound.millionths)...Points(
            millionths: own.upperBound.millionths - base.lowerBound.millionths)
        page.add(phrases.possibleDifference(range), indent: 2)
      }
      for sentence in phrases.sentences(for: changes, name: membership.name) {
        page.add(sentence, indent: 2)
      }
    }
  }
}

extension PlannedWorld {
  /// Whether the user stopped the search before there was a roadmap.
  package var isInterrupted: Bool {
    if case .noneFound(.interrupted) = result { true } else { false }
  }
}

extension ComparisonReport {
  /// Whether some plans were carried to other worlds and others, which could be,
  /// were not.
  var isRegretIncomplete: Bool {
    let planned = worlds.indices.filter { worlds[$0].result.roadmap != nil }
    let known = planned.flatMap { plan in planned.map { comparison.carried[plan][$0] != nil } }
    return known.contains(true) && known.contains(false)
  }
}
