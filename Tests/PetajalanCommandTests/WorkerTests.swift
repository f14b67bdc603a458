import Foundation
import TestSupport
import Testing

#if os(Linux)
  extension CommandSuite {
    /// Searches that break down: the command always ends with a clear word, and with the
    /// best roadmap that there was.
    @Suite struct WorkerTests {
      let folder: TemporaryFolder

      init() throws { folder = try TemporaryFolder() }

      /// At the first call nothing is known yet; at the 300th the root is solved. A build
      /// that is not optimized tries every fault at one of them.
      private static let breakdowns = SolverFaults.Fault.deadly.enumerated().flatMap {
        index, fault in
        [1, 300].enumerated().filter { Seeds.share(of: 2) == 2 || $0.offset == index % 2 }
          .map { (fault, $0.element) }
      }

      @Test(arguments: breakdowns)
      func aBrokenSearchLeavesItsBestRoadmap(fault: SolverFaults.Fault, call: Int) throws {
        try folder.copyCityWithoutMusts()
        let run = try folder.petajalan(
          arguments: [
            "solve", "pematangsiantar", "--gap", "0", "--time", "60s", "--memory", "700MB",
            "--lang", "en", "--quiet",
          ], environment: try SolverFaults.environment(fault, call: call), deadline: 90)
        #expect(run.exitCode == 0)
        #expect(run.messages.contains(try #require(Self.sentence(fault))), "\(run.messages)")
        #expect(run.messages.contains("This is the best roadmap that it had found."))
        let result = try folder.text(of: "pematangsiantar/roadmap/result.json")
        #expect(result.contains("\"ending\": \"\(try #require(Self.ending(fault)))\""))
        let verdict = try folder.petajalan(
          "verify", "pematangsiantar", "pematangsiantar/roadmap", "--certificate", "--time", "1s")
        #expect(verdict.exitCode == 0, "\(verdict.output)\(verdict.messages)")
      }

      /// A call that does not come back is left to itself by the search, without a fuss.
      @Test func aHungSolverIsLeftToItself() throws {
        try folder.copyCityWithoutMusts()
        let run = try folder.petajalan(
          arguments: ["solve", "pematangsiantar", "--gap", "0", "--time", "3s", "--quiet"],
          environment: try SolverFaults.environment(.hang, call: 400), deadline: 20)
        #expect(run.exitCode == 0)
        let result = try folder.text(of: "pematangsiantar/roadmap/result.json")
        #expect(result.contains("\"ending\": \"time limit\""))
      }

      private static func sentence(_ fault: SolverFaults.Fault) -> String? {
        switch fault {
        case .abort: "the search broke down (signal 6)"
        case .fault: "the search broke down (signal 11)"
        case .kill: "the search broke down (signal 9)"
        case .exit: "the search broke down (it ended with code 0)"
        case .memory: "the search needed more than 700 MB of memory"
        case .hang: nil
        }
      }

      private static func ending(_ fault: SolverFaults.Fault) -> String? {
        switch fault {
        case .abort, .fault, .kill, .exit: "broken down"
        case .memory: "memory limit"
        case .hang: nil
        }
      }

      /// What the search had proved before it broke down counts: the bound at the root is
      /// far better than one without any search. Most calls are those of the search for
      /// plans, which may be some work ahead.
      @Test func aBrokenSearchLeavesItsBound() throws {
        try folder.copyCityWithoutMusts()
        func gap(call: Int) throws -> Double {
          let run = try folder.petajalan(
            arguments: ["solve", "pematangsiantar", "--gap", "0", "--quiet"],
            environment: try SolverFaults.environment(.kill, call: call))
          #expect(run.exitCode == 0)
          let result = try folder.text(of: "pematangsiantar/roadmap/result.json")
          let line = try #require(
            result.split(separator: "\n").first { $0.hasPrefix("  \"gap\": ") })
          return try #require(Double(line.dropFirst(9).dropLast()))
        }
        #expect(try gap(call: 1_000) < gap(call: 1) / 2)
      }

      @Test func aBrokenSearchWithoutARoadmapIs70() throws {
        try folder.writeMarketSplit(to: "hard")
        let run = try folder.petajalan(
          arguments: ["solve", "hard", "--time", "20s", "--lang", "en"],
          environment: try SolverFaults.environment(.abort, call: 2))
        #expect(run.exitCode == 70)
        #expect(
          run.messages == "error: the search broke down (signal 6). It had found no roadmap.\n")
        #expect(!folder.has("hard/roadmap"))
      }

      @Test(arguments: [
        ["compare", "pematangsiantar"], ["diagnose", "mustahil"],
        ["sweep", "pematangsiantar", "--ceiling", "all=90%..110%:10%"],
        ["explain", "pematangsiantar", "P01"],
      ])
      func otherCommandsSayWhatHappened(command: [String]) throws {
        try folder.copy(scenario: command[1])
        let run = try folder.petajalan(
          arguments: command + ["--lang", "en", "-o", "out"],
          environment: try SolverFaults.environment(.abort, call: 3))
        #expect(run.exitCode == 70)
        #expect(run.messageLines.last == "error: the search broke down (signal 6).")
        #expect(!folder.has("out"))
      }

      /// A worker that is stopped looks hung; one that is killed is gone.
      @Test(arguments: [SIGSTOP, SIGKILL])
      func aWorkerThatSomebodyElseEndsIsNoHarm(signal: Int32) throws {
        try folder.copyCityWithoutMusts()
        let search = try folder.start([
          "solve", "pematangsiantar", "--gap", "0", "--time", "5s", "--lang", "en", "--quiet",
        ])
        try search.waitUntilInterruptible()
        Thread.sleep(forTimeInterval: 1)
        let worker = try #require(search.children.first)
        kill(worker, signal)
        let run = try search.finish(within: 10)
        #expect(run.exitCode == 0)
        #expect(run.messages.contains("This is the best roadmap that it had found."))
      }

      /// Whatever ends the command, nothing goes on working behind its back.
      @Test func aWorkerEndsWithItsParent() throws {
        try folder.copyCityWithoutMusts()
        let search = try folder.start([
          "solve", "pematangsiantar", "--gap", "0", "--time", "60s", "--quiet",
        ])
        try search.waitUntilInterruptible()
        let worker = try #require(search.children.first)
        search.send(SIGKILL)
        _ = try search.finish(within: 5)
        // The signal comes at once; the system may take a moment to bury the dead.
        let deadline = ContinuousClock.now + HangGuard.limit(5)
        while kill(worker, 0) == 0, ContinuousClock.now < deadline {
          Thread.sleep(forTimeInterval: 0.01)
        }
        #expect(kill(worker, 0) != 0)
      }

      /// The copied thread holds locks of the runtime under a number of its parent's:
      /// whoever waits for one would wait for ever.
      @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")))
      func theCopiedThreadOnlyWaits() throws {
        try folder.copyCityWithoutMusts()
        let search = try folder.start([
          "solve", "pematangsiantar", "--gap", "0", "--time", "60s", "--quiet",
        ])
        defer { search.send(SIGKILL) }
        try search.waitUntilInterruptible()
        let worker = try #require(search.children.first)
        Thread.sleep(forTimeInterval: 1)
        let copied = try ticks(of: "/proc/\(worker)/task/\(worker)")
        let all = try ticks(of: "/proc/\(worker)")
        #expect(copied <= 2)
        #expect(all > 20)
      }

      /// The time of the processor that a process or thread has had, in hundredths of a
      /// second.
      private func ticks(of task: String) throws -> Int {
        let stat = try String(contentsOfFile: task + "/stat", encoding: .utf8)
        // User and system time are the 12th and 13th words behind the name.
        let words = try stat[#require(stat.lastIndex(of: ")"))...].split(separator: " ")
        return try #require(Int(words[12])) + #require(Int(words[13]))
      }

      @Test func aTimeThatEndsWhileReadingIsCode4() throws {
        try folder.writeLargeScenario(to: "large")
        let run = try folder.petajalan(
          "solve", "large", "--time", "5ms", "--lang", "en")
        #expect(run.exitCode == 4)
        #expect(
          run.messages
            == "error: the time limit passed while the scenario was read; there is no roadmap yet\n"
        )
      }
    }
  }
#endif
