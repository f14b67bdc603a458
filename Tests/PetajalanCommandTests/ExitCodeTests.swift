import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import petajalan

extension CommandSuite {
  /// The exit code of each outcome; each message says what and where.
  @Suite struct ExitCodeTests {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    @Test(arguments: [
      ["solve", "belajar"], ["check", "belajar"], ["check", "belajar/scenario.yaml"],
      ["export", "belajar"], ["tables"], ["help", "tables"], ["--version"], ["--help"],
      ["solve", "--help"], [],
    ])
    func doneIs0(arguments: [String]) throws {
      #expect(try folder.petajalan(arguments: arguments).exitCode == 0)
    }

    /// The README's table and the help name all codes, and no others.
    @Test func documentationNamesTheCodes() throws {
      let codes = ExitCode.all.map { Int($0.rawValue) }
      let section = try #require(try Article(path: "README.md").section("Exit codes"))
      #expect(section.cells.compactMap { $0.first.flatMap { Int($0) } } == codes)
      let help = try folder.petajalan("--help").output
      let sentence = try #require(help.split(separator: "Exit codes: ").last)
      let named = sentence.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(named == codes)
    }

    /// The article on commands has a row for each of them, and for no other.
    @Test func articleNamesTheCommands() throws {
      let names = Petajalan.configuration.subcommands.map { "`\($0._commandName)`" }
      let section = try #require(try Article("Commands").section("Overview"))
      #expect(section.rows.map(\.[0]).sorted() == names.sorted())
    }

    @Test func infeasibleIs3() throws {
      let run = try folder.petajalan("solve", "belajar", "--set", "sources.APBD.2025=5")
      #expect(run.exitCode == 3)
      #expect(run.messages.contains("Tidak ada peta jalan yang dapat memenuhi"))
      #expect(!folder.has("belajar/roadmap"), "there is nothing to write")
    }

    @Test func infeasibleAsJSONIs3() throws {
      let run = try folder.petajalan("solve", "belajar", "--set", "sources.APBD.2025=5", "--json")
      #expect(run.exitCode == 3)
      #expect(run.output.contains("\"status\": \"infeasible\""))
      #expect(run.output.hasSuffix("}\n"))
    }

    @Test func noneFoundIs4() throws {
      try folder.writeMarketSplit(to: "hard")
      let run = try folder.petajalan("solve", "hard", "--time", "500ms")
      #expect(run.exitCode == 4)
      #expect(run.messages == "No roadmap was found within the time limit; there may be one.\n")
      #expect(!folder.has("hard/roadmap"))
    }

