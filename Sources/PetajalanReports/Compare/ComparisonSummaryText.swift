import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// What a comparison comes to, in a line per plan, and what the plans had to spend: without
/// it nobody sees what an alternative is.
struct ComparisonSummaryText {
  let report: ComparisonReport
  let phrases: any Phrasebook
  let options: GanttOptions

  private var worlds: [PlannedWorld] { report.worlds }

  /// Adds both.
  func add(to page: inout PlainLines) {
    page.begin(phrases.inShortHeading)
    for world in worlds.indices {
      page.add("\(worlds[world].heading(phrases)): \(sentence(about: world))", indent: 2)
    }
    addCeilings(to: &page)
  }

  private func sentence(about world: Int) -> String {
    let (own, base) = (report.ceilings(in: world), report.ceilings(in: 0))
    var parts = [
      phrases.ceilings(
        phrases.roundMoney.text(own),
        difference: world == 0 || own == base
          ? nil : phrases.sharePercent(Int128((own - base).magnitude), of: Int128(base)),
        isMore: own > base)
    ]
    guard let roadmap = worlds[world].result.roadmap else {
      return (parts + [phrases.noRoadmap(worlds[world].result)]).joined(separator: "; ")
    }
    if let ledger = report.ledgers[world] {
      parts.append(phrases.spendingInShort(phrases.roundMoney.text(ledger.total.total)))
    }
    parts.append(phrases.benefitInShort(roadmap.benefit))
    if world > 0, let changes = report.comparison.changes(in: world) {
      parts.append(changesInShort(changes))
    }
    return parts.joined(separator: "; ")
  }

  private func changesInShort(_ changes: [ProgramChange]) -> String {
    var (entering, leaving, moving) = (0, 0, 0)
    for change in changes {
      switch change.kind {
      case .enters: entering += 1
      case .leaves: leaving += 1
      case .moves: moving += 1
      }
    }
    return phrases.changesInShort(entering: entering, leaving: leaving, moving: moving)
  }

  private func addCeilings(to page: inout PlainLines) {
    let sums = worlds.indices.map { report.ceilings(in: $0) }
    let scale = MoneyScale(
      sum: sums.max() ?? 0,
      amounts: report.sources.flatMap { id in
        worlds.indices.compactMap { report.ceilings(ofSource: id, in: $0) }
      })
    var table = TextTable(corner: "", columns: worlds.map { $0.heading(phrases) })
    for id in report.sources {
      let cells = worlds.indices.map { world in
        report.ceilings(ofSource: id, in: world).map {
          scale.text($0, numbers: phrases.numbers)
        } ?? options.symbols.bullet
      }
      table.rows.append(.cells(report.name(ofSource: id, in: phrases.language), cells))
    }
    table.rows.append(
      .cells(phrases.total, sums.map { scale.text($0, numbers: phrases.numbers) }))
    page.begin(phrases.ceilingsBySource(unit: phrases.unit(scale.unit)))
    page.add(table)
  }
}
