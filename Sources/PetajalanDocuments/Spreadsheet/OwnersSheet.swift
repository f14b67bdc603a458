import Formats
import PetajalanPhrases

/// What each leading agency builds and pays, and how many programs it builds each year.
package struct OwnersSheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    let scenario = material.scenario
    let shares = scenario.owners.indices.map { OwnerShare($0, in: material) }
      .filter { $0.programs > 0 || $0.spent.total > 0 }
    guard !shares.isEmpty else { return [] }
    let years = scenario.horizon.years.map { String($0) }
    var sheet = Sheet(
      phrases.ownersSheet, widths: [44, 10, 12, 18, 18, 18] + years.map { _ in 7 })
    sheet.open(phrases.ownersHeading, note: phrases.ownersSheetNote)
    let header = sheet.appendHeader(
      [
        phrases.leadColumn, phrases.programsColumn, phrases.limitColumn,
        phrases.capitalColumn("Rp"), phrases.omColumn("Rp"), phrases.total,
      ] + years)
    for share in shares { append(share, material, phrases, to: &sheet) }
    let rows = header + 1..<sheet.rows.count
    let (count, money) = (SheetStyles.number(.money).total, SheetStyles.money.total)
    let totals = shares.map(\.spent.total)
    var cells: [SheetCell] = [
      .text(phrases.total, SheetStyles.text.total),
      .sum(ofRows: rows, column: 1, shares.map { Int64($0.programs) }, count), .empty(count),
      .sum(ofRows: rows, column: 3, shares.map(\.spent.capital), money),
      .sum(ofRows: rows, column: 4, shares.map(\.spent.om), money),
      .sum(ofRows: rows, column: 5, totals, money),
    ]
    for year in years.indices {
      cells.append(
        .sum(
          ofRows: rows, column: 6 + year, shares.map { Int64($0.building[year]) },
          count.with { $0.alignment = .center }))
    }
    sheet.append(cells)
    sheet.finishTable(
      header: header, last: rows.upperBound - 1, columns: 6 + years.count, frozenColumns: 1)
    return [sheet]
  }

  private func append(
    _ share: OwnerShare, _ material: ChapterMaterial, _ phrases: any Phrasebook,
    to sheet: inout Sheet
  ) {
    let owner = material.scenario.owners[share.owner]
    let count = SheetStyles.number(.money).with { $0.alignment = .center }
    var cells: [SheetCell] = [
      .text(owner.fullName(in: phrases.language), SheetStyles.text), .whole(share.programs, count),
      owner.parallel.map { .whole($0, count) } ?? .text("–", count),
      .whole(share.spent.capital, SheetStyles.money), .whole(share.spent.om, SheetStyles.money),
      .sum(
        ofRow: sheet.rows.count, columns: 3..<5, [share.spent.capital, share.spent.om],
        SheetStyles.money.subtotal),
    ]
    cells += share.building.map { building in
      guard building > 0 else { return .empty(count) }
      let isFull = owner.parallel.map { building >= $0 } ?? false
      return .whole(
        building,
        count.with {
          $0.fill = isFull ? .warning : SheetColor(.kind(0)).tinted(80)
          $0.isBold = isFull
        })
    }
    sheet.append(cells)
  }
}
