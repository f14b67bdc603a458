import OutputFolders

/// Why an output folder could not be written, in words.
public protocol OutputPhrases: NumberPhrases {
  /// What is wrong, and what would be right where that is sure.
  func sentence(for error: OutputError) -> String
}
