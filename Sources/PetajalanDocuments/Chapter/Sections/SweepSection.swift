import PetajalanPhrases
import PetajalanReports

/// What more or less money would bring.
struct SweepSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    guard let curve = material.curve, material.owner == nil else { return [] }
    return [
      .heading(phrases.sweepHeading, level: 1), .paragraph(phrases.sweepIntroduction),
      .figure(
        ChapterFigure(
          id: "curve", caption: phrases.curveCaption,
          drawing: CurveChart(curve, phrases: phrases).drawing)),
    ]
  }
}
