import Foundation
import Testing

#if os(Linux)
  extension CommandSuite {
    /// A system that allows little: every command ends with a sentence, and leaves nothing.
    ///
    /// `.ci/check-hostile-system` tries all limits with all commands.
    @Suite struct SystemLimitTests {
      let folder: TemporaryFolder

      init() throws {
        folder = try TemporaryFolder()
        try folder.copy(scenario: "belajar")
      }

      /// Runs petajalan in a shell that first sets limits or closes descriptors.
      private func run(
        _ before: String, _ arguments: [String], redirected: String = "", asNobody: Bool = false,
        environment: [String: String] = [:]
      ) throws -> CommandRun {
        let words = ["-c", "\(before)\nexec \"$@\" \(redirected)", "-"]
        let start =
          asNobody ? ["--reuid=65534", "--regid=65534", "--clear-groups", "/bin/bash"] : []
        return try RunningCommand(
          asNobody ? RunningCommand.find("setpriv") ?? "" : "/bin/bash",
          start + words + [RunningCommand.petajalan] + arguments, in: folder,
          environment: environment
        ).finish(within: 30)
      }

      private static let searches = [
        ["solve", "belajar", "--time", "2s"], ["diagnose", "belajar"],
        ["compare", "belajar", "--no-regret"], ["sweep", "belajar"], ["explain", "belajar", "P8"],
        ["verify", "belajar", "belajar/expected-roadmap.csv"],
      ]

      @Test(arguments: searches)
      func tooFewFilesAreToldBeforeASearch(command: [String]) throws {
        for limit in [4, 6, 9] {
          let run = try run("ulimit -n \(limit)", command + ["--lang", "en"])
          #expect(run.exitCode == 70, "\(run.messages)")
          #expect(
            run.messages
              == "error: the system allows this program too few open files for a search; ask for a "
              + "higher limit (ulimit -n 64)\n")
        }
        #expect(!folder.has("belajar/roadmap"))
      }

      /// Limits of processes do not hold for the superuser, who may become somebody else.
      @Test(
        .enabled(
          if: geteuid() != 0 || RunningCommand.find("setpriv") != nil, "setpriv is not installed"),
        arguments: searches)
      func tooFewProcessesAreToldBeforeASearch(command: [String]) throws {
        let isRoot = geteuid() == 0
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o777], ofItemAtPath: folder.path + "/belajar")
        let run = try run("ulimit -u 1", command + ["--lang", "id"], asNobody: isRoot)
        // Where nobody may not come to the program, nothing is to be seen.
        guard run.exitCode != 126, run.exitCode != 127 else { return }
        #expect(run.exitCode == 70, "\(run.messages)")
        #expect(
          run.messages
            == "error: sistem tidak mengizinkan proses atau utas tambahan bagi pengguna ini, padahal "
            + "pencarian memerlukannya; tutup program lain, atau mintalah batas yang lebih tinggi "
            + "(ulimit -u)\n")
        #expect(!folder.has("belajar/roadmap"))
      }

      @Test func aFileThatMayNotGrowIsTold() throws {
        #expect(try folder.petajalan("solve", "belajar", "-o", "hasil", "--quiet").exitCode == 0)
        for command in [
          ["solve", "belajar", "--quiet"], ["report", "belajar", "hasil", "--quiet"],
          ["export", "belajar", "-o", "model.lp"], ["init", "kota"], ["init", "kota.xlsx"],
          ["explain", "belajar", "P8", "-o", "alasan", "--quiet"],
        ] {
          let before = try folder.names(in: "").filter { !$0.hasPrefix(".") }
          // The shell's own files are still empty: one block is enough for messages.
          let run = try run("ulimit -f 1", command + ["--lang", "en"])
          #expect(run.exitCode == 73, "\(command): \(run.messages)")
          #expect(run.messages.contains("error: "), "\(command)")
          #expect(try folder.names(in: "").filter { !$0.hasPrefix(".") } == before, "\(command)")
          #expect(try folder.leftovers().isEmpty, "\(command)")
        }
      }

      @Test(arguments: ["0", "1", "2", "01", "02", "12", "012"])
      func closedDescriptorsChangeNothing(closed: String) throws {
        #expect(
          try folder.petajalan("solve", "belajar", "-o", "hasil", "--lang", "en", "--quiet")
            .exitCode == 0)
        let redirected = closed.map { $0 == "0" ? "<&-" : "\($0)>&-" }.joined(separator: " ")
        let told = try run(
          "", ["solve", "belajar", "-o", "lain", "--lang", "en"], redirected: redirected)
        #expect(told.exitCode == (closed.contains("1") ? 73 : 0), "\(told.messages)")
        if closed.contains("1"), !closed.contains("2") {
          #expect(
            told.messages == "error: standard output cannot be written: it is closed\n")
        }
        for name in try folder.names(in: "hasil") {
          let other = try folder.bytes(of: "lain/" + name)
          #expect(try folder.bytes(of: "hasil/" + name) == other)
        }
        let quiet = try run(
          "", ["solve", "belajar", "-o", "diam", "--quiet"], redirected: redirected)
        #expect(quiet.exitCode == 0)
      }

      @Test(arguments: [["--help"], ["help", "solve"], ["--version"], ["tables"]])
      func helpThatNobodyGetsIsTold(arguments: [String]) throws {
        let run = try run("", arguments, redirected: ">&-")
        #expect(run.exitCode == 73)
        #expect(run.messages == "error: standard output cannot be written: it is closed\n")
      }

      @Test func temporaryFilesNeedNoFolderOfTheirOwn() throws {
        #expect(try folder.petajalan("solve", "belajar", "-o", "hasil", "--quiet").exitCode == 0)
        for path in ["/nonexistent", "/dev/null"] {
          for command in [
            ["report", "belajar", "hasil", "-o", "dalam/laporan"], ["init", "dalam/kota.xlsx"],
          ] {
            let run = try folder.petajalan(arguments: command, environment: ["TMPDIR": path])
            #expect(run.exitCode == 0, "\(run.messages)")
          }
          #expect(try folder.names(in: "dalam") == ["kota.xlsx", "laporan"])
          try folder.remove("dalam")
        }
      }
    }
  }
#endif
