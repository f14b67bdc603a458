import PetajalanPhrases

/// The programs that get no money, each with its reason.
struct LeftOutSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let programs = material.leftOut
    guard !programs.isEmpty else { return [] }
    let costs = programs.map { scenario.programs[$0].capital.total.rupiah }
    let money = ChapterMoney(material, phrases)
    var rows = zip(programs, costs).enumerated().map { number, entry in
      let (position, cost) = entry
      let program = scenario.programs[position]
      return ChapterTable.Row([
        .number(String(number + 1), Int64(number + 1)),
        .text(phrases.programName(position, in: scenario)),
        .text(scenario.owners[program.owner].briefName), money.cell(cost),
        .text(material.reason(against: position, phrases) ?? "–"),
      ])
    }
    if programs.count > 1 {
      rows.append(
        ChapterTable.Row(
          [.empty, .text(phrases.total), .empty, money.cell(costs.reduce(0, +)), .empty],
          kind: .total))
    }
    let columns: [ChapterTable.Column] = [
      .number(phrases.numberColumn, share: 4), .text(phrases.program, share: 28),
      .text(phrases.leadColumn, share: 11), .number(phrases.capitalColumn(money.unit), share: 9),
      .text(phrases.reasonColumn, share: 28),
    ]
    return [
      .heading(phrases.leftOutHeading, level: 1),
      .paragraph(material.leftOutIntroduction(phrases)),
      .table(
        ChapterTable(
          id: "not-funded", caption: phrases.leftOutCaption, columns: columns, rows: rows)),
    ]
  }
}
