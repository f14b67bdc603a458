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

/// `report.json`: which documents stand in a folder, and what they were made from.
public enum DocumentManifest {
  /// The file's name.
  public static let fileName = "report.json"

  /// How each of petajalan's manifests begins.
  static let opening = "{\n  \"format\": \"petajalan-report-1\","

  /// The file for the documents of a folder.
  public static func file(
    for files: [OutputFile], of material: ChapterMaterial, language: Language
  ) -> OutputFile {
    let text = JSONValue.object([
      ("format", .string("petajalan-report-1")),
      ("scenario", .string(material.scenario.name)),
      ("language", .string(language.rawValue)),
      ("owner", material.owner.map { .string(material.scenario.owners[$0].id) } ?? .null),
      ("benefit", .points(material.roadmap.benefit)),
      ("bound", .points(material.quality.bound)),
      (
        "files",
        .array(
          files.map { file in
            .object([
              ("name", .string(file.name)), ("bytes", .integer(file.bytes.count)),
              ("sha256", .string(SHA256.hexDigest(of: file.bytes))),
            ])
          })
      ),
      ("provenance", ComparisonJSON.provenance(material.provenance)),
    ]).text
    return OutputFile(name: fileName, text: text)
  }
}
