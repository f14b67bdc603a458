import PetajalanReading
import TestSupport
import Testing

@Suite struct YAMLFaultTests {
  @Test func emptyFile() throws {
    try expectFaults([.file(.empty)], in: MarkedScenario(yaml: "⟦"))
    try expectFaults([.file(.empty)], in: MarkedScenario(yaml: "⟦ \n\n"))
    try expectFaults([.file(.empty)], in: MarkedScenario(yaml: "⟦# only a note\n"))
  }

  @Test func aSyntaxErrorIsLocated() throws {
    let unclosed = MarkedScenario(yaml: "petajalan: 1\nhorizon: ⟦{first: 2025\n")
    try expectFaults([.yaml(.syntax(.unclosed("}")))], in: unclosed)
  }

  @Test func aSecondDocumentIsRefused() throws {
    let yaml = MarkedScenario.yaml + "⟦---\npetajalan: 1\n"
    try expectFaults([.yaml(.secondDocument)], in: MarkedScenario(yaml: yaml))
  }

  @Test(arguments: [
    "petajalan: 1\nhorizon: {first: 2025, last: 2027}\nname: a\n⟦name: b\n",
    "petajalan: 1\nhorizon: {first: 2025, last: 2027}\nname: a\n⟦\"name\": b\n",
  ])
  func aDuplicateKeyIsLocated(yaml: String) throws {
    try expectFaults(
      [.yaml(.duplicateKey(key: "name", firstLine: 3))], in: MarkedScenario(yaml: yaml))
  }

  @Test func aDuplicateKeyInAFlowMappingIsLocated() throws {
    let yaml = "petajalan: 1\nhorizon: {first: 2025, last: 2027, ⟦first: 2026}\n"
    try expectFaults(
      [.yaml(.duplicateKey(key: "first", firstLine: 2))], in: MarkedScenario(yaml: yaml))
  }

  @Test func unknownKeysNameTheNearest() throws {
    let yaml = """
      petajalan: 1
      horizon: {first: 2025, last: 2027, ⟦lats: 2028}
      ⟦discuont: 4%
      money: {⟦price_year: 2025, ⟦xyzzy: 1}

      """
    try expectFaults(
      [
        .yaml(.unknownKey(key: "lats", nearest: "last")),
        .yaml(
          .unknownKey(
            key: "discuont", nearest: nil,
            known: [
              "petajalan", "name", "language", "horizon", "terms", "money", "benefit", "criteria",
              "tables", "rules", "alternatives", "stop",
            ])),
        .yaml(.unknownKey(key: "price_year", nearest: "price-year")),
        .yaml(
          .unknownKey(
            key: "xyzzy", nearest: nil,
            known: ["currency", "unit", "price-year", "escalation", "numbers"])),
      ], in: MarkedScenario(yaml: yaml))
  }

  @Test func missingKeys() throws {
    let yaml = "⟦⟦name: x\n"
    try expectFaults(
      [.yaml(.missingKey(key: "petajalan")), .yaml(.missingKey(key: "horizon"))],
      in: MarkedScenario(yaml: yaml))
  }

  @Test func wrongShapes() throws {
    let lines = """
      name: ⟦[a, b]
      terms: ⟦short
      money: ⟦juta
      stop: ⟦[1]

      """
    try expectFaults(
      [
        .yaml(.wrongShape(key: "name", expected: .text)),
        .yaml(.wrongShape(key: "terms", expected: .list)),
        .yaml(.wrongShape(key: "money", expected: .mapping)),
        .yaml(.wrongShape(key: "stop", expected: .mapping)),
      ], in: MarkedScenario(adding: lines))
  }

  @Test func anotherVersionIsRefused() throws {
    let yaml = "petajalan: ⟦2\nhorizon: {first: 2025, last: 2027}\n"
    try expectFaults([.yaml(.version(text: "2"))], in: MarkedScenario(yaml: yaml))
  }

  @Test func keysThatAreNoTexts() throws {
    try expectFaults([.yaml(.complexKey)], in: MarkedScenario(adding: "⟦[a, b]: 1\n"))
  }

