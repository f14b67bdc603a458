import Formats
import Foundation

/// `manifest.json`: the names, sizes and hashes of all files that petajalan wrote
/// into an output folder, as `Schemas/manifest.schema.json` describes it.
///
/// It is written last, so that a folder that holds it was written to its end. The
/// next run removes what it vouches for and nothing else; `verify` tells by it
/// whether anything is missing, changed, or left from another run.
package struct OutputManifest: Sendable {
  /// The file's name.
  package static let fileName = "manifest.json"

  /// How each of petajalan's manifests begins.
  package static let opening = "{\n  \"format\": \"\(format)\","

  /// The word for this form of a manifest.
  package static let format = "petajalan-manifest-1"

  /// The most bytes that are read, far more than any manifest has.
  package static let mostBytes = 4_000_000

  /// What is known of a file.
  package struct Entry: Equatable, Sendable, Decodable {
    /// The name, perhaps with folders below the output folder before it.
    package let name: String
    /// How many bytes it has.
    package let bytes: Int
    /// Their hash.
    package let sha256: String

    /// Describes a file.
    package init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }

    /// Whether a file is what it was when it was written.
    ///
    /// - Throws: ``OutputError`` if it is there and cannot be read.
    package func holds(at path: String) throws(OutputError) -> Bool {
      guard FileSystem.size(ofFile: path) == bytes,
        let found = try FileSystem.bytes(ofFile: path, most: bytes)
      else { return false }
      return found.count == bytes && SHA256.hexDigest(of: found) == sha256
    }
  }

  private struct Document: Decodable {
    let format: String
    let content: String
    let files: [Entry]
  }

  /// The word for what the folder holds.
  package let content: String

  /// What is known of each file, in the order in which they were written.
  package let entries: [Entry]

  private let entriesByName: [String: Entry]

  /// Describes the files of an output folder.
  package init(_ files: [OutputFile], of content: OutputContent) {
    self.init(
      content: content.word,
      entries: files.map { Entry(name: $0.name, bytes: $0.bytes.count, sha256: $0.sha256) })
  }

  private init(content: String, entries: [Entry]) {
    self.content = content
    self.entries = entries
    entriesByName = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// Reads a manifest.
  ///
  /// **Missing** The bytes are none, or not all of one.
  package init?(_ bytes: [UInt8]) {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
      document.format == Self.format
    else { return nil }
    self.init(content: document.content, entries: document.files)
  }

  /// Reads the manifest of an output folder.
  ///
  /// **Missing** There is none: an earlier version wrote the folder, or nobody wrote
  /// it to its end.
  ///
  /// - Throws: ``OutputError`` if it is there and cannot be read.
  package init?(inFolder folder: String) throws(OutputError) {
    let path = folder + "/" + Self.fileName
    guard let bytes = try FileSystem.bytes(ofFile: path, most: Self.mostBytes) else {
      return nil
    }
    self.init(bytes)
  }

  /// The names of the files.
  package var names: [String] { entries.map(\.name) }

  /// Whether petajalan wrote a file of that name and nobody has changed it since.
  ///
  /// - Parameter path: where the file stands now.
  /// - Throws: ``OutputError`` if nobody can tell.
  func vouches(for name: String, at path: String) throws(OutputError) -> Bool {
    try entriesByName[name]?.holds(at: path) ?? false
  }

  /// The file.
  package var file: OutputFile {
    let text = JSONValue.object([
      ("format", .string(Self.format)),
      ("content", .string(content)),
      ("version", .string(Version.current)),
      (
        "files",
        .array(
          entries.map { entry in
            .object([
              ("name", .string(entry.name)), ("bytes", .integer(entry.bytes)),
              ("sha256", .string(entry.sha256)),
            ])
          })
      ),
    ]).text
    return OutputFile(name: Self.fileName, text: text)
  }
}
