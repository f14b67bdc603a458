import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanReports
import PetajalanResults

/// The roadmap beside alternatives.
package struct AlternativesSheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    guard let report = material.comparison, material.owner == nil, report.worlds.count > 1 else {
      return []
    }
    var sheet = Sheet(
      phrases.alternativesSheet,
      widths: [44] + Array(repeating: 17, count: max(5, report.worlds.count)))
    sheet.open(phrases.comparisonHeading, note: phrases.comparisonCaption)
    sheet.appendHeader([
      phrases.planColumn, phrases.benefitColumn, phrases.boundColumn, phrases.gapColumn,
      phrases.programsColumn, phrases.spendingColumn("Rp"),
    ])
    for (world, ledger) in zip(report.worlds, report.ledgers) {
      sheet.append(row(of: world, ledger, phrases))
    }
    sheet.skip()
    appendStarts(of: report, phrases, to: &sheet)
    return [sheet]
  }

  private func row(
    of world: PlannedWorld, _ ledger: PaymentSums?, _ phrases: any Phrasebook
  ) -> [SheetCell] {
    let name = SheetCell.text(world.name(in: phrases.language), SheetStyles.text)
    guard case .roadmap(let roadmap, let quality) = world.result, let ledger else {
      return [name, .text(phrases.noRoadmap(world.result), SheetStyles.text)]
        + Array(repeating: .empty(SheetStyles.text), count: 4)
    }
    let points = SheetStyles.number(.points)
    return [
      name,
      .number(roadmap.benefit.hundredths(.down), points),
      .number(quality.bound.hundredths(.up), points),
      quality.gap.map {
        // Rounded up to what is shown, so that no display rounds it down.
        let shown = ($0.billionths + 99_999) / 100_000
        return .number(Double(shown) / 10_000, SheetStyles.number(.finePercent))
      } ?? .text("–", SheetStyles.text),
      .whole(roadmap.plan.selected.count, SheetStyles.money),
      .whole(ledger.total.total, SheetStyles.money),
    ]
  }

  /// Adds the first years of the programs that do not start alike everywhere.
  private func appendStarts(
    of report: ComparisonReport, _ phrases: any Phrasebook, to sheet: inout Sheet
  ) {
    let programs = report.comparison.programs.filter { Set($0.starts).count > 1 }
    guard !programs.isEmpty else { return }
    sheet.append([.text(phrases.startsCaption, SheetStyles.heading)])
    sheet.appendHeader(
      [phrases.program] + report.worlds.map { $0.name(in: phrases.language) })
    for program in programs {
      let name = program.program(in: report.worlds)?.name(in: phrases.language) ?? program.id
      sheet.append(
        [.text(name, SheetStyles.text)]
          + program.starts.map { start in
            start.map { .whole($0, SheetStyles.plain) }
              ?? .text("–", SheetStyles.plain)
          })
    }
  }
}

extension Points {
  /// The points to a hundredth, as a number that shows no more.
  func hundredths(_ rounding: Rounding) -> Double {
    let step: Int64 = 10_000
    var hundredths = millionths / step
    let rest = millionths % step
    if rest > 0, rounding == .up { hundredths += 1 }
    if rest < 0, rounding == .down { hundredths -= 1 }
    return Double(hundredths) / 100
  }
}
