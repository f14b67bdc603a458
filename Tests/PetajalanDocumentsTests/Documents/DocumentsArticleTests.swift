import TestSupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanPhrases

@Suite("Documents article")
struct DocumentsArticleTests {
  @Test("Every format of documents is documented, with its file")
  func formatsAreDocumented() throws {
    let article = try Repository.text(
      of: "Sources/PetajalanKit/PetajalanKit.docc/Documents.md")
    for format in DocumentFormats.all {
      let row = article.split(separator: "\n").first { $0.hasPrefix("| `\(format.id)` |") }
      let name = try #require(format.fileNames.first)
      let shown = name.hasSuffix(".svg") ? "chart-*.svg" : name
      #expect(row?.contains("`\(shown)`") == true, "\(format.id)")
    }
  }

  @Test("Names of files are those of one format alone, but for pictures")
  func fileNamesDiffer() {
    let names = DocumentFormats.all.flatMap(\.fileNames).filter { !$0.hasSuffix(".svg") }
    #expect(Set(names).count == names.count)
  }

  @Test("Every sheet of the result is documented")
  func sheetsAreDocumented() throws {
    let article = try Repository.text(
      of: "Sources/PetajalanKit/PetajalanKit.docc/Documents.md")
    for (english, indonesian) in zip(Self.names(English()), Self.names(Indonesian())) {
      #expect(article.contains("| \(english) | \(indonesian) |"))
    }
  }

  private static func names(_ phrases: any ResultWorkbookPhrases) -> [String] {
    [
      phrases.summarySheet, phrases.roadmapSheet, phrases.spendingSheet, phrases.budgetSheet,
      phrases.chartsSheet, phrases.ownersSheet, phrases.leftOutSheet, phrases.alternativesSheet,
    ]
  }
}
