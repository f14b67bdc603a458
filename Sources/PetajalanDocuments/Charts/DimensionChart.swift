import Formats
import PetajalanPhrases

/// What each dimension builds and spends each year, as a table of shades.
struct DimensionChart {
  private static let (width, labels, margin, top) = (1_000.0, 220.0, 12.0, 30.0)
  private static let rowHeight = 28.0

  private let material: ChapterMaterial
  private let phrases: any Phrasebook

  /// Prepares a chart.
  init(_ material: ChapterMaterial, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
  }

  /// The picture.
  package var drawing: Drawing {
    let horizon = material.scenario.horizon
    let rows = DimensionMap(material).rows
    let spending = rows.map { row in
      (0..<horizon.count).map { year in
        row.sum.programs.reduce(0) { $0 + material.ledger.years(ofProgram: $1)[year].total }
      }
    }
    let most = max(1, spending.joined().max() ?? 1)
    let cell = (Self.width - Self.labels - Self.margin) / Double(horizon.count)
    var drawing = Drawing(
      width: Int(Self.width), height: Int(Self.top + Self.rowHeight * Double(rows.count) + 10),
      title: phrases.dimensionChartCaption,
      description: phrases.dimensionChartDescription(
        dimensions: rows.count, years: horizon.years))
    for (column, year) in horizon.years.enumerated() {
      drawing.write(
        String(year), at: .init(Self.labels + (Double(column) + 0.5) * cell, 18), size: 11,
        anchor: .middle, color: .faint)
    }
    for (number, row) in rows.enumerated() {
      let y = Self.top + Double(number) * Self.rowHeight
      let name = PictureText.cut(
        row.dimension ?? phrases.withoutDimension, to: Self.labels - 2 * Self.margin, size: 12)
      drawing.write(name, at: .init(Self.margin, y + 19))
      for (column, year) in horizon.years.enumerated() {
        let box = Drawing.Box(
          Self.labels + Double(column) * cell + 1, y + 1, width: cell - 2,
          height: Self.rowHeight - 2)
        let amount = spending[number][column]
        let percent = Int(Int128(amount) * 100 / Int128(most))
        let shade = CeilingChart.Shade.of(percent)
        drawing.fill(box, .paper)
        if amount > 0 {
          drawing.fill(
            box, .kind(0), opacity: shade.opacity,
            tip: "\(name) \(year): \(phrases.money.full(amount))")
        }
        drawing.frame(box, .grid)
        let built = row.sum.programs.count { isBuilt($0, in: year) }
        guard built > 0 else { continue }
        drawing.write(
          "\(built)", at: .init(box.center.x, box.center.y + 4), size: 11, anchor: .middle,
          color: shade.text)
      }
    }
    return drawing
  }

  private func isBuilt(_ program: Int, in year: Int) -> Bool {
    guard let start = material.roadmap.plan.starts[program],
      let finish = material.roadmap.finish(of: program)
    else { return false }
    return (start...finish).contains(year)
  }
}
