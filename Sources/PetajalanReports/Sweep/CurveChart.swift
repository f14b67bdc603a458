import Formats
import MILP
import PetajalanDomain
import PetajalanPhrases

/// The benefit of a sweep against its money, with what is not ruled out above it.
package struct CurveChart {
  private static let (width, height) = (1_000.0, 420.0)
  private static let (left, right, top, bottom) = (90.0, 960.0, 30.0, 360.0)

  /// A hundredth of a point, in millionths: finer marks would need more digits.
  private static let leastBenefitStep: Int128 = 10_000

  private let phrases: any Phrasebook
  private let heading: String?
  private let points: [BenefitCurve.Point]
  private let nested: [BenefitCurve.Point]
  private let today: Int128?
  private let money: RoundAxis
  private let benefit: RoundAxis
  private let scale: MoneyScale

  /// Prepares a chart.
  ///
  /// - Parameter heading: what stands above it, where no caption tells.
  package init(_ curve: BenefitCurve, phrases: any Phrasebook, heading: String? = nil) {
    self.phrases = phrases
    self.heading = heading
    points = curve.points
    nested = curve.nested
    today = curve.today
    let least = points.first?.money ?? 0
    let most = max(least, points.last?.money ?? 0)
    scale = MoneyScale(sum: Int64(clamping: most), amounts: [])
    money = RoundAxis(least...most, least: Int128(scale.unit.rupiah))
    let lowest = (points + nested).map { Int128($0.benefit.millionths) }.min() ?? 0
    let highest = points.map { Int128($0.bound.millionths) }.max() ?? lowest
    // The axis begins somewhat below the curve, so that its form can be seen.
    benefit = RoundAxis(
      (lowest - (highest - lowest) / 10)...max(lowest, highest), least: Self.leastBenefitStep)
  }

  /// The picture.
  package var drawing: Drawing {
    var drawing = Drawing(
      width: Int(Self.width), height: Int(Self.height), title: heading ?? phrases.curveCaption,
      description: phrases.curveDescription(points: points.count))
    drawAxes(&drawing)
    let lower = points.map { place($0.money, $0.benefit) }
    let upper = points.map { place($0.money, $0.bound) }
    drawing.add(.area(lower + upper.reversed(), fill: .kind(0), opacity: 20))
    drawing.line(lower, .kind(0), width: 2)
    drawToday(&drawing)
    drawNested(&drawing)
    for (point, place) in zip(points, lower) {
      let tip = "\(point.label): \(phrases.atLeast(point.benefit))"
      drawing.add(.disk(place, radius: 4, fill: .kind(0), tip: tip))
    }
    return drawing
  }

  /// The ceilings as they are, if the axis has a place for them.
  private func drawToday(_ drawing: inout Drawing) {
    guard let today, money.range.contains(today) else { return }
    let x = x(of: today)
    drawing.line([.init(x, Self.top), .init(x, Self.bottom)], .faint, width: 1.5, dashes: true)
    let isLeft = money.part(of: today) < 0.7
    drawing.write(
      phrases.todaysCeilings, at: .init(x + (isLeft ? 6 : -6), Self.bottom - 10),
      anchor: isLeft ? .start : .end, color: .faint)
  }

  private func drawNested(_ drawing: inout Drawing) {
    guard !nested.isEmpty else { return }
    drawing.line(nested.map { place($0.money, $0.benefit) }, .kind(1), width: 2, dashes: true)
    drawing.write(
      phrases.nestedHeading, at: .init(Self.right, Self.bottom - 30), anchor: .end,
      color: .kind(1))
  }

  private func drawAxes(_ drawing: inout Drawing) {
    let digits = benefit.step.isMultiple(of: 1_000_000) ? 0 : benefit.step >= 100_000 ? 1 : 2
    for value in benefit.marks {
      let y = y(of: value)
      drawing.line(
        [.init(Self.left, y), .init(Self.right, y)],
        value == benefit.range.lowerBound ? .ink : .grid)
      drawing.write(
        phrases.numbers.decimal(value, exponent: 6, fractionDigits: digits),
        at: .init(Self.left - 8, y + 4), size: 11, anchor: .end, color: .faint)
    }
    for amount in money.marks {
      let x = x(of: amount)
      drawing.line([.init(x, Self.bottom), .init(x, Self.bottom + 4)], .ink)
      drawing.write(
        scale.text(Int64(clamping: amount), numbers: phrases.numbers),
        at: .init(x, Self.bottom + 18), size: 11, anchor: .middle, color: .faint)
    }
    drawing.write(
      phrases.moneyAxis(unit: phrases.unit(scale.unit)),
      at: .init((Self.left + Self.right) / 2, Self.bottom + 40), anchor: .middle)
    drawing.write(phrases.benefitAxis, at: .init(Self.left - 60, Self.top - 14))
    if let heading {
      drawing.write(
        heading, at: .init((Self.left + Self.right) / 2, Self.top - 14), size: 14,
        anchor: .middle, isBold: true)
    }
  }

  private func place(_ money: Int128, _ benefit: Points) -> Drawing.Point {
    .init(x(of: money), y(of: Int128(benefit.millionths)))
  }

  private func x(of amount: Int128) -> Double {
    Self.left + money.part(of: amount) * (Self.right - Self.left)
  }

  private func y(of value: Int128) -> Double {
    Self.bottom - benefit.part(of: value) * (Self.bottom - Self.top)
  }
}
