import PetajalanKit

/// `curve.svg`: the curve of a sweep as a picture, with its bound, and the nested
/// curve if there is one.
///
/// **Source** SVG 1.1, https://www.w3.org/TR/SVG11/.
public struct SweepSVG: Sendable {
  /// The file's name.
  public static let fileName = "curve.svg"

  /// The picture, and the part of it inside the axes; in pixels.
  private static let (width, height) = (800, 480)
  private static let (left, right, top, bottom) = (90, 770, 50, 410)

  private let report: SweepReport
  private let phrases: any Phrasebook
  private let points: [SweepPoint]
  private let leastMoney: Int128
  private let mostMoney: Int128
  private let leastBenefit: Int128
  private let mostBenefit: Int128
  private let scale: MoneyScale

  /// Prepares a picture.
  public init(_ report: SweepReport, language: Language) {
    self.report = report
    phrases = language.phrases
    points = report.sweep.points.filter { $0.result.roadmap != nil }.sorted { $0.money < $1.money }
    leastMoney = points.first?.money ?? 0
    mostMoney = points.last?.money ?? 0
    scale = MoneyScale(sum: Int64(clamping: mostMoney), amounts: [])
    let values = points.flatMap { point in
      [point.result.bestBenefit, point.nested?.bestBenefit].compactMap { $0 }.flatMap {
        [Int128($0.lowerBound.millionths), Int128($0.upperBound.millionths)]
      }
    }
    leastBenefit = min(0, values.min() ?? 0)
    mostBenefit = values.max() ?? 0
  }

  /// The picture as text.
  public var text: String {
    let (width, height) = (Self.width, Self.height)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"white\"/>",
      text(phrases.sweepTitle(report.scenario.name), x: width / 2, y: 28, size: 16),
    ]
    lines += axes
    lines.append(band)
    lines.append(line(of: points.map { ($0.money, $0.result.roadmap?.benefit) }, color: "#1f5fa8"))
    if report.isNested {
      lines.append(
        line(
          of: points.map { ($0.money, $0.nested?.roadmap?.benefit) }, color: "#b5541c",
          dashes: "6 4"))
      lines.append(
        text(
          phrases.nestedHeading, x: Self.right, y: Self.bottom - 12, anchor: "end",
          color: "#b5541c"))
    }
    for point in points {
      guard let benefit = point.result.roadmap?.benefit else { continue }
      let level = report.label(of: point, numbers: phrases.numbers)
      let title = "\(level): \(phrases.atLeast(benefit))"
      lines.append(
        "<circle cx=\"\(x(point.money))\" cy=\"\(y(Int128(benefit.millionths)))\" r=\"3\" "
          + "fill=\"#1f5fa8\"><title>\(Self.escaped(title))</title></circle>")
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var axes: [String] {
    let (left, right, top, bottom) = (Self.left, Self.right, Self.top, Self.bottom)
    var lines = [
      "<path d=\"M\(left) \(top)V\(bottom)H\(right)\" fill=\"none\" stroke=\"black\"/>"
    ]
    let parts: Int128 = 4
    for part in 0...parts {
      let benefit = leastBenefit + (mostBenefit - leastBenefit) * part / parts
      let money = leastMoney + (mostMoney - leastMoney) * part / parts
      let points = phrases.numbers.decimal(benefit, exponent: 6, fractionDigits: 0)
      lines.append(
        "<path d=\"M\(left) \(y(benefit))H\(right)\" stroke=\"#ddd\"/>")
      lines.append(text(points, x: left - 8, y: y(benefit) + 4, anchor: "end"))
      lines.append(
        text(
          scale.text(Int64(clamping: money), numbers: phrases.numbers), x: x(money), y: bottom + 20)
      )
    }
    let middle = (top + bottom) / 2
    lines.append(
      text(phrases.moneyAxis(unit: phrases.unit(scale.unit)), x: (left + right) / 2, y: bottom + 48)
    )
    lines.append(
      "<text transform=\"translate(22 \(middle)) rotate(-90)\" text-anchor=\"middle\">"
        + "\(Self.escaped(phrases.benefitAxis))</text>")
    return lines
  }

  /// What is not ruled out above the curve.
  private var band: String {
    let lower = points.compactMap { point in
      point.result.bestBenefit.map { (x(point.money), y(Int128($0.lowerBound.millionths))) }
    }
    let upper = points.compactMap { point in
      point.result.bestBenefit.map { (x(point.money), y(Int128($0.upperBound.millionths))) }
    }
    let corners = (lower + upper.reversed()).map { "\($0),\($1)" }.joined(separator: " ")
    return "<polygon points=\"\(corners)\" fill=\"#1f5fa8\" fill-opacity=\"0.2\"/>"
  }

  private func line(
    of points: [(money: Int128, benefit: Points?)], color: String, dashes: String = "none"
  ) -> String {
    let corners = points.compactMap { point in
      point.benefit.map { "\(x(point.money)),\(y(Int128($0.millionths)))" }
    }
    return "<polyline points=\"\(corners.joined(separator: " "))\" fill=\"none\" "
      + "stroke=\"\(color)\" stroke-width=\"2\" stroke-dasharray=\"\(dashes)\"/>"
  }

  // MARK: Places

  private func x(_ money: Int128) -> Int {
    let span = mostMoney - leastMoney
    guard span > 0 else { return (Self.left + Self.right) / 2 }
    return Self.left + Int((money - leastMoney) * Int128(Self.right - Self.left) / span)
  }

  private func y(_ benefit: Int128) -> Int {
    let span = mostBenefit - leastBenefit
    guard span > 0 else { return Self.bottom }
    return Self.bottom - Int((benefit - leastBenefit) * Int128(Self.bottom - Self.top) / span)
  }

  private func text(
    _ text: String, x: Int, y: Int, anchor: String = "middle", size: Int = 12,
    color: String = "black"
  ) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" font-size=\"\(size)\" "
      + "fill=\"\(color)\">\(Self.escaped(text))</text>"
  }

  /// Text of a scenario that can do no harm in XML.
  private static func escaped(_ text: String) -> String {
    HarmlessText.line(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
