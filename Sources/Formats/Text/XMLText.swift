/// Text of a scenario inside XML and HTML.
///
/// **Source** XML 1.0, section 2.4.
package enum XMLText {
  /// The text with nothing left that would be markup, on one line.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in HarmlessText.line(text, keepsNoBreaks: true) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }
}
