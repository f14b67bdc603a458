import Formats

/// How wide text of a picture is, about: fonts differ from reader to reader.
///
/// **Units** Pixels.
enum PictureText {
  /// A width that most sans-serif fonts keep to.
  package static func width(_ text: String, size: Int) -> Double {
    text.unicodeScalars.reduce(0) { $0 + part(of: $1) } * Double(size)
  }

  /// The text, cut so that it fits a width.
  static func cut(_ text: String, to width: Double, size: Int) -> String {
    let text = HarmlessText.line(text)
    if self.width(text, size: size) <= width { return text }
    var result = ""
    for character in text {
      if self.width(result + String(character) + "…", size: size) > width { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text in one or two lines that fit a width, the second one cut if it has to be.
  static func lines(_ text: String, in width: Double, size: Int) -> [String] {
    let words = HarmlessText.line(text).split(separator: " ")
    var first = ""
    for (number, word) in words.enumerated() {
      let longer = first.isEmpty ? String(word) : first + " " + word
      guard self.width(longer, size: size) <= width else {
        let rest = words[number...].joined(separator: " ")
        return first.isEmpty
          ? [cut(rest, to: width, size: size)] : [first, cut(rest, to: width, size: size)]
      }
      first = longer
    }
    return [first]
  }

  /// The advance of a character as a part of the size, on the safe side of common
  /// sans-serif fonts.
  private static func part(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "|", "!", "'", ".", ",", ":", ";": 0.33
    case "f", "t", "r", " ", "(", ")", "[", "]", "-", "/": 0.4
    case "m", "w", "M", "W", "%", "@": 1
    case "A"..."Z": 0.76
    default: scalar.value < 0x2E80 ? 0.62 : 1
    }
  }
}
