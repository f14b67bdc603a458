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
