import Testing

extension CommandSuite {
  /// Scenarios to start from, and scenarios in the other form.
  @Suite struct InitCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["id", "en"]) func exampleIsCheckedAndSolved(_ language: String) throws {
      for path in ["kota", "kota.xlsx"] {
        let run = try folder.petajalan("init", path, "--lang", language)
        #expect(run.exitCode == 0)
        #expect(run.output.isEmpty)
        #expect(try folder.petajalan("check", path).messages.isEmpty)
        #expect(try folder.petajalan("solve", path, "-o", "out-\(path)").exitCode == 0)
      }
      #expect(
        try folder.text(of: "out-kota/roadmap.csv") == folder.text(of: "out-kota.xlsx/roadmap.csv"))
    }

    @Test func nothingIsOverwritten() throws {
      try folder.write("mine", to: "kota/notes.txt")
      try folder.write("mine", to: "kota.xlsx")
      for path in ["kota", "kota.xlsx"] {
        let run = try folder.petajalan("init", path)
        #expect(run.exitCode == 73)
        #expect(
          run.messages == "error: there is already something at \"\(path)\"; nothing was written: "
            + "name a new path\n")
      }
      #expect(try folder.names(in: "kota") == ["notes.txt"])
      #expect(try folder.text(of: "kota.xlsx") == "mine")
    }

    @Test func aScenarioIsWrittenInTheOtherForm() throws {
      try folder.copy(scenario: "belajar")
      #expect(try folder.petajalan("init", "a.xlsx", "--from", "belajar", "--quiet").exitCode == 0)
      #expect(try folder.petajalan("init", "b", "--from", "a.xlsx", "--quiet").exitCode == 0)
      for path in ["belajar", "a.xlsx", "b"] {
        #expect(try folder.petajalan("solve", path, "-o", "out-\(path)").exitCode == 0)
      }
      let roadmap = try folder.text(of: "out-belajar/roadmap.csv")
      #expect(try folder.text(of: "out-a.xlsx/roadmap.csv") == roadmap)
      #expect(try folder.text(of: "out-b/roadmap.csv") == roadmap)
    }

    @Test func aFaultyOriginalIsRefused() throws {
      try folder.write("petajalan: 1\n", to: "kota/scenario.yaml")
      #expect(try folder.petajalan("init", "b", "--from", "kota").exitCode == 66)
      #expect(try folder.petajalan("init", "b", "--from", "nowhere").exitCode == 66)
      #expect(try folder.petajalan("init", "").exitCode == 64)
      #expect(!folder.has("b"))
    }
  }
}
