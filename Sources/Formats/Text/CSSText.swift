/// Text in strings of style sheets.
package enum CSSText {
  /// The text so that it neither ends a string nor the element that holds the sheet.
  ///
  /// **Source** CSS Syntax Module Level 3, section 4.3.7: a backslash, the scalar in
  /// hexadecimal digits, and a blank that belongs to them.
  package static func escaped(_ text: String) -> String {
    HarmlessText.line(text).unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value, radix: 16) + " "
      }
    }.joined()
  }
}
