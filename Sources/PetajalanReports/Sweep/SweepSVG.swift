import Formats
import PetajalanDomain
import PetajalanPhrases

/// `curve.svg`: the curve of a sweep as a picture, with its bound, and the nested
/// curve if there is one.
public struct SweepSVG: Sendable {
  /// The file's name.
  public static let fileName = "curve.svg"

  private let report: SweepReport
  private let phrases: any Phrasebook

  /// Prepares a picture.
  public init(_ report: SweepReport, language: Language) {
    self.report = report
    phrases = language.phrases
  }

  /// The picture as text.
  public var text: String {
    let curve = BenefitCurve(report, numbers: phrases.numbers)
    let heading = phrases.sweepTitle(report.scenario.name)
    return SVGText.text(
      of: CurveChart(curve, phrases: phrases, heading: heading).drawing, id: "curve", in: .file)
  }
}
