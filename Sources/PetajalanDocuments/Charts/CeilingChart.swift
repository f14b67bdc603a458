import Formats
import PetajalanPhrases
import PetajalanReports

/// How much of its money each source spends each year, as a table of shades.
struct CeilingChart {
  private static let (width, labels, margin, top) = (1_000.0, 260.0, 12.0, 34.0)
  private static let rowHeight = 30.0

  private let material: ChapterMaterial
  private let phrases: any Phrasebook

  /// Prepares a chart.
  init(_ material: ChapterMaterial, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
  }

  /// The picture.
  package var drawing: Drawing {
    let scenario = material.scenario
    let years = Array(scenario.horizon.years)
    let cell = (Self.width - Self.labels - Self.margin) / Double(years.count)
    var drawing = Drawing(
      width: Int(Self.width),
      height: Int(Self.top + Self.rowHeight * Double(scenario.sources.count) + 16),
      title: phrases.ceilingsCaption(material.ledger.limit),
      description: phrases.ceilingsDescription(
        sources: scenario.sources.count, years: scenario.horizon.years,
        limit: material.ledger.limit))
    for (column, year) in years.enumerated() {
      drawing.write(
        String(year), at: .init(Self.labels + (Double(column) + 0.5) * cell, 20), size: 11,
        anchor: .middle, color: .faint)
    }
    for (row, source) in scenario.sources.enumerated() {
      let y = Self.top + Double(row) * Self.rowHeight
      let name = PictureText.cut(
        source.name(in: phrases.language), to: Self.labels - 2 * Self.margin, size: 12)
      drawing.write(name, at: .init(Self.margin, y + 20))
      for (column, year) in material.ledger.budget(ofSource: row).enumerated() {
        let box = Drawing.Box(
          Self.labels + Double(column) * cell + 1, y + 1, width: cell - 2,
          height: Self.rowHeight - 2)
        let tip = phrases.part(
          phrases.money.full(year.spent.total), of: phrases.money.full(year.available))
        draw(year, in: box, tip: "\(name) \(year.year): \(tip)", &drawing)
      }
    }
    return drawing
  }

  private func draw(
    _ year: BudgetYear, in box: Drawing.Box, tip: String, _ drawing: inout Drawing
  ) {
    let place = Drawing.Point(box.center.x, box.center.y + 4)
    guard let percent = year.usedPercent else {
      drawing.frame(box, .grid)
      drawing.write("–", at: place, size: 11, anchor: .middle, color: .faint)
      return
    }
    // Shades up to a half keep dark text readable, those above light text.
    let isStrong = percent > 60
    drawing.fill(box, .paper)
    drawing.fill(
      box, .kind(0), opacity: isStrong ? 60 + percent * 2 / 5 : max(4, percent / 2), tip: tip)
    drawing.frame(box, .grid)
    drawing.write(
      "\(percent)%", at: place, size: 11, anchor: .middle, color: isStrong ? .onKind : .ink)
  }
}
