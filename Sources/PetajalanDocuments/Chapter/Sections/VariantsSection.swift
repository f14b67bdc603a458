import PetajalanPhrases

/// The variants that lost to another one of their group: other ways to do what is done.
struct VariantsSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let variants = material.lostVariants
    guard !variants.isEmpty else { return [] }
    let costs = variants.map { scenario.programs[$0.program].capital.total.rupiah }
    let money = ChapterMoney(material, phrases)
    let rows = zip(variants, costs).enumerated().map { number, entry in
      let (variant, cost) = entry
      let program = scenario.programs[variant.program]
      return ChapterTable.Row([
        .number(String(number + 1), Int64(number + 1)),
        .text(phrases.programName(variant.program, in: scenario)),
        .text(scenario.owners[program.owner].briefName), money.cell(cost),
        .text(phrases.programName(variant.chosen, in: scenario)),
      ])
    }
    return [
      .heading(phrases.variantsHeading, level: 1), .paragraph(phrases.variantsIntroduction),
      .table(
        ChapterTable(
          id: "variants", caption: phrases.variantsCaption,
          columns: [
            .number(phrases.numberColumn, share: 4), .text(phrases.program, share: 28),
            .text(phrases.leadColumn, share: 11),
            .number(phrases.capitalColumn(money.unit), share: 9),
            .text(phrases.chosenVariantColumn, share: 28),
          ], rows: rows)),
    ]
  }
}