  @Test func nestedAliasesAreRefusedQuickly() throws {
    var yaml = MarkedScenario.yaml + "name: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "b\(level): &a\(level) [\(aliases)]\n"
    }
    let clock = ContinuousClock()
    for line in ["", "? *a8\n: 1\n", "*a8 : 1\n"] {
      var faults: [ScenarioFault] = []
      let time = try clock.measure {
        faults = try MarkedScenario(yaml: yaml + line).reading().faults
      }
      #expect(faults.map(\.kind) == [.yaml(.tooManyValues(limit: 500_000))])
      #expect(time < HangGuard.limit(10))
    }
  }

  @Test(arguments: [
    "name: " + String(repeating: "[", count: 100_000),
    "name: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "\n",
    (0..<100_000).reduce(into: "a0: &a0 x\n") { $0 += "a\($1 + 1): &a\($1 + 1) [*a\($1)]\n" },
  ])
  func deepNestingIsRefused(lines: String) throws {
    let faults = try MarkedScenario(yaml: MarkedScenario.yaml + lines).reading().faults
    #expect(faults.map(\.kind) == [.yaml(.syntax(.tooDeep(limit: 100)))])
  }

  @Test func tagsAreRefused() throws {
    let lines = "name: ⟦!!binary S290YQ==\nlanguage: !!str en\n"
    try expectFaults([.yaml(.tag("!!binary"))], in: MarkedScenario(adding: lines))
  }

  @Test func escapesBringNoControlCharacters() throws {
    let lines = "name: ⟦\"Kota \\x1B[31m\"\n"
    try expectFaults([.file(.controlCharacter(code: 0x1B))], in: MarkedScenario(adding: lines))
  }

  @Test func whatHoldsNoKeysIsNoScenario() throws {
    try expectFaults([.yaml(.noSettings)], in: MarkedScenario(yaml: "⟦- petajalan\n"))
  }

  @Test(arguments: [
    ("name: ⟦@kota", YAMLProblem.badStart("@")),
    ("terms:\n⟦\t- {id: a}", .tab),
    ("name: Kota⟦: Rekaan", .strayColon),
    ("name: *kota", .unknownAlias("kota")),
    ("name: \"Kota ⟦\\q\"", .escape),
    ("name: ⟦\"Kota", .unclosedQuote),
    ("stop: {time: 5s}⟦}", .misplaced),
  ])
  func syntaxIsToldInOurWords(line: String, problem: YAMLProblem) throws {
    let yaml = line.contains("⟦") ? line : line.replacing("*", with: "⟦*")
    try expectFaults(
      [.yaml(.syntax(problem))], in: MarkedScenario(yaml: MarkedScenario.yaml + yaml + "\n"))
  }

  @Test func aPlainAliasIsRead() throws {
    let lines = "name: &n City\nterms: [{id: t, name: *n, first: 2025, last: 2026}]\n"
    let scenario = try #require(try MarkedScenario(adding: lines).reading().scenario)
    #expect(scenario.terms.first?.name == "City")
  }

  @Test func scalarsStayTexts() throws {
    let lines = "name: 0777\n"
    #expect(try MarkedScenario(adding: lines).reading().scenario?.name == "0777")
  }
}

@Suite struct EncodingFaultTests {
  private func faults(_ bytes: [UInt8], of name: String) throws -> [ScenarioFault] {
    var files = MarkedScenario().files
    files.files[name] = bytes
    return try ScenarioReader.read(files).faults
  }

  @Test(arguments: ["scenario.yaml", "programs.csv"])
  func invalidBytesAreLocated(name: String) throws {
    let faults = try faults(Array("a,é\nb".utf8) + [0xC3, 0x28], of: name)
    let place = SourceLocation(file: name, line: 2, column: 2)
    #expect(faults.contains(ScenarioFault(.file(.invalidUTF8(byte: 0xC3)), at: place)))
  }

  @Test(arguments: ["scenario.yaml", "programs.csv"])
  func nulAndOtherControlsAreRefused(name: String) throws {
    let faults = try faults(Array("ab\nc\0d".utf8), of: name)
    let place = SourceLocation(file: name, line: 2, column: 2)
    #expect(faults.contains(ScenarioFault(.file(.controlCharacter(code: 0)), at: place)))
  }

  @Test(arguments: ["scenario.yaml", "programs.csv"])
  func utf16IsRefused(name: String) throws {
    let littleEndian: [UInt8] = [0xFF, 0xFE, 0x69, 0, 0x64, 0]
    let withoutMark: [UInt8] = [0, 0x69, 0, 0x64]
    let place = SourceLocation(file: name, line: 1, column: 1)
    for bytes in [littleEndian, withoutMark] {
      #expect(try faults(bytes, of: name).contains(ScenarioFault(.file(.utf16), at: place)))
    }
  }

  @Test func aByteOrderMarkIsDropped() throws {
    var files = MarkedScenario().files
    for name in ["scenario.yaml", "programs.csv", "sources.csv"] {
      files.files[name] = [0xEF, 0xBB, 0xBF] + (files.files[name] ?? [])
    }
    let reading = try ScenarioReader.read(files)
    #expect(reading.faults.isEmpty)
    #expect(reading.scenario != nil)
  }
}
