import PetajalanDomain
import PetajalanReading
import PetajalanVerification
import TestSupport
import Testing

/// What alternatives make of a scenario, against files that say the same.
@Suite struct AlternativeTests {
  private static let yaml = """
    petajalan: 1
    name: Kota
    horizon: {first: 2025, last: 2027}
    terms: [{id: short, first: 2025, last: 2026}]
    benefit: {discount: 2%}
    money: {escalation: 1%}
    rules:
      - {id: few, count: {max: 3}}
      - {id: sure, count: {min: 1}, where: {status: mandatory}}
    """

  private static let tables = [
    "sources.csv": """
    id,capital,om,2025,2026,2027
    A,yes,yes,101,102,103
    B,yes,no,7,8,9
    C,yes,yes,5,5,5

    """,
    "criteria.csv": "id,weight\nK1,2\nK2,1\n",
    "programs.csv": """
    id,name,owner,sources,om_sources,capital,om,status,start,reason,K1,K2
    P1,One,O,A|B>=10%,,50,2,mandatory,,law,1,2
    P2,Two,O,B|A<=50%,A|C,40,0,,,,3,1
    P3,Three,Q,A|C,,30,1,committed,2026,contract,2,2
    P4,Four,Q,B,A|C,5,1,,,,1,4

    """,
    "costs.csv": "program,year,amount,sources\nP2,1,20,B|A\nP2,1,20,A|C\n",
  ]

  private func reading(
    _ change: String? = nil, replacing: [(String, String)] = [], overrides: [String] = []
  ) throws -> ScenarioReading {
    var texts = Self.tables
    texts["scenario.yaml"] = Self.yaml + "\n"
    for (old, new) in replacing {
      #expect(texts.values.contains { $0.contains(old) }, "\(old)")
      texts = texts.mapValues { $0.replacing(old, with: new) }
    }
    if let change {
      texts["scenario.yaml", default: ""] += "alternatives:\n  - {id: it, \(change)}\n"
    }
    return try ScenarioReader.read(
      ScenarioTexts(texts), overrides: overrides.compactMap { ScenarioOverride($0) },
      scope: change == nil ? .base : .alternative("it"))
  }

  /// Expects the scenario of an alternative to be that of changed files.
  private func expect(_ change: String, as replacing: [(String, String)]) throws {
    let changed = try reading(change)
    let name = [("name: Kota", "name: Kota – it")]
    let handmade = try reading(replacing: name + replacing)
    #expect(changed.faults.filter { $0.severity == .error } == [])
    #expect(handmade.faults.filter { $0.severity == .error } == [])
    let scenario = try #require(changed.scenario)
    #expect(scenario == handmade.scenario)
    #expect(try scenario != #require(try reading(replacing: name).scenario))
  }

  @Test func ceilingsAreScaledDownToRupiah() throws {
    // 80 % of 101, 102, 103 are 80.8, 81.6, 82.4; of 7, 8, 9 are 5.6, 6.4, 7.2.
    try expect(
      "ceilings: {scale: 80%}",
      as: [("101,102,103", "80,81,82"), ("7,8,9", "5,6,7"), ("5,5,5", "4,4,4")])
  }

  @Test func whatIsSetIsNotScaled() throws {
    try expect(
      "ceilings: {set: {a: {2026: 77}, B: {2025: 0, 2027: 70}}, scale: 50%}",
      as: [("101,102,103", "50,77,51"), ("7,8,9", "0,4,70"), ("5,5,5", "2,2,2")])
  }

  @Test func droppedSourcesLeaveEveryList() throws {
    try expect(
      "drop-sources: [C]",
      as: [("C,yes,yes,5,5,5\n", ""), ("A|C", "A")])
  }

  @Test func weightsReplaceTheNamedOnes() throws {
    try expect("weights: {k1: 0.5}", as: [("K1,2\n", "K1,0.5\n")])
  }

  @Test func statusesBringTheirReasons() throws {
    try expect(
      """
      status: {P1: {status: candidate}, P2: {status: wajib, reason: janji},
        P3: {status: committed, start: 2027, reason: later}}
      """,
      as: [
        ("50,2,mandatory,,law", "50,2,,,"), ("40,0,,,,", "40,0,mandatory,,janji,"),
        ("committed,2026,contract", "committed,2027,later"),
      ])
  }

  @Test func rulesAreDroppedAndAddedInTheOrderWritten() throws {
    try expect(
      "rules: {drop: few, add: [{id: few, count: {max: 2}}]}",
      as: [
        (
          "  - {id: few, count: {max: 3}}\n  - {id: sure, count: {min: 1}, where: {status: mandatory}}",
          "  - {id: sure, count: {min: 1}, where: {status: mandatory}}\n  - {id: few, count: {max: 2}}"
        )
      ])
  }

  @Test func discountAndEscalation() throws {
    try expect(
      "discount: 7%, escalation: 3.25%",
      as: [("discount: 2%", "discount: 7%"), ("escalation: 1%", "escalation: 3.25%")])
  }

