import OutputFolders
import PetajalanReading

/// The manifest of an output folder, and what stands in the folder.
struct WrittenManifest: Sendable {
  /// The document.
  package let document: LocatedJSON

  /// The folder, as the user wrote it.
  package let folder: String

  /// What the folder should hold.
  package let content: OutputContent

  /// The names that only petajalan gives and that stand in the folder.
  let ownNames: [String]

  /// Reads the manifest of a folder.
  ///
  /// **Missing** There is none: an earlier version wrote the folder. Or nobody says what
  /// the folder should hold, and the manifest does not tell.
  ///
  /// - Parameters:
  ///   - content: what the folder should hold; by default what the manifest says.
  ///   - contents: what petajalan may have written.
  init?(
    inFolder folder: String, of content: OutputContent? = nil, among contents: [OutputContent] = []
  ) {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let path = folder + "/" + OutputManifest.fileName
    guard let bytes = try? FolderFile.manifest(of: folder) else { return nil }
    let document = LocatedJSON(file: path, bytes: bytes)
    let word = document.node["content"].text
    guard let content = content ?? contents.first(where: { $0.word == word }) else {
      return nil
    }
    self.document = document
    self.folder = folder
    self.content = content
    ownNames = content.fileNames.sorted()
      .filter { FileSystem.size(ofFile: folder + "/" + $0) != nil }
  }
}

/// Judges whether an output folder holds what one run wrote, all of it and nothing of
/// another run.
///
/// Files with names that petajalan never gives are somebody's own and are passed over.
struct ManifestCheck {
  private let manifest: WrittenManifest
  private let log: FindingLog

  /// Prepares to judge a folder.
  init(_ manifest: WrittenManifest, log: FindingLog) {
    self.manifest = manifest
    self.log = log
  }

  /// Reports every file that is missing, changed, or of another run.
  func judge() {
    for finding in manifest.document.findings { log.report(finding.kind, at: finding.location) }
    guard manifest.document.root != nil else { return }
    let root = manifest.document.node
    expect(OutputManifest.format, of: root["format"])
    expect(manifest.content.word, of: root["content"])
    guard case .array? = root["files"].value else {
      return log.report(
        .form(.yaml(.missingKey(key: root["files"].path))), at: root["files"].location)
    }
    var listed: Set<String> = []
    for node in root["files"].elements {
      if let name = judge(node) { listed.insert(name) }
    }
    for name in manifest.ownNames where !listed.contains(name) {
      let start = SourceLocation(file: manifest.folder + "/" + name, line: 1, column: 1)
      log.report(.fileNotListed(name: name), at: start)
    }
  }

  /// - Returns: the name of the file.
  private func judge(_ node: JSONNode) -> String? {
    for key in ["name", "sha256"] where node[key].text == nil {
      log.report(.form(.yaml(.missingKey(key: node[key].path))), at: node[key].location)
      return nil
    }
    guard let name = node["name"].text, let sha256 = node["sha256"].text else { return nil }
    let path = manifest.folder + "/" + name
    // A manifest that somebody wrote by hand does not lead out of the folder.
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy { !["", ".", ".."].contains($0) }
    guard isInside, let kind = try? FileSystem.kind(of: path), kind != .nothing else {
      log.report(.fileMissing(name: name), at: node.location)
      return name
    }
    let bytes = node["bytes"].number.flatMap { Int("\($0)") }
    let entry = OutputManifest.Entry(name: name, bytes: bytes ?? -1, sha256: sha256)
    if (try? entry.holds(at: path)) != true {
      log.report(.fileChanged(name: name), at: node.location)
    }
    return name
  }

  private func expect(_ word: String, of node: JSONNode) {
    guard node.text != word else { return }
    log.report(
      .differs(
        subject: nil, label: node.path,
        found: node.value?.reading(like: .text(word)) ?? .nothing, expected: .text(word),
        basis: .format), at: node.location)
  }
}
