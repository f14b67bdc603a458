/// Indonesian sentences, formal and plain.
public struct Indonesian: Phrasebook {
  /// Creates the phrasebook.
  public init() {}
}
