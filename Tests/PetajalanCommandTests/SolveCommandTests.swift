import Foundation
import Testing

extension CommandSuite {
  @Suite struct SolveCommandTests {
    let folder: TemporaryFolder

    /// The files of an output folder.
    static let files = [
      "budget.csv", "gantt.txt", "manifest.json", "owners.csv", "result.json", "roadmap.csv",
      "spending.csv",
    ]

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    @Test func filesAreWrittenBesideTheScenario() throws {
      let run = try folder.petajalan("solve", "belajar")
      #expect(run.exitCode == 0)
      #expect(try folder.names(in: "belajar/roadmap") == Self.files)
      #expect(run.output.contains("170,00 poin, terbukti optimal"))
      #expect(run.messages == "Ditulis ke belajar/roadmap\n")
    }

    /// Without a discount all waits for the last year, and this is told; with one nothing does.
    @Test func whatIsPutOffToTheLastYearIsTold() throws {
      try folder.write(
        "petajalan: 1\nlanguage: id\nhorizon: {first: 2025, last: 2029}\nmoney: {unit: juta}\n"
          + "stop: {gap: 0%}\n", to: "tunda/scenario.yaml")
      try folder.write("id,2025,2026,2027,2028,2029\nA,99,99,99,99,99\n", to: "tunda/sources.csv")
      try folder.write(
        "id,name,owner,capital,om,sources,score\nP1,Satu,D,20,2,A,9\nP2,Dua,D,20,3,A,8\n"
          + "P3,Tiga,D,20,0,A,7\n", to: "tunda/programs.csv")
      let late = try folder.petajalan("solve", "tunda", "-o", "akhir")
      #expect(
        late.output.split { $0.isWhitespace }.joined(separator: " ").contains(
          "Sesudahnya 2 program diselesaikan pada 2029 hanya karena biaya setelah tahun itu tidak "
            + "ikut dihitung; sejak 2030 biaya operasional dan pemeliharaannya Rp5.000.000 per "
            + "tahun."))
      let reason = "ditunda: mulai lebih awal tidak menambah manfaat, hanya biaya O&M"
      let lines = try folder.text(of: "akhir/roadmap.csv").split(whereSeparator: \.isNewline)
      #expect(lines.count { $0.contains(reason) } == 2)
      let early = try folder.petajalan(
        "solve", "tunda", "-o", "awal", "--set", "benefit.discount=1%")
      #expect(!early.output.contains("Sesudahnya"))
      #expect(!(try folder.text(of: "awal/roadmap.csv").contains(reason)))
    }

