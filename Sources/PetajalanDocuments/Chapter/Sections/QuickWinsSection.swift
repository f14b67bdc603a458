import PetajalanPhrases

/// The programs that citizens feel early.
struct QuickWinsSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let programs = material.selected.filter { scenario.programs[$0].isQuickWin }.sorted {
      (material.roadmap.finish(of: $0) ?? 0, $0) < (material.roadmap.finish(of: $1) ?? 0, $1)
    }
    let without = Self.dimensions(without: programs, in: material)
    guard !programs.isEmpty else {
      return without.isEmpty
        ? []
        : [
          .heading(phrases.quickWinsHeading, level: 1),
          .paragraph(phrases.withoutQuickWin(without)),
        ]
    }
    let money = ChapterMoney(material, phrases)
    var rows = programs.enumerated().map { number, position in
      let program = scenario.programs[position]
      let finish = material.roadmap.finish(of: position) ?? scenario.horizon.last
      return ChapterTable.Row([
        .number(String(number + 1), Int64(number + 1)),
        .text(program.name(in: phrases.language)),
        .text(program.dimension ?? phrases.withoutDimension),
        .text(scenario.owners[program.owner].briefName),
        .number(String(finish), Int64(finish)),
        money.cell(material.ledger.total(ofProgram: position).capital),
      ])
    }
    if programs.count > 1 {
      let sum = programs.reduce(0) { $0 + material.ledger.total(ofProgram: $1).capital }
      rows.append(
        ChapterTable.Row(
          [.empty, .text(phrases.total), .empty, .empty, .empty, money.cell(sum)], kind: .total))
    }
    let columns: [ChapterTable.Column] = [
      .number(phrases.numberColumn, share: 4), .text(phrases.program, share: 30),
      .text(phrases.dimensionColumn, share: 16), .text(phrases.leadColumn, share: 12),
      .number(phrases.finishColumn, share: 7), .number(phrases.capitalColumn(money.unit)),
    ]
    let flag: [Chapter.Block] =
      without.isEmpty ? [] : [.paragraph(phrases.withoutQuickWin(without))]
    return [
      .heading(phrases.quickWinsHeading, level: 1), .paragraph(phrases.quickWinsIntroduction),
      .table(
        ChapterTable(
          id: "quick-wins", caption: phrases.quickWinsCaption, columns: columns, rows: rows)),
    ] + flag
  }

  /// The dimensions of the roadmap that have none of these programs, in the order of the
  /// file: the ministry asks for a quick win in each.
  private static func dimensions(
    without programs: [Int], in material: ChapterMaterial
  ) -> [String] {
    let present = Set(programs.map { material.scenario.programs[$0].dimension })
    return DimensionMap(material).rows.compactMap { row in
      present.contains(row.dimension) ? nil : row.dimension
    }
  }
}
