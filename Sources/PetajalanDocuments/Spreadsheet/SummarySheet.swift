import Formats
import PetajalanPhrases
import PetajalanReports

/// What the roadmap holds, what it costs, how good it is, and what it was made from.
package struct SummarySheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    let scenario = material.scenario
    var sheet = Sheet(phrases.summarySheet, widths: [40, 14, 22, 22, 22])
    sheet.page.isLandscape = false
    let columns = sheet.widths.count
    sheet.open(
      phrases.chapterTitle(
        scenario.name, owner: material.owner.map { scenario.owners[$0].name(in: phrases.language) })
    )
    sheet.skip()
    for block in OverviewSection().blocks(of: material, phrases) {
      if case .paragraph(let text) = block { sheet.appendParagraph(text, columns: columns) }
    }
    sheet.skip()
    appendDimensions(of: material, phrases, to: &sheet)
    sheet.skip()
    if material.owner == nil { appendQuality(of: material, phrases, to: &sheet) }
    appendProvenance(material.provenance, phrases, to: &sheet)
    return [sheet]
  }

  private func appendDimensions(
    of material: ChapterMaterial, _ phrases: any Phrasebook, to sheet: inout Sheet
  ) {
    let groups = DimensionSpending(material, phrases).rows.map { row in
      (
        name: row.title,
        programs: row.programs.count { material.roadmap.plan.starts[$0] != nil },
        spent: row.years.reduce(into: Spent()) { $0 += $1 }
      )
    }
    sheet.append([.text(phrases.byDimension, SheetStyles.heading)])
    let header = sheet.appendHeader([
      phrases.dimensionColumn, phrases.programsColumn, phrases.capitalColumn("Rp"),
      phrases.omColumn("Rp"), phrases.spendingColumn("Rp"),
    ])
    for group in groups {
      sheet.append([
        .text(group.name, SheetStyles.text), .whole(group.programs, SheetStyles.money),
        .whole(group.spent.capital, SheetStyles.money), .whole(group.spent.om, SheetStyles.money),
        .sum(
          ofRow: sheet.rows.count, columns: 2..<4, [group.spent.capital, group.spent.om],
          SheetStyles.money.subtotal),
      ])
    }
    let rows = header + 1..<sheet.rows.count
    let style = SheetStyles.money.total
    sheet.append([
      .text(phrases.total, SheetStyles.text.total),
      .sum(ofRows: rows, column: 1, groups.map { Int64($0.programs) }, style),
      .sum(ofRows: rows, column: 2, groups.map(\.spent.capital), style),
      .sum(ofRows: rows, column: 3, groups.map(\.spent.om), style),
      .sum(ofRows: rows, column: 4, groups.map(\.spent.total), style),
    ])
  }

  private func appendQuality(
    of material: ChapterMaterial, _ phrases: any Phrasebook, to sheet: inout Sheet
  ) {
    let points = SheetStyles.number(.points)
    func add(_ name: String, _ value: SheetCell) {
      sheet.append([.text(name, SheetStyles.text), .empty(SheetStyles.text), value])
      sheet.merged.append(SheetRange(row: sheet.rows.count - 1, columns: 0...1))
    }
    add(phrases.benefitColumn, .number(material.roadmap.benefit.hundredths(.down), points))
    add(phrases.boundColumn, .number(material.quality.bound.hundredths(.up), points))
    if let gap = material.quality.gap {
      let shown = (gap.billionths + 99_999) / 100_000
      add(phrases.gapColumn, .number(Double(shown) / 10_000, SheetStyles.number(.finePercent)))
    }
    sheet.skip()
  }

  /// A line of 64 digits, over several columns.
  private static let digest = SheetStyles.text.with {
    $0.size = 8
    $0.wraps = false
  }

  private func appendProvenance(
    _ provenance: Provenance, _ phrases: any Phrasebook, to sheet: inout Sheet
  ) {
    let columns = sheet.widths.count
    sheet.append([.text(phrases.provenanceHeading, SheetStyles.heading)])
    sheet.appendParagraph(phrases.workbookProvenance(version: provenance.version), columns: columns)
    let header = sheet.appendHeader(
      [phrases.fileColumn, phrases.bytesColumn, "SHA-256", "", ""])
    sheet.merged.append(SheetRange(row: header, columns: 2...columns - 1))
    for input in provenance.inputs {
      let row = sheet.append([
        .text(input.name, SheetStyles.text), .whole(input.bytes, SheetStyles.money),
        .text(input.sha256, Self.digest),
        .empty(SheetStyles.text), .empty(SheetStyles.text),
      ])
      sheet.merged.append(SheetRange(row: row, columns: 2...columns - 1))
    }
  }
}
