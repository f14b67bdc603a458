import Formats
import MILP
import PetajalanDomain
import PetajalanPhrases

/// The benefit of a sweep against its money, with what is not ruled out above it.
package struct CurveChart {
  private static let (width, height) = (1_000.0, 420.0)
  private static let (left, right, top, bottom) = (90.0, 960.0, 30.0, 360.0)

  private let phrases: any Phrasebook
  private let heading: String?
  private let points: [BenefitCurve.Point]
  private let nested: [BenefitCurve.Point]
  private let money: ClosedRange<Int128>
  private let benefit: ClosedRange<Int128>
  private let scale: MoneyScale

  /// Prepares a chart.
  ///
  /// - Parameter heading: what stands above it, where no caption tells.
  package init(_ curve: BenefitCurve, phrases: any Phrasebook, heading: String? = nil) {
    self.phrases = phrases
    self.heading = heading
    points = curve.points
    nested = curve.nested
    let least = points.first?.money ?? 0
    money = least...max(least, points.last?.money ?? 0)
    scale = MoneyScale(sum: Int64(clamping: money.upperBound), amounts: [])
    let lowest = (points + nested).map { Int128($0.benefit.millionths) }.min() ?? 0
    let highest = points.map { Int128($0.bound.millionths) }.max() ?? lowest
    // The axis begins somewhat below the curve, so that its form can be seen.
    benefit = (lowest - (highest - lowest) / 10)...highest
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
    drawNested(&drawing)
    for (point, place) in zip(points, lower) {
      let tip = "\(point.label): \(phrases.atLeast(point.benefit))"
      drawing.add(.disk(place, radius: 4, fill: .kind(0), tip: tip))
    }
    return drawing
  }

  private func drawNested(_ drawing: inout Drawing) {
    guard !nested.isEmpty else { return }
    drawing.line(nested.map { place($0.money, $0.benefit) }, .kind(1), width: 2, dashes: true)
    drawing.write(
      phrases.nestedHeading, at: .init(Self.right, Self.bottom - 12), anchor: .end,
      color: .kind(1))
  }

  private func drawAxes(_ drawing: inout Drawing) {
    for part in 0...4 {
      let value = benefit.lowerBound + (benefit.upperBound - benefit.lowerBound) * Int128(part) / 4
      let y = y(of: value)
      drawing.line([.init(Self.left, y), .init(Self.right, y)], part == 0 ? .ink : .grid)
      drawing.write(
        phrases.numbers.decimal(value, exponent: 6, fractionDigits: 0),
        at: .init(Self.left - 8, y + 4), size: 11, anchor: .end, color: .faint)
      let amount = money.lowerBound + (money.upperBound - money.lowerBound) * Int128(part) / 4
      drawing.write(
        scale.text(Int64(clamping: amount), numbers: phrases.numbers),
        at: .init(x(of: amount), Self.bottom + 18), size: 11, anchor: .middle, color: .faint)
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
    let span = money.upperBound - money.lowerBound
    guard span > 0 else { return (Self.left + Self.right) / 2 }
    return Self.left + Double(amount - money.lowerBound) / Double(span) * (Self.right - Self.left)
  }

  private func y(of value: Int128) -> Double {
    let span = benefit.upperBound - benefit.lowerBound
    guard span > 0 else { return Self.bottom }
    return Self.bottom
      - Double(value - benefit.lowerBound) / Double(span) * (Self.bottom - Self.top)
  }
}
