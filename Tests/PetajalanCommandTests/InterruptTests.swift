import Foundation
import Testing

extension CommandSuite {
  /// Ctrl-C, and time limits, on searches that would go on for long.
  @Suite struct InterruptTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func interruptWritesTheBestRoadmap() throws {
      try folder.copyCityWithoutMusts()
      let search = try folder.start([
        "solve", "pematangsiantar", "--gap", "0", "--time", "120s", "--lang", "en",
      ])
      try search.waitUntilInterruptible()
      Thread.sleep(forTimeInterval: 2)
      search.send(SIGINT)
      let run = try search.finish(within: 5)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("interrupted; a longer search may find a better roadmap"))
      let result = try folder.text(of: "pematangsiantar/roadmap/result.json")
      #expect(result.contains("\"ending\": \"interrupted\""))
      #expect(try folder.names(in: "pematangsiantar/roadmap") == SolveCommandTests.files)
      let verdict = try folder.petajalan(
        "verify", "pematangsiantar", "pematangsiantar/roadmap/roadmap.csv", "--time", "1s")
      #expect(verdict.exitCode == 0)
    }

    /// The roadmap is found within a part of the time; the searches for the chapter, which
    /// would go on for long, are ended, and the documents are written with what is there.
    @Test func interruptOfAChapterWritesWhatIsThere() throws {
      try folder.copyCityWithoutMusts()
      let search = try folder.start([
        "solve", "pematangsiantar", "--gap", "0", "--time", "1s", "--total", "120s", "--report",
        "--format", "md", "--curve", "--explain", "--quiet",
      ])
      try search.waitUntilInterruptible()
      let end = Date().addingTimeInterval(20)
      while !folder.has("pematangsiantar/roadmap/result.json"), Date() < end {
        Thread.sleep(forTimeInterval: 0.1)
      }
      search.send(SIGINT)
      #expect(try search.finish(within: 15).exitCode == 0)
      let text = try folder.text(of: "pematangsiantar/report/chapter.md")
      #expect(text.contains("## Program yang Belum Didanai"))
      #expect(
        try folder.petajalan("verify", "pematangsiantar", "pematangsiantar/report").exitCode == 0)
    }

    @Test func terminationIsAnInterruptToo() throws {
      try folder.copyCityWithoutMusts()
      let search = try folder.start([
        "solve", "pematangsiantar", "--gap", "0", "--time", "120s", "--quiet",
      ])
      try search.waitUntilInterruptible()
      Thread.sleep(forTimeInterval: 1)
      search.send(SIGTERM)
      #expect(try search.finish(within: 5).exitCode == 0)
      #expect(folder.has("pematangsiantar/roadmap/result.json"))
    }

    @Test func interruptWithoutARoadmapIs130() throws {
      try folder.writeMarketSplit(to: "hard")
      let search = try folder.start(["solve", "hard", "--time", "120s"])
      try search.waitUntilInterruptible()
      search.send(SIGINT)
      let run = try search.finish(within: 5)
      #expect(run.exitCode == 130)
      #expect(run.messages == "Interrupted before a roadmap was found; there may be one.\n")
      #expect(!folder.has("hard/roadmap"))
    }

    @Test func secondInterruptEndsAtOnce() throws {
      try folder.writeLargeScenario(to: "large")
      let search = try folder.start(["solve", "large", "--time", "120s"])
      try search.waitUntilInterruptible()
      search.send(SIGINT)
      Thread.sleep(forTimeInterval: 0.1)
      search.send(SIGINT)
      let run = try search.finish(within: 5)
      #expect(run.exitCode == 130)
      #expect(try folder.names(in: "large") == ["programs.csv", "scenario.yaml", "sources.csv"])
    }

    @Test func timeLimitHolds() throws {
      try folder.copyCityWithoutMusts()
      let run = try folder.petajalan(
        "solve", "pematangsiantar", "--gap", "0", "--time", "2s", "--json")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("\"ending\": \"time limit\""))
    }

    @Test func progressIsShownOnATerminalOnly() throws {
      try folder.copyCityWithoutMusts()
      let terminal = try PseudoTerminal()
      let search = try folder.start(
        ["solve", "pematangsiantar", "--gap", "0", "--time", "120s", "--lang", "en"],
        messages: terminal.programEnd)
      try search.wait(20) { terminal.text.contains("searching, ") }
      search.send(SIGINT)
      #expect(try search.finish(within: 5).exitCode == 0)
      Thread.sleep(forTimeInterval: 0.2)
      #expect(terminal.text.contains("s: best "))
      #expect(terminal.text.contains("%"), "the gap is shown")
      let last = try #require(terminal.text.split(separator: "\u{1B}[K").last)
      #expect(last.hasPrefix("Written to "), "the line is removed before anything else is said")
    }
  }
}
