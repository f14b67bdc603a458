import Formats
import PetajalanPhrases

/// What is spent each year, stacked by dimension or source, under the line of what may be spent.
struct SpendingChart {
  private static let (width, height) = (1_000.0, 420.0)
  private static let (left, right, top, bottom) = (90.0, 760.0, 30.0, 380.0)

  private let material: ChapterMaterial
  private let phrases: any Phrasebook
  private let scale: MoneyScale
  private let series: [(title: String, years: [Int64])]
  private let available: [Int64]
  private let axis: RoundAxis

  private let grouping: Grouping

  /// What stands above each other.
  enum Grouping {
    /// Dimensions of programs.
    case dimension
    /// Sources that pay.
    case source
  }

  /// Prepares a chart.
  init(_ material: ChapterMaterial, by grouping: Grouping, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
    self.grouping = grouping
    let scenario = material.scenario
    let series =
      switch grouping {
      case .dimension:
        DimensionSpending(material, phrases).paid.map { (title: $0.title, years: $0.totals) }
      case .source: Self.bySource(material, phrases)
      }
    self.series = series
    let budgets = material.ledger.budgets
    available = (0..<scenario.horizon.count).map { year in
      budgets.reduce(0) { $0 + $1[year].available }
    }
    let sums = available.indices.map { year in series.reduce(0) { $0 + $1.years[year] } }
    let most = max(sums.max() ?? 0, material.owner == nil ? available.max() ?? 0 : 0)
    scale = MoneyScale(sum: most, amounts: [])
    axis = RoundAxis(0...Int128(most), least: Int128(scale.unit.rupiah))
  }

  /// The picture.
  package var drawing: Drawing {
    let years = Array(material.scenario.horizon.years)
    var drawing = Drawing(
      width: Int(Self.width), height: Int(Self.height), title: title, description: description)
    drawAxes(&drawing)
    let step = (Self.right - Self.left) / Double(years.count)
    for (index, year) in years.enumerated() {
      let x = Self.left + (Double(index) + 0.5) * step
      drawing.write(
        String(year), at: .init(x, Self.bottom + 18), size: 11, anchor: .middle, color: .faint)
      drawStack(index, x: x - step * 0.36, width: step * 0.72, &drawing)
      if material.owner == nil {
        let y = y(of: available[index])
        drawing.line([.init(x - step * 0.46, y), .init(x + step * 0.46, y)], .alarm, width: 2)
      }
    }
    drawLegend(&drawing)
    return drawing
  }

  private var title: String {
    switch grouping {
    case .dimension: phrases.spendingCaption
    case .source: phrases.sourceSpendingCaption
    }
  }

  private var description: String {
    let (years, limit) = (material.scenario.horizon.years, material.ledger.limit)
    return switch grouping {
    case .dimension:
      phrases.spendingDescription(dimensions: series.count, years: years, limit: limit)
    case .source:
      phrases.sourceSpendingDescription(sources: series.count, years: years, limit: limit)
    }
  }

  /// What the sources pay, those that pay nothing left out.
  private static func bySource(
    _ material: ChapterMaterial, _ phrases: any Phrasebook
  ) -> [(title: String, years: [Int64])] {
    material.scenario.sources.enumerated().compactMap { position, source in
      let years = material.ledger.years(ofSource: position).map(\.total)
      return years.contains { $0 > 0 } ? (source.name(in: phrases.language), years) : nil
    }
  }

  private func y(of amount: Int64) -> Double {
    Self.bottom - axis.part(of: Int128(amount)) * (Self.bottom - Self.top)
  }

  private func drawAxes(_ drawing: inout Drawing) {
    for mark in axis.marks {
      let amount = Int64(clamping: mark)
      let y = y(of: amount)
      drawing.line([.init(Self.left, y), .init(Self.right, y)], mark == 0 ? .ink : .grid)
      drawing.write(
        scale.text(amount, numbers: phrases.numbers), at: .init(Self.left - 8, y + 4), size: 11,
        anchor: .end, color: .faint)
    }
    drawing.write(
      phrases.unit(scale.unit), at: .init(Self.left - 8, Self.top - 12), size: 11, anchor: .end,
      color: .faint)
  }

  private func drawStack(_ year: Int, x: Double, width: Double, _ drawing: inout Drawing) {
    var below: Int64 = 0
    for (kind, dimension) in series.enumerated() where dimension.years[year] > 0 {
      let amount = dimension.years[year]
      let (high, low) = (y(of: below + amount), y(of: below))
      let box = Drawing.Box(x, high, width: width, height: low - high)
      drawing.fill(
        box, .kind(kind),
        tip: "\(dimension.title): \(phrases.money.full(amount))")
      drawing.hatch(box, pattern: kind, .paper)
      below += amount
    }
  }

  private func drawLegend(_ drawing: inout Drawing) {
    let x = Self.right + 24
    var y = Self.top
    // The uppermost part of the stack comes first.
    for (kind, dimension) in series.enumerated().reversed() {
      let box = Drawing.Box(x, y, width: 18, height: 14)
      drawing.fill(box, .kind(kind))
      drawing.hatch(box, pattern: kind, .paper)
      let lines = PictureText.lines(dimension.title, in: Self.width - x - 28, size: 12)
      for (number, line) in lines.enumerated() {
        drawing.write(line, at: .init(x + 26, y + 11 + 14 * Double(number)))
      }
      y += lines.count > 1 ? 38 : 24
    }
    guard material.owner == nil else { return }
    drawing.line([.init(x, y + 7), .init(x + 18, y + 7)], .alarm, width: 2)
    drawing.write(phrases.allCeilings(material.ledger.limit), at: .init(x + 26, y + 11))
  }
}
