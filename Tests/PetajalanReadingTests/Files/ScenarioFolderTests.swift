import Foundation
import PetajalanReading
import TestSupport
import Testing

@Suite struct ScenarioFolderTests {
  /// Runs a test in a folder of its own, which is removed afterwards.
  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("petajalan-\(UUID().uuidString)")
    let scenario = folder.appendingPathComponent("kota")
    try FileManager.default.createDirectory(at: scenario, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in MarkedScenario().files.files {
      try Data(bytes).write(to: scenario.appendingPathComponent(name))
    }
    try Data("id,2025\n".utf8).write(to: folder.appendingPathComponent("secret.csv"))
    try test(scenario.path)
  }

  private func problem(of name: String, in folder: String) throws -> ScenarioFileError.Problem? {
    let files = try ScenarioFolder(path: folder)
    do {
      _ = try files.bytes(of: name)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test func folderAndFileNameTheSameScenario() throws {
    try inFolder { (path: String) throws in
      let byFolder = try ScenarioReader.read(ScenarioFolder(path: path))
      let byFile = try ScenarioReader.read(ScenarioFolder(path: path + "/scenario.yaml"))
      #expect(byFolder.scenario != nil)
      #expect(byFolder.scenario == byFile.scenario)
      #expect(byFolder.scenario?.name == "kota")
      #expect(byFolder.inputs == byFile.inputs)
      #expect(try ScenarioFolder(path: path + "/").path(of: "a.csv") == path + "/a.csv")
    }
  }

  @Test func aWorkbookIsAScenarioOfOneFile() throws {
    try inFolder { (path: String) throws in
      let bytes = try WorkbookText(MarkedScenario().files).bytes
      try Data(bytes).write(to: URL(fileURLWithPath: path + "/Kota Rekaan.XLSX"))
      let reading = try ScenarioReader.read(ScenarioFolder(path: path + "/Kota Rekaan.XLSX"))
      #expect(reading.faults == [])
      #expect(reading.scenario?.name == "Kota Rekaan")
      #expect(reading.inputs == [InputFile(name: "Kota Rekaan.XLSX", bytes: bytes)])
    }
  }

  @Test func onlyFilesOfTheFolderAreRead() throws {
    try inFolder { (path: String) throws in
      #expect(try problem(of: "../secret.csv", in: path) == .outsideFolder)
      #expect(try problem(of: "a/../../secret.csv", in: path) == .outsideFolder)
      #expect(try problem(of: "/etc/passwd", in: path) == .outsideFolder)
      #expect(symlink("../secret.csv", path + "/link.csv") == 0)
      #expect(try problem(of: "link.csv", in: path) == .outsideFolder)
      #expect(symlink("sources.csv", path + "/inner.csv") == 0)
      #expect(try problem(of: "inner.csv", in: path) == nil)
      #expect(
        try problem(of: "../" + path.split(separator: "/").last! + "/sources.csv", in: path)
          == .outsideFolder)
      #expect(try problem(of: ".", in: path) == .notAFile)
      #expect(symlink("circle.csv", path + "/circle.csv") == 0)
      #expect(try problem(of: "circle.csv", in: path) == .linksInCircle)
      #expect(try problem(of: String(repeating: "x", count: 5_000), in: path) == .nameTooLong)
      #expect(try problem(of: "missing.csv", in: path) == .missing)
      #expect(try problem(of: "book.xlsx", in: path) == .workbook)
    }
  }

  /// A file of Linux that opens and cannot be read at its beginning.
  @Test(.enabled(if: access("/proc/self/mem", R_OK) == 0))
  func whatCannotBeReadIsTold() {
    #expect(throws: ScenarioFileError(path: "/proc/self/mem", problem: .unreadable(errno: EIO))) {
      try ScenarioFolder.bytes(ofFile: "/proc/self/mem")
    }
  }

  /// A workbook of nothing but a hole is larger than any is.
  @Test func tooLargeFilesAreRefused() throws {
    try inFolder { (path: String) throws in
      let book = path + "/kota.xlsx"
      try Data().write(to: URL(fileURLWithPath: book))
      #expect(truncate(book, off_t(32 << 20) + 1) == 0)
      #expect(throws: ScenarioFileError(path: book, problem: .tooLarge(limit: 32 << 20))) {
        try ScenarioFolder(path: book).bytes(of: "kota.xlsx")
      }
    }
  }

  @Test func whatIsNoFileNeverHangs() throws {
    try inFolder { (path: String) throws in
      #expect(mkfifo(path + "/pipe.csv", 0o600) == 0)
      #expect(try problem(of: "pipe.csv", in: path) == .notAFile)
      #expect(mkdir(path + "/folder.csv", 0o700) == 0)
      #expect(try problem(of: "folder.csv", in: path) == .notAFile)
      #expect(throws: ScenarioFileError.self) { try ScenarioFolder(path: path + "/none") }
      #expect(
        throws: ScenarioFileError(path: path + "/book.xlsx", problem: .missing)
      ) { try ScenarioFolder(path: path + "/book.xlsx") }
      let pipe = try ScenarioFolder(path: path + "/pipe.csv")
      #expect(
        throws: ScenarioFileError(path: path + "/pipe.csv", problem: .notAFile)
      ) { try ScenarioReader.read(pipe) }
    }
  }
}
