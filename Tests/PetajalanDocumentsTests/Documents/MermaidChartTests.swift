import CitySupport
import TestSupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain

/// The text that Mermaid draws.
@Suite struct MermaidChartTests {
  /// Words of Mermaid's own language that an id can be, and a date.
  static let words = [
    "section", "title", "gantt", "Gantt-1", "click", "dateFormat", "axisFormat", "excludes",
    "includes", "todayMarker", "inclusiveEndDates", "topAxis", "tickInterval", "weekday",
    "weekend", "accTitle", "accDescr", "2025-01-01", "end", "call", "href", "done", "vert", "t1",
  ]

  private static func lines(_ material: ChapterMaterial, _ language: Language) throws -> [String] {
    let text = try #require(MermaidChart().files(of: material, language: language).first?.text)
    return text.split(separator: "\n").map { $0.trimmingPrefix("    ") }.map(String.init)
  }

  @Test func noTaskBeginsWithAWord() throws {
    var text = ScenarioText(horizon: 2025...2027).source("S", each: 0)
    for id in Self.words { text = text.program(id, set: ["name": "jalan kota"]) }
    let starts = Dictionary(uniqueKeysWithValues: Self.words.map { ($0, 2026) })
    let lines = try Self.lines(.planned(text, starts), .id)
    let tasks = lines.filter { $0.hasSuffix(", 2026-01-01, 2027-01-01") }
    #expect(
      tasks
        == Self.words.enumerated().map {
          "▪ \($1) jalan kota :t\($0 + 1), 2026-01-01, 2027-01-01"
        })
  }

  @Test(arguments: Language.allCases) func quickWinsHaveAStar(language: Language) throws {
    let lines = try Self.lines(ChapterMaterial(City.report()), language)
    #expect(lines[1] == "title Kota Contoh 2025–2028 (★ quick win)")
    #expect(lines.filter { $0.hasPrefix("★") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("★ P02 ") && $0.contains(":active, t2, ") })
    #expect(lines.contains { $0.hasPrefix("▪ P01 ") && $0.contains(":t1, 2025-01-01, ") })
  }

  @Test func aChartWithoutQuickWinsExplainsNoStar() throws {
    let text = ScenarioText(horizon: 2025...2027).source("S", each: 0).program("A")
    let lines = try Self.lines(.planned(text, ["A": 2025]), .en)
    #expect(!lines.contains { $0.contains("★") })
  }

  @Test func todayIsNotMarked() throws {
    #expect(try Self.lines(ChapterMaterial(City.report()), .en).contains("todayMarker off"))
  }
}
