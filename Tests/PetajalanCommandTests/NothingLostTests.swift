import Formats
import Foundation
import TestSupport
import Testing

extension CommandSuite {
  /// What is left of an output folder when calls fail or the program is killed.
  ///
  /// `.ci/check-nothing-lost` does the same three hundred times and more.
  @Suite struct NothingLostTests {
    /// Why these tests are passed over.
    private static let need = "a C compiler and Linux are needed to make calls fail"

    private static var canFail: Bool {
      #if os(Linux)
        RunningCommand.find("cc") != nil
      #else
        false
      #endif
    }

    /// Calls that are tried of each kind, and how far apart: all would take long.
    private static let calls = Array(stride(from: 1, through: 120, by: 9))

    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    @Test(
      .enabled(if: Self.canFail, "\(Self.need)"), arguments: ["kill", "eio", "enospc", "eintr"])
    func failingCallLeavesOldOrNew(how: String) throws {
      try buildFaults()
      let (old, new) = try results()
      for call in Self.calls {
        let run = try solve(new.options, failing: how, at: call)
        if !folder.has("fault") {
          // There are no more calls.
          #expect(run.exitCode == 0)
          break
        }
        let left = try whole()
        #expect(left == old.manifest || left == new.manifest, "\(how) at \(call)")
        if run.exitCode == 0 { #expect(left == new.manifest, "\(how) at \(call)") }
        if how != "kill" { #expect([0, 73].contains(run.exitCode), "\(how) at \(call)") }
        try settle(old, "\(how) at \(call)")
        try folder.remove("fault")
      }
    }

    @Test(.enabled(if: Self.canFail, "\(Self.need)"))
    func halfWritesAreContinued() throws {
      try buildFaults()
      let (_, new) = try results()
      let run = try solve(new.options, failing: "short", at: 3, kind: "write")
      #expect(run.exitCode == 0)
      #expect(folder.has("fault"))
      #expect(try whole() == new.manifest)
      #expect(try folder.names(in: "kota") == ["roadmap"])
    }

    @Test func runsAtOnceLeaveOneResult() throws {
      let (old, new) = try results()
      for count in [2, 5] {
        let runs = try (0..<count).map { number in
          try folder.start(command(number.isMultiple(of: 2) ? old.options : new.options))
        }
        for run in runs { #expect(try run.finish(within: 60).exitCode == 0) }
        let left = try whole()
        #expect(left == old.manifest || left == new.manifest, "\(count) at once")
        #expect(try folder.names(in: "kota") == ["roadmap"])
      }
    }

    @Test(.enabled(if: geteuid() == 0 && RunningCommand.find("mount") != nil, "root mounts disks"))
    func fullAndReadOnlyDisksKeepTheOldResult() throws {
      try folder.write("", to: "kota/.keep")
      try folder.remove("kota/.keep")
      let disk = folder.path + "/kota"
      guard try mount(["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]) else {
        // Containers without that right say no; the script tells so too.
        return
      }
      defer { _ = try? run("umount", [disk]) }
      let (old, new) = try results(of: ["--set", "sources.APBD.2026=60"])
      try folder.write(String(repeating: "x", count: 24_000), to: "kota/lain")
      var run = try folder.petajalan(arguments: command(new.options))
      #expect(run.exitCode == 73, "\(run.messages)")
      #expect(run.messages.contains("disk"))
      #expect(try whole() == old.manifest)
      #expect(try folder.names(in: "kota") == ["lain", "roadmap"])
      try folder.remove("kota/lain")
      #expect(try mount(["-o", "remount,ro", disk]))
      run = try folder.petajalan(arguments: command(new.options))
      #expect(run.exitCode == 73)
      #expect(try whole() == old.manifest)
      run = try folder.petajalan("solve", "belajar", "-o", "kota", "--lang", "en")
      #expect(run.exitCode == 73)
    }

    // MARK: Runs

    private struct Result {
      let options: [String]
      let manifest: String
    }

    /// Two results that differ; the first is left in place, beside a file of the user's.
    private func results(
      of options: [String] = ["--plans", "2", "--within", "30%", "--differ", "2"]
    ) throws -> (old: Result, new: Result) {
      let results = try [options, []].map { options in
        let run = try folder.petajalan(arguments: command(options))
        try #require(run.exitCode == 0, "\(run.messages)")
        return Result(options: options, manifest: try whole())
      }
      try folder.write("mine", to: "kota/roadmap/catatan.txt")
      try settle(results[0], "at first")
      return (results[0], results[1])
    }

    private func command(_ options: [String]) -> [String] {
      ["solve", "belajar", "--quiet", "--lang", "en", "-o", folder.path + "/kota/roadmap"] + options
    }

    /// A run that nothing disturbs brings its result and leaves nothing else.
    private func settle(_ result: Result, _ label: String) throws {
      let run = try folder.petajalan(arguments: command(result.options))
      #expect(run.exitCode == 0, "\(label): \(run.messages)")
      #expect(try whole() == result.manifest, "\(label)")
      #expect(try folder.names(in: "kota") == ["roadmap"], "\(label)")
      #expect(try folder.text(of: "kota/roadmap/catatan.txt") == "mine", "\(label)")
    }

    /// The manifest, if every file is as it says.
    private func whole() throws -> String {
      let manifest = try folder.text(of: "kota/roadmap/manifest.json")
      let document = try JSONSerialization.jsonObject(with: Data(manifest.utf8))
      let files = (document as? [String: Any])?["files"] as? [[String: Any]]
      for file in try #require(files) {
        let name = try #require(file["name"] as? String)
        let bytes = try folder.bytes(of: "kota/roadmap/" + name)
        #expect(bytes.count == file["bytes"] as? Int, "\(name)")
        #expect(SHA256.hexDigest(of: bytes) == file["sha256"] as? String, "\(name)")
      }
      return manifest
    }

    private func solve(
      _ options: [String], failing how: String, at call: Int, kind: String? = nil
    ) throws -> CommandRun {
      var environment = [
        "LD_PRELOAD": folder.path + "/faults.so", "FAULT_UNDER": folder.path + "/kota",
        "FAULT_AT": String(call), "FAULT_HOW": how, "FAULT_LOG": folder.path + "/fault",
      ]
      environment["FAULT_KIND"] = kind
      return try folder.petajalan(
        arguments: command(options), environment: environment, deadline: 60)
    }

    private func buildFaults() throws {
      let source = Repository.root.appendingPathComponent(".ci/file-faults.c").path
      try #require(
        try run("cc", ["-shared", "-fPIC", "-o", "faults.so", source, "-ldl"]).exitCode == 0)
    }

    private func mount(_ arguments: [String]) throws -> Bool {
      try run("mount", arguments).exitCode == 0
    }

    private func run(_ program: String, _ arguments: [String]) throws -> CommandRun {
      let path = try #require(RunningCommand.find(program))
      return try RunningCommand(path, arguments, in: folder).finish(within: 60)
    }
  }
}
