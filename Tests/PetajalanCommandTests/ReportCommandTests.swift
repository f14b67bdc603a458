import Foundation
import Testing

extension CommandSuite {
  /// `report` as planners run it.
  @Suite struct ReportCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
      #expect(try folder.petajalan("solve", "belajar", "--quiet").exitCode == 0)
    }

    @Test func everyDocumentIsWritten() throws {
      let run = try folder.petajalan("report", "belajar")
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      #expect(run.messages == "Ditulis ke belajar/report\n")
      let names = try folder.names(in: "belajar/report")
      for name in ["chapter.docx", "chapter.html", "chapter.md", "chart-gantt.svg", "report.json"] {
        #expect(names.contains(name))
      }
      #expect(try folder.text(of: "belajar/report/chapter.md").contains("## Ringkasan"))
    }

    @Test func sameBytesEachTimeAndWithSolve() throws {
      #expect(try folder.petajalan("report", "belajar", "-o", "satu").exitCode == 0)
      let run = try folder.petajalan("solve", "belajar", "-o", "dua", "--report", "--quiet")
      #expect(run.exitCode == 0)
      for name in ["chapter.html", "chapter.md", "project.xml"] {
        #expect(
          try folder.text(of: "satu/\(name)") == folder.text(of: "dua-report/\(name)"), "\(name)")
      }
    }

    @Test func onlyWhatIsAskedForIsWritten() throws {
      let run = try folder.petajalan(
        "report", "belajar", "--format", "mermaid,svg", "--lang", "en", "-o", "hasil")
      #expect(run.exitCode == 0)
      #expect(
        try folder.names(in: "hasil") == [
          "chart-ceilings.svg", "chart-gantt.svg", "chart-sources.svg", "chart-spending.svg",
          "gantt.mmd",
          "manifest.json", "report.json",
        ])
      let unknown = try folder.petajalan("report", "belajar", "--format", "pdf")
      #expect(unknown.exitCode == 64)
      #expect(unknown.messages.contains("docx"))
    }

    @Test func anAgencyIsFoundByItsNames() throws {
      let run = try folder.petajalan(
        "report", "belajar", "--owner", "dlh", "--format", "md", "--lang", "en")
      #expect(run.exitCode == 0)
      let text = try folder.text(of: "belajar/report-dlh/chapter.md")
      #expect(text.contains("Child-friendly park"))
      #expect(!text.contains("Traffic cameras"))
      let unknown = try folder.petajalan("report", "belajar", "--owner", "DINAS", "--lang", "en")
      #expect(unknown.exitCode == 64)
      #expect(unknown.messages.contains("there is no agency \"DINAS\""))
      let year = try folder.petajalan("report", "belajar", "--year", "1999", "--lang", "en")
      #expect(year.exitCode == 64)
      #expect(year.messages.contains("1999 is outside the horizon 2025–2027"))
    }

    @Test func aBrokenRoadmapIsRefused() throws {
      let roadmap = try folder.text(of: "belajar/roadmap/roadmap.csv")
      try folder.write(
        roadmap.replacing(",medium,2026,2027,", with: ",medium,2027,2028,"),
        to: "belajar/roadmap/roadmap.csv")
      let run = try folder.petajalan("report", "belajar", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(!folder.has("belajar/report"))
      let missing = try folder.petajalan("report", "belajar", "nirgendwo")
      #expect(missing.exitCode == 66)
    }

    @Test func foreignFoldersStay() throws {
      try folder.write("milik orang lain", to: "lain/catatan.txt")
      let run = try folder.petajalan("report", "belajar", "-o", "lain")
      #expect(run.exitCode == 73)
      #expect(try folder.names(in: "lain") == ["catatan.txt"])
    }

    @Test func theCurveOfASweepIsShown() throws {
      let swept = try folder.petajalan(
        "sweep", "belajar", "--ceiling", "all=80%..120%:20%", "-o", "kurva", "--quiet")
      #expect(swept.exitCode == 0)
      let run = try folder.petajalan(
        "report", "belajar", "--curve", "kurva", "--format", "md", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(try folder.text(of: "belajar/report/chapter.md").contains("(chart-curve.svg)"))
      #expect(try folder.text(of: "belajar/report/chart-curve.svg").contains("120%: "))
      // Another budget: the curve is not this scenario's.
      try folder.replace("100,100,70", in: "belajar/sources.csv", with: "100,100,90")
      #expect(try folder.petajalan("solve", "belajar", "--quiet").exitCode == 0)
      let other = try folder.petajalan("report", "belajar", "--curve", "kurva", "--lang", "en")
      #expect(other.exitCode == 2)
      #expect(other.messages.contains("was made from other input files"))
    }

    @Test func alternativesAreCompared() throws {
      let yaml = try folder.text(of: "belajar/scenario.yaml")
      try folder.write(
        yaml + "alternatives:\n  - {id: hemat, name: Anggaran hemat, ceilings: {scale: 80%}}\n",
        to: "belajar/scenario.yaml")
      #expect(try folder.petajalan("solve", "belajar", "--quiet").exitCode == 0)
      let solved = try folder.petajalan("solve", "belajar", "--alternative", "hemat", "--quiet")
      #expect(solved.exitCode == 0)
      let run = try folder.petajalan(
        "report", "belajar", "--with", "belajar/roadmap-hemat", "--format", "md")
      #expect(run.exitCode == 0)
      let text = try folder.text(of: "belajar/report/chapter.md")
      #expect(text.contains("## Perbandingan Alternatif"))
      #expect(text.contains("Anggaran hemat"))
    }
  }
}
