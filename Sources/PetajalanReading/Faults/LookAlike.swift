import PetajalanDomain

/// A text with a letter that looks Latin and is none.
public struct LookAlike: Hashable, Sendable {
  /// The text as it was written.
  public let text: String
  /// The first such letter.
  public let letter: Unicode.Scalar
  /// Its script.
  public let script: Script
  /// The Latin letter that it looks like.
  public let latin: Unicode.Scalar

  /// The scripts that have such letters.
  public enum Script: Hashable, Sendable {
    /// As Russian has it.
    case cyrillic
    /// As Greek has it.
    case greek
  }

  /// Finds such a letter in a text whose other letters are Latin or look so; a name in
  /// another script altogether is none.
  public init?(in text: String) {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var found: Unicode.Scalar?
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      if Self.latin[scalar] != nil {
        found = found ?? scalar
      } else if !Self.isLatin(scalar) {
        return nil
      }
    }
    guard let found, let latin = Self.latin[found] else { return nil }
    self.init(
      text: text, letter: found, script: (0x400...0x52F).contains(found.value) ? .cyrillic : .greek,
      latin: latin)
  }

  /// Creates the fact.
  public init(text: String, letter: Unicode.Scalar, script: Script, latin: Unicode.Scalar) {
    self.text = text
    self.letter = letter
    self.script = script
    self.latin = latin
  }

  /// Basic Latin, its supplements, and those with marks of their own.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
  }

  /// The letters that look Latin in most typefaces, with what they look like.
  ///
  /// **Source** Unicode Technical Standard 39, confusables.txt 16.0, those of the letters
  /// on Russian, Ukrainian and Greek keyboards.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: KeyValuePairs = [
      "АВЕКМНОРСТУХЅІЈ": "ABEKMHOPCTYXSIJ", "аеорсухѕіјк": "aeopcyxsijk",
      "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ": "ABEZHIKMNOPTYX", "αικνορυ": "aikvopu",
    ]
    var latin: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (foreign, usual) in pairs {
      for (letter, like) in zip(foreign.unicodeScalars, usual.unicodeScalars) {
        latin[letter] = like
      }
    }
    return latin
  }()
}
