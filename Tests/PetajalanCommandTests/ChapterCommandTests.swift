import Foundation
import Testing

extension CommandSuite {
  /// The chapter with comparison, curve and answers, from folders and in one command.
  @Suite struct ChapterCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copyBelajarWithAlternatives()
    }

    private func chapter(_ folder: String) throws -> String {
      try self.folder.text(of: "\(folder)/chapter.md").replacing("\u{A0}", with: " ")
    }

    /// Ceilings of 100 + 100 + 70 = 270, four fifths and half as much again; P8 comes in for
    /// 10 more in 2026 (as `explain` proves it).
    @Test func oneCommandMakesTheWholeChapter() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--report", "--alternatives", "--curve", "--explain", "-o", "hasil")
      #expect(run.exitCode == 0)
      #expect(
        run.messageLines.first?.hasPrefix(
          "Yang dihitung: peta jalan, 3 alternatif, kurva 5 titik, dan penjelasan") ?? false)
      #expect(run.messages.contains("semuanya paling lama 300 detik"))
      let text = try chapter("hasil-report")
      #expect(text.contains("| **Jumlah** | **270,0** | **216,0** | **405,0** | **2,7** |"))
      #expect(text.contains("| Peta jalan ini | 170,00 | 170,00 | 0,00% | 6 | 250,0 |"))
      #expect(text.contains("| Anggaran hemat | 125,00 | 125,00 | 0,00% | 5 | 190,0 |"))
      #expect(text.contains("| Anggaran longgar | 205,00 | 205,00 | 0,00% | 7 | 330,0 |"))
      #expect(text.contains("Cukup agar masuk: pagu APBD Kota 2026 ditambah Rp10.000.000"))
      #expect(text.contains("(chart-curve.svg)"))
      #expect(try folder.petajalan("verify", "belajar", "hasil-report").exitCode == 0)
      #expect(try folder.petajalan("verify", "belajar", "hasil").exitCode == 0)
      // The same from the folders of the other commands.
      for arguments in [
        ["compare", "belajar", "-o", "banding"],
        ["sweep", "belajar", "--ceiling", "all=60%..140%:20%", "-o", "kurva"],
        ["explain", "belajar", "P8", "--roadmap", "hasil", "-o", "alasan"],
      ] {
        #expect(try folder.petajalan(arguments: arguments + ["--quiet"]).exitCode == 0)
      }
      let other = try folder.petajalan(
        "report", "belajar", "hasil", "--with", "banding", "--curve", "kurva", "--explain",
        "alasan", "-o", "lain")
      #expect(other.exitCode == 0)
      func sections(_ text: String) throws -> Substring {
        let start = try #require(text.range(of: "## Program yang Belum Didanai")).lowerBound
        let curve = try #require(text.range(of: "(chart-curve.svg)")).upperBound
        let end = text[curve...].range(of: "\n## ")?.lowerBound ?? text.endIndex
        return text[start..<end]
      }
      #expect(try sections(chapter("lain")) == sections(text))
      #expect(
        try folder.text(of: "lain/chart-curve.svg")
          == folder.text(of: "hasil-report/chart-curve.svg"))
    }

    @Test func partsThatAreAskedForAreThere() throws {
      let run = try folder.petajalan(
        "solve", "belajar", "--report", "--format", "md", "--alternatives", "longgar", "--lang",
        "en", "--total", "60s")
      #expect(run.exitCode == 0)
      #expect(
        run.messages.contains(
          "Searches: the roadmap and 1 alternative; everything takes at most 60 s"))
      let text = try chapter("belajar/report")
      #expect(text.contains("Anggaran longgar"))
      #expect(!text.contains("Anggaran hemat"))
      #expect(!text.contains("chart-curve.svg"))
      #expect(!text.contains("Enough to bring it in"))
      for wrong in [
        ["--explain"], ["--report", "--total", "9s"], ["--report", "--curve", "--plans", "2"],
        ["--report", "--alternatives", "--alternative", "hemat"],
        ["--report", "--curve=BOS=80%..90%:5%"],
      ] {
        #expect(
          try folder.petajalan(arguments: ["solve", "belajar"] + wrong).exitCode == 64, "\(wrong)")
      }
      let unknown = try folder.petajalan("solve", "belajar", "--report", "--alternatives", "tiada")
      #expect(unknown.exitCode != 0)
    }

    /// P8 would cost 82.5 in 2025, and the quick win 30 more, of 100 in all: no roadmap can
    /// have it, and the chapter says that instead of the money that its start lacks.
    @Test func whatIsProvedImpossibleIsSaid() throws {
      try folder.replace(
        ",80,0,1,,APBD,,,35", in: "belajar/programs.csv", with: ",165,0,3,50|25|25,APBD,,,35")
      #expect(try folder.petajalan("solve", "belajar", "-o", "hasil", "--quiet").exitCode == 0)
      let asked = try folder.petajalan(
        "explain", "belajar", "P8", "--roadmap", "hasil", "-o", "alasan", "--lang", "id")
      #expect(asked.exitCode == 0)
      let run = try folder.petajalan(
        "report", "belajar", "hasil", "--explain", "alasan", "--format", "md", "-o", "bab")
      #expect(run.exitCode == 0)
      #expect(asked.output.contains("APBD Kota kurang Rp145.000.000 pada 2025–2027"))
      let text = try chapter("bab")
      #expect(
        text.contains(
          "| dengan semua ketentuan dan pagu yang ada, tidak ada peta jalan yang dapat "
            + "memuatnya; hal itu sudah terbukti |"))
      #expect(!text.contains("kurang Rp145.000.000"))
      // Without answers it is the money, as roadmap.csv has it.
      #expect(
        try folder.petajalan("report", "belajar", "hasil", "--format", "md", "-o", "tanpa")
          .exitCode == 0)
      let money = "mulai 2025: APBD Kota kurang Rp145.000.000 pada 2025–2027; manfaatnya"
      #expect(try chapter("tanpa").contains(money))
      #expect(try folder.text(of: "hasil/roadmap.csv").contains(money))
    }

    @Test func answersOfSomethingElseAreRefused() throws {
      #expect(try folder.petajalan("solve", "belajar", "-o", "hasil", "--quiet").exitCode == 0)
      let other = try folder.petajalan(
        "solve", "belajar", "--set", "status.P8=mandatory", "-o", "lain", "--quiet")
      #expect(other.exitCode == 0)
      // Of the same files, but with another value, and so of another roadmap.
      let asked = try folder.petajalan(
        "explain", "belajar", "P6", "--set", "status.P8=mandatory", "-o", "alasan", "--quiet")
      #expect(asked.exitCode == 0)
      let run = try folder.petajalan(
        "report", "belajar", "hasil", "--explain", "alasan", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(run.messages.contains("status.P8=mandatory"))
      let wrong = try folder.petajalan(
        "report", "belajar", "hasil", "--explain", "hasil", "--lang", "en")
      #expect(wrong.exitCode == 66)
      let missing = try folder.petajalan("report", "belajar", "hasil", "--explain", "tiada")
      #expect(missing.exitCode == 66)
    }

    /// A comparison is believed only as its manifest vouches for it, and its plans are
    /// judged anew.
    @Test func comparisonsThatWereChangedAreRefused() throws {
      #expect(try folder.petajalan("solve", "belajar", "-o", "hasil", "--quiet").exitCode == 0)
      #expect(try folder.petajalan("compare", "belajar", "-o", "banding", "--quiet").exitCode == 0)
      try folder.replace("\"bound\": 125", in: "banding/comparison.json", with: "\"bound\": 126")
      let run = try folder.petajalan(
        "report", "belajar", "hasil", "--with", "banding", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(run.messages.contains("comparison.json"))
      #expect(!folder.has("belajar/report"))
    }

    /// A plan of another scenario has no certificate here by which it could be judged.
    @Test func plansOfOtherScenariosNeedTheirOwnFolder() throws {
      try folder.copy(scenario: "belajar", as: "lain")
      #expect(try folder.petajalan("solve", "belajar", "-o", "hasil", "--quiet").exitCode == 0)
      let compared = try folder.petajalan("compare", "belajar", "lain", "-o", "banding", "--quiet")
      #expect(compared.exitCode == 0)
      let run = try folder.petajalan(
        "report", "belajar", "hasil", "--with", "banding", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(run.messages.contains("the plan \"lain\" in \"banding\" is none of this scenario"))
    }
  }
}
