/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  /// How its number is written.
  package var numbers = Numbers.general
  /// Whether its text is bold.
  package var isBold = false
  /// Whether its text is italic.
  var isItalic = false
  /// The height of its text in points.
  package var size = 10
  /// The color of its text.
  package var color = SheetColor.ink
  /// The color behind its text.
  ///
  /// **Missing** That of the page.
  package var fill: SheetColor?
  /// Where its text stands.
  package var alignment = Alignment.natural
  /// Whether its text stands in the middle of the row's height, not at its top.
  package var isCentered = false
  /// Whether its text takes several lines where it needs them.
  package var wraps = false
  /// Whether thin lines stand around it.
  package var hasBorder = false

  /// Creates a plain style.
  package init() {}

  /// How numbers are written.
  ///
  /// The marks are those of the reader's own system.
  package enum Numbers: String, Hashable, Sendable {
    /// As it comes.
    case general = "General"
    /// Whole numbers with marks between thousands, such as rupiah.
    case money = "#,##0"
    /// Whole numbers without marks, such as years.
    case plain = "0"
    /// Points of benefit.
    case points = "#,##0.00"
    /// Whole percent.
    case percent = "0%"
    /// Hundredths of a percent.
    case finePercent = "0.00%"
    /// Words, whatever is typed.
    case text = "@"
  }

  /// Where text stands.
  package enum Alignment: Hashable, Sendable {
    /// Words left, numbers right.
    case natural
    case left
    case center
    case right
  }

  /// The style with some of it changed.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// A color of a sheet.
package struct SheetColor: Hashable, Sendable {
  /// Red, green and blue, a byte each.
  package let rgb: UInt32

  /// The color of a drawing on a light page.
  package init(_ color: Drawing.Color) {
    let (red, green, blue) = Palette.pixels(color)
    rgb = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
  }

  /// Creates a color from its bytes.
  package init(rgb: UInt32) { self.rgb = rgb }

  /// The color thinned with white.
  ///
  /// - Parameter percent: how much white there is.
  package func tinted(_ percent: UInt32) -> SheetColor {
    let bytes = [16, 8, 0].map { shift in
      let part = rgb >> UInt32(shift) & 0xFF
      return ((part * (100 - percent) + 255 * percent) / 100) << UInt32(shift)
    }
    return SheetColor(rgb: bytes.reduce(0, |))
  }

  /// That of text.
  package static let ink = SheetColor(.ink)
  /// That of what is said beside.
  package static let faint = SheetColor(.faint)
  /// That of lines.
  package static let grid = SheetColor(rgb: 0xB6BEC8)
  /// That of text on a dark color.
  package static let onDark = SheetColor(.onKind)
  /// That of headers.
  package static let header = SheetColor(rgb: 0x1F3A5F)
  /// That behind sums of a group.
  package static let subtotal = SheetColor(rgb: 0xE8EDF3)
  /// That behind the sum of all.
  package static let total = SheetColor(rgb: 0xCFD8E3)
  /// That behind what is used up.
  package static let warning = SheetColor(rgb: 0xFCE4C8)
  /// That behind what is wrong.
  package static let alarm = SheetColor(rgb: 0xF9CFCB)
}
