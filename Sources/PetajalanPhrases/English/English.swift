import PetajalanReading

/// English sentences.
public struct English: Phrasebook {
  /// What the files that sentences speak of call their tables and columns.
  var words = FileWords()

  /// Creates the phrasebook.
  public init() {}

  /// The phrasebook that calls tables and columns by other words.
  public func naming(_ words: FileWords) -> Self {
    var phrases = self
    phrases.words = words
    return phrases
  }
}