    @Test(arguments: [
      ["gambar", "belajar"], ["solve"], ["solve", "belajar", "lagi"],
      ["solve", "belajar", "--apa"],
      ["solve", "belajar", "--gap", "banyak"], ["solve", "belajar", "--gap", "101%"],
      ["solve", "belajar", "--gap", "-1%"], ["solve", "belajar", "--time", "0"],
      ["solve", "belajar", "--time", "5d"], ["solve", "belajar", "--width", "39"],
      ["solve", "belajar", "--width", "lebar"], ["solve", "belajar", "--set", "sources"],
      ["solve", "belajar", "--set", ".=5"], ["solve", "belajar", "--set", "sources.APBD.2099=5"],
      ["solve", "belajar", "--set", "sources.CSR.2025=5"], ["solve", "belajar", "--by", "warna"],
      ["solve", "belajar", "--csv", "tab"], ["solve", "belajar", "--lang", "jv"],
      ["solve", "belajar", "-o", ""], ["export", "belajar", "-o", ""],
      ["export", "belajar", "--format", "xls"], ["verify", "belajar"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
      let run = try folder.petajalan(arguments: arguments)
      #expect(run.exitCode == 64)
      #expect(run.output.isEmpty)
      #expect(run.messages.lowercased().contains("error: "))
    }

    @Test func faultyScenarioIs65() throws {
      let run = try folder.petajalan("solve", "belajar", "--set", "programs.P1.capital=NaN")
      #expect(run.exitCode == 65)
      #expect(
        run.messages
          == "belajar/programs.csv:2:143: error: \"NaN\" pada \"capital\" bukan angka yang "
          + "terhingga\n")
    }

    @Test func faultySettingIs65() throws {
      let run = try folder.petajalan("solve", "belajar", "--set", "benefit.discont=5%")
      #expect(run.exitCode == 65)
      #expect(run.messages.hasPrefix("--set benefit.discont=5%:1:1: error: "))
      #expect(run.messages.contains("\"discount\""), "the nearest key is offered")
    }

    @Test(arguments: [
      (["solve", "tiada"], "tiada: error: "),
      (["check", "belajar/tiada.yaml"], "belajar/tiada.yaml: error: "),
      (["verify", "belajar", "tiada.csv"], "tiada.csv: error: "),
      (["verify", "belajar", "belajar"], "belajar/roadmap.csv: error: "),
      (["solve", "kota.xlsx"], "kota.xlsx: error: the file \"kota.xlsx\" does not exist"),
      (
        ["verify", "belajar", "rencana.xlsx"],
        "rencana.xlsx: error: \"rencana.xlsx\" adalah buku kerja"
      ),
    ])
    func missingFileIs66(arguments: [String], message: String) throws {
      let run = try folder.petajalan(arguments: arguments)
      #expect(run.exitCode == 66)
      #expect(run.messages.hasPrefix(message))
    }

    @Test func missingTableIs66() throws {
      try FileManager.default.removeItem(atPath: folder.path + "/belajar/sources.csv")
      let run = try folder.petajalan("check", "belajar")
      #expect(run.exitCode == 66)
      #expect(run.messages.hasPrefix("belajar/scenario.yaml:1:1: error: "))
      #expect(run.messages.contains("\"belajar/sources.csv\""))
    }

    @Test func folderInPlaceOfScenarioIs66() throws {
      try folder.write("", to: "kosong/catatan.txt")
      #expect(try folder.petajalan("solve", "kosong").exitCode == 66)
    }

    @Test func targetThatIsAFileIs73() throws {
      let before = try folder.bytes(of: "belajar/programs.csv")
      let run = try folder.petajalan("solve", "belajar", "-o", "belajar/programs.csv")
      #expect(run.exitCode == 73)
      #expect(run.messages.hasPrefix("error: "))
      #expect(run.messages.contains("\"belajar/programs.csv\""))
      #expect(try folder.bytes(of: "belajar/programs.csv") == before)
    }

    @Test func folderOfOthersIs73() throws {
      let before = try folder.names(in: "belajar")
      let run = try folder.petajalan("solve", "belajar", "-o", "belajar")
      #expect(run.exitCode == 73)
      #expect(run.messages.hasPrefix("error: "))
      #expect(run.messages.contains("\"belajar\""))
      #expect(try folder.names(in: "belajar") == before)
    }

    @Test func targetBelowAFileIs73() throws {
      let run = try folder.petajalan("solve", "belajar", "-o", "belajar/programs.csv/hasil")
      #expect(run.exitCode == 73)
      #expect(run.messages.hasPrefix("error: "))
      #expect(run.messages.contains("\"belajar/programs.csv/hasil\""))
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
    func targetInAReadOnlyFolderIs73() throws {
      try folder.write("", to: "terkunci/berkas")
      let path = folder.path + "/terkunci"
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
      defer {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
      #expect(try folder.petajalan("solve", "belajar", "-o", "terkunci/hasil").exitCode == 73)
      #expect(
        try folder.petajalan("export", "belajar", "-o", "terkunci/model.lp").exitCode == 73)
    }

    @Test(arguments: [
      ["solve", "belajar"], ["export", "belajar"], ["check", "belajar"], ["tables"],
    ])
    func fullDiskBehindStandardOutputIs73(arguments: [String]) throws {
      guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
      let run = try folder.start(arguments, output: full).finish(within: 30)
      #expect(run.exitCode == 73)
      #expect(run.messages.hasPrefix("error: "))
      #expect(run.messageLines.count == 1)
    }

    @Test(arguments: [
      ["solve", "belajar"], ["export", "belajar"], ["check", "belajar"], ["--help"],
    ])
    func readerThatHasGoneIsNoFailure(arguments: [String]) throws {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let run = try folder.start(arguments, output: pipe.fileHandleForWriting).finish(within: 30)
      #expect(run.exitCode == 0)
    }
  }
}
