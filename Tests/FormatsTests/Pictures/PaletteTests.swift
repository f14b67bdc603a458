import Foundation
import Testing

@testable import Formats

/// Kinds can be told apart, by all eyes.
@Suite struct PaletteTests {
  /// What of red, green and blue light reaches people who lack a kind of cones.
  ///
  /// **Source** Machado, Oliveira & Fernandes (2009), *A Physiologically-based Model for
  /// Simulation of Color Vision Deficiency*, doi:10.1109/TVCG.2009.113, severity 1.
  private static let eyes: [(name: String, matrix: [[Double]], least: Double)] = [
    ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]], 30),
    (
      "no red",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ], 15
    ),
    (
      "no green",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ], 15
    ),
    (
      "no blue",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ], 15
    ),
  ]

  /// A difference of 2 is just seen side by side; a legend is farther away. The two blues
  /// of before were 16 apart, and for some eyes other two less than 2.
  @Test func anyTwoKindsAreFarApart() {
    for (page, value) in [("light", Palette.light), ("dark", Palette.dark)] {
      for eye in Self.eyes {
        let seen = (0..<Palette.kinds).map { Self.lab(value(.kind($0)), eye.matrix) }
        for one in seen.indices {
          for other in seen.indices.dropFirst(one + 1) {
            let distance = zip(seen[one], seen[other]).reduce(0) {
              $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
            }.squareRoot()
            #expect(distance >= eye.least, "\(page), \(eye.name): \(one) and \(other)")
          }
        }
      }
    }
  }

  /// CIE L*a*b*, in which equal distances look about equal.
  ///
  /// **Source** CIE 15:2004, section 8.2.1; sRGB of IEC 61966-2-1 with its white.
  private static func lab(_ color: String, _ matrix: [[Double]]) -> [Double] {
    let digits = UInt32(color.dropFirst(), radix: 16) ?? 0
    let light = [16, 8, 0].map { shift -> Double in
      let value = Double(digits >> UInt32(shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    func product(_ rows: [[Double]], _ vector: [Double]) -> [Double] {
      rows.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let seen = product(matrix, light).map { min(1, max(0, $0)) }
    let xyz = product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], seen)
    let parts = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let part = value / white
      return part > 216.0 / 24_389 ? cbrt(part) : (24_389.0 / 27 * part + 16) / 116
    }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }
}
