import Foundation
import Testing

extension CommandSuite {
  /// Inputs that nobody should write: each is told in time what is wrong, and where,
  /// without a crash and without anything being written.
  ///
  /// `PETAJALAN` names an optimized program; with it, all inputs are tried, the largest
  /// too, and the limits of time and memory hold. `.ci/check-bad-inputs` does so. With
  /// `PETAJALAN_ALL_INPUTS` the program of the tests is given all of them, without limits.
  @Suite struct BadInputTests {
    /// What one input may take of an optimized program.
    private static let most = (seconds: 2.0, megabytes: 300.0)

    /// How long any run may take, in seconds, before it counts as hanging: a program that
    /// is not optimized takes minutes for the largest.
    private static let deadline = optimized == nil && triesAll ? 600.0 : 60.0

    /// One input in so many is tried of a program that is not optimized.
    private static let sample = 16

    private static let optimized = ProcessInfo.processInfo.environment["PETAJALAN"]

    private static let triesAll =
      optimized != nil || ProcessInfo.processInfo.environment["PETAJALAN_ALL_INPUTS"] != nil

    private var program: String { Self.optimized ?? RunningCommand.petajalan }

    @Test func thereAreEnough() throws {
      let cases = try BadInputCase.kinds.flatMap { try BadInputCase.all(of: $0) }
      #expect(cases.count { $0.exitCode != 0 } >= 150)
      for test in cases {
        #expect(test.exitCode != nil, "\(test.name) has no exit code")
        let isTold = test.exitCode == 0 || !test.values("says").isEmpty
        #expect(isTold, "\(test.name) does not say what is to be said")
      }
    }

    @Test(arguments: BadInputCase.kinds)
    func areToldInTime(kind: String) throws {
      var greatest = (seconds: 0.0, megabytes: 0.0)
      var count = (bad: 0, good: 0)
      for (position, test) in try BadInputCase.all(of: kind).enumerated() {
        if !Self.triesAll, test.isHeavy || !position.isMultiple(of: Self.sample) {
          continue
        }
        // Nothing is locked to the superuser.
        if geteuid() == 0, !test.values("locked").isEmpty { continue }
        guard let run = try run(test) else { continue }
        greatest.seconds = max(greatest.seconds, run.seconds)
        greatest.megabytes = max(greatest.megabytes, run.megabytes ?? 0)
        if test.exitCode == 0 { count.good += 1 } else { count.bad += 1 }
      }
      guard Self.optimized != nil else { return }
      let numbers = [greatest.seconds, greatest.megabytes].map { String(format: "%.2f", $0) }
      print(
        "\(kind): \(count.bad) bad, \(count.good) good, at most \(numbers[0]) s, "
          + "\(numbers[1]) MB")
    }

    /// Runs one case; what is not as expected is recorded.
    private func run(_ test: BadInputCase) throws -> MeasuredRun? {
      let folder = try TemporaryFolder()
      do {
        try CaseFolder(test, in: folder, program: program).lay()
        let before = folder.contents()
        let command = try RunningCommand(program, test.arguments, in: folder)
        let measured = try command.finishMeasured(within: Self.deadline)
        let all = measured.run.messages + measured.run.output
        check(test, measured, all)
        if test.arguments.first == "check" || ![0, 3].contains(test.exitCode) {
          #expect(folder.contents() == before, "\(test.name): something was written")
        }
        for words in test.values("id") {
          let run = try RunningCommand(program, test.arguments + ["--lang", "id"], in: folder)
            .finish(within: Self.deadline)
          #expect((run.messages + run.output).contains(words), "\(test.name): \(run.messages)")
        }
        return measured
      } catch {
        Issue.record("\(test.name): \(error)")
        return nil
      }
    }

    private func check(_ test: BadInputCase, _ measured: MeasuredRun, _ text: String) {
      let shown = text.prefix(2_000)
      // A signal leaves no exit code.
      #expect(measured.run.exitCode == test.exitCode, "\(test.name): \(shown)")
      for words in test.values("says") {
        #expect(text.contains(words), "\(test.name): \(words)\nis not in\n\(shown)")
      }
      guard Self.optimized != nil else { return }
      #expect(measured.seconds < Self.most.seconds, "\(test.name) is slow")
      #expect(measured.megabytes ?? 0 < Self.most.megabytes, "\(test.name) needs much memory")
    }
  }
}

extension TemporaryFolder {
  /// The files below the folder with their sizes and times, but for what keeps the
  /// output of runs.
  fileprivate func contents() -> [String: [String]] {
    var contents: [String: [String]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      guard !name.hasPrefix(".output-"), !name.hasPrefix(".messages-"),
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name),
        attributes[.type] as? FileAttributeType != .typeDirectory
      else { continue }
      contents[name] = [FileAttributeKey.size, .modificationDate].map {
        attributes[$0].map { "\($0)" } ?? ""
      }
    }
    return contents
  }
}
