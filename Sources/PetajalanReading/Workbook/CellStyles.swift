/// How a workbook's styles show numbers, as far as that changes what they mean.
struct CellStyles {
  /// What a number stands for.
  enum Meaning {
    /// Itself.
    case number
    /// A percentage: 0.8 is shown as 80 %.
    case percent
    /// A date or a time, counted in days.
    case date
    /// A date of which the year alone is shown.
    case year
  }

  /// How a style shows numbers.
  struct Style {
    /// What they stand for.
    package var meaning = Meaning.number
    /// How often they are divided by a thousand before they are shown.
    package var thousands = 0
  }

  /// From when dates are counted.
  package var epoch = SerialDate.Epoch.year1900

  /// The styles, in the order of the file.
  private var styles: [Style] = []

  /// How a style shows numbers; one that is not there shows them as they are.
  package subscript(style: Int) -> Style {
    styles.indices.contains(style) ? styles[style] : Style()
  }

  /// Reads the styles.
  init(_ bytes: [UInt8]) throws(XMLFailure) {
    var formats: [Int: Style] = [:]
    var styles: [Style] = []
    try XMLFailure.scan(bytes) { scanner throws(XMLProblem) in
      var isInStyles = false
      while true {
        switch try scanner.next() {
        case .start:
          if scanner.isNamed("numFmt"), let id = scanner.integer("numFmtId"),
            let code = try scanner.string("formatCode")
          {
            formats[id] = NumberFormat(code).style
          } else if scanner.isNamed("cellXfs") {
            isInStyles = true
          } else if isInStyles, scanner.isNamed("xf") {
            let id = scanner.integer("numFmtId") ?? 0
            styles.append(formats[id] ?? Style(meaning: Self.meaning(ofFormat: id)))
          }
        case .end:
          if scanner.isNamed("cellXfs") { isInStyles = false }
        case .text: break
        case .finish: return
        }
      }
    }
    self.styles = styles
  }

  /// No styles: numbers are numbers.
  init() {}

  /// The meaning of a format that every workbook has.
  ///
  /// **Source** ECMA-376 part 1, §18.8.30, with the dates of East Asian versions.
  private static func meaning(ofFormat id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .date
    default: .number
    }
  }
}
