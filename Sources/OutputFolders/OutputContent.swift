/// The files that an output folder holds.
public struct OutputContent: Sendable {
  /// The word for it in the manifest.
  package let word: String

  /// The names that petajalan writes, with the folders below the output folder in
  /// which some stand; all other files are somebody else's.
  package let fileNames: Set<String>

  /// The file by which a folder without a manifest is recognized.
  package let mark: String

  /// How that file begins.
  package let opening: String

  /// The file of a scenario folder that no output folder may hold.
  private static let scenarioFile = "scenario.yaml"

  /// Describes what a folder holds.
  public init(word: String, fileNames: Set<String>, mark: String, opening: String) {
    self.word = word
    self.fileNames = fileNames
    self.mark = mark
    self.opening = opening
  }

  /// Whether petajalan wrote a folder.
  ///
  /// A folder of a scenario is never taken for one, even with a result in it: its
  /// tables have names that output has as well.
  func isRecognized(in folder: String) -> Bool {
    if case .nothing? = try? FileSystem.kind(of: folder + "/" + Self.scenarioFile) {
      FileSystem.isFile(at: folder + "/" + mark, opening: opening)
        || (try? OutputManifest(inFolder: folder))?.content == word
    } else {
      false
    }
  }
}
