import Formats
import PetajalanPhrases
import PetajalanReports

/// How much of its money each source spends each year, as a table of shades.
struct CeilingChart {
  private static let (width, labels, margin, top) = (1_000.0, 260.0, 12.0, 34.0)
  private static let rowHeight = 30.0

  /// Shades of percentages, each up to its own and with its opacity.
  ///
  /// Dark text is readable on the first ones and light text on the last one, on a light
  /// page and on a dark one; between these opacities neither is.
  static let shades = [
    Shade(upTo: 0, opacity: 0), Shade(upTo: 25, opacity: 10), Shade(upTo: 50, opacity: 24),
    Shade(upTo: 75, opacity: 38), Shade(upTo: 99, opacity: 50), Shade(upTo: 100, opacity: 100),
  ]

  /// A shade of a share.
  struct Shade: Equatable {
    /// The greatest share, in percent.
    let upTo: Int
    /// How much of the color there is, in percent.
    let opacity: Int

    /// The color of text on it.
    var text: Drawing.Color { opacity == 100 ? .onKind : .ink }

    /// The shade of a share.
    static func of(_ percent: Int) -> Shade {
      shades.first { percent <= $0.upTo } ?? shades[shades.count - 1]
    }
  }

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
      height: Int(Self.top + Self.rowHeight * Double(scenario.sources.count) + 44),
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
    drawLegend(&drawing, at: Self.top + Double(scenario.sources.count) * Self.rowHeight + 16)
    return drawing
  }

  private func drawLegend(_ drawing: inout Drawing, at y: Double) {
    var (x, least) = (Self.labels + 1, 0)
    for shade in Self.shades {
      let box = Drawing.Box(x, y, width: 18, height: 14)
      drawing.fill(box, .kind(0), opacity: shade.opacity)
      drawing.frame(box, .grid)
      let word = least == shade.upTo ? "\(least)%" : "\(least)–\(shade.upTo)%"
      drawing.write(word, at: .init(x + 24, y + 11), size: 11, color: .faint)
      x += 104
      least = shade.upTo + 1
    }
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
    let shade = Shade.of(percent)
    drawing.fill(box, .paper)
    drawing.fill(box, .kind(0), opacity: shade.opacity, tip: tip)
    drawing.frame(box, .grid)
    drawing.write("\(percent)%", at: place, size: 11, anchor: .middle, color: shade.text)
  }
}
