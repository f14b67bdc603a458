import Formats
import OutputFolders
import PetajalanDomain

/// A format of masterplan documents.
public protocol DocumentFormat: Sendable {
  /// The word by which it is asked for.
  var id: String { get }

  /// What it gives, in a few words for the help.
  var summary: String { get }

  /// The names of all files that it can give.
  var fileNames: [String] { get }

  /// The files of one roadmap.
  ///
  /// - Throws: ``FormatError`` if a library could not do its work.
  func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile]
}

/// The formats of masterplan documents.
public enum DocumentFormats {
  /// All of them.
  public static let all: [any DocumentFormat] = [
    MarkdownDocument(), HTMLDocument(), WordDocument(), SummaryDocument(), RoadmapWorkbook(),
    SVGCharts(),
    MermaidChart(), ProjectDocument(), WorkPlanCSV(), WorkPlanWorkbook(),
  ]

  /// The format of a word.
  public static func format(_ id: String) -> (any DocumentFormat)? { all.first { $0.id == id } }
}
