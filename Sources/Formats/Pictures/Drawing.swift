/// A picture of simple shapes, before it is SVG or PNG.
///
/// **Units** Pixels, from the upper left corner.
package struct Drawing: Equatable, Sendable {
  /// The size.
  package let width: Int
  /// The size.
  package let height: Int

  /// What it is called.
  package let title: String

  /// What it shows, for those who cannot see it.
  package let description: String

  /// The shapes, the later ones above the earlier ones.
  private(set) var shapes: [Shape] = []

  /// Begins an empty picture.
  package init(width: Int, height: Int, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  /// A shape.
  package enum Shape: Equatable, Sendable {
    /// A filled rectangle; `tip` is told when it is pointed at.
    case rectangle(Box, fill: Color, opacity: Int, tip: String?)
    /// A line through points.
    case line([Point], color: Color, width: Double, dashes: Bool)
    /// A filled area.
    case area([Point], fill: Color, opacity: Int)
    /// A disk.
    case disk(Point, radius: Double, fill: Color, tip: String?)
    /// A line of text.
    case text(String, at: Point, size: Int, anchor: Anchor, color: Color, isBold: Bool)
  }

  /// A place.
  package struct Point: Equatable, Sendable {
    package let x: Double
    package let y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A rectangle.
  package struct Box: Equatable, Sendable {
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double

    package init(_ x: Double, _ y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }

    /// The point in the middle.
    package var center: Point { Point(x + width / 2, y + height / 2) }
  }

  /// Which end of a text stands at its place.
  package enum Anchor: String, Equatable, Sendable {
    case start
    case middle
    case end
  }

  /// A color by what it is for; a light and a dark page have their own ones.
  package enum Color: Equatable, Hashable, Sendable {
    /// Text and axes.
    case ink
    /// Text of less weight.
    case faint
    /// Lines behind others.
    case grid
    /// The page.
    case paper
    /// One of several kinds, counted from 0.
    case kind(Int)
    /// Text on a kind's color.
    case onKind
    /// Something to look at: too much.
    case alarm
  }

  /// Draws a shape above the others.
  package mutating func add(_ shape: Shape) { shapes.append(shape) }

  /// Draws a filled rectangle.
  package mutating func fill(_ box: Box, _ color: Color, opacity: Int = 100, tip: String? = nil) {
    add(.rectangle(box, fill: color, opacity: opacity, tip: tip))
  }

  /// Draws the edge of a rectangle.
  package mutating func frame(_ box: Box, _ color: Color, width: Double = 1) {
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    add(
      .line(
        [
          Point(box.x, box.y), Point(right, box.y), Point(right, bottom), Point(box.x, bottom),
          Point(box.x, box.y),
        ], color: color, width: width, dashes: false))
  }

  /// Draws a line.
  package mutating func line(
    _ points: [Point], _ color: Color, width: Double = 1, dashes: Bool = false
  ) {
    add(.line(points, color: color, width: width, dashes: dashes))
  }

  /// Writes a line of text.
  package mutating func write(
    _ text: String, at point: Point, size: Int = 12, anchor: Anchor = .start,
    color: Color = .ink, isBold: Bool = false
  ) {
    add(
      .text(
        HarmlessText.line(text), at: point, size: size, anchor: anchor, color: color,
        isBold: isBold))
  }

  /// Draws slanted lines over a rectangle, so that kinds differ without their colors.
  ///
  /// - Parameter pattern: 0: none; 1: rising, 2: falling, 3: upright, 4: level lines.
  package mutating func hatch(_ box: Box, pattern: Int, _ color: Color) {
    let step = 6.0
    switch pattern % 5 {
    case 1, 2:
      let isRising = pattern % 5 == 1
      var offset = step - box.height
      while offset < box.width {
        // The part of the diagonal that lies inside.
        let (from, to) = (max(0, offset), min(box.width, offset + box.height))
        if to > from {
          let (low, high) = (from - offset, to - offset)
          let bottom = box.y + box.height
          line(
            isRising
              ? [Point(box.x + from, bottom - low), Point(box.x + to, bottom - high)]
              : [Point(box.x + from, box.y + low), Point(box.x + to, box.y + high)], color)
        }
        offset += step
      }
    case 3:
      var x = step / 2
      while x < box.width {
        line([Point(box.x + x, box.y), Point(box.x + x, box.y + box.height)], color)
        x += step
      }
    case 4:
      var y = step / 2
      while y < box.height {
        line([Point(box.x, box.y + y), Point(box.x + box.width, box.y + y)], color)
        y += step
      }
    default: break
    }
  }
}
