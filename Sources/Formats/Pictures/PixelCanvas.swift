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

  /// Lines of a pixel on which the edges of an area are looked for.
  private static let linesPerPixel = 5

  /// Fills what closed lines surround, by the nonzero winding rule: parts of a letter
  /// that lie above each other are one area, and holes run the other way round.
  package mutating func fill(
    _ contours: [[Drawing.Point]], _ color: Palette.RGB, opacity: Double
  ) {
    let corners = contours.joined()
    guard let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max(),
      let left = corners.map(\.x).min(), let right = corners.map(\.x).max()
    else { return }
    let columns = Self.places(from: left, to: right, of: width)
    guard !columns.isEmpty else { return }
    let share = 1 / Double(Self.linesPerPixel)
    for y in Self.places(from: top, to: bottom, of: height) {
      var parts = [Double](repeating: 0, count: columns.count)
      for line in 0..<Self.linesPerPixel {
        let middle = Double(y) + (Double(line) + 0.5) * share
        for stretch in Self.stretches(of: contours, at: middle) {
          for x in Self.places(from: stretch.from, to: stretch.to, of: width)
          where columns.contains(x) {
            let wide = min(Double(x + 1), stretch.to) - max(Double(x), stretch.from)
            parts[x - columns.lowerBound] += max(0, wide) * share
          }
        }
      }
      for x in columns {
        mix(color, x: x, y: y, part: parts[x - columns.lowerBound] * opacity)
      }
    }
  }

  /// Where a level line is inside of closed lines, from left to right.
  private static func stretches(
    of contours: [[Drawing.Point]], at y: Double
  ) -> [(from: Double, to: Double)] {
    var crossings: [(x: Double, turn: Int)] = []
    for contour in contours {
      for (start, end) in zip(contour, contour.dropFirst() + contour.prefix(1))
      where (start.y <= y) != (end.y <= y) {
        crossings.append(
          (
            start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x),
            start.y <= y ? 1 : -1
          ))
      }
    }
    crossings.sort { $0.x < $1.x }
    var stretches: [(from: Double, to: Double)] = []
    var (turns, from) = (0, 0.0)
    for crossing in crossings {
      if turns == 0 { from = crossing.x }
      turns += crossing.turn
      if turns == 0 { stretches.append((from, crossing.x)) }
    }
    return stretches
  }
}
