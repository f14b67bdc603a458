import Formats
import PetajalanPhrases

/// The programs that get no money, each with its reason.
package struct LeftOutSheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    let scenario = material.scenario
    let programs = material.leftOut
    guard !programs.isEmpty else { return [] }
    let titles = [
      phrases.numberColumn, phrases.idColumn, phrases.program, phrases.dimensionColumn,
      phrases.leadColumn, phrases.capitalColumn("Rp"), phrases.reasonColumn,
    ]
    var sheet = Sheet(phrases.leftOutSheet, widths: [5, 9, 44, 20, 15, 18, 60])
    sheet.open(phrases.leftOutHeading, note: phrases.leftOutCaption)
    let header = sheet.appendHeader(titles)
    let costs = programs.map { scenario.programs[$0].capital.total.rupiah }
    for (number, (position, cost)) in zip(programs, costs).enumerated() {
      let program = scenario.programs[position]
      let reason = material.reasons[position].map {
        phrases.sentence(for: $0, of: position, in: material.roadmap)
      }
      sheet.append([
        .whole(number + 1, SheetStyles.plain), .text(program.id, SheetStyles.text),
        .text(program.name(in: phrases.language), SheetStyles.text),
        .text(program.dimension ?? phrases.withoutDimension, SheetStyles.text),
        .text(scenario.owners[program.owner].briefName, SheetStyles.text),
        .whole(cost, SheetStyles.money), .text(reason ?? "–", SheetStyles.text),
      ])
    }
    let rows = header + 1..<sheet.rows.count
    var cells = Array(repeating: SheetCell.empty(SheetStyles.text.total), count: titles.count)
    cells[2] = .text(phrases.total, SheetStyles.text.total)
    cells[5] = .visibleSum(ofRows: rows, column: 5, costs, SheetStyles.money.total)
    sheet.append(cells)
    sheet.finishTable(
      header: header, last: rows.upperBound - 1, columns: titles.count, frozenColumns: 3)
    return [sheet]
  }
}
