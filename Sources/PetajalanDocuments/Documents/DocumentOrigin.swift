import Formats
import OutputFolders
import PetajalanDomain
import PetajalanReports

/// `report.json`: what the documents of a folder were made from.
public enum DocumentOrigin {
  /// The file's name.
  public static let fileName = "report.json"

  /// How each of petajalan's files of this kind begins.
  static let opening = "{\n  \"format\": \"petajalan-report-1\","

  /// The file for documents.
  public static func file(of material: ChapterMaterial, language: Language) -> OutputFile {
    let text = JSONValue.object([
      ("format", .string("petajalan-report-1")),
      ("scenario", .string(material.scenario.name)),
      ("language", .string(language.rawValue)),
      ("owner", material.owner.map { .string(material.scenario.owners[$0].id) } ?? .null),
      ("benefit", .points(material.roadmap.benefit)),
      ("bound", .points(material.quality.bound)),
      ("provenance", ComparisonJSON.provenance(material.provenance)),
    ]).text
    return OutputFile(name: fileName, text: text)
  }
}
