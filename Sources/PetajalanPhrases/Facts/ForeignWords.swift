/// A sentence in parts, of which some are words of another language: those are set in
/// italics where a format has them.
///
/// **Source** Ejaan Bahasa Indonesia yang Disempurnakan, edition V (2022), italics, 3.
package enum ForeignWords {
  /// A part of a sentence.
  package struct Part: Equatable, Sendable {
    /// The text.
    package let text: String
    /// Whether it is of another language.
    package let isForeign: Bool

    /// Creates it from its parts.
    package init(_ text: String, isForeign: Bool) {
      self.text = text
      self.isForeign = isForeign
    }
  }

  /// The parts of a sentence, in their order; together they are the sentence.
  ///
  /// - Parameter words: words of another language, in whatever case they stand.
  package static func parts(of sentence: String, words: [String]) -> [Part] {
    var parts: [Part] = []
    var plain = sentence[...]
    while let found = first(of: words, in: plain) {
      if found.lowerBound > plain.startIndex {
        parts.append(Part(String(plain[..<found.lowerBound]), isForeign: false))
      }
      parts.append(Part(String(plain[found]), isForeign: true))
      plain = plain[found.upperBound...]
    }
    if !plain.isEmpty { parts.append(Part(String(plain), isForeign: false)) }
    return parts
  }

  /// Where the first of these words stands.
  private static func first(
    of words: [String], in text: Substring
  ) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      for word in words {
        guard let end = text.index(start, offsetBy: word.count, limitedBy: text.endIndex),
          text[start..<end].lowercased() == word
        else { continue }
        return start..<end
      }
      start = text.index(after: start)
    }
    return nil
  }
}