    @Test func eventsAreToldOnStandardErrorWithTheirSeconds() throws {
      let english = try folder.petajalan("solve", "belajar", "--verbose", "--json", "--lang", "en")
      #expect(english.exitCode == 0)
      #expect(english.output.hasPrefix("{"))
      let time = #/ +[0-9]+\.[0-9]{3} s: /#
      for line in english.messageLines { #expect(line.prefixMatch(of: time) != nil, "\(line)") }
      let events = english.messageLines.map { String($0.trimmingPrefix(time)) }
      #expect(events.contains { $0.hasPrefix("presolve removed ") && $0.hasSuffix(" rows") })
      #expect(events.contains { $0.hasPrefix("new best roadmap; best ") })
      #expect(events.contains { $0.hasPrefix("new bound; best ") })
      let end = "best 170.000000, at most 170.000000, gap 0.0000%, "
      #expect(events.last?.contains(end) ?? false)
      let indonesian = try folder.petajalan("solve", "belajar", "--verbose")
      #expect(indonesian.messages.contains(" detik: batas baru; terbaik "))
      #expect(indonesian.messages.contains("terbaik 170,000000, paling tinggi 170,000000"))
      #expect(indonesian.output.contains("170,00 poin, terbukti optimal"))
    }

    @Test func verboseAndQuietExcludeEachOther() throws {
      #expect(try folder.petajalan("solve", "belajar", "--verbose", "--quiet").exitCode == 64)
    }

    @Test func outputGoesWhereItIsAskedFor() throws {
      let run = try folder.petajalan("solve", "belajar/scenario.yaml", "-o", "hasil/2025/a")
      #expect(run.exitCode == 0)
      #expect(try folder.names(in: "hasil/2025/a") == Self.files)
      #expect(try folder.names(in: "hasil/2025") == ["a"], "nothing temporary is left")
      #expect(!folder.has("belajar/roadmap"))
    }

    @Test func scenarioOfTheCurrentFolderIsSolved() throws {
      try folder.copy(scenario: "families/once")
      for file in try folder.names(in: "once") {
        try folder.write(try folder.text(of: "once/" + file), to: file)
      }
      #expect(try folder.petajalan("solve", "scenario.yaml").exitCode == 0)
      #expect(try folder.names(in: "roadmap") == Self.files)
      #expect(try folder.petajalan("solve", ".").exitCode == 0)
    }

    @Test func previousResultIsReplacedAndOtherFilesStay() throws {
      _ = try folder.petajalan("solve", "belajar", "--set", "programs.P3.score=1")
      let before = try folder.text(of: "belajar/roadmap/result.json")
      try folder.write("catatan rapat", to: "belajar/roadmap/catatan.txt")
      let run = try folder.petajalan("solve", "belajar")
      #expect(run.exitCode == 0)
      #expect(try folder.text(of: "belajar/roadmap/result.json") != before)
      #expect(try folder.text(of: "belajar/roadmap/catatan.txt") == "catatan rapat")
    }

    @Test func failedRunLeavesThePreviousResult() throws {
      _ = try folder.petajalan("solve", "belajar")
      let before = try folder.bytes(of: "belajar/roadmap/result.json")
      let run = try folder.petajalan("solve", "belajar", "--set", "sources.APBD.2025=5")
      #expect(run.exitCode == 3)
      #expect(try folder.bytes(of: "belajar/roadmap/result.json") == before)
    }

    @Test func bytesAreTheSameEverywhere() throws {
      let environments = [
        [:], [:], ["LC_ALL": "C"], ["LC_ALL": "id_ID.UTF-8", "LANG": "id_ID.UTF-8"],
        ["LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"], ["TZ": "Asia/Jakarta"],
        ["TZ": "America/St_Johns", "HOME": "/nowhere", "COLUMNS": "43"],
        ["SWIFT_DETERMINISTIC_HASHING": "1"],
      ]
      var seen: Set<[[UInt8]]> = []
      for (number, environment) in environments.enumerated() {
        let target = "hasil-\(number)"
        let run = try folder.petajalan(
          "solve", "belajar", "-o", target, environment: environment)
        #expect(run.exitCode == 0)
        seen.insert(
          [Array(run.output.utf8)]
            + (try Self.files.map { try folder.bytes(of: target + "/" + $0) }))
      }
      #expect(seen.count == 1)
    }

    @Test func jsonIsTheFileAndEndsALine() throws {
      let run = try folder.petajalan("solve", "belajar", "--json")
      #expect(run.exitCode == 0)
      #expect(run.output == (try folder.text(of: "belajar/roadmap/result.json")))
      #expect(run.output.hasSuffix("}\n"))
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      #expect((object as? [String: Any])?["benefit"] as? Double == 170)
      #expect(run.messages.isEmpty)
    }

    @Test func quietPrintsNothing() throws {
      let run = try folder.petajalan("solve", "belajar", "--quiet")
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      #expect(run.messages.isEmpty)
      #expect(try folder.names(in: "belajar/roadmap") == Self.files)
    }

    @Test func quietJSONPrintsTheResultAlone() throws {
      let run = try folder.petajalan("solve", "belajar", "--quiet", "--json")
      #expect(run.output == (try folder.text(of: "belajar/roadmap/result.json")))
    }

    @Test func languageIsThatOfTheOption() throws {
      let run = try folder.petajalan("solve", "belajar", "--lang", "en")
      #expect(run.output.contains("170.00 points, proved optimal: no roadmap has more"))
      #expect(run.messages == "Written to belajar/roadmap\n")
      let roadmap = try folder.text(of: "belajar/roadmap/roadmap.csv")
      #expect(roadmap.contains("Child-friendly park"))
      let gantt = try folder.text(of: "belajar/roadmap/gantt.txt")
      #expect(gantt.contains("Short"))
    }

    @Test func excelDialectHasSemicolonsAndAMark() throws {
      _ = try folder.petajalan("solve", "belajar", "--csv", "excel-id")
      for file in Self.files where file.hasSuffix(".csv") {
        let bytes = try folder.bytes(of: "belajar/roadmap/" + file)
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(bytes.contains(UInt8(ascii: ";")))
      }
      let roadmap = try folder.text(of: "belajar/roadmap/roadmap.csv")
      #expect(roadmap.contains("kode;nama;dimensi;"))
    }

    @Test func asciiDrawsWithASCIIOnly() throws {
      try folder.replace("Pasar digital", in: "belajar/programs.csv", with: "Pasar “digital” – é")
      let run = try folder.petajalan("solve", "belajar", "--ascii")
      #expect(run.exitCode == 0)
      #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
      #expect(try folder.bytes(of: "belajar/roadmap/gantt.txt").allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: [
      ("dimension", "Smart Living"), ("owner", "Diskominfo"), ("term", "Jangka pendek"),
      ("source", "APBD Kota"),
    ])
    func ganttIsGroupedAsAskedFor(grouping: String, heading: String) throws {
      let run = try folder.petajalan("solve", "belajar", "--by", grouping)
      #expect(run.exitCode == 0)
      let gantt = try folder.text(of: "belajar/roadmap/gantt.txt")
      #expect(gantt.split(separator: "\n").contains { $0.hasPrefix(heading) })
    }

