/// English sentences.
public struct English: Phrasebook {
  /// Creates the phrasebook.
  public init() {}
}
