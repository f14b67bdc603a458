import Foundation
import Testing

@testable import Formats
@testable import PetajalanDocuments

/// The shades of the table of shares.
@Suite struct ShadedTableTests {
  @Test(arguments: [
    (0, 0), (1, 10), (25, 10), (26, 24), (50, 24), (60, 38), (66, 38), (75, 38), (76, 50),
    (99, 50), (100, 100),
  ]) func sharesNearEachOtherLookAlike(percent: Int, opacity: Int) {
    #expect(ShadedTable.Shade.of(percent).opacity == opacity)
  }

  /// A line of text of 12 pixels is 14 pixels high.
  @Test func linesOfALongNameDoNotTouch() {
    let name = "Hospital BLUD and city-owned enterprise funds"
    let table = ShadedTable(
      years: 2025...2025,
      rows: [.init(name: name, cells: [.none]), .init(name: name, cells: [.none])],
      hasLegend: false)
    let heights = table.drawing(title: "", description: "").shapes.compactMap { shape in
      if case .text(let text, let place, 12, _, _, _) = shape, name.contains(text) {
        place.y
      } else {
        Double?.none
      }
    }
    #expect(heights == [46, 60, 76, 90])
  }

  /// WCAG 2.1, 1.4.3, on a light page and on a dark one.
  @Test func theNumberOnEachShadeIsReadable() {
    for value in [Palette.light, Palette.dark] {
      for shade in ShadedTable.shades {
        let under = zip(Self.parts(value(.kind(0))), Self.parts(value(.paper))).map {
          ($0 * Double(shade.opacity) + $1 * Double(100 - shade.opacity)) / 100
        }
        let levels = [Self.luminance(under), Self.luminance(Self.parts(value(shade.text)))]
          .sorted()
        #expect((levels[1] + 0.05) / (levels[0] + 0.05) >= 4.5, "\(shade)")
      }
    }
  }

  /// Red, green and blue from 0 to 1.
  private static func parts(_ color: String) -> [Double] {
    let digits = UInt32(color.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { Double(digits >> UInt32($0) & 0xFF) / 255 }
  }

  private static func luminance(_ parts: [Double]) -> Double {
    let light = parts.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }
}