    @Test(arguments: [40, 57, 80, 200])
    func ganttFitsTheWidthAskedFor(width: Int) throws {
      let run = try folder.petajalan("solve", "belajar", "--width", String(width))
      #expect(run.exitCode == 0)
      let gantt = try folder.text(of: "belajar/roadmap/gantt.txt")
      // No wide characters in this scenario.
      for line in gantt.split(separator: "\n") + run.output.split(separator: "\n") {
        #expect(line.count <= width)
      }
    }

    @Test func settingIsChangedForOneRun() throws {
      let changed = try folder.petajalan(
        "solve", "belajar", "--json", "--set", "benefit.discount=10%", "--set",
        "sources.APBD.2026=0")
      #expect(changed.exitCode == 0)
      #expect(
        changed.output.contains(
          "\"set benefit.discount\": \"10%\", \"set sources.APBD.2026\": \"0\""),
        "each override is on record, under a key of its own")
      #expect(changed.output.contains("{\"year\": 2026, \"capital\": 0, \"om\": 0, \"total\": 0}"))
    }

    @Test func unknownCellIsNamed() throws {
      let run = try folder.petajalan("solve", "belajar", "--set", "sources.APBD.2031=7")
      #expect(run.exitCode == 64)
      #expect(run.messages.contains("--set sources.APBD.2031=7"))
      #expect(run.messages.contains("tidak menunjuk sel mana pun"), "in the scenario's language")
    }

    @Test func withoutATerminalThereAreNoEscapeCodes() throws {
      for environment in [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"]] {
        let run = try folder.petajalan("solve", "belajar", environment: environment)
        #expect(!(run.output + run.messages).contains("\u{1B}"))
        #expect(!(run.output + run.messages).contains("\r"))
      }
    }

    @Test func noColorRemovesColorsOnATerminal() throws {
      #expect(try outputOnATerminal(["TERM": "xterm"]).contains("\u{1B}["))
      #expect(!(try outputOnATerminal(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}")))
    }

    @Test func widthIsThatOfTheTerminal() throws {
      let text = try outputOnATerminal(["NO_COLOR": "1"], columns: 64)
      let widths = text.split(whereSeparator: \.isNewline).map(\.count)
      #expect(widths.max().map { $0 <= 64 } == true)
      #expect(
        try folder.text(of: "belajar/roadmap/gantt.txt").contains("Peraturan wali kota tentang"))
    }

    /// What is printed on a terminal.
    private func outputOnATerminal(
      _ environment: [String: String], columns: UInt16 = 100
    ) throws -> String {
      let terminal = try PseudoTerminal(columns: columns)
      let run = try folder.start(
        ["solve", "belajar"], environment: environment, output: terminal.programEnd
      ).finish(within: 30)
      #expect(run.exitCode == 0)
      Thread.sleep(forTimeInterval: 0.2)
      return terminal.text
    }

    @Test func stampIsWrittenWhenAskedForOnly() throws {
      let plain = try folder.petajalan("solve", "belajar", "--json")
      #expect(plain.output.contains("\"stamp\": null"))
      let stamped = try folder.petajalan("solve", "belajar", "--json", "--stamp")
      #expect(stamped.output.contains("\"stamp\": {\"time\": \""))
    }

  }
}
