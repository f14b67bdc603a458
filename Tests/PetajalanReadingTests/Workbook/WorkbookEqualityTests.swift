import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// A workbook says what the files in a folder say.
@Suite struct WorkbookEqualityTests {
  private static let folders = Repository.paths(named: "scenario.yaml", in: "scenarios").map {
    String($0.dropLast("/scenario.yaml".count))
  }

  @Test(arguments: folders) func aFolderAndItsWorkbookAreOneScenario(path: String) throws {
    let folder = Repository.root.appendingPathComponent(path).path
    try expectSame(try ScenarioFolder(path: folder), path)
  }

  /// Whatever the reference of the format shows.
  @Test func everyExampleOfTheFormat() throws {
    let article = try Article("Format")
    let whole = try #require(article.section("A whole scenario")).examples
    let base = Dictionary(uniqueKeysWithValues: whole.map { ($0.file, $0.text) })
    for section in article.sections {
      var texts = base
      for example in section.examples {
        let isFragment = example.language == "yaml" && !example.text.contains("petajalan: 1")
        texts[example.file] = isFragment ? (base[example.file] ?? "") + example.text : example.text
      }
      if texts["pagu-2025.csv"] != nil { texts["sources.csv"] = nil }
      let files = ScenarioTexts(texts)
      // A fragment may say a key again that the whole scenario has.
      guard try ScenarioReader.read(files).scenario != nil else { continue }
      try expectSame(files, section.title)
    }
  }

  private func expectSame(_ files: some ScenarioFiles, _ name: String) throws {
    let written = try ScenarioReader.read(files, scope: .all)
    let scenario = try #require(written.scenario, "\(name)")
    for numbers in [true, false] {
      // Cells of text are read in the style of the scenario, as those of CSV files
      // are; numbers only where they are written plainly.
      if numbers, scenario.money.numbers == .id { continue }
      let book = try WorkbookText(files, numbers: numbers)
      let reading = try ScenarioReader.read(book.files, scope: .all)
      let faults = reading.faults.filter { $0.severity == .error }
      #expect(faults == [], "\(name)")
      #expect(reading.scenario?.renamed(scenario.name) == scenario, "\(name)")
      #expect(reading.faults.map(\.kind).count == written.faults.map(\.kind).count, "\(name)")
      #expect(reading.language == written.language)
      let before = written.document?.alternatives ?? []
      let after = reading.document?.alternatives ?? []
      #expect(after.map(\.id) == before.map(\.id), "\(name)")
      #expect(after.map(\.name) == before.map(\.name), "\(name)")
      for (left, right) in zip(before, after) {
        let left = try written.document?.scenario(of: left)
        let right = try reading.document?.scenario(of: right)
        #expect(right?.renamed("") == left?.renamed(""), "\(name)")
      }
    }
  }
}

extension Scenario {
  /// The scenario under a name: without one it is called as its file is.
  fileprivate func renamed(_ name: String) -> Scenario {
    var scenario = Scenario(
      name: name, language: language, horizon: horizon, terms: terms, money: money,
      benefit: benefit, criteria: criteria, sources: sources, owners: owners, programs: programs,
      dependencies: dependencies, rules: rules, stop: stop)
    scenario.pairwise = pairwise
    return scenario
  }
}
