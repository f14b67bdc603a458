import OutputFolders
import PetajalanReports

extension OutputContent {
  /// Documents.
  public static let documents = OutputContent(
    word: "documents",
    fileNames: Set(DocumentFormats.all.flatMap(\.fileNames) + [DocumentOrigin.fileName]),
    mark: DocumentOrigin.fileName, opening: DocumentOrigin.opening)

  /// All of them.
  public static let all = [
    roadmap, comparison, sweep, weights, diagnosis, documents, explanation,
  ]
}

extension OutputFolder {
  /// Creates a folder to write; nothing is touched yet.
  public init(path: String, of content: OutputContent = .roadmap) {
    self.init(path: path, of: content, among: OutputContent.all)
  }
}