  @Test func anotherHorizonKeepsThePriceYear() throws {
    try expect(
      "horizon: {first: 2026, last: 2028}, ceilings: {set: {A: {2028: 1}, B: {2028: 2}, C: {2028: 3}}}",
      as: [
        ("first: 2025, last: 2027", "first: 2026, last: 2028"),
        ("escalation: 1%", "escalation: 1%, price-year: 2025"),
        ("2025,2026,2027", "#2025,2026,2027,2028"), ("101,102,103", "101,102,103,1"),
        ("7,8,9", "7,8,9,2"), ("5,5,5", "5,5,5,3"),
      ])
  }

  @Test func alternativeChangesWhatItsBaseHasMade() throws {
    var texts = Self.tables
    texts["scenario.yaml"] =
      Self.yaml + """

        alternatives:
          - {id: b, ceilings: {scale: 50%}, based-on: a}
          - {id: a, ceilings: {set: {A: {2025: 9}}, scale: 200%}}

        """
    let reading = try ScenarioReader.read(ScenarioTexts(texts), scope: .alternative("b"))
    // 9 was set by what it is based on, so it is scaled; 102 and 103 go up and down.
    #expect(
      reading.scenario?.sources.map { $0.ceilings.map(\.rupiah) } == [
        [4, 102, 103], [7, 8, 9], [5, 5, 5],
      ])
  }

  @Test func aColumnThatOnlyAnAlternativePlansIsOfUse() throws {
    let replacing = [
      ("2025,2026,2027", "2025,2026,2027,2028"), ("101,102,103", "101,102,103,104"),
      ("7,8,9", "7,8,9,10"), ("5,5,5", "5,5,5,6"),
    ]
    #expect(try reading(replacing: replacing).faults.count == 1)
    let longer = try reading("horizon: {first: 2025, last: 2028}", replacing: replacing)
    #expect(longer.faults == [])
    #expect(longer.scenario?.sources.map { $0.ceilings[3].rupiah } == [104, 10, 6])
  }

  @Test func changesInMemoryAreOverrides() throws {
    let document = try #require(try reading().document)
    func expect(_ changes: [ScenarioChange], as overrides: String...) throws {
      let changed = try document.scenario(applying: changes)
      #expect(changed == (try reading(overrides: overrides).scenario))
    }
    try expect(
      [.setCeiling(source: "A", year: 2026, Amount(rupiah: 60))], as: "sources.A.2026=60")
    try expect(
      [.discount(percent: ExactDecimal(coefficient: 5)), .escalation(basisPoints: 250)],
      as: "benefit.discount=5%", "money.escalation=2.5%")
    try expect([.weight(criterion: "K2", .zero)], as: "criteria.K2.weight=0")
    try expect(
      [.status(program: "P4", .mandatory, reason: "x")], as: "programs.P4.status=mandatory",
      "programs.P4.reason=x")
    try expect(
      [.scaleCeilings(percent: ExactDecimal(coefficient: 50), source: "C")],
      as: "sources.C.2025=2", "sources.C.2026=2", "sources.C.2027=2")
  }

  @Test func ownersCanBuildMoreOrLess() throws {
    let document = try #require(
      try ScenarioText().source("S", each: 9).owner("O", parallel: 2).owner("Q")
        .program("P1", score: 1).reading().document)
    let changed = try document.scenario(
      applying: [.parallel(owner: "o", nil), .parallel(owner: "Q", 1)])
    #expect(changed.owners.map(\.parallel) == [nil, 1])
  }

  @Test func changesThatNameNothingAreRefused() throws {
    let document = try #require(try reading().document)
    let error = #expect(throws: ScenarioDocument.Refusal.self) {
      try document.scenario(applying: [.dropRule("fwe")])
    }
    #expect(
      error?.faults.map(\.kind) == [
        .reference(.unknown(kind: .rule, name: "fwe", nearest: "few"))
      ])
  }

  // MARK: Programs that nobody may pay

  @Test func aProgramThatNobodyMayPayCannotBeChosen() throws {
    let reading = try reading("drop-sources: [B]")
    #expect(
      reading.faults.map(\.kind) == [
        .within(alternative: "it", .advice(.nobodyPays(program: "P4")))
      ])
    let scenario = try #require(reading.scenario)
    let plan = Plan(starts: [2025, nil, 2026, 2025])
    #expect(
      Checker(scenario).violations(of: plan) == [
        .nobodyPays(program: 3, year: 2025, kind: .capital, due: Amount(rupiah: 5))
      ])
  }

  @Test func withoutAnySourceNothingThatCostsIsChosen() throws {
    let reading = try reading("drop-sources: [A, B, C]")
    let scenario = try #require(reading.scenario)
    #expect(scenario.sources == [])
    #expect(!Checker(scenario).violations(of: Plan(starts: [2025, nil, 2026, nil])).isEmpty)
  }
}
