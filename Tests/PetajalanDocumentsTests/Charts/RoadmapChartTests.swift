import CitySupport
import Testing

@testable import Formats
@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases

@Suite struct RoadmapChartTests {
  /// Two terms of two years each share the width of the years.
  @Test func termsAreBandsOverTheirYears() throws {
    let chart = RoadmapChart(ChapterMaterial(City.report()), phrases: Language.id.phrases)
    let shapes = try #require(chart.drawings.first).shapes
    let bands = shapes.compactMap { shape -> Drawing.Box? in
      if case .rectangle(let box, .grid, 100, _) = shape { box } else { nil }
    }
    #expect(bands.count == 2)
    // From 400 on, 588 pixels are for four years.
    #expect(bands.map(\.x) == [401, 695])
    #expect(bands.allSatisfy { $0.width == 292 })
    let names = shapes.compactMap { shape -> String? in
      if case .text(let text, _, _, .middle, .ink, _) = shape { text } else { nil }
    }
    #expect(names == ["Jangka pendek", "Jangka panjang"])
  }
}
