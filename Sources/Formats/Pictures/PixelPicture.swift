/// Draws a ``Drawing`` as pixels, for word processors that know no SVG.
package struct PixelPicture {
  /// Pixels per unit of the drawing: enough for print at the size of a page.
  private static let scale = 2.0

  /// How thick the edge is that bold letters have besides, as a part of their size.
  private static let boldness = 0.05

  private var canvas: PixelCanvas

  /// Draws.
  package init(_ drawing: Drawing) {
    canvas = PixelCanvas(
      width: Int(Double(drawing.width) * Self.scale),
      height: Int(Double(drawing.height) * Self.scale), Palette.pixels(.paper))
    for shape in drawing.shapes { draw(shape) }
  }

  /// The picture as a PNG file.
  package var png: [UInt8] { PNGFile.bytes(of: canvas) }

  private mutating func draw(_ shape: Drawing.Shape) {
    switch shape {
    case .rectangle(let box, let fill, let opacity, _):
      canvas.fill(Self.scaled(box), Palette.pixels(fill), opacity: Double(opacity) / 100)
    case .line(let points, let color, let width, let dashes):
      for (start, end) in zip(points, points.dropFirst()) {
        draw(from: start, to: end, Palette.pixels(color), width: width, dashes: dashes)
      }
    case .area(let points, let fill, let opacity):
      canvas.fill(
        [points.map { Self.scaled($0) }], Palette.pixels(fill), opacity: Double(opacity) / 100)
    case .disk(let center, let radius, let fill, _):
      canvas.disk(Self.scaled(center), radius: radius * Self.scale, Palette.pixels(fill))
    case .text(let text, let point, let size, let anchor, let color, let isBold):
      write(text, at: point, size: Double(size), anchor, Palette.pixels(color), isBold: isBold)
    }
  }

  private mutating func draw(
    from start: Drawing.Point, to end: Drawing.Point, _ color: Palette.RGB, width: Double,
    dashes: Bool
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    func point(_ distance: Double) -> Drawing.Point {
      let part = length > 0 ? distance / length : 0
      return Self.scaled(.init(start.x + part * dx, start.y + part * dy))
    }
    guard dashes else {
      return canvas.stroke(
        from: point(0), to: point(length), color, width: width * Self.scale)
    }
    for dash in stride(from: 0, to: length, by: 9) {
      canvas.stroke(
        from: point(dash), to: point(min(length, dash + 5)), color, width: width * Self.scale)
    }
  }

  private mutating func write(
    _ text: String, at point: Drawing.Point, size: Double, _ anchor: Drawing.Anchor,
    _ color: Palette.RGB, isBold: Bool
  ) {
    let unit = size / OutlineFont.em
    let glyphs = text.map { OutlineFont.glyph($0) }
    let room = isBold ? Self.boldness * size / 2 : 0
    let width = glyphs.reduce(0) { $0 + $1.advance * unit + room }
    var x =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    for glyph in glyphs {
      let contours = glyph.contours.map { contour in
        contour.map { Self.scaled(.init(x + $0.x * unit, point.y + $0.y * unit)) }
      }
      canvas.fill(contours, color, opacity: 1)
      if isBold {
        for contour in contours {
          for (start, end) in zip(contour, contour.dropFirst() + contour.prefix(1)) {
            canvas.stroke(from: start, to: end, color, width: size * Self.scale * Self.boldness)
          }
        }
      }
      x += glyph.advance * unit + room
    }
  }

  private static func scaled(_ point: Drawing.Point) -> Drawing.Point {
    .init(point.x * scale, point.y * scale)
  }

  private static func scaled(_ box: Drawing.Box) -> Drawing.Box {
    .init(box.x * scale, box.y * scale, width: box.width * scale, height: box.height * scale)
  }
}
