import Foundation

/// A folder for one test.
struct Scratch: Sendable {
  let root: String

  static func with(_ body: (Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try body(scratch)
  }

  static func with(_ body: (Scratch) async throws -> Void) async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try await body(scratch)
  }

  private init() throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("petajalan-test-\(UUID().uuidString)")
    root = url.path
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { name.isEmpty ? root : root + "/" + name }

  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  func createFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// All files below a folder, by their paths in it.
  func contents(_ folder: String) throws -> [String: String] {
    let start = path(folder)
    let files = FileManager.default.enumerator(atPath: start)
    var contents: [String: String] = [:]
    while let name = files?.nextObject() as? String {
      let isFolder = files?.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      guard !isFolder else { continue }
      contents[name] = try String(contentsOfFile: start + "/" + name, encoding: .utf8)
    }
    return contents
  }
}
