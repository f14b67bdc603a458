import Foundation
import PetajalanReading
import Testing

/// What is said of a scenario that is not where it was looked for.
@Suite struct FoundInsteadTests {
  /// What is found in a folder of such files for a path below it; paths are told from the
  /// folder.
  private func instead(of path: String, among files: [String]) throws -> FoundInstead? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("petajalan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = URL(fileURLWithPath: folder.path + "/" + file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: url)
    }
    guard let error = Self.error(of: folder.path + "/" + path) else { return nil }
    #expect(error.problem == .missing)
    return error.instead.map { Self.relative($0, to: folder.path + "/") }
  }

  private static func error(of path: String) -> ScenarioFileError? {
    do throws(ScenarioFileError) {
      _ = try ScenarioReader.read(ScenarioFolder(path: path))
      return nil
    } catch {
      return error
    }
  }

  private static func relative(_ instead: FoundInstead, to folder: String) -> FoundInstead {
    func cut(_ path: String) -> String { String(path.dropFirst(folder.count)) }
    return switch instead {
    case .similar(let path): .similar(path: cut(path))
    case .otherEnding(let path): .otherEnding(path: cut(path))
    case .extraEnding(let path): .extraEnding(path: cut(path))
    case .otherForm(let path): .otherForm(path: cut(path))
    case .deeper(let path): .deeper(path: cut(path))
    case .workbooks(let paths): .workbooks(paths: paths.map(cut))
    }
  }

  @Test func folderWithAnotherMainFile() throws {
    #expect(
      try instead(of: "kota", among: ["kota/scenario.yml"])
        == .otherEnding(path: "kota/scenario.yml"))
    #expect(
      try instead(of: "kota", among: ["kota/scenario.yaml.txt"])
        == .extraEnding(path: "kota/scenario.yaml.txt"))
    #expect(
      try instead(of: "kota", among: ["kota/Scenario.yaml"])
        == .similar(path: "kota/Scenario.yaml"))
    #expect(
      try instead(of: "kota/", among: ["kota/skenario.yaml"])
        == .similar(path: "kota/skenario.yaml"))
  }

  @Test func folderWithTheScenarioElsewhere() throws {
    #expect(
      try instead(of: "kota", among: ["kota/kota/scenario.yaml", "kota/catatan.txt"])
        == .deeper(path: "kota/kota"))
    #expect(
      try instead(of: "kota", among: ["kota/kota.xlsx", "kota/~$kota.xlsx"])
        == .workbooks(paths: ["kota/kota.xlsx"]))
    #expect(
      try instead(of: "kota", among: ["kota/b.xlsx", "kota/a.XLSX"])
        == .workbooks(paths: ["kota/a.XLSX", "kota/b.xlsx"]))
    #expect(try instead(of: "kota", among: ["kota/notes.txt"]) == nil)
  }

  @Test func pathThatIsNotThere() throws {
    #expect(
      try instead(of: "kota", among: ["kota.xlsx"]) == .otherEnding(path: "kota.xlsx"))
    #expect(
      try instead(of: "kota.xlsx", among: ["kotaa.xlsx"]) == .similar(path: "kotaa.xlsx"))
    #expect(
      try instead(of: "Kota/", among: ["kota/scenario.yaml"]) == .similar(path: "kota"))
    #expect(
      try instead(of: "kota/scenario.yaml", among: ["kota/scenario.yml"])
        == .otherEnding(path: "kota/scenario.yml"))
    #expect(try instead(of: "kota", among: ["pematangsiantar/scenario.yaml"]) == nil)
  }

  @Test func nameInAnotherUnicodeForm() throws {
    let (composed, decomposed) = ("kaf\u{E9}", "kafe\u{301}")
    #expect(
      try instead(of: composed, among: [decomposed + "/scenario.yaml"])
        == .otherForm(path: decomposed))
    #expect(
      try instead(of: decomposed, among: [composed + "/scenario.yaml"])
        == .otherForm(path: composed))
  }

  @Test func tableWithAnEndingTooMany() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("petajalan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("petajalan: 1\nhorizon: {first: 2025, last: 2025}\n".utf8)
      .write(to: folder.appendingPathComponent("scenario.yaml"))
    try Data("id\n".utf8).write(to: folder.appendingPathComponent("programs.csv.txt"))
    try Data("id,2025\nA,1\n".utf8).write(to: folder.appendingPathComponent("sources.csv"))
    let faults = try ScenarioReader.read(ScenarioFolder(path: folder.path)).faults
    #expect(
      faults.compactMap(\.fileError).map(\.instead) == [
        .extraEnding(path: folder.path + "/programs.csv.txt")
      ])
  }
}
