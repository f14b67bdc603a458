import Foundation
import Testing

extension CommandSuite {
  /// `diagnose`, and what `solve` says of a scenario without a roadmap.
  @Suite struct DiagnoseCommandTests {
    private static let files = [
      "diagnosis.csv", "diagnosis.json", "drops-roadmap.csv", "manifest.json",
      "money-roadmap.csv",
    ]

    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "mustahil")
      try folder.copy(scenario: "belajar")
    }

    @Test func clashIs0AndIsWritten() throws {
      let run = try folder.petajalan("diagnose", "mustahil", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("  - P1 \"Data center\" is mandatory\n"))
      #expect(run.output.contains("Rp10,000,000 more. Less cannot do."))
      #expect(run.messages == "Written to mustahil/diagnosis\n")
      #expect(try folder.names(in: "mustahil/diagnosis") == Self.files)
    }

    @Test func repairsAreRoadmapsThatVerifyReads() throws {
      let run = try folder.petajalan("diagnose", "mustahil", "-o", "hasil", "--json")
      #expect(run.exitCode == 0)
      #expect(run.output == (try folder.text(of: "hasil/diagnosis.json")))
      let poor = try folder.petajalan("verify", "mustahil", "hasil/money-roadmap.csv")
      #expect(poor.exitCode == 2)
      let rich = try folder.petajalan(
        "verify", "mustahil", "hasil/money-roadmap.csv", "--set", "sources.APBD.2025=110")
      #expect(rich.exitCode == 0)
      let dropped = try folder.petajalan(
        "verify", "mustahil", "hasil/drops-roadmap.csv", "--set", "programs.P1.status=candidate")
      #expect(dropped.exitCode == 0)
    }

    /// What is proved is proved by the certificate in the folder, not by the manifest.
    @Test func verifyJudgesTheCertificate() throws {
      _ = try folder.petajalan("diagnose", "mustahil", "-o", "hasil", "--quiet")
      let good = try folder.petajalan("verify", "mustahil", "hasil", "--json", "--lang", "en")
      #expect(good.exitCode == 0)
      #expect(good.output.contains("\"clashes_proved\": 1"))
      try folder.replace(
        "\"necessary\": true", in: "hasil/diagnosis.json", with: "\"necessary\": null")
      let other = try folder.petajalan("verify", "mustahil", "hasil", "--lang", "en")
      #expect(other.exitCode == 2)
      #expect(other.output.contains("The certificate of the clash holds"))
      try folder.replace(
        "there is no roadmap", in: "hasil/diagnosis.json", with: "no roadmap has more benefit")
      let bad = try folder.petajalan("verify", "mustahil", "hasil", "--lang", "en")
      #expect(bad.exitCode == 2)
      #expect(bad.output.contains("error: clash 1 is not proved: "), "\(bad.output)")
      #expect(!bad.output.contains("The certificate of the clash holds"))
    }

    @Test func exportWritesTheConditionsOfOneClash() throws {
      let early = try folder.petajalan("export", "mustahil", "--clash", "1", "--lang", "en")
      #expect(early.exitCode == 66)
      #expect(early.messages.contains("mustahil/diagnosis/diagnosis.json"))
      _ = try folder.petajalan("diagnose", "mustahil", "--quiet")
      let whole = try folder.petajalan("export", "mustahil")
      let run = try folder.petajalan("export", "mustahil", "--clash", "1")
      #expect(run.exitCode == 0)
      // A clash has no benefits, and no rules but those of the set.
      #expect(run.output.contains("required(P1)") && run.output.contains("ceiling(APBD,2026)"))
      #expect(run.output != whole.output)
      let none = try folder.petajalan("export", "mustahil", "--clash", "2", "--lang", "en")
      #expect(none.exitCode == 64)
      #expect(none.messages.contains("there is no clash 2; the diagnosis has 1 clash"))
      let alone = try folder.petajalan("export", "mustahil", "--diagnosis", "x")
      #expect(alone.exitCode == 64)
    }

    @Test func sameScenarioGivesTheSameBytes() throws {
      #expect(try folder.petajalan("diagnose", "mustahil", "-o", "satu").exitCode == 0)
      #expect(try folder.petajalan("diagnose", "mustahil", "-o", "dua").exitCode == 0)
      for file in Self.files {
        #expect(try folder.bytes(of: "satu/\(file)") == folder.bytes(of: "dua/\(file)"))
      }
    }

    @Test func nothingClashesIs0AndWritesNothing() throws {
      let run = try folder.petajalan("diagnose", "belajar", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.hasPrefix("Nothing clashes: "))
      #expect(!folder.has("belajar/diagnosis"))
    }

    @Test func notDecidedIs4() throws {
      try folder.writeMarketSplit(to: "hard")
      let run = try folder.petajalan("diagnose", "hard", "--time", "500ms", "--lang", "en")
      #expect(run.exitCode == 4)
      #expect(run.output.hasPrefix("It was not decided within the limits"))
    }

    @Test func interruptEndsWithWhatIsKnown() throws {
      try folder.writeMarketSplit(to: "hard")
      let search = try folder.start(["diagnose", "hard", "--time", "120s"])
      try search.waitUntilInterruptible()
      search.send(SIGINT)
      #expect(try search.finish(within: 5).exitCode == 130)
    }

    @Test func folderOfOthersIs73() throws {
      let run = try folder.petajalan("diagnose", "mustahil", "-o", "belajar")
      #expect(run.exitCode == 73)
    }

    @Test func solveDiagnosesWhatHasNoRoadmap() throws {
      let run = try folder.petajalan("solve", "mustahil", "--lang", "en")
      #expect(run.exitCode == 3)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("  - P1 \"Data center\" is mandatory\n"))
      #expect(run.messages.hasSuffix("Written to mustahil/diagnosis\n"))
      #expect(!folder.has("mustahil/roadmap"))
      let elsewhere = try folder.petajalan("solve", "mustahil", "-o", "hasil/", "--quiet")
      #expect(elsewhere.exitCode == 3)
      #expect(try folder.names(in: "hasil-diagnosis") == Self.files)
    }
  }
}
