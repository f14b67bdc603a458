import PetajalanPhrases
import PetajalanReports

/// What each leading agency builds and pays.
struct OwnersSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let shares = scenario.owners.indices.map { OwnerShare($0, in: material) }
      .filter { $0.programs > 0 }
    guard !shares.isEmpty else { return [] }
    let money = ChapterMoney(material, phrases)
    var rows = shares.map { share in
      let owner = scenario.owners[share.owner]
      return ChapterTable.Row([
        .text(owner.fullName(in: phrases.language)),
        .number(phrases.numbers.whole(share.programs), Int64(share.programs)),
        .number(
          owner.parallel.map { phrases.part("\(share.busiest)", of: "\($0)") }
            ?? "\(share.busiest)",
          Int64(share.busiest)),
        money.cellOrDash(share.spent.capital), money.cellOrDash(share.spent.om),
        money.cell(share.spent.total),
      ])
    }
    if shares.count > 1 {
      let sum = shares.reduce(into: Spent()) { $0 += $1.spent }
      let programs = shares.reduce(0) { $0 + $1.programs }
      rows.append(
        ChapterTable.Row(
          [
            .text(phrases.total), .number(phrases.numbers.whole(programs), Int64(programs)), .empty,
            money.cellOrDash(sum.capital), money.cellOrDash(sum.om), money.cell(sum.total),
          ], kind: .total))
    }
    let columns: [ChapterTable.Column] = [
      .text(phrases.leadColumn, share: 30), .number(phrases.programsColumn),
      .number(phrases.parallelColumn, share: 10), .number(phrases.capitalColumn(money.unit)),
      .number(phrases.omColumn(money.unit)), .number(phrases.total),
    ]
    return [
      .heading(phrases.ownersHeading, level: 1),
      .paragraph(phrases.ownersIntroduction),
      .table(
        ChapterTable(
          id: "owners", caption: phrases.ownersCaption(unit: money.unit), columns: columns,
          rows: rows)),
    ]
  }
}

/// What one leading agency does on a roadmap.
struct OwnerShare {
  /// The agency's position.
  package let owner: Int
  /// Its programs on the roadmap.
  package let programs: Int
  /// How many programs it builds, one element per year of the horizon.
  let building: [Int]
  /// What is spent on its programs, those included that were done before.
  let spent: Spent

  /// Adds up what an agency does.
  init(_ owner: Int, in material: ChapterMaterial) {
    self.owner = owner
    let scenario = material.scenario
    let own = scenario.programs.indices.filter {
      scenario.programs[$0].owner == owner && material.isShown($0)
    }
    let planned = own.filter { material.roadmap.plan.starts[$0] != nil }
    programs = planned.count
    spent = own.reduce(into: Spent()) { $0 += material.ledger.total(ofProgram: $1) }
    building = scenario.horizon.years.map { year in
      planned.count { program in
        guard let start = material.roadmap.plan.starts[program],
          let finish = material.roadmap.finish(of: program)
        else { return false }
        return (start...finish).contains(year)
      }
    }
  }

  /// The most programs that it builds at once.
  var busiest: Int { building.max() ?? 0 }
}
