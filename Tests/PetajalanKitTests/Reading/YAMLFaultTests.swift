import PetajalanKit
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
    let problem = "while parsing a flow mapping, did not find expected ',' or '}'"
    try expectFaults([.yaml(.syntax(problem: problem))], in: unclosed)
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
        .yaml(.unknownKey(key: "discuont", nearest: nil)),
        .yaml(.unknownKey(key: "price_year", nearest: "price-year")),
        .yaml(.unknownKey(key: "xyzzy", nearest: nil)),
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
    var faults: [ScenarioFault] = []
    let time = try clock.measure { faults = try MarkedScenario(yaml: yaml).reading().faults }
    #expect(faults.map(\.kind) == [.yaml(.tooManyValues(limit: 1_000_000))])
    #expect(time < .seconds(10))

    // As a key, the library would compare it value by value.
    let asKey = MarkedScenario(yaml: yaml + "? *a8\n: 1\n")
    #expect(try asKey.reading().faults.map(\.kind) == [.yaml(.complexKey)])
    let asPlainKey = MarkedScenario(yaml: yaml + "*a8 : 1\n")
    #expect(try asPlainKey.reading().faults.map(\.kind) == [.yaml(.complexKey)])
  }

  @Test func deepNestingIsRefused() throws {
    let yaml = MarkedScenario.yaml + "name: " + String(repeating: "[", count: 100_000)
    let faults = try MarkedScenario(yaml: yaml).reading().faults
    guard case .yaml(.syntax) = faults.first?.kind else {
      Issue.record("expected a syntax fault, got \(faults)")
      return
    }
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
