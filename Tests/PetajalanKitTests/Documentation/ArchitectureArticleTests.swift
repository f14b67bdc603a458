import Foundation
import TestSupport
import Testing

/// The map of the house against the house.
@Suite struct ArchitectureArticleTests {
  private let article: Article

  init() throws { article = try Article("Architecture") }

  /// Every target, and no other, with what it imports.
  @Test func targetsAreThoseOfTheManifest() throws {
    let manifest = try Repository.text(of: "Package.swift")
    let pattern =
      /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"([^()]*(?:\([^()]*(?:\([^()]*\))?[^()]*\)[^()]*)*)/
    var imports: [String: Set<String>] = [:]
    for match in manifest.matches(of: pattern) where match.1 != "TestSupport" {
      let list = match.2.firstMatch(of: /dependencies: \[([^\]]*)/).map { String($0.1) } ?? ""
      // A product of another package is named by its own package.
      let own = list.replacing(/\.product\([^)]*\)/, with: "")
      imports[String(match.1)] = Set(own.matches(of: /"(\w+)"/).map { String($0.1) })
    }
    #expect(imports.count == 25)
    let rows = try #require(article.section("Targets")).rows
    #expect(Set(rows.map { Self.word($0[0]) }) == Set(imports.keys))
    for row in rows {
      let told = Set(row[2].matches(of: /`(\w+)`/).map { String($0.1) })
      #expect(told == imports[Self.word(row[0])], "\(row[0])")
    }
  }

  /// Every folder of a target, and no other.
  @Test func foldersAreThoseOfTheSources() throws {
    let sources = Repository.root.appendingPathComponent("Sources")
    var folders: Set<String> = []
    let manager = FileManager.default
    for target in try manager.contentsOfDirectory(atPath: sources.path) {
      let inside = sources.appendingPathComponent(target)
      for name in try manager.contentsOfDirectory(atPath: inside.path) where name != "include" {
        var isFolder: ObjCBool = false
        let path = inside.appendingPathComponent(name).path
        if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
          folders.insert("\(target)/\(name)")
        }
      }
    }
    let rows = try #require(article.section("Folders")).rows
    #expect(Set(rows.map { Self.word($0[0]) }) == folders)
  }

  private static func word(_ cell: String) -> String { cell.trimmingCharacters(in: ["`", " "]) }
}
