import Formats

/// A table of shades: a row per thing, a column per year.
struct ShadedTable {
  private static let (width, labels, margin, top) = (1_000.0, 260.0, 12.0, 34.0)
  private static let rowHeight = 30.0

  /// Shades of percentages, each up to its own and with its opacity.
  ///
  /// Dark text is readable on the first ones and light text on the last one, on a light
  /// page and on a dark one; between these opacities neither is.
  static let shades = [
    Shade(upTo: 0, opacity: 0), Shade(upTo: 25, opacity: 10), Shade(upTo: 50, opacity: 24),
    Shade(upTo: 75, opacity: 38), Shade(upTo: 99, opacity: 50), Shade(upTo: 100, opacity: 100),
  ]

  /// A shade of a share.
  struct Shade: Equatable {
    /// The greatest share, in percent.
    let upTo: Int
    /// How much of the color there is, in percent.
    let opacity: Int

    /// The color of text on it.
    var text: Drawing.Color { opacity == 100 ? .onKind : .ink }

    /// The shade of a share.
    static func of(_ percent: Int) -> Shade {
      shades.first { percent <= $0.upTo } ?? shades[shades.count - 1]
    }
  }

  /// A row.
  struct Row {
    /// What stands before it.
    let name: String
    /// One element per year.
    let cells: [Cell]
  }

  /// What a year says.
  enum Cell {
    /// There is nothing that could have a share.
    case none
    /// A share with its text, and what is told when it is pointed at.
    case share(percent: Int, text: String, tip: String)
  }

  /// The years, which are the headings.
  let years: ClosedRange<Int>

  /// The rows, from above.
  let rows: [Row]

  /// Whether the shades are told below the table.
  let hasLegend: Bool

  /// The picture.
  func drawing(title: String, description: String) -> Drawing {
    let cell = (Self.width - Self.labels - Self.margin) / Double(years.count)
    let bottom = Self.top + Self.rowHeight * Double(rows.count)
    var drawing = Drawing(
      width: Int(Self.width), height: Int(bottom + (hasLegend ? 44 : 10)), title: title,
      description: description)
    for (column, year) in years.enumerated() {
      drawing.write(
        String(year), at: .init(Self.labels + (Double(column) + 0.5) * cell, 20), size: 11,
        anchor: .middle, color: .faint)
    }
    for (number, row) in rows.enumerated() {
      let y = Self.top + Double(number) * Self.rowHeight
      let lines = PictureText.lines(row.name, in: Self.labels - 1.5 * Self.margin, size: 12)
      for (number, line) in lines.enumerated() {
        let down = lines.count > 1 ? 12 + 14 * Double(number) : 20
        drawing.write(line, at: .init(Self.margin, y + down))
      }
      for (column, content) in row.cells.enumerated() {
        let box = Drawing.Box(
          Self.labels + Double(column) * cell + 1, y + 1, width: cell - 2,
          height: Self.rowHeight - 2)
        Self.draw(
          content, of: HarmlessText.line(row.name), in: box, &drawing)
      }
    }
    if hasLegend { Self.drawLegend(&drawing, at: bottom + 16) }
    return drawing
  }

  private static func draw(
    _ content: Cell, of name: String, in box: Drawing.Box, _ drawing: inout Drawing
  ) {
    let place = Drawing.Point(box.center.x, box.center.y + 4)
    switch content {
    case .none:
      drawing.frame(box, .grid)
      drawing.write("–", at: place, size: 11, anchor: .middle, color: .faint)
    case .share(let percent, let text, let tip):
      let shade = Shade.of(percent)
      drawing.fill(box, .paper)
      drawing.fill(box, .kind(0), opacity: shade.opacity, tip: "\(name) \(tip)")
      drawing.frame(box, .grid)
      guard !text.isEmpty else { return }
      drawing.write(text, at: place, size: 11, anchor: .middle, color: shade.text)
    }
  }

  private static func drawLegend(_ drawing: inout Drawing, at y: Double) {
    var (x, least) = (labels + 1, 0)
    for shade in shades {
      let box = Drawing.Box(x, y, width: 18, height: 14)
      drawing.fill(box, .kind(0), opacity: shade.opacity)
      drawing.frame(box, .grid)
      let word = least == shade.upTo ? "\(least)%" : "\(least)–\(shade.upTo)%"
      drawing.write(word, at: .init(x + 24, y + 11), size: 11, color: .faint)
      x += 104
      least = shade.upTo + 1
    }
  }
}
