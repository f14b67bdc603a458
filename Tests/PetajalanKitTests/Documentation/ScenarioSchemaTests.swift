import TestSupport
import Testing

@testable import PetajalanReading

/// The JSON Schema of the YAML file against the reader.
@Suite struct ScenarioSchemaTests {
  /// The schema.
  static func text() throws -> String {
    try Repository.text(of: "Sources/PetajalanReading/Schemas/scenario.schema.json")
  }

  private let schema: PlainValue
  private let validator: SchemaValidator

  init() throws {
    schema = try PlainValue(Self.text())
    validator = SchemaValidator(schema)
  }

  @Test(arguments: Repository.paths(named: "scenario.yaml", in: "scenarios"))
  func admitsEveryScenario(path: String) throws {
    #expect(validator.problems(of: try PlainValue(Repository.text(of: path))) == [])
  }

  @Test func thereAreScenarios() {
    #expect(Repository.paths(named: "scenario.yaml", in: "scenarios").count > 10)
  }

  @Test func knowsTheKeysOfTheReader() {
    for (path, keys) in ScenarioKeys.mappings {
      let part = path.reduce(schema) { part, key in
        let next = part["properties"]?[key] ?? .null
        return resolved(next["items"] ?? next)
      }
      #expect(part["properties"]?.keys == Set(keys), "\(path)")
      #expect(part["additionalProperties"] == .boolean(false), "\(path)")
    }
  }

  /// What a reference of the schema leads to.
  private func resolved(_ part: PlainValue) -> PlainValue {
    guard case .text(let reference)? = part["$ref"],
      let name = reference.split(separator: "/").last
    else { return part }
    return schema["$defs"]?[String(name)] ?? .null
  }

  @Test func knowsTheKeysOfAStatus() throws {
    let entry = try #require(
      schema["properties"]?["alternatives"]?["items"]?["properties"]?["status"]?[
        "additionalProperties"])
    #expect(entry["properties"]?.keys == Set(ScenarioKeys.alternativeStatus))
    #expect(
      entry["properties"]?["status"]?["enum"]
        == .list(ProgramReader.statusWords.map { .text($0.key) }))
  }

  /// A file with every mapping of the format.
  private static let everything = """
    petajalan: 1
    name: Everything
    language: id
    horizon: {first: 2025, last: 2027}
    terms: [{id: short, name: Pendek, name_en: Short, first: 2025, last: 2025}]
    money: {currency: IDR, unit: juta, price-year: 2025, escalation: 2.5%, numbers: plain}
    benefit: {timing: service, discount: 4}
    criteria: {pairwise: {K1/K2: 3, K1/K3: 1/5, K2/K3: 1.5}}
    tables: {programs: programs.csv}
    rules:
      - {id: a, count: {min: 0, max: 9}, where: {owner: [O, Q], quick_win: no}, finish-by: 2026}
      - {id: b, spend: {max: 100.5, years: 2025..2026, each-year: ya}, for-each: owner}
      - {id: c, share-of-spend: {max: 100%}, reason: adil}
      - {id: d, parallel: {max: 3}}
      - {id: e, om-after-horizon: {max: 100}}
      - {id: f, together: [P1, P2]}
    alternatives:
      - id: low
        name: Rendah
        name_en: Low
        based-on: other
        ceilings: {scale: 80%, set: {S: {2025: 5, 2026: "1.000"}}}
        drop-sources: [S]
        weights: {K1: 0.5}
        status: {P1: {status: committed, start: 2025, reason: kontrak}, P2: {status: calon}}
        rules: {drop: [a], add: [{id: g, count: {max: 3}}]}
        horizon: {first: 2025, last: 2026}
        discount: 4%
        escalation: 2.5
    stop: {gap: 0%, time: 10s}
    """

  @Test func admitsEveryKeyOfTheFormat() throws {
    #expect(validator.problems(of: try PlainValue(Self.everything)) == [])
  }

  @Test func rejectsUnknownKeysEverywhere() throws {
    let everything = try PlainValue(Self.everything)
    for (path, _) in ScenarioKeys.mappings {
      let value = everything.setting((path + ["unknown"])[...], to: .number(1))
      #expect(value != everything, "\(path)")
      #expect(!validator.problems(of: value).isEmpty, "\(path)")
    }
  }

  @Test(
    arguments: [
      "petajalan: 2", "horizon: {first: 2025}", "horizon: [2025, 2027]", "language: fr", "name: {}",
      "money: {unit: ton}", "money: {numbers: en}", "benefit: {timing: later}",
      "benefit: {discount: 101%}", "benefit: {discount: 0.07}", "money: {currency: USD}",
      "stop: {gap: some}", "criteria: {pairwise: [3]}",
      "criteria: {pairwise: {K1/K2: 12}}", "criteria: {pairwise: {K1/K2: 2/3}}", "stop: {time: 5d}",
      "stop: {time: 0}",
      "terms: [{id: a b, first: 2025, last: 2025}]", "terms: [{id: a, first: 2025}]",
      "alternatives: {id: a}", "alternatives: [{name: a}]",
      "alternatives: [{id: a, ceilings: {scale: 0.8}}]",
      "alternatives: [{id: a, ceilings: {scale: some}}]",
      "alternatives: [{id: a, ceilings: {set: {S: 5}}}]",
      "alternatives: [{id: a, drop-sources: {S: yes}}]", "alternatives: [{id: a, weights: [K1]}]",
      "alternatives: [{id: a, status: {P1: excluded}}]",
      "alternatives: [{id: a, status: {P1: {status: gone}}}]",
      "alternatives: [{id: a, rules: [a]}]", "alternatives: [{id: a, discount: some}]",
      "alternatives: [{id: a, rules: {add: [{id: g}]}}]", "rules: [{count: {min: 1}}]",
      "rules: [{id: a}]",
      "rules: [{id: a, count: {}}]", "rules: [{id: a, count: {min: -1}}]",
      "rules: [{id: a, count: {min: 1.5}}]", "rules: [{id: a, parallel: {min: 1}}]",
      "rules: [{id: a, count: {min: 1}, parallel: {max: 1}}]",
      "rules: [{id: a, count: {min: 1}, years: 2025}]",
      "rules: [{id: a, spend: {min: 1}, start-by: 2025}]",
      "rules: [{id: a, spend: {min: 1, years: 2025-2026}}]",
      "rules: [{id: a, spend: {max: 1, each-year: maybe}}]",
      "rules: [{id: a, together: [P1]}]",
      "rules: [{id: a, together: [P1, P2], where: {id: P1}}]",
      "rules: [{id: a, count: {min: 1}, where: [P1]}]",
    ])
  func rejectsWhatTheReaderRejects(line: String) throws {
    let key = line.prefix { $0 != ":" }
    let lines = ["petajalan: 1", "horizon: {first: 2025, last: 2027}"]
      .filter { !$0.hasPrefix(key) }
    let yaml = (lines + [line]).joined(separator: "\n") + "\n"
    let problems = validator.problems(of: try PlainValue(yaml))
    #expect(!problems.isEmpty, "the schema admits \(line)")
    let texts = ScenarioTexts([
      "scenario.yaml": yaml, "sources.csv": "id,2025,2026,2027\nS,1,1,1\n",
      "programs.csv": "id,name,owner,sources,score\nP1,A,O,S,1\nP2,B,O,S,1\n",
    ])
    #expect(
      try ScenarioReader.read(texts, scope: .all).scenario == nil, "the reader admits \(line)")
  }
}
