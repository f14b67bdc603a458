import ArgumentParser
import Foundation
import Testing

@testable import petajalan

extension CommandSuite {
  /// No command writes over a file of the scenario, whatever leads to it.
  @Suite struct NothingWrittenOverTests {
    /// The commands that write where they are told, with what they need before that.
    private static let writers: [String: [[String]]] = [
      "solve": [
        ["solve", scenario, "-o"], ["solve", scenario, "--plans", "2", "-o"],
        ["solve", scenario, "--report", "-o"],
      ],
      "compare": [
        ["compare", scenario, "--alternatives", "hemat", "-o"],
        ["compare", scenario, "--weights", "5", "-o"],
      ],
      "sweep": [["sweep", scenario, "--ceiling", "all=90%..100%:10%", "-o"]],
      "explain": [["explain", scenario, "--rules", "-o"]],
      "diagnose": [["diagnose", scenario, "-o"]],
      "report": [["report", scenario, "hasil", "-o"]],
      "export": [
        ["export", scenario, "-o"], ["export", scenario, "--format", "mps", "-o"],
        ["export", scenario, "--reduced", "-o"],
      ],
      "init": [["init"], ["init", "--from", scenario]],
    ]

    private static let others: Set = ["check", "manual", "open", "tables", "verify"]

    /// Stands for the scenario in the words of a command.
    private static let scenario = "SCENARIO"

    /// Where a command is told to write, and where it is started.
    private struct Target {
      let path: String
      var start = ""
    }

    /// A scenario, the files that it is made of, and paths that lead to them.
    private struct Place {
      let scenario: String
      let files: [String]
      let targets: [Target]
    }

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func everyCommandIsKnown() {
      let names = Petajalan.configuration.subcommands.compactMap { $0.configuration.commandName }
      #expect(Set(names) == Set(Self.writers.keys).union(Self.others))
    }

    @Test(arguments: writers.keys.sorted())
    func noFileOfAScenarioIsWrittenOver(command: String) throws {
      for place in [try folderOfText(), try workbook(), try namedFile()] {
        let before = try place.files.map { try folder.bytes(of: $0) }
        for target in place.targets {
          for words in Self.writers[command] ?? [] {
            let up = String(repeating: "../", count: target.start.isEmpty ? 0 : 1)
            let arguments = words.map {
              $0 == Self.scenario ? up + place.scenario : $0 == "hasil" ? up + "hasil" : $0
            }
            let run = try started(arguments + [target.path], in: target.start)
            let label = "\(arguments + [target.path]) in \(target.start): \(run.messages)"
            #expect([64, 73].contains(run.exitCode), "\(label)")
            #expect(run.messages.lowercased().contains("error: "), "\(label)")
            #expect(try place.files.map { try folder.bytes(of: $0) } == before, "\(label)")
          }
        }
        #expect(try folder.leftovers().isEmpty)
      }
    }

    private func started(_ arguments: [String], in start: String) throws -> CommandRun {
      guard !start.isEmpty else { return try folder.petajalan(arguments: arguments) }
      return try RunningCommand(
        "/bin/sh",
        ["-c", "cd \"$1\" && shift && exec \"$@\"", "-", start]
          + [RunningCommand.petajalan] + arguments, in: folder
      ).finish(within: 30)
    }

    private func copyCity(to name: String) throws {
      try folder.copy(scenario: "belajar", as: name)
      let text = try folder.text(of: name + "/scenario.yaml")
      try folder.write(
        text + "alternatives:\n  - {id: hemat, ceilings: {scale: 90%}}\n",
        to: name + "/scenario.yaml")
    }

    private func link(_ name: String, to file: String, isHard: Bool = false) throws {
      let (path, target) = (folder.path + "/" + name, folder.path + "/" + file)
      try? FileManager.default.removeItem(atPath: path)
      if isHard {
        try FileManager.default.linkItem(atPath: target, toPath: path)
      } else {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      }
    }

    /// A folder with a table, by links of both kinds, other spellings, and from elsewhere.
    private func folderOfText() throws -> Place {
      try copyCity(to: "kota")
      if !folder.has("hasil") {
        #expect(try folder.petajalan("solve", "kota", "-o", "hasil", "--quiet").exitCode == 0)
      }
      try link("lunak.lp", to: "kota/programs.csv")
      try link("keras.mps", to: "kota/sources.csv", isHard: true)
      try link("tautan", to: "kota")
      let files = ["scenario.yaml", "programs.csv", "sources.csv"].map { "kota/" + $0 }
      let paths =
        files + [
          "kota", "kota/", "kota/.", "./kota/../kota/programs.csv", "tautan", "tautan/sources.csv",
          "lunak.lp", "keras.mps", folder.path + "/kota/programs.csv", ".", "..",
        ]
      return Place(
        scenario: "kota", files: files,
        targets: paths.map { Target(path: $0) } + [
          Target(path: ".", start: "kota"), Target(path: "programs.csv", start: "kota"),
          Target(path: "./scenario.yaml", start: "kota"), Target(path: "..", start: "kota"),
          Target(path: "../kota/sources.csv", start: "hasil"),
          Target(path: "../kota", start: "hasil"),
        ])
    }

    /// A workbook, by its own name and others.
    private func workbook() throws -> Place {
      if !folder.has("kota.xlsx") {
        #expect(
          try folder.petajalan("init", "kota.xlsx", "--from", "kota", "--quiet").exitCode == 0)
      }
      try link("buku.LP", to: "kota.xlsx")
      try link("buku.mps", to: "kota.xlsx", isHard: true)
      let paths = [
        "kota.xlsx", "./kota.xlsx", "kota/../kota.xlsx", "buku.LP", "buku.mps",
        folder.path + "/kota.xlsx",
      ]
      return Place(
        scenario: "kota.xlsx", files: ["kota.xlsx"],
        targets: paths.map { Target(path: $0) } + [Target(path: "../kota.xlsx", start: "kota")])
    }

    /// A scenario of which nothing has its usual name, with a table that a folder of results
    /// has as well, and a result of an earlier version beside it.
    private func namedFile() throws -> Place {
      try copyCity(to: "lain")
      let text = try folder.text(of: "lain/scenario.yaml")
      try folder.write(text + "tables: {programs: program.lp}\n", to: "lain/kota.yaml")
      try folder.write(folder.bytes(of: "lain/programs.csv"), to: "lain/program.lp")
      try folder.remove("lain/scenario.yaml")
      try folder.remove("lain/programs.csv")
      // It would take an output folder of `solve` for its own.
      try folder.write(folder.bytes(of: "hasil/result.json"), to: "lain/result.json")
      let owners = ["DLH", "DPMPTSP", "Dishub", "Diskominfo", "Disperindag", "Setda"]
      try folder.write(
        "id,name\n" + owners.map { "\($0),\($0)\n" }.joined(), to: "lain/owners.csv")
      #expect(try folder.petajalan("check", "lain/kota.yaml").exitCode == 0)
      let files = ["kota.yaml", "program.lp", "owners.csv", "sources.csv"].map { "lain/" + $0 }
      return Place(
        scenario: "lain/kota.yaml", files: files,
        targets: (["lain"] + files).map { Target(path: $0) })
    }
  }
}

extension TemporaryFolder {
  /// The hidden files and folders that stand anywhere, but for what runs have said.
  func leftovers() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      let last = name.split(separator: "/").last ?? ""
      return last.hasPrefix(".") && !last.hasPrefix(".output-") && !last.hasPrefix(".messages-")
    }
  }
}
