import Testing

@testable import Formats
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReports

/// The axes of the curve and the mark of the ceilings as they are.
@Suite struct CurveChartTests {
  /// The curve of a sweep of 60 % and 140 % of 10 billion rupiah.
  private static func curve(base: String) throws -> BenefitCurve {
    let text = """
      {"format": "petajalan-sweep-1", \(base) "provenance": {"inputs": []}, "points": [
        {"levels": ["60%"], "money": 6000000000, "benefit": 852.5, "bound": 852.5},
        {"levels": ["140%"], "money": 14000000000, "benefit": 1485.25, "bound": 1491}]}
      """
    return try BenefitCurve(Array(text.utf8), inputs: [])
  }

  private static func texts(
    _ curve: BenefitCurve, _ language: Language = .id
  ) -> [(text: String, at: Drawing.Point)] {
    CurveChart(curve, phrases: language.phrases).drawing.shapes.compactMap {
      if case .text(let text, let point, _, _, _, _) = $0 { (text, point) } else { nil }
    }
  }

  @Test func marksAreRoundNumbers() throws {
    let texts = Self.texts(try Self.curve(base: "")).map(\.text)
    // From 852.5 less a tenth of the span, 788.65, to 1,491.
    for mark in ["600", "800", "1.000", "1.200", "1.400", "1.600"] {
      #expect(texts.contains(mark), "\(mark)")
    }
    for mark in ["6.000", "8.000", "10.000", "12.000", "14.000"] {
      #expect(texts.contains(mark), "\(mark)")
    }
    #expect(!texts.contains("pagu skenario ini"))
  }

  /// Halfway between 6 and 14 billion.
  @Test func theCeilingsAsTheyAreAreMarked() throws {
    let curve = try Self.curve(base: "\"base\": {\"money\": 10000000000},")
    #expect(curve.today == 10_000_000_000)
    let drawing = CurveChart(curve, phrases: Language.id.phrases).drawing
    let mark = try #require(Self.texts(curve).first { $0.text == "pagu skenario ini" })
    #expect(
      drawing.shapes.contains {
        if case .line(let points, _, _, dashes: true) = $0 {
          points.map(\.x) == [525, 525] && mark.at.x == 531
        } else {
          false
        }
      })
  }

  @Test func ceilingsBesideTheAxisAreNotMarked() throws {
    let curve = try Self.curve(base: "\"base\": {\"money\": 30000000000},")
    #expect(!Self.texts(curve).contains { $0.text == "pagu skenario ini" })
  }
}
