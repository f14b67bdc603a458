import Formats
import OutputFolders
import PetajalanDomain

/// The charts of a chapter as files of their own, for a book.
public struct SVGCharts: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "svg"

  /// What it gives.
  public let summary = "the charts as SVG files"

  /// The names of all files that it can give.
  public let fileNames = (RoadmapSection.figureIDs + ["ceilings", "sources", "spending", "curve"])
    .map { Self.fileName(of: $0) }

  /// Creates the format.
  public init() {}

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    Chapter(material, language: language).figures.map { figure in
      OutputFile(
        name: Self.fileName(of: figure.id),
        text: SVGText.text(of: figure.drawing, id: figure.id, in: .file))
    }
  }

  /// The name of a chart's file.
  ///
  /// - Parameter id: the figure's.
  package static func fileName(of id: String) -> String { "chart-\(id).svg" }
}
