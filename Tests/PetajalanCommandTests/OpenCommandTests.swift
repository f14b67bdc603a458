import Foundation
import Testing

@testable import petajalan

extension CommandSuite {
  /// `open` finds the newest document and hands it to the system.
  @Suite struct OpenCommandTests {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write("petajalan: 1\n", to: "kota/scenario.yaml")
    }

    /// A folder of documents, written at that time.
    private func documents(_ name: String, _ files: [String], at seconds: TimeInterval) throws {
      for file in files + ["report.json"] { try folder.write("x", to: name + "/" + file) }
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)],
        ofItemAtPath: folder.path + "/" + name + "/report.json")
    }

    /// A search path with a viewer that notes what it is asked to show.
    private func viewer(code: Int = 0) throws -> [String: String] {
      let script = "#!/bin/sh\necho \"$1\" > \"\(folder.path)/shown\"\nexit \(code)\n"
      for name in ["xdg-open", "open"] {
        try folder.write(script, to: "bin/" + name)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/" + name)
      }
      return ["PATH": folder.path + "/bin:/usr/bin:/bin"]
    }

    @Test(arguments: ["kota", "kota/scenario.yaml", "kota/report-hemat"])
    func newestDocumentIsShown(path: String) throws {
      try documents("kota/report", ["chapter.html", "chapter.docx"], at: 1_000)
      try documents("kota/report-hemat", ["chapter.docx", "roadmap.xlsx"], at: 2_000)
      let run = try folder.petajalan("open", path, environment: try viewer())
      #expect(run.exitCode == 0)
      #expect(run.output == "kota/report-hemat/chapter.docx\n")
      #expect(run.messages == "")
      #expect(try folder.text(of: "shown") == "kota/report-hemat/chapter.docx\n")
    }

    @Test func pageComesFirst() throws {
      try documents("kota/report", ["chapter.md", "chapter.docx", "chapter.html"], at: 1_000)
      let run = try folder.petajalan("open", "kota", "--path")
      #expect(run.output == "kota/report/chapter.html\n")
      #expect(!folder.has("shown"))
    }

    @Test func withoutDocumentsItIsSaid() throws {
      let run = try folder.petajalan("open", "kota", environment: try viewer())
      #expect(run.exitCode == 66)
      #expect(
        run.messages == "error: there is no document at \"kota\"; petajalan report writes some\n")
      let local = try folder.petajalan("open", "kota", "--lang", "id")
      #expect(local.messages.contains("tidak ada dokumen di \"kota\""))
    }

    @Test func withoutViewerThePathIsPrinted() throws {
      try documents("kota/report", ["chapter.html"], at: 1_000)
      let run = try folder.petajalan("open", "kota", environment: ["PATH": folder.path])
      #expect(run.exitCode == 70)
      #expect(run.output == "kota/report/chapter.html\n")
      #expect(run.messages.contains("no program to show documents was found"))
      let failed = try folder.petajalan("open", "kota", environment: try viewer(code: 3))
      #expect(failed.exitCode == 70)
      #expect(failed.messages.contains("could not show the document (code 3)"))
      let local = try folder.petajalan(
        "open", "kota", "--lang", "id", environment: try viewer(code: 3))
      #expect(local.messages.contains("tidak dapat menampilkan dokumen (kode 3)"))
    }
  }
}
