import PetajalanDomain
import PetajalanPhrases
import PetajalanReports

/// The map of dimensions and terms, with the part of each dimension in all spending.
struct MapSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    guard let table = Self.table(of: material, phrases) else { return [] }
    return [
      .heading(phrases.mapHeading, level: 1), .paragraph(phrases.mapIntroduction), .table(table),
    ]
  }

  /// The map as a table.
  ///
  /// **Missing** No program is on the roadmap.
  static func table(of material: ChapterMaterial, _ phrases: any Phrasebook) -> ChapterTable? {
    let map = DimensionMap(material)
    guard !map.rows.isEmpty else { return nil }
    let sums = map.sums
    let all = sums.reduce(into: DimensionMap.Cell()) { $0 += $1 }
    let money = ChapterMoney(material, phrases)
    func count(_ programs: [Int]) -> ChapterTable.Cell {
      programs.isEmpty
        ? .number("–", 0) : .number(phrases.numbers.whole(programs.count), Int64(programs.count))
    }
    func row(
      _ title: String, _ cells: [DimensionMap.Cell], _ kind: ChapterTable.Kind
    ) -> ChapterTable.Row {
      let sum = cells.reduce(into: DimensionMap.Cell()) { $0 += $1 }
      // In tenths of a percent.
      let share =
        all.spent.total == 0
        ? 0 : Int64((Int128(sum.spent.total) * 2_000 / Int128(all.spent.total) + 1) / 2)
      let parts = cells.count > 1 ? cells : []
      return ChapterTable.Row(
        [.text(title)]
          + parts.flatMap { [count($0.programs), money.cellOrDash($0.spent.total)] }
          + [
            count(sum.programs), money.cell(sum.spent.total),
            .number(
              phrases.numbers.decimal(Int128(share), exponent: 1, fractionDigits: 1) + "%", share),
          ], kind: kind)
    }
    var columns: [ChapterTable.Column] = [.text(phrases.dimensionColumn, share: 16)]
    let full = map.terms.map { $0?.name(in: phrases.language) ?? phrases.outsideTerms }
    let short = TermNames.withoutSharedWords(full)
    // A bare number says nothing about what is counted.
    let names = short.allSatisfy { $0.contains(where: \.isLetter) } ? short : full
    for name in names where names.count > 1 {
      columns += [
        .number(phrases.mapCount(name), share: 6),
        .number(phrases.mapMoney(name, unit: money.unit), share: 7),
      ]
    }
    columns += [
      .number(phrases.programsColumn, share: 8),
      .number(phrases.spendingColumn(money.unit), share: 9),
      .number(phrases.shareColumn, share: 6),
    ]
    return ChapterTable(
      id: "map", caption: phrases.mapCaption(unit: money.unit), columns: columns,
      rows: map.rows.map { row($0.dimension ?? phrases.withoutDimension, $0.cells, .plain) }
        + [row(phrases.total, sums, .total)])
  }
}
