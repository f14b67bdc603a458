import Foundation
import PetajalanReading
import TestSupport
import Testing

/// What the README promises, as far as the kit can tell.
@Suite struct ReadmeTests {
  @Test func exampleIsReadWithoutFaults() throws {
    let article = try Article(path: "README.md")
    let examples = try #require(article.section("Scenario files")).examples
    let texts = Dictionary(uniqueKeysWithValues: examples.map { ($0.file, $0.text) })
    #expect(texts.keys.sorted() == ["programs.csv", "scenario.yaml", "sources.csv"])
    let reading = try ScenarioReader.read(ScenarioTexts(texts))
    #expect(reading.faults == [])
    #expect(reading.scenario != nil)
  }

  @Test func linksLeadToFiles() throws {
    let text = try Repository.text(of: "README.md")
    let links = text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
    let paths = links.filter { !$0.hasPrefix("https://") }
    #expect(!paths.isEmpty)
    for path in paths {
      let name = path.split(separator: "#")[0]
      let file = Repository.root.appendingPathComponent(String(name)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
  }

  /// The table of programs of the example by hand, against the scenario.
  @Test func tutorialIsTheScenario() throws {
    let folder = Repository.root.appendingPathComponent("scenarios/belajar").path
    let scenario = try #require(try ScenarioReader.read(ScenarioFolder(path: folder)).scenario)
    let text = try #require(try Article("WhatIsProved").section("An example by hand")).text
    let ids = scenario.programs.map(\.id).joined(separator: " | ")
    #expect(text.contains("| | \(ids) |"))
    let scores = scenario.programs.compactMap { $0.scores.first?.text }.joined(separator: " | ")
    #expect(text.contains("| points | \(scores) |"))
  }
}
