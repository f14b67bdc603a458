/// Text of a scenario inside Markdown.
package enum MarkdownText {
  /// The text with nothing left that would be markup, a link or a break of a table, on
  /// one line.
  ///
  /// **Source** CommonMark, section 2.4; GitHub Flavored Markdown, section 6.9, for
  /// addresses that become links by themselves.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in HarmlessText.line(text, keepsNoBreaks: true) {
      if marks.contains(character) {
        result += "\\"
      } else if character == "&" {
        result += "&amp;"
        continue
      }
      result.append(character)
    }
    // Escapes do not stop addresses, references do.
    result = result.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
    return startsLikeBlock(result) ? "\\" + result : result
  }

  private static let marks: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "!", "@",
  ]

  /// Whether a line of that text would begin a list or a rule.
  private static func startsLikeBlock(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return first == "-" || first == "+" || first == "="
  }
}
