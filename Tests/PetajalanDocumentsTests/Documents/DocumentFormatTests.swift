import CitySupport
import Foundation
import Testing

@testable import OutputFolders
@testable import PetajalanDocuments
@testable import PetajalanDomain

/// What holds for every document format.
@Suite struct DocumentFormatTests {
  static let material = ChapterMaterial(City.report())

  static func files(_ id: String, _ language: Language) throws -> [OutputFile] {
    try #require(DocumentFormats.format(id)).files(of: material, language: language)
  }

  @Test(arguments: DocumentFormats.all.map(\.id), Language.allCases)
  func bytesAreTheSameEachTime(id: String, language: Language) throws {
    let files = try Self.files(id, language)
    #expect(!files.isEmpty)
    #expect(try Self.files(id, language) == files)
  }

  @Test(arguments: DocumentFormats.all.map(\.id))
  func onlyDeclaredFilesAreWritten(id: String) throws {
    let format = try #require(DocumentFormats.format(id))
    let names = try Self.files(id, .id).map(\.name)
    #expect(Set(names).isSubset(of: format.fileNames), "\(names)")
    #expect(Set(names).count == names.count)
  }

  @Test func wordsAreUnique() {
    #expect(Set(DocumentFormats.all.map(\.id)).count == DocumentFormats.all.count)
    let names = DocumentFormats.all.flatMap(\.fileNames)
    let shared = Set(SVGCharts().fileNames)
    let own = names.filter { !shared.contains($0) }
    #expect(Set(own).count == own.count, "two formats write the same file")
  }

  @Test(arguments: DocumentFormats.all.map(\.id))
  func noNameMovesTheCursor(id: String) throws {
    let archives = [".docx", ".xlsx"]
    for file in try Self.files(id, .en) where !archives.contains(where: file.name.hasSuffix) {
      let text = file.text
      #expect(!text.unicodeScalars.contains("\u{1B}"), "\(file.name)")
      #expect(!text.unicodeScalars.contains("\r") || id.hasSuffix("csv"), "\(file.name)")
    }
  }

  @Test func oneAgencyHasItsOwnPages() throws {
    var material = Self.material
    material.owner = 1
    let chapter = Chapter(material, language: .en)
    #expect(chapter.title.hasSuffix("Public Works Office"))
    let words = chapter.tables.flatMap(\.rows).flatMap(\.cells).map(\.text)
    #expect(words.contains { $0.hasPrefix("Birth desk") })
    #expect(!words.contains { $0.contains("City data center") })
  }

  @Test func theOriginOfDocumentsIsTold() throws {
    let file = DocumentOrigin.file(of: Self.material, language: .id)
    #expect(file.text.hasPrefix(DocumentOrigin.opening))
    let document = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
    #expect(document?["language"] as? String == "id")
    #expect(document?["provenance"] is [String: Any])
  }
}
