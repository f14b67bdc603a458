import PetajalanKit

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
  /// - Throws: ``DocumentError`` if a library could not do its work.
  func files(
    of material: ChapterMaterial, language: Language
  ) throws(DocumentError) -> [OutputFile]
}

/// Why a document could not be made.
public enum DocumentError: Error, Equatable, Sendable {
  /// A library failed with that message.
  case library(name: String, message: String)
  /// A sheet of that name would have more rows or columns than a workbook can hold.
  case sheetTooLarge(sheet: String)
  /// A text there is longer than a cell of a workbook can hold.
  case textTooLong(place: String)
}

/// The formats of masterplan documents.
public enum DocumentFormats {
  /// All of them.
  public static let all: [any DocumentFormat] = [
    MarkdownDocument(), HTMLDocument(), WordDocument(), RoadmapWorkbook(), SVGCharts(),
    MermaidChart(), ProjectDocument(), WorkPlanCSV(), WorkPlanWorkbook(),
  ]

  /// The format of a word.
  public static func format(_ id: String) -> (any DocumentFormat)? { all.first { $0.id == id } }
}
