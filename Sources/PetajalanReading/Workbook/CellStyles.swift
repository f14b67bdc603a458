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
  }

  /// The meaning of each style, in the order of the file.
  private var styles: [Meaning] = []

  /// What the numbers of a style stand for; one that is not there shows them as
  /// they are.
  package func meaning(ofStyle style: Int) -> Meaning {
    styles.indices.contains(style) ? styles[style] : .number
  }

  /// Reads the styles.
  init(_ bytes: [UInt8]) throws(XMLFailure) {
    var formats: [Int: Meaning] = [:]
    var styles: [Meaning] = []
    try XMLFailure.scan(bytes) { scanner throws(XMLProblem) in
      var isInStyles = false
      while true {
        switch try scanner.next() {
        case .start:
          if scanner.isNamed("numFmt"), let id = scanner.integer("numFmtId"),
            let code = try scanner.string("formatCode")
          {
            formats[id] = Self.meaning(ofCode: code)
          } else if scanner.isNamed("cellXfs") {
            isInStyles = true
          } else if isInStyles, scanner.isNamed("xf") {
            let id = scanner.integer("numFmtId") ?? 0
            styles.append(formats[id] ?? Self.meaning(ofFormat: id))
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

  /// The meaning of a format by its code, such as `0.0%` or `dd/mm/yyyy`.
  ///
  /// Letters of dates count where they stand for themselves: not in quotes, behind
  /// `\`, `_` or `*`, nor in brackets, unless they count hours, minutes or seconds
  /// there.
  package static func meaning(ofCode code: String) -> Meaning {
    if ["general", "standard"].contains(code.lowercased()) { return .number }
    var characters = code.lowercased()[...]
    var isPercent = false
    while let character = characters.popFirst() {
      switch character {
      case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": characters = characters.dropFirst()
      case "[":
        let inside = characters.prefix { $0 != "]" }
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          return .date
        }
        characters = characters.dropFirst(inside.count + 1)
      case "y", "m", "d", "h", "s": return .date
      case "%": isPercent = true
      default: break
      }
    }
    return isPercent ? .percent : .number
  }
}
