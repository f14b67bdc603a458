import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// What is paid, one row per payment; what does not fit one sheet goes on in others.
package struct SpendingSheet: ResultSheet {
  /// The payments of a sheet: round, and below what a sheet can hold.
  private static let mostRows = 1_000_000

  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    let payments = material.roadmap.payments.filter { material.isShown($0.program) }
    return stride(from: 0, to: payments.count, by: Self.mostRows).map { start in
      let end = min(start + Self.mostRows, payments.count)
      return sheet(of: payments[start..<end], material.scenario, phrases)
    }
  }

  private func sheet(
    of payments: ArraySlice<Payment>, _ scenario: Scenario, _ phrases: any Phrasebook
  ) -> Sheet {
    let titles = [
      phrases.yearHeading, phrases.idColumn, phrases.program, phrases.leadColumn,
      phrases.dimensionColumn, phrases.kindColumn, phrases.sourceColumn, phrases.amountColumn,
    ]
    var sheet = Sheet(phrases.spendingSheet, widths: [8, 9, 50, 15, 20, 16, 18, 19])
    sheet.open(phrases.spendingTitle)
    // The sum stands above, where it stays in sight, and follows the filter.
    let header = 2
    let rows = header + 1..<header + 1 + payments.count
    var cells = Array(repeating: SheetCell.empty(SheetStyles.text.total), count: titles.count)
    cells[2] = .text(phrases.visibleTotal, SheetStyles.text.total)
    cells[titles.count - 1] = .visibleSum(
      ofRows: rows, column: titles.count - 1, payments.map(\.amount.rupiah),
      SheetStyles.money.total)
    sheet.append(cells)
    sheet.appendHeader(titles)
    for payment in payments {
      let program = scenario.programs[payment.program]
      sheet.append([
        .whole(payment.year, SheetStyles.plain), .text(program.id, SheetStyles.text),
        .text(program.name(in: phrases.language), SheetStyles.text),
        .text(scenario.owners[program.owner].briefName, SheetStyles.text),
        .text(program.dimension ?? phrases.withoutDimension, SheetStyles.text),
        .text(phrases.kindWord(payment.kind), SheetStyles.text),
        .text(scenario.sources[payment.source].name(in: phrases.language), SheetStyles.text),
        .whole(payment.amount.rupiah, SheetStyles.money),
      ])
    }
    sheet.finishTable(header: header, last: rows.upperBound - 1, columns: titles.count)
    return sheet
  }
}
