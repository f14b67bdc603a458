import PetajalanDomain
import Testing

@testable import PetajalanReading

/// A reading that shares what alternatives do not change, against one that begins anew.
@Suite struct SharedReadingTests {
  private static let yaml = """
    petajalan: 1
    horizon: {first: 2025, last: 2027}
    rules:
      - {id: few, count: {max: 3}}
      - {id: each, count: {min: 0}, for-each: owner}
      - {id: sure, count: {min: 1}, where: {status: mandatory}}
      - {id: paid, spend: {max: 500}, where: {sources: B}}
    alternatives:
      - {id: a, ceilings: {scale: 1%}}
      - {id: b, ceilings: {set: {B: {2026: 0}}}, weights: {K1: 5}}
      - {id: c, drop-sources: [B]}
      - {id: d, drop-sources: [A]}
      - {id: e, drop-sources: [C], status: {P2: {status: mandatory, reason: r}}}
      - {id: f, status: {P1: {status: candidate}, P3: {status: excluded, reason: r}}}
      - {id: g, status: {P4: {status: committed, start: 2027, reason: r}}}
      - {id: h, status: {P6: {status: candidate}}}
      - {id: i, horizon: {first: 2025, last: 2025}}
      - {id: j, horizon: {first: 2026, last: 2027}, drop-sources: [C]}
      - {id: k, escalation: 100%, discount: 1%}
      - {id: l, rules: {drop: few, add: [{id: new, together: [P1, P4, P9]}]}}
      - {id: m, rules: {add: [{id: new, count: {min: 1}, where: {group: none}}]}}
      - {id: n, based-on: c, ceilings: {scale: 10%}}
    """

  private static let tables: [ScenarioTable: String] = [
    .sources: """
    id,capital,om,2025,2026,2027
    A,yes,yes,101,102,103
    B,yes,no,7,8,9
    C,yes,yes,5,5,5

    """,
    .criteria: "id,weight\nK1,2\nK2,1\n",
    .programs: """
    id,name,owner,sources,om_sources,capital,om,status,start,reason,earliest,group,K1,K2
    P1,One,O,A|B>=10%,,50,2,mandatory,,law,,v,1,2
    P2,Two,O,B|A<=50%,A|C,40,0,,,,2026,v,3,1
    P3,Three,Q,A|C,,30,1,committed,2026,contract,,,2,2
    P4,Four,Q,B,A|C,5,1,,,,2025,,1,4
    P5,Five,O,C,,5,,,,,,,1,
    P6,Six,O,A<=90%|B<=20%,,9,,excluded,,r,,,,

    """,
    .dependencies: "program,requires\nP4,P2\nP5,P3\n",
    .costs: "program,year,amount,sources\nP2,1,20,B|A\nP2,1,20,A|C\n",
  ]

  private let settings: Settings
  private let texts: [ScenarioTable: TableText]

  init() throws {
    let log = FaultLog()
    let root = try #require(
      YAMLDocument.read(Array(Self.yaml.utf8), file: "scenario.yaml", log: log))
    settings = SettingsReader(log: log).read(root, defaultName: "kota")
    texts = Self.tables.reduce(into: [:]) { texts, table in
      texts[table.key] = CSVReader.read(
        Array(table.value.utf8), file: table.key.defaultFile, as: table.key, log: log)
    }
    #expect(log.faults.isEmpty)
  }

  /// The scenario of changes, and what is wrong with it and not with the base.
  private func read(
    _ changes: [ScenarioChange], knowing known: ReadPrograms?, besides base: Set<ScenarioFault>
  ) -> (Scenario?, Set<ScenarioFault>) {
    let log = FaultLog()
    let scenario = ScenarioDocument.read(
      settings, texts, applying: changes, as: nil, knowing: known, log: log)
    return (scenario, log.faults.subtracting(base))
  }

  @Test func alternativesAreTheSame() throws {
    let log = FaultLog()
    let base = try #require(TablesReader(settings: settings, texts: texts, log: log).readAll())
    #expect(!log.hasErrors)
    #expect(settings.alternatives.count == 14)
    var told: Set<String> = []
    for draft in settings.alternatives {
      let chain = try #require(settings.alternatives.chain(of: draft.id.text))
      let changes = chain.flatMap(\.changes).map(\.change)
      let anew = read(changes, knowing: nil, besides: log.faults)
      let shared = read(changes, knowing: base.programs, besides: log.faults)
      #expect(anew.0 == shared.0, "\(draft.id.text)")
      #expect(anew.1 == shared.1, "\(draft.id.text)")
      if !shared.1.isEmpty { told.insert(draft.id.text) }
    }
    // So that faults are compared at all.
    #expect(told.isSuperset(of: ["a", "c", "d", "f", "h", "i", "l", "m"]), "\(told)")
  }

  /// Changes that only commands make.
  @Test(arguments: [
    [ScenarioChange.earliest(program: "p4", 2027)], [.latest(program: "P2", 2025)],
    [.earliest(program: "P2", nil), .latest(program: "P4", 2026)],
    [.score(program: "P1", by: ExactDecimal(coefficient: 5))],
    [.dropGroup("V")], [.liftCeilings(source: "B")], [.parallel(owner: "O", 1)],
    [.raiseCeiling(source: "A", year: 2026, by: Amount(rupiah: 5))],
  ])
  func changesOfCommandsAreTheSame(changes: [ScenarioChange]) throws {
    let log = FaultLog()
    let base = try #require(TablesReader(settings: settings, texts: texts, log: log).readAll())
    let anew = read(changes, knowing: nil, besides: log.faults)
    let shared = read(changes, knowing: base.programs, besides: log.faults)
    #expect(anew.0 == shared.0)
    #expect(anew.1 == shared.1)
    #expect(shared.0 != base.scenario)
  }

  @Test func progressIsTold() throws {
    var files = Dictionary(
      uniqueKeysWithValues: Self.tables.map { ($0.key.defaultFile, $0.value) })
    files["scenario.yaml"] = Self.yaml
    var seen: [Int] = []
    _ = try ScenarioReader.read(ScenarioTexts(files), scope: .all) { done, total in
      #expect(total == 14)
      seen.append(done)
    }
    #expect(seen == Array(1...13))
    _ = try ScenarioReader.read(ScenarioTexts(files)) { _, _ in Issue.record("nothing to tell") }
  }
}
