/// Fits text into columns.
package struct TextFitting: Equatable, Sendable {
  /// What stands for the part of a text that was cut off.
  package let ellipsis: String

  /// Creates it from its parts.
  package init(ellipsis: String) {
    self.ellipsis = ellipsis
  }

  /// The text, cut at the end to at most `width` columns.
  package func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    // Too narrow for a cut that says so.
    let mark = DisplayWidth.of(ellipsis) <= width ? ellipsis : ""
    var rest = width - DisplayWidth.of(mark)
    var result = ""
    for character in text {
      rest -= DisplayWidth.of(character)
      if rest < 0 { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + mark
  }

  /// The text in lines of at most `width` columns, broken between words; a word
  /// that is longer than a line is cut.
  ///
  /// **Shape** At least one line, at most `limit`; the last one is cut where
  /// more would be needed.
  package func wrapped(_ text: String, to width: Int, limit: Int = .max) -> [String] {
    var lines = [""]
    let words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || DisplayWidth.of(longer) <= width {
        lines[lines.count - 1] = longer
      } else if lines.count < limit {
        lines.append(word)
      } else {
        lines[lines.count - 1] = ([line] + words[index...]).joined(separator: " ")
        break
      }
    }
    return lines.map { cut($0, to: width) }
  }

  /// The text, cut and filled up with spaces to exactly `width` columns.
  package func column(_ text: String, width: Int, alignment: Alignment = .left) -> String {
    let fitted = cut(text, to: width)
    let rest = width - DisplayWidth.of(fitted)
    let left =
      switch alignment {
      case .left: 0
      case .center: rest / 2
      case .right: rest
      }
    return Self.spaces(left) + fitted + Self.spaces(rest - left)
  }

  /// Spaces, none for a width below 1.
  static func spaces(_ width: Int) -> String { String(repeating: " ", count: max(0, width)) }
}

/// Where text stands in a column.
package enum Alignment {
  /// At the left.
  case left
  /// In the middle, rather left than right.
  case center
  /// At the right.
  case right
}
