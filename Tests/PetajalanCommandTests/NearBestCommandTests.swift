import Foundation
import Testing

extension CommandSuite {
  /// `solve --plans` as planners run it.
  @Suite struct NearBestCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    @Test func furtherRoadmapsAreWrittenAndEachIsVerified() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--plans", "4", "--within", "10%", "--differ", "2", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("170.00 points, proved optimal"))
      #expect(run.output.contains("Found: 3 roadmaps. There is no further roadmap within 10%"))
      #expect(run.output.contains("The core: 4 programs in every plan"))
      #expect(
        try folder.names(in: "belajar/roadmap")
          == (SolveCommandTests.files + ["plan-programs.csv", "plans", "plans.csv", "plans.json"])
          .sorted())
      for plan in ["2", "3"] {
        let path = "belajar/roadmap/plans/" + plan
        // The manifest of them all stands above.
        #expect(
          try folder.names(in: path)
            == SolveCommandTests.files.filter { $0 != "manifest.json" })
        let verdict = try folder.petajalan("verify", "belajar", path, "--lang", "en")
        #expect(verdict.exitCode == 0, "\(verdict.output)")
        #expect(verdict.output.contains("The certificate holds"))
      }
      // The first one is the roadmap of an ordinary solve.
      #expect(try folder.petajalan("solve", "belajar", "-o", "biasa", "--lang", "en").exitCode == 0)
      #expect(
        try folder.text(of: "biasa/roadmap.csv") == folder.text(of: "belajar/roadmap/roadmap.csv"))
      // An ordinary solve leaves nothing of the others.
      #expect(try folder.petajalan("solve", "belajar", "--quiet").exitCode == 0)
      #expect(try folder.names(in: "belajar/roadmap") == SolveCommandTests.files)
    }

    @Test func oneLanguageIsSpoken() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--plans", "2", "--differ", "50 juta", "--within", "50%")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Peta jalan yang mendekati terbaik"))
      #expect(run.output.contains("berbeda paling sedikit belanja modal sebesar Rp50.000.000"))
      let unreadable = try folder.petajalan("solve", "belajar", "--plans", "2", "--differ", "lima")
      #expect(unreadable.exitCode == 64)
      #expect(unreadable.messages.contains("--differ lima tidak dapat dibaca"))
    }

    @Test func sameBytesEachTime() throws {
      let runs = try (0..<2).map { _ in
        try folder.petajalan("solve", "belajar", "--plans", "3", "--within", "20%", "--json")
      }
      #expect(runs[0].output == runs[1].output)
      let document = try JSONSerialization.jsonObject(with: Data(runs[0].output.utf8))
      let plans = (document as? [String: Any])?["plans"] as? [[String: Any]]
      #expect(plans?.compactMap { $0["plan"] as? Int } == [1, 2, 3])
      #expect(plans?.first?["benefit"] as? Double == 170)
    }

    @Test(
      arguments: [
        ["--plans", "1"], ["--plans", "51"], ["--within", "1%"], ["--differ", "2"],
        ["--plans", "3", "--within", "x"],
      ])
    func wrongUsageIsTold(options: [String]) throws {
      #expect(try folder.petajalan(arguments: ["solve", "belajar"] + options).exitCode == 64)
      #expect(!folder.has("belajar/roadmap"))
    }

    @Test func infeasibleScenarioStaysInfeasible() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--plans", "2", "--set", "sources.APBD.2025=1", "--lang", "en")
      #expect(run.exitCode == 3)
      #expect(!folder.has("belajar/roadmap"))
    }

    @Test func interruptWritesWhatIsThere() throws {
      try folder.copyCityWithoutMusts()
      let search = try folder.start([
        "solve", "pematangsiantar", "--plans", "5", "--gap", "0", "--time", "120s", "--lang", "en",
      ])
      try search.waitUntilInterruptible()
      Thread.sleep(forTimeInterval: 2)
      search.send(SIGINT)
      let run = try search.finish(within: 30)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("then interrupted. There may be more."))
      #expect(folder.has("pematangsiantar/roadmap/plans.json"))
    }
  }
}
