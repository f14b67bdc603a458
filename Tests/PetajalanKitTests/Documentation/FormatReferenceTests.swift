import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// The reference of the format against the registries of the reader.
@Suite struct FormatReferenceTests {
  private let article: Article

  init() throws { article = try Article("Format") }

  @Test(arguments: ScenarioTable.allCases) func namesEveryColumn(of table: ScenarioTable) throws {
    let section = try #require(article.section(table.rawValue))
    let rows = section.firstTable
    #expect(rows.map(\.[0]) == table.columns.map { "`\($0.rawValue)`" })
    for (column, row) in zip(table.columns, rows) {
      #expect(row.count == 5, "\(column.rawValue)")
      #expect(row[1] == column.aliases.map { "`\($0)`" }.joined(separator: ", "))
      #expect((row[2] == "needed") == column.isRequired, "\(column.rawValue)")
    }
  }

  @Test func namesTheFileOfEveryTable() throws {
    let rows = try #require(article.section("tables")).firstTable
    #expect(rows.map(\.[1]) == ScenarioTable.allCases.map { "`\($0.defaultFile)`" })
  }

  @Test func namesEveryKey() throws {
    for (path, keys) in ScenarioKeys.mappings {
      let isChange = path.first == "alternatives" && path.last != "horizon"
      // The title of the key alone is that of the table.
      let title =
        path == ["criteria"]
        ? "criteria.pairwise" : isChange ? path.joined(separator: ".") : path.last ?? "Top level"
      let section = try #require(article.section(title), "\(title)")
      #expect(Set(section.firstTable.map(\.[0])) == Set(keys.map { "`\($0)`" }), "\(title)")
    }
  }

  @Test func hasAnExampleOfEveryRule() throws {
    for kind in ScenarioKeys.ruleKinds {
      let examples = try #require(article.section(kind), "\(kind)").examples
      #expect(examples.contains { $0.text.contains("\(kind): ") }, "\(kind)")
    }
  }

  @Test func namesEveryWord() throws {
    func expect(_ words: [String], in title: String) throws {
      let text = try #require(article.section(title)).text
      for word in words { #expect(text.contains("`\(word)`"), "\(title): \(word)") }
    }
    try expect(Language.allCases.map(\.rawValue), in: "Top level")
    try expect(MoneyUnit.allCases.map(\.rawValue), in: "money")
    try expect(NumberStyle.allCases.map(\.rawValue), in: "money")
    try expect(BenefitTiming.allCases.map(\.rawValue), in: "benefit")
    try expect(DependencyType.allCases.map(\.rawValue), in: "dependencies")
    try expect(ProgramReader.statusWords.map(\.key), in: "programs")
    try expect(NumberReader.units.map(\.word), in: "Values")
  }

  @Test func statesTheLimitsOfTheReader() throws {
    let text = try #require(article.section("Limits")).text
    #expect(text.contains("| Years of the horizon | \(Horizon.mostYears) |"))
    #expect(ProgramReader.mostPrograms == 100_000)
    #expect(Amount.greatest.rupiah == 1_000_000_000_000_000)
    #expect(MoneyChecks.greatestEscalated == 1_000_000_000_000_000_000)
    #expect(SourceReader.greatestTotal == 9_000_000_000_000_000_000)
    #expect(Points.greatestTotal / Points.perPoint / 2 == 2_000_000_000_000)
    #expect(text.contains("| `scenario.yaml` | \(ScenarioFolder.mostYAMLBytes >> 20) MiB |"))
    #expect(text.contains("| One table's file | \(ScenarioFolder.mostBytes >> 20) MiB |"))
    #expect(text.contains("in one another | \(YAMLDocument.mostLevels) |"))
    #expect(YAMLDocument.mostValues == 500_000)
    #expect(TableLimits.cellBytes == 1_000_000)
    #expect(TableLimits.columns == 16_384)
    #expect(TableLimits.cells == 6_000_000)
    let rows = ScenarioTable.allCases.map(\.mostRows)
    #expect(rows == [1_000, 10_000, 10_000, 100_000, 200_000, 400_000, 400_000])
    #expect(SettingsReader.mostRules == 10_000)
    #expect(SettingsReader.mostAlternatives == 1_000)
  }

  @Test func examplesAreReadWithoutFaults() throws {
    let whole = try #require(article.section("A whole scenario")).examples
    let base = Dictionary(uniqueKeysWithValues: whole.map { ($0.file, $0.text) })
    #expect(base.count == 3)
    var count = 0
    for section in article.sections where !section.examples.isEmpty {
      var texts = base
      for example in section.examples {
        count += 1
        let isFile = example.file.hasSuffix(".\(example.language)")
        #expect(isFile, "\(section.title): \(example.file)")
        texts[example.file] =
          example.language == "yaml"
          ? merged(example.text, into: base["scenario.yaml"] ?? "") : example.text
      }
      // A table under another name takes the place of the default one.
      if texts["pagu-2025.csv"] != nil { texts["sources.csv"] = nil }
      let reading = try ScenarioReader.read(ScenarioTexts(texts), scope: .all)
      #expect(reading.faults == [], "\(section.title)")
      #expect(reading.scenario != nil, "\(section.title)")
      let schema = SchemaValidator(try PlainValue(ScenarioSchemaTests.text()))
      let value = try PlainValue(texts["scenario.yaml"] ?? "")
      #expect(schema.problems(of: value) == [], "\(section.title)")
    }
    #expect(count >= 20)
  }

  /// The base file without the keys that a fragment states, and the fragment.
  private func merged(_ fragment: String, into base: String) -> String {
    guard !fragment.contains("petajalan: 1") else { return fragment }
    let keys = fragment.split(separator: "\n").filter { $0.first?.isLetter ?? false }
      .map { $0.prefix { $0 != ":" } }
    let kept = base.split(separator: "\n").filter { line in
      !keys.contains(line.prefix { $0 != ":" })
    }
    return kept.map { $0 + "\n" }.joined() + fragment
  }
}
