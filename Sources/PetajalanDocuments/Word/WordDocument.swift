import Formats
import OutputFolders
import PetajalanDomain

/// The roadmap chapter as a Word document that can be merged into a book: real
/// headings, captions with number fields, and tables and pictures on pages of their
/// own where they are wide.
///
/// **Source** ECMA-376, *Office Open XML File Formats*, part 1, section 17
/// (WordprocessingML) and section 20.4 (pictures in text); SVG beside PNG as in
/// [MS-ODRAWXML] section 2.3.
public struct WordDocument: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "docx"

  /// What it gives.
  public let summary = "the chapter as a Word document"

  /// The name of the document's file.
  package static let fileName = "chapter.docx"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    let package = WordPackage(Chapter(material, language: language))
    return [OutputFile(name: Self.fileName, bytes: try package.archive)]
  }
}

/// The parts of a Word document.
struct WordPackage {
  private let chapter: Chapter

  /// Prepares a document.
  init(_ chapter: Chapter) { self.chapter = chapter }

  /// The document as a file.
  ///
  /// - Throws: ``FormatError`` if a library could not do its work.
  var archive: [UInt8] {
    get throws(FormatError) { try ZipWriter.bytes(of: parts.map { ($0.name, $0.bytes) }) }
  }

  /// The files of the archive.
  package var parts: [OutputFile] {
    let pictures = chapter.figures.enumerated().flatMap { number, figure in
      [
        OutputFile(
          name: "word/media/image\(number + 1).png", bytes: PixelPicture(figure.drawing).png),
        OutputFile(
          name: "word/media/image\(number + 1).svg",
          text: SVGText.text(of: figure.drawing, id: figure.id, in: .file)),
      ]
    }
    return [
      OutputFile(name: "[Content_Types].xml", text: contentTypes),
      OutputFile(name: "_rels/.rels", text: packageRelations),
      OutputFile(name: "docProps/core.xml", text: coreProperties),
      OutputFile(name: "word/document.xml", text: WordBody(chapter).text),
      OutputFile(name: "word/styles.xml", text: WordStyles.text(language: chapter.language)),
      OutputFile(name: "word/numbering.xml", text: WordStyles.numbering),
      OutputFile(name: "word/settings.xml", text: WordStyles.settings),
      OutputFile(name: "word/footer1.xml", text: WordStyles.footer),
      OutputFile(name: "word/header1.xml", text: WordStyles.header(title: chapter.title)),
      OutputFile(name: "word/_rels/document.xml.rels", text: documentRelations),
    ] + pictures
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let overrides = [
      ("/word/document.xml", "\(word).document.main+xml"),
      ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"),
      ("/word/settings.xml", "\(word).settings+xml"), ("/word/footer1.xml", "\(word).footer+xml"),
      ("/word/header1.xml", "\(word).header+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ].map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }
    return Self.declaration
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      + "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>" + overrides.joined()
      + "</Types>"
  }

  private static func relations(_ relations: [(id: String, type: String, target: String)]) -> String
  {
    declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + relations.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  private var packageRelations: String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    return Self.relations([
      ("rId1", "\(office)/officeDocument", "word/document.xml"),
      ("rId2", "\(package)/core-properties", "docProps/core.xml"),
    ])
  }

  private var documentRelations: String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let pictures = chapter.figures.indices.flatMap { number in
      [
        (
          id: "rIdPNG\(number + 1)", type: "\(office)/image",
          target: "media/image\(number + 1).png"
        ),
        (
          id: "rIdSVG\(number + 1)", type: "\(office)/image",
          target: "media/image\(number + 1).svg"
        ),
      ]
    }
    return Self.relations(
      [
        ("rId1", "\(office)/styles", "styles.xml"),
        ("rId2", "\(office)/numbering", "numbering.xml"),
        ("rId3", "\(office)/settings", "settings.xml"),
        ("rId4", "\(office)/footer", "footer1.xml"),
        ("rId5", "\(office)/header", "header1.xml"),
      ] + pictures)
  }

  private var coreProperties: String {
    let package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return Self.declaration
      + "<cp:coreProperties xmlns:cp=\"\(package)\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
      + "\(XMLText.escaped(chapter.title))</dc:title><dc:creator>petajalan</dc:creator>"
      + "<dc:language>\(chapter.language.rawValue)</dc:language></cp:coreProperties>"
  }
}
