import Foundation
import Testing

extension CommandSuite {
  /// `sweep` as planners run it.
  @Suite struct SweepCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    @Test func theCurveIsShownAndWritten() throws {
      let run = try folder.petajalan(
        "sweep", "belajar", "--ceiling", "APBD=60%..120%:20%", "--nested", "--next", "--between",
        "--amount", "10", "--lang", "en", "-o", "kurva")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("170.00"))
      #expect(run.output.contains("What Rp10,000,000 more buys"))
      #expect(run.messages == "Written to kurva\n")
      #expect(
        try folder.names(in: "kurva") == [
          "curve.csv", "curve.svg", "gains.csv", "manifest.json", "starts.csv", "steps.csv",
          "sweep.json",
        ])
      #expect(try folder.text(of: "kurva/curve.svg").hasPrefix("<svg "))
    }

    @Test func sameBytesEachTime() throws {
      let runs = try (0..<2).map { _ in
        try folder.petajalan("sweep", "belajar", "--ceiling", "all=80%..100%:10%", "--json")
      }
      #expect(runs[0].output == runs[1].output)
      let document = try JSONSerialization.jsonObject(with: Data(runs[0].output.utf8))
      let points = (document as? [String: Any])?["points"] as? [[String: Any]]
      #expect(points?.count == 3)
      #expect(points?.last?["benefit"] as? Double == 170)
    }

    @Test(arguments: [
      ["--ceiling", "APBD=60..50:1"], ["--ceiling", "APDB=50%"], ["--year", "2040"],
      ["--year", "26"], ["--nested", "--ceiling", "APBD=50%", "--ceiling", "all=50%"],
      ["--amount", "0"], ["--ceiling", "all=1%..200%:1%", "--ceiling", "all=1%..200%:1%"],
    ])
    func wrongUsageIsRefused(options: [String]) throws {
      let run = try folder.petajalan(arguments: ["sweep", "belajar"] + options)
      #expect(run.exitCode == 64)
      #expect(run.output == "")
    }

    @Test func noRoadmapAnywhereIsInfeasible() throws {
      let run = try folder.petajalan(
        "sweep", "belajar", "--ceiling", "APBD=10%..20%:10%", "--set", "sources.APBD.2025=1")
      #expect(run.exitCode == 3)
    }

    @Test func interruptShowsWhatIsThere() throws {
      try folder.copyCityWithoutMusts()
      let search = try folder.start([
        "sweep", "pematangsiantar", "--ceiling", "all=60%..140%:5%", "--gap", "0", "--lang", "en",
        "--time", "120s",
      ])
      try search.waitUntilInterruptible()
      Thread.sleep(forTimeInterval: 2)
      search.send(SIGINT)
      let run = try search.finish(within: 10)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Interrupted: what was not solved until then is left out."))
    }

    @Test func progressCountsSolves() throws {
      let terminal = try PseudoTerminal()
      let search = try folder.start(
        ["sweep", "belajar", "--ceiling", "all=80%..100%:10%", "--lang", "en"],
        messages: terminal.programEnd)
      #expect(try search.finish(within: 20).exitCode == 0)
      Thread.sleep(forTimeInterval: 0.2)
      #expect(terminal.text.contains("3 of 3 solves done"))
    }
  }
}
