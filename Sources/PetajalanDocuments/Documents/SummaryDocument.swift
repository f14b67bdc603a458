import Formats
import OutputFolders
import PetajalanDomain

/// The one-page summary, as a page for the browser and as a Word document.
public struct SummaryDocument: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "summary"

  /// What it gives.
  public let summary = "one page for the head of the city, as HTML and Word"

  /// The names of all files that it can give.
  public let fileNames = [Self.pageName, Self.wordName]

  private static let pageName = "summary.html"
  private static let wordName = "summary.docx"

  /// Creates the format.
  public init() {}

  /// The files of one roadmap; none of an extract for one agency, whose summary is its
  /// chapter.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    guard material.owner == nil else { return [] }
    let chapter = Chapter(summaryOf: material, language: language)
    return [
      OutputFile(name: Self.pageName, text: HTMLPage(chapter).text),
      OutputFile(name: Self.wordName, bytes: try WordPackage(chapter).archive),
    ]
  }
}
