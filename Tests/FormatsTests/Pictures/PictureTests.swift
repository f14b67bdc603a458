import CZip
import Foundation
import Testing

@testable import Formats

/// Pictures of shapes as SVG and as pixels.
@Suite struct PictureTests {
  private static let drawing: Drawing = {
    var drawing = Drawing(width: 40, height: 20, title: "T", description: "D")
    drawing.fill(.init(0, 0, width: 10, height: 20), .kind(0))
    drawing.line([.init(20, 10), .init(38, 10)], .alarm, width: 2)
    return drawing
  }()

  /// Red, green and blue of a pixel.
  private static func pixel(_ canvas: PixelCanvas, x: Int, y: Int) -> [UInt8] {
    let place = 3 * (y * canvas.width + x)
    return Array(canvas.pixels[place..<place + 3])
  }

  @Test func shapesCoverTheirPixels() {
    var canvas = PixelCanvas(width: 8, height: 4, (255, 255, 255))
    canvas.fill(.init(1, 1, width: 2, height: 2), (0, 0, 0), opacity: 1)
    #expect(Self.pixel(canvas, x: 1, y: 1) == [0, 0, 0])
    #expect(Self.pixel(canvas, x: 2, y: 2) == [0, 0, 0])
    #expect(Self.pixel(canvas, x: 3, y: 1) == [255, 255, 255])
    #expect(Self.pixel(canvas, x: 1, y: 0) == [255, 255, 255])
    canvas.fill(.init(5.5, 0, width: 1, height: 1), (0, 0, 0), opacity: 1)
    #expect(Self.pixel(canvas, x: 5, y: 0) == Self.pixel(canvas, x: 6, y: 0))
    #expect((120...135).contains(Self.pixel(canvas, x: 5, y: 0)[0]))
    // Outside of the page nothing happens.
    canvas.fill(.init(-50, -50, width: 10, height: 10), (1, 2, 3), opacity: 1)
    canvas.stroke(from: .init(-9, 90), to: .init(99, 90), (1, 2, 3), width: 4)
    #expect(!canvas.pixels.contains(2))
  }

  @Test func aPolygonIsFilledInside() {
    var canvas = PixelCanvas(width: 10, height: 10, (255, 255, 255))
    canvas.fill([[.init(0, 0), .init(10, 0), .init(0, 10)]], (0, 0, 0), opacity: 1)
    #expect(Self.pixel(canvas, x: 2, y: 2) == [0, 0, 0])
    #expect(Self.pixel(canvas, x: 8, y: 8) == [255, 255, 255])
  }

  /// The file is what zlib and the checksums of PNG say.
  @Test func thePNGHoldsThePixels() throws {
    let bytes = PixelPicture(Self.drawing).png
    #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var (place, data, names): (Int, [UInt8], [String]) = (8, [], [])
    while place < bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = Array(bytes[place + 4..<place + 8 + length])
      let sum = bytes[place + 8 + length..<place + 12 + length].reduce(0) { $0 << 8 | UInt($1) }
      #expect(crc32(0, body, UInt32(body.count)) == sum)
      let name = String(decoding: body.prefix(4), as: UTF8.self)
      names.append(name)
      if name == "IHDR" { #expect(Array(body[4..<12]) == [0, 0, 0, 80, 0, 0, 0, 40]) }
      if name == "IDAT" { data += body.dropFirst(4) }
      place += 12 + length
    }
    #expect(names == ["IHDR", "IDAT", "IEND"])
    var count = UInt(40 * (1 + 3 * 80))
    var rows = [UInt8](repeating: 0, count: Int(count))
    #expect(uncompress(&rows, &count, data, UInt(data.count)) == Z_OK)
    let color = Palette.pixels(.kind(0))
    #expect(Array(rows[1..<4]) == [color.red, color.green, color.blue])
  }

  @Test func hatchingStaysInside() {
    for pattern in 1...4 {
      var drawing = Drawing(width: 50, height: 50, title: "", description: "")
      drawing.hatch(.init(10, 10, width: 23, height: 17), pattern: pattern, .paper)
      #expect(!drawing.shapes.isEmpty)
      for case .line(let points, _, _, _) in drawing.shapes {
        for point in points {
          #expect((10...33).contains(point.x) && (10...27).contains(point.y), "\(pattern)")
        }
      }
    }
  }

  /// WCAG 2.1, 1.4.3 and 1.4.11.
  @Test func colorsHaveContrast() {
    for (value, page) in [
      (Palette.light, Palette.light(.paper)), (Palette.dark, Palette.dark(.paper)),
    ] {
      for color in [Drawing.Color.ink, .faint, .alarm] {
        #expect(Self.contrast(value(color), page) >= 4.5, "\(color)")
      }
      for kind in 0..<Palette.kinds {
        #expect(Self.contrast(value(.kind(kind)), page) >= 3, "\(kind)")
        #expect(Self.contrast(value(.kind(kind)), value(.onKind)) >= 4.5, "\(kind)")
      }
    }
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let digits = UInt32(color.dropFirst(), radix: 16) ?? 0
    func part(_ shift: UInt32) -> Double {
      let value = Double(digits >> shift & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }
}
