import Foundation
import Testing

extension CommandSuite {
  /// `compare` as planners run it.
  @Suite struct CompareCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copyBelajarWithAlternatives()
    }

    @Test func allAlternativesAreCompared() throws {
      let run = try folder.petajalan("compare", "belajar", "--lang", "en", "-o", "banding")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("170.00"))
      #expect(run.output.contains("mustahil: no roadmap can meet this scenario; that is proved."))
      #expect(run.output.contains("If another world comes true"))
      #expect(run.messages == "Written to banding\n")
      #expect(
        try folder.names(in: "banding") == [
          "changes.csv", "comparison.json", "groups.csv", "manifest.json", "money.csv",
          "plans.csv", "programs.csv", "regret.csv",
        ])
      #expect(!folder.has("belajar/roadmap"))
    }

    @Test func oneLanguageIsSpoken() throws {
      let run = try folder.petajalan("compare", "belajar", "--alternatives", "hemat")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("perbandingan rencana"))
      #expect(!run.output.contains("longgar"))
    }

    @Test func sameBytesEachTime() throws {
      let runs = try (0..<2).map { _ in try folder.petajalan("compare", "belajar", "--json") }
      #expect(runs[0].output == runs[1].output)
      let document = try JSONSerialization.jsonObject(with: Data(runs[0].output.utf8))
      let plans = (document as? [String: Any])?["plans"] as? [[String: Any]]
      let ids = plans?.compactMap { $0["id"] as? String }
      #expect(ids == ["base", "hemat", "longgar", "mustahil"])
      #expect(plans?.first?["benefit"] as? Double == 170)
    }

    @Test func finishedFoldersAreJudgedAndNotSolved() throws {
      #expect(try folder.petajalan("solve", "belajar", "-o", "dasar", "--quiet").exitCode == 0)
      #expect(
        try folder.petajalan(
          "solve", "belajar", "--alternative", "hemat", "-o", "irit", "--quiet"
        ).exitCode == 0)
      let run = try folder.petajalan("compare", "belajar", "dasar", "irit", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("irit: Belajar petajalan – Anggaran hemat"))
      #expect(run.output.contains("The same programs in the same years."))
      // A start that breaks the scenario: P5 takes two years.
      let roadmap = try folder.text(of: "dasar/roadmap.csv")
      try folder.write(
        roadmap.replacing(",medium,2026,2027,", with: ",medium,2027,2028,"),
        to: "dasar/roadmap.csv")
      let broken = try folder.petajalan("compare", "belajar", "dasar", "--lang", "en")
      #expect(broken.exitCode == 2)
      #expect(broken.messages.contains("cannot be carried out in this scenario"))
    }

    @Test func otherScenariosAreCompared() throws {
      try folder.copy(scenario: "belajar", as: "lain")
      try folder.replace("100,100,70", in: "lain/sources.csv", with: "100,100,50")
      let run = try folder.petajalan("compare", "belajar", "lain", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("lain: Belajar petajalan"))
    }

    @Test func nothingToCompareIsWrongUsage() throws {
      try folder.copy(scenario: "belajar", as: "polos")
      #expect(try folder.petajalan("compare", "polos").exitCode == 64)
      let unknown = try folder.petajalan("compare", "belajar", "--alternatives", "hemta")
      #expect(unknown.exitCode == 64)
      #expect(unknown.messages.contains("\"hemat\""))
    }

    @Test func noRoadmapAnywhereIsInfeasible() throws {
      let run = try folder.petajalan(
        "compare", "belajar", "--alternatives", "mustahil", "--set", "sources.APBD.2025=1",
        "-o", "banding")
      #expect(run.exitCode == 3)
      #expect(!folder.has("banding"))
    }

    @Test func onlyTheFirstYearsAreKeptIfAsked() throws {
      let run = try folder.petajalan(
        "compare", "belajar", "--alternatives", "hemat", "--kept-until", "2025", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("start by 2025"))
      let without = try folder.petajalan(
        "compare", "belajar", "--alternatives", "hemat", "--no-regret", "--lang", "en")
      #expect(!without.output.contains("If another world comes true"))
    }

    @Test func interruptShowsWhatIsThere() throws {
      try folder.copyCityWithoutMusts()
      try folder.copy(scenario: "pematangsiantar", as: "lain")
      let search = try folder.start([
        "compare", "pematangsiantar", "lain", "--gap", "0", "--time", "120s", "--lang", "en",
      ])
      try search.waitUntilInterruptible()
      Thread.sleep(forTimeInterval: 2)
      search.send(SIGINT)
      let run = try search.finish(within: 10)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Interrupted: what was not solved until then is left out."))
    }

    @Test func foreignFolderIsRefusedBeforeTheSearch() throws {
      try folder.write("mine", to: "banding/notes.txt")
      let run = try folder.petajalan("compare", "belajar", "-o", "banding")
      #expect(run.exitCode == 73)
      #expect(try folder.names(in: "banding") == ["notes.txt"])
    }
  }
}
