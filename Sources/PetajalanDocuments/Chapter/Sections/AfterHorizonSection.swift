import PetajalanPhrases
import PetajalanReports
import PetajalanVerification

/// The operation and maintenance that the roadmap leaves to the years after it.
struct AfterHorizonSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let owed = scenario.programs.indices.filter { material.isShown($0) }.compactMap {
      position -> (program: Int, om: Int64)? in
      let isThere =
        material.roadmap.plan.starts[position] != nil || scenario.programs[position].status == .done
      let om = Ledger.omAfterHorizon(of: position, in: scenario)
      return isThere && om > 0 ? (position, om) : nil
    }
    guard !owed.isEmpty else { return [] }
    let money = ChapterMoney(material, phrases)
    let sum = owed.reduce(0) { $0 + $1.om }
    var rows = scenario.owners.indices.compactMap { owner -> ChapterTable.Row? in
      let own = owed.filter { scenario.programs[$0.program].owner == owner }
      guard !own.isEmpty else { return nil }
      return ChapterTable.Row([
        .text(scenario.owners[owner].fullName(in: phrases.language)),
        .number(phrases.numbers.whole(own.count), Int64(own.count)),
        money.cell(own.reduce(0) { $0 + $1.om }),
      ])
    }
    if rows.count > 1 {
      rows.append(
        ChapterTable.Row(
          [
            .text(phrases.total), .number(phrases.numbers.whole(owed.count), Int64(owed.count)),
            money.cell(sum),
          ], kind: .total))
    }
    let year = scenario.horizon.last + 1
    let deferred = DeferredStarts(material.roadmap, reasons: material.reasons)
    let remark: [Chapter.Block] =
      deferred.programs.isEmpty
      ? []
      : [
        .paragraph(
          phrases.deferredStarts(deferred.programs.count, om: deferred.om, until: year - 1))
      ]
    return [
      .heading(phrases.afterHorizonHeading(year), level: 1),
      .paragraph(phrases.afterHorizonIntroduction(year, sum: sum)),
    ] + remark + [
      .table(
        ChapterTable(
          id: "after-horizon", caption: phrases.afterHorizonCaption(year),
          columns: [
            .text(phrases.leadColumn, share: 34), .number(phrases.programsColumn),
            .number(phrases.omColumn(money.unit), share: 14),
          ], rows: rows))
    ]
  }
}
