/// Tells the text of a model from other texts, as far as its beginning shows.
package enum ModelText {
  /// The words with which a model in the LP format of CPLEX begins behind comments, in any
  /// case.
  private static let wordsOfLP: Set<String> = [
    "MAX", "MAXIMIZE", "MAXIMISE", "MAXIMUM", "MIN", "MINIMIZE", "MINIMISE", "MINIMUM",
  ]

  /// Those of MPS, in capitals.
  private static let wordsOfMPS: Set<String> = ["NAME", "OBJSENSE", "OBJSENSE_MAX", "ROWS"]

  /// Whether a file is a model, or holds nothing.
  ///
  /// - Parameter opening: the first bytes of the file; if they hold comments alone, it is
  ///   one as well.
  package static func isModel(opening: [UInt8]) -> Bool {
    let text = String(decoding: opening, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      guard let first = line.split(whereSeparator: \.isWhitespace).first.map(String.init),
        !line.hasPrefix("\\"), !line.hasPrefix("*")
      else { continue }
      return wordsOfMPS.contains(first) || wordsOfLP.contains(first.uppercased())
    }
    return true
  }
}
