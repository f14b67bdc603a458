import Foundation

/// A folder that lives as long as its test.
final class TemporaryFolder {
  /// Where it is.
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("petajalan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file, and the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Removes a file.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// The text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  /// The bytes of a file.
  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// Whether there is something of that name.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The names in a folder, in order.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// All files that are not hidden, by their paths from here, in order.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return !name.hasPrefix(".")
        && FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Replaces a part of a file, which must be there.
  func replace(_ part: String, in name: String, with other: String) throws {
    let text = try text(of: name)
    guard text.contains(part) else { throw MissingPart(part: part, file: name) }
    try write(text.replacing(part, with: other), to: name)
  }

  /// Copies a scenario of the repository into a folder, by default of the same
  /// name.
  func copy(scenario: String, as other: String? = nil) throws {
    let name = other ?? scenario.split(separator: "/").last.map(String.init) ?? scenario
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
    let source = Self.scenarios + "/" + scenario
    for file in try FileManager.default.contentsOfDirectory(atPath: source)
    where file.hasSuffix(".csv") || file.hasSuffix(".yaml") {
      try FileManager.default.copyItem(
        atPath: source + "/" + file, toPath: path + "/" + name + "/" + file)
    }
  }

  struct MissingPart: Error {
    let part: String
    let file: String
  }

  /// The scenarios of the repository.
  private static let scenarios = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scenarios").path
}
