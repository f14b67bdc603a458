/// A picture of pixels on which shapes with smooth edges are drawn.
struct PixelCanvas {
  /// The size in pixels.
  package let width: Int
  /// The size in pixels.
  package let height: Int

  /// Red, green and blue of each pixel, row by row.
  private(set) var pixels: [UInt8]

  /// Begins with a page of one color.
  init(width: Int, height: Int, _ page: Palette.RGB) {
    self.width = width
    self.height = height
    pixels = []
    pixels.reserveCapacity(3 * width * height)
    for _ in 0..<(width * height) { pixels += [page.red, page.green, page.blue] }
  }

  /// The pixels of a row or a column that a stretch touches.
  private static func places(from start: Double, to end: Double, of count: Int) -> Range<Int> {
    let first = max(0, Int(start.rounded(.down)))
    return first..<max(first, min(count, Int(end.rounded(.up))))
  }

  /// Mixes a color into a pixel.
  ///
  /// - Parameter part: how much of the pixel it covers, from 0 to 1.
  private mutating func mix(_ color: Palette.RGB, x: Int, y: Int, part: Double) {
    guard part > 0 else { return }
    let place = 3 * (y * width + x)
    let share = min(1, part)
    func mixed(_ old: UInt8, _ new: UInt8) -> UInt8 {
      UInt8((Double(old) * (1 - share) + Double(new) * share).rounded())
    }
    pixels[place] = mixed(pixels[place], color.red)
    pixels[place + 1] = mixed(pixels[place + 1], color.green)
    pixels[place + 2] = mixed(pixels[place + 2], color.blue)
  }

  /// Fills a rectangle.
  package mutating func fill(_ box: Drawing.Box, _ color: Palette.RGB, opacity: Double) {
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    guard box.width > 0, box.height > 0 else { return }
    for y in Self.places(from: box.y, to: bottom, of: height) {
      let high = min(Double(y + 1), bottom) - max(Double(y), box.y)
      for x in Self.places(from: box.x, to: right, of: width) {
        let wide = min(Double(x + 1), right) - max(Double(x), box.x)
        mix(color, x: x, y: y, part: high * wide * opacity)
      }
    }
  }

  /// Draws a line with round ends.
  mutating func stroke(
    from start: Drawing.Point, to end: Drawing.Point, _ color: Palette.RGB, width: Double
  ) {
    let half = width / 2
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let (left, right) = (min(start.x, end.x) - half - 1, max(start.x, end.x) + half + 1)
    let (top, bottom) = (min(start.y, end.y) - half - 1, max(start.y, end.y) + half + 1)
    for y in Self.places(from: top, to: bottom, of: height) {
      for x in Self.places(from: left, to: right, of: self.width) {
        let (px, py) = (Double(x) + 0.5 - start.x, Double(y) + 0.5 - start.y)
        let along = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
        let (ox, oy) = (px - along * dx, py - along * dy)
        mix(color, x: x, y: y, part: half + 0.5 - (ox * ox + oy * oy).squareRoot())
      }
    }
  }

  /// Fills a disk.
  package mutating func disk(_ center: Drawing.Point, radius: Double, _ color: Palette.RGB) {
    stroke(from: center, to: center, color, width: 2 * radius)
  }

  /// Fills a polygon, by the even-odd rule.
  package mutating func fill(_ corners: [Drawing.Point], _ color: Palette.RGB, opacity: Double) {
    guard let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max() else { return }
    for y in Self.places(from: top, to: bottom, of: height) {
      let middle = Double(y) + 0.5
      var crossings: [Double] = []
      for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1))
      where (start.y <= middle) != (end.y <= middle) {
        crossings.append(
          start.x + (middle - start.y) / (end.y - start.y) * (end.x - start.x))
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        fill(
          Drawing.Box(
            crossings[pair], Double(y), width: crossings[pair + 1] - crossings[pair], height: 1),
          color, opacity: opacity)
      }
    }
  }
}
