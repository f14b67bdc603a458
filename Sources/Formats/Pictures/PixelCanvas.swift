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
    let row = (0..<width).flatMap { _ in [page.red, page.green, page.blue] }
    pixels = []
    pixels.reserveCapacity(3 * width * height)
    for _ in 0..<height { pixels += row }
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
    guard part < 1 else {
      (pixels[place], pixels[place + 1], pixels[place + 2]) = (color.red, color.green, color.blue)
      return
    }
    func mixed(_ old: UInt8, _ new: UInt8) -> UInt8 {
      UInt8((Double(old) * (1 - part) + Double(new) * part).rounded())
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
    let reach = (half + 0.5) * (half + 0.5)
    let (left, right) = (min(start.x, end.x) - half - 1, max(start.x, end.x) + half + 1)
    let (top, bottom) = (min(start.y, end.y) - half - 1, max(start.y, end.y) + half + 1)
    for y in Self.places(from: top, to: bottom, of: height) {
      for x in Self.places(from: left, to: right, of: self.width) {
        let (px, py) = (Double(x) + 0.5 - start.x, Double(y) + 0.5 - start.y)
        let along = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
        let (ox, oy) = (px - along * dx, py - along * dy)
        let distance = ox * ox + oy * oy
        guard distance < reach else { continue }
        mix(color, x: x, y: y, part: half + 0.5 - distance.squareRoot())
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
    let edges = Self.edges(of: contours)
    guard let first = edges.first else { return }
    var (left, right) = (first.start.x, first.start.x)
    var (top, bottom) = (first.start.y, first.start.y)
    for edge in edges {
      (left, right) = (min(left, edge.start.x), max(right, edge.start.x))
      (top, bottom) = (min(top, edge.start.y), max(bottom, edge.start.y))
    }
    let columns = Self.places(from: left, to: right, of: width)
    guard !columns.isEmpty else { return }
    let share = 1 / Double(Self.linesPerPixel)
    for y in Self.places(from: top, to: bottom, of: height) {
      var parts = [Double](repeating: 0, count: columns.count)
      for line in 0..<Self.linesPerPixel {
        let middle = Double(y) + (Double(line) + 0.5) * share
        for stretch in Self.stretches(of: edges, at: middle) {
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

  /// A part of a closed line, from corner to corner.
  private struct Edge {
    let start: Drawing.Point
    let end: Drawing.Point
  }

  private static func edges(of contours: [[Drawing.Point]]) -> [Edge] {
    contours.flatMap { contour in
      contour.indices.map { corner in
        Edge(start: contour[corner], end: contour[corner + 1 < contour.count ? corner + 1 : 0])
      }
    }
  }

  /// Where a level line is inside of closed lines, from left to right.
  private static func stretches(of edges: [Edge], at y: Double) -> [(from: Double, to: Double)] {
    var crossings: [(x: Double, turn: Int)] = []
    for edge in edges {
      let (start, end) = (edge.start, edge.end)
      guard (start.y <= y) != (end.y <= y) else { continue }
      let x = start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
      crossings.append((x, start.y <= y ? 1 : -1))
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
