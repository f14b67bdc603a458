import Foundation
import FoundationXML
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain

/// A project file as a reader of its XML sees it.
struct ProjectFile {
  struct Link: Equatable {
    let required: String
    let type: Int
    let lag: Int
  }

  let text: String
  private let root: XMLElement

  init(_ material: ChapterMaterial, language: Language = .en) throws {
    text = try #require(ProjectDocument().files(of: material, language: language).first?.text)
    root = try #require(XMLDocument(xmlString: text).rootElement())
  }

  /// The links of the task whose name begins with a program's id.
  func links(_ id: String) throws -> [Link] {
    try task(id).elements(forName: "PredecessorLink").map { link in
      #expect(Self.value(link, "LagFormat") == "7")
      let number = Self.value(link, "PredecessorUID")
      let required = rows("Tasks").first { Self.value($0, "UID") == number }
      return Link(
        required: String(try #require(required.map { Self.value($0, "Name") ?? "" }).prefix(1)),
        type: try #require(Self.value(link, "Type").flatMap { Int($0) }),
        lag: try #require(Self.value(link, "LinkLag").flatMap { Int($0) }))
    }
  }

  /// What is said of a program besides its cost.
  func notes(_ id: String) throws -> [String] {
    let notes = try value(ofTask: id, "Notes")
    return try #require(notes).split(separator: "\n").dropFirst().map(String.init)
  }

  func value(ofTask id: String, _ name: String) throws -> String? {
    Self.value(try task(id), name)
  }

  /// A value of each element of a list.
  func values(_ list: String, _ name: String) -> [String?] {
    rows(list).map { Self.value($0, name) }
  }

  private func task(_ id: String) throws -> XMLElement {
    try #require(rows("Tasks").first { Self.value($0, "Name")?.hasPrefix(id + " ") == true })
  }

  private func rows(_ list: String) -> [XMLElement] {
    root.elements(forName: list).flatMap { $0.children ?? [] }.compactMap { $0 as? XMLElement }
  }

  private static func value(_ element: XMLElement, _ name: String) -> String? {
    element.elements(forName: name).first?.stringValue
  }
}
