import Formats
import PetajalanPhrases

/// The programs that get no money, each with its reason; below them the variants that lost
/// to another one of their group, which no sum counts.
package struct LeftOutSheet: ResultSheet {
  private static let widths: [Double] = [5, 9, 44, 20, 15, 18, 60]

  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    let (leftOut, variants) = (material.leftOut, material.lostVariants)
    guard !leftOut.isEmpty || !variants.isEmpty else { return [] }
    var sheet = Sheet(phrases.leftOutSheet, widths: Self.widths)
    if !leftOut.isEmpty {
      sheet.open(phrases.leftOutHeading, note: phrases.leftOutCaption)
      appendLeftOut(leftOut, of: material, phrases, to: &sheet)
    }
    if !variants.isEmpty {
      if !leftOut.isEmpty { sheet.skip() }
      sheet.open(phrases.variantsHeading, note: phrases.variantsCaption)
      sheet.appendHeader(Self.titles(last: phrases.chosenVariantColumn, phrases))
      for (number, variant) in variants.enumerated() {
        let chosen = phrases.programName(variant.chosen, in: material.scenario)
        sheet.append(
          Self.cells(number + 1, variant.program, last: chosen, of: material, phrases))
      }
    }
    return [sheet]
  }

  private func appendLeftOut(
    _ programs: [Int], of material: ChapterMaterial, _ phrases: any Phrasebook,
    to sheet: inout Sheet
  ) {
    let titles = Self.titles(last: phrases.reasonColumn, phrases)
    let header = sheet.appendHeader(titles)
    for (number, position) in programs.enumerated() {
      let reason = material.reason(against: position, phrases)
      sheet.append(Self.cells(number + 1, position, last: reason ?? "–", of: material, phrases))
    }
    let rows = header + 1..<sheet.rows.count
    let costs = programs.map { material.scenario.programs[$0].capital.total.rupiah }
    var cells = Array(repeating: SheetCell.empty(SheetStyles.text.total), count: titles.count)
    cells[2] = .text(phrases.total, SheetStyles.text.total)
    cells[5] = .visibleSum(ofRows: rows, column: 5, costs, SheetStyles.money.total)
    sheet.append(cells)
    sheet.finishTable(
      header: header, last: rows.upperBound - 1, columns: titles.count, frozenColumns: 3)
  }

  private static func titles(last: String, _ phrases: any Phrasebook) -> [String] {
    [
      phrases.numberColumn, phrases.idColumn, phrases.program, phrases.dimensionColumn,
      phrases.leadColumn, phrases.capitalColumn("Rp"), last,
    ]
  }

  private static func cells(
    _ number: Int, _ position: Int, last: String, of material: ChapterMaterial,
    _ phrases: any Phrasebook
  ) -> [SheetCell] {
    let scenario = material.scenario
    let program = scenario.programs[position]
    return [
      .whole(number, SheetStyles.plain), .text(program.id, SheetStyles.text),
      .text(program.name(in: phrases.language), SheetStyles.text),
      .text(program.dimension ?? phrases.withoutDimension, SheetStyles.text),
      .text(scenario.owners[program.owner].briefName, SheetStyles.text),
      .whole(program.capital.total.rupiah, SheetStyles.money), .text(last, SheetStyles.text),
    ]
  }
}
