import Formats
import PetajalanPhrases
import PetajalanReports

/// The roadmap beside alternatives.
struct ComparisonSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    guard let report = material.comparison, material.owner == nil, report.worlds.count > 1 else {
      return []
    }
    let money = ChapterMoney(material, phrases)
    let starts = startsTable(of: report, phrases)
    return [
      .heading(phrases.comparisonHeading, level: 1), .paragraph(phrases.comparisonIntroduction),
      .table(ceilingsTable(of: report, money, phrases)), .table(table(of: report, money, phrases)),
    ] + report.worlds.indices.dropFirst().flatMap { differences(of: $0, report, phrases) }
      + (starts.map { [.table($0)] } ?? [])
  }

  /// The first years of the programs that do not start alike everywhere.
  ///
  /// **Missing** All do.
  private func startsTable(
    of report: ComparisonReport, _ phrases: any Phrasebook
  ) -> ChapterTable? {
    let rows = report.comparison.programs.filter { Set($0.starts).count > 1 }.map { program in
      ChapterTable.Row(
        [.text(program.program(in: report.worlds)?.name(in: phrases.language) ?? program.id)]
          + program.starts.map { $0.map { .number(String($0), Int64($0)) } ?? .text("–") })
    }
    guard !rows.isEmpty else { return nil }
    return ChapterTable(
      id: "starts", caption: phrases.startsCaption,
      columns: [.text(phrases.program, share: 34)]
        + report.worlds.map {
          .number(HarmlessText.line($0.name(in: phrases.language)), share: 10)
        }, rows: rows)
  }

  /// What each plan had to spend, from each source and in all: without it nobody sees what
  /// an alternative is.
  private func ceilingsTable(
    of report: ComparisonReport, _ money: ChapterMoney, _ phrases: any Phrasebook
  ) -> ChapterTable {
    let worlds = report.worlds.indices
    var rows = report.sources.map { id in
      ChapterTable.Row(
        [.text(report.name(ofSource: id, in: phrases.language))]
          + worlds.map { world in
            report.ceilings(ofSource: id, in: world).map { money.cellOrDash($0) } ?? .text("–")
          })
    }
    rows.append(
      ChapterTable.Row(
        [.text(phrases.total)] + worlds.map { money.cell(report.ceilings(in: $0)) }, kind: .total))
    return ChapterTable(
      id: "comparison-ceilings", caption: phrases.ceilingsBySource(unit: money.unit),
      columns: [.text(phrases.sourceColumn, share: 28)]
        + report.worlds.map {
          .number(HarmlessText.line($0.name(in: phrases.language)), share: 10)
        }, rows: rows)
  }

  private func table(
    of report: ComparisonReport, _ money: ChapterMoney, _ phrases: any Phrasebook
  ) -> ChapterTable {
    let rows = zip(report.worlds, report.ledgers).map { world, ledger in
      let name = world.name(in: phrases.language)
      guard case .roadmap(let roadmap, let quality) = world.result, let ledger else {
        return ChapterTable.Row([
          .text(name), .text(phrases.noRoadmap(world.result)), .empty, .empty, .empty, .empty,
        ])
      }
      let selected = roadmap.plan.selected.count
      return ChapterTable.Row([
        .text(name),
        .number(phrases.atLeast(roadmap.benefit), roadmap.benefit.millionths),
        .number(phrases.atMost(quality.bound), quality.bound.millionths),
        quality.gap.map {
          .number(phrases.chapterPercent($0.billionths), Int64(clamping: $0.billionths))
        } ?? .text("–"),
        .number(phrases.numbers.whole(selected), Int64(selected)), money.cell(ledger.total.total),
      ])
    }
    return ChapterTable(
      id: "comparison", caption: phrases.comparisonCaption,
      columns: [
        .text(phrases.planColumn, share: 28), .number(phrases.benefitColumn, share: 10),
        .number(phrases.boundColumn, share: 10), .number(phrases.gapColumn),
        .number(phrases.programsColumn), .number(phrases.spendingColumn(money.unit), share: 10),
      ], rows: rows)
  }

  /// What a plan does otherwise than the first one, in sentences.
  private func differences(
    of world: Int, _ report: ComparisonReport, _ phrases: any Phrasebook
  ) -> [Chapter.Block] {
    let name = HarmlessText.line(report.worlds[world].name(in: phrases.language))
    guard let changes = report.comparison.changes(in: world) else {
      let sentence = phrases.withoutRoadmap(name, report.worlds[world].result)
      return sentence.isEmpty ? [] : [.paragraph(HarmlessText.line(sentence))]
    }
    var (entering, leaving, moving): ([String], [String], Int) = ([], [], 0)
    for change in changes {
      let program = report.comparison.programs[change.program].program(in: report.worlds)
      let title = HarmlessText.line(program?.name(in: phrases.language) ?? "")
      switch change.kind {
      case .enters(let start): entering.append(phrases.starting(title, in: start))
      case .leaves: leaving.append(title)
      case .moves: moving += 1
      }
    }
    let points = [
      entering.isEmpty ? nil : phrases.entering(entering),
      leaving.isEmpty ? nil : phrases.leaving(leaving),
      moving == 0 ? nil : phrases.moved(moving),
    ].compactMap(\.self)
    return [.heading(name, level: 2), .list(points.isEmpty ? [phrases.samePlan] : points)]
  }
}
