import Foundation
import Testing

extension CommandSuite {
  /// `--alternative` of every command that takes it.
  @Suite struct AlternativeCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
      let yaml = try folder.text(of: "belajar/scenario.yaml")
      try folder.write(
        yaml + """
          alternatives:
            - {id: Hemat, name: Anggaran hemat, ceilings: {scale: 80%, set: {APBD: {2026: 70}}}}
            - id: tanpa-p4
              based-on: hemat
              status: {P4: {status: excluded, reason: batal}}
              rules: {drop: quick-win}

          """, to: "belajar/scenario.yaml")
    }

    /// The ceilings of `belajar` are 100, 100 and 70; 80 % of them 80 and 56.
    @Test func anAlternativeIsTheFolderThatSaysTheSame() throws {
      try folder.copy(scenario: "belajar", as: "hemat")
      let sources = try folder.text(of: "hemat/sources.csv")
      try folder.write(sources.replacing("100,100,70", with: "80,70,56"), to: "hemat/sources.csv")
      #expect(try folder.petajalan("solve", "hemat", "--quiet", "--lang", "en").exitCode == 0)
      let solved = try folder.petajalan(
        "solve", "belajar", "--alternative", "hemat", "--lang", "en")
      #expect(solved.exitCode == 0)
      #expect(solved.messages.contains("belajar/roadmap-Hemat"))
      #expect(!folder.has("belajar/roadmap"))
      for file in ["roadmap.csv", "spending.csv", "budget.csv", "owners.csv"] {
        let written = try folder.text(of: "belajar/roadmap-Hemat/\(file)")
        #expect(written == (try folder.text(of: "hemat/roadmap/\(file)")), "\(file)")
      }
      let result = try folder.text(of: "belajar/roadmap-Hemat/result.json")
      #expect(result.contains("\"alternative\": \"Hemat\""))
      #expect(result.contains(" – Anggaran hemat\""))
    }

    @Test func anOutputFolderIsJudgedByItsAlternative() throws {
      #expect(try folder.petajalan("solve", "belajar", "--alternative", "Hemat").exitCode == 0)
      let folderPath = "belajar/roadmap-Hemat"
      let right = try folder.petajalan("verify", "belajar", folderPath, "--alternative", "hemat")
      #expect(right.exitCode == 0)
      let wrong = try folder.petajalan("verify", "belajar", folderPath, "--lang", "en")
      #expect(wrong.exitCode == 2)
      #expect(
        wrong.output.contains(
          "this result is one of the alternative \"Hemat\"; give --alternative Hemat here"))
      #expect(try folder.petajalan("solve", "belajar").exitCode == 0)
      let other = try folder.petajalan(
        "verify", "belajar", "belajar/roadmap", "--alternative", "hemat", "--lang", "en")
      #expect(other.exitCode == 2)
      #expect(other.output.contains("leave out --alternative Hemat here"))
    }

    @Test func alternativesAreExportedAndChecked() throws {
      let base = try folder.petajalan("export", "belajar")
      let alternative = try folder.petajalan("export", "belajar", "--alternative", "tanpa-p4")
      #expect(base.output.contains("start(P4,2025)") || base.output.contains("start[P4,2025]"))
      #expect(base.output != alternative.output)
      #expect(try folder.petajalan("check", "belajar").exitCode == 0)
      let one = try folder.petajalan("check", "belajar", "--alternative", "HEMAT", "--lang", "en")
      #expect(one.output.contains("Anggaran hemat"))
    }

    @Test func anUnknownAlternativeIsWrongUsage() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--alternative", "hemta", "--lang", "en")
      #expect(run.exitCode == 64)
      #expect(
        run.messages == "error: there is no alternative \"hemta\"; did you mean \"Hemat\"?\n")
    }

    @Test func aFaultyAlternativeIsToldByCheck() throws {
      let yaml = try folder.text(of: "belajar/scenario.yaml")
      try folder.write(
        yaml + "  - {id: lama, horizon: {first: 2025, last: 2030}}\n", to: "belajar/scenario.yaml")
      #expect(try folder.petajalan("solve", "belajar", "--quiet").exitCode == 0)
      let run = try folder.petajalan("check", "belajar", "--lang", "en")
      #expect(run.exitCode == 65)
      #expect(
        run.messages.contains(
          "belajar/sources.csv:1:1: error: in the alternative \"lama\": the table sources lacks"))
    }

    @Test func overridesComeBeforeTheAlternative() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--alternative", "hemat", "--set", "sources.APBD.2025=50", "--quiet")
      #expect(run.exitCode == 0)
      let budget = try folder.text(of: "belajar/roadmap-Hemat/budget.csv")
      #expect(budget.contains("2025,APBD,40000000,"))
    }
  }
}
