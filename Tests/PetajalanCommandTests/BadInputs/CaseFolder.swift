import Foundation
import TestSupport

/// Lays the files of a case out in a folder.
///
/// | key | meaning |
/// |---|---|
/// | `remove` | a file, sheet or part of the base that is left out |
/// | `link` | `NAME -> TARGET`: a symbolic link |
/// | `pipe`, `socket`, `folder` | a thing of that kind, in the place of a file |
/// | `locked` | a file that nobody may read |
/// | `size` | `NAME BYTES`: a file is made that long, with NUL |
/// | `cut`, `trim` | `NAME BYTES`: so many bytes are kept, or taken from the end |
/// | `replace` | `NAME "TEXT" "OTHER"` |
/// | `delete` | a file that a command made |
struct CaseFolder {
  struct Impossible: Error {
    let setting: String
  }

  private let folder: TemporaryFolder
  private let test: BadInputCase
  private let program: String

  /// Prepares to lay out a case.
  ///
  /// - Parameter program: what runs the commands that come first.
  init(_ test: BadInputCase, in folder: TemporaryFolder, program: String) {
    self.test = test
    self.folder = folder
    self.program = program
  }

  /// Writes the files and changes them as the case says.
  func lay() throws {
    let base = try BadInputCase(path: "base.case")
    var files: [String: [UInt8]] = [:]
    var sheets: [(name: String, text: String)] = []
    var parts: [String: [UInt8]] = [:]
    for file in try base.files() + test.files() {
      if let mark = file.name.firstRange(of: ".xlsx!") {
        let name = String(file.name[mark.upperBound...])
        let sheet = (name, String(decoding: file.bytes, as: UTF8.self))
        if let position = sheets.firstIndex(where: { $0.name == name }) {
          sheets[position] = sheet
        } else {
          sheets.append(sheet)
        }
      } else if let mark = file.name.firstRange(of: ".xlsx/") {
        parts[String(file.name[mark.upperBound...])] = file.bytes
      } else {
        files[file.name] = file.bytes
      }
    }
    var missing: [String] = []
    for name in test.values("remove") {
      files[name] = nil
      if let mark = name.firstRange(of: ".xlsx!") {
        sheets.removeAll { $0.name == name[mark.upperBound...] }
      } else if let mark = name.firstRange(of: ".xlsx/") {
        missing.append(String(name[mark.upperBound...]))
      }
    }
    if files["kota.xlsx"] == nil {
      files["kota.xlsx"] = try CaseWorkbook(sheets: sheets, parts: parts, missing: missing).bytes
    }
    for (name, bytes) in files { try write(bytes, to: name) }
    for (key, value) in test.settings { try apply(key, value) }
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  private func apply(_ key: String, _ value: String) throws {
    switch key {
    case "run", "exit", "says", "id", "remove": break
    case "link":
      let ends = value.split(separator: " -> ").map(String.init)
      try? FileManager.default.removeItem(atPath: path(ends[0]))
      try FileManager.default.createSymbolicLink(
        atPath: path(ends[0]), withDestinationPath: ends[1])
    case "pipe":
      try? FileManager.default.removeItem(atPath: path(value))
      guard mkfifo(path(value), 0o644) == 0 else { throw Impossible(setting: key) }
    case "socket":
      try? FileManager.default.removeItem(atPath: path(value))
      try makeSocket(at: value)
    case "folder":
      try? FileManager.default.removeItem(atPath: path(value))
      try FileManager.default.createDirectory(
        atPath: path(value), withIntermediateDirectories: true)
    case "locked":
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path(value))
    case "size":
      let words = BadInputCase.words(value)
      if !folder.has(words[0]) { try write([], to: words[0]) }
      guard truncate(path(words[0]), off_t(words[1]) ?? 0) == 0 else {
        throw Impossible(setting: key)
      }
    case "cut", "trim":
      let words = BadInputCase.words(value)
      let bytes = try folder.bytes(of: words[0])
      let count = Int(words[1]) ?? 0
      try write(key == "cut" ? Array(bytes.prefix(count)) : bytes.dropLast(count), to: words[0])
    case "replace":
      let words = BadInputCase.words(value)
      try folder.replace(words[1], in: words[0], with: words[2])
    case "delete": try folder.remove(value)
    case "first":
      let run = try RunningCommand(program, BadInputCase.words(value), in: folder)
        .finish(within: 60)
      guard run.exitCode == 0 else { throw Impossible(setting: value + "\n" + run.messages) }
    default: throw Impossible(setting: key)
    }
  }

  /// Makes a socket; its path must fit into the address, so a short one leads there.
  private func makeSocket(at name: String) throws {
    let short = "/tmp/\(UUID().uuidString.prefix(8))"
    symlink(folder.path, short)
    defer { unlink(short) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "\(short)/\(name)".utf8) }
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw Impossible(setting: "socket") }
  }
}
