import Foundation
import PetajalanDomain
import TestSupport
import Testing

/// The example of the library that is shown to its users.
@Suite struct LibraryExampleTests {
  @Test(arguments: ["README.md", "Sources/PetajalanKit/PetajalanKit.docc/PetajalanKit.md"])
  func shownLinesAreThoseThatCompile(path: String) throws {
    let source = try Repository.text(
      of: "Tests/PetajalanKitTests/Documentation/LibraryExample.swift")
    let parts = source.components(separatedBy: "// README begins.\n")
    let example = try #require(parts.last?.components(separatedBy: "// README ends.\n").first)
    #expect(parts.count == 2)
    #expect(example.split(separator: "\n", omittingEmptySubsequences: false).count <= 16)
    #expect(try Repository.text(of: path).contains("```swift\n\(example)```\n"))
  }

  @Test func exampleFindsTheBestRoadmap() throws {
    let folder = Repository.root.appendingPathComponent("scenarios/belajar").path
    let roadmap = try #require(try showRoadmap(of: folder))
    #expect(roadmap.benefit == Points(millionths: 170_000_000))
  }
}
