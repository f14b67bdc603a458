import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

@Suite struct SettingFaultTests {
  private let horizon = Horizon(first: 2025, last: 2027)

  @Test func yearsReversedTooManyOrNoNumberAreFaults() throws {
    try expectFaults(
      [.setting(.yearsReversed(first: 2027, last: 2025))],
      in: MarkedScenario(yaml: "petajalan: 1\nhorizon: {first: 2027, last: ⟦2025}\n"))
    try expectFaults(
      [.setting(.horizonTooLong(years: 101, limit: 100))],
      in: MarkedScenario(yaml: "petajalan: 1\nhorizon: ⟦{first: 2000, last: 2100}\n"))
    try expectFaults(
      [.value(.number(label: "first", text: "twenty", problem: .notANumber))],
      in: MarkedScenario(yaml: "petajalan: 1\nhorizon: {first: ⟦twenty, last: 2100}\n"))
  }

  @Test func terms() throws {
    let lines = """
      terms:
        - {id: short, first: 2025, last: 2026}
        - ⟦{id: long, first: 2026, last: ⟦2028}
        - ⟦{id: ⟦Short, first: 2029}

      """
    let marked = MarkedScenario(adding: lines)
    let kinds: [ScenarioFaultKind] = [
      .setting(.termsOverlap(term: "long", other: "short", year: 2026)),
      .advice(.yearOutside(label: "last", year: 2028, horizon: horizon)),
      .yaml(.missingKey(key: "last")),
      .reference(.duplicateID(kind: .term, id: "Short", other: "short", line: 4)),
    ]
    try expectFaults(kinds, in: marked)
  }

  @Test func wordsAndPercentages() throws {
    let lines = """
      language: ⟦ind
      money: {unit: ⟦jt, numbers: ⟦idn, escalation: ⟦2.555%, price-year: ⟦x}
      benefit: {timing: ⟦servise, discount: ⟦101%}
      stop: {gap: ⟦x, time: ⟦soon}

      """
    try expectFaults(
      [
        .value(.word(label: "language", text: "ind", allowed: ["id", "en"], nearest: "id")),
        .value(
          .word(
            label: "unit", text: "jt", allowed: ["rupiah", "ribu", "juta", "miliar"], nearest: nil)),
        .value(.word(label: "numbers", text: "idn", allowed: ["plain", "id"], nearest: "id")),
        .value(.number(label: "escalation", text: "2.555%", problem: .finerThanBasisPoint)),
        .value(.number(label: "price-year", text: "x", problem: .notANumber)),
        .value(
          .word(
            label: "timing", text: "servise", allowed: ["completion", "service"],
            nearest: "service")),
        .value(
          .number(
            label: "discount", text: "101%", problem: .outside(least: "0", greatest: "100"))),
        .value(.number(label: "gap", text: "x", problem: .notANumber)),
        .value(.time(label: "time", text: "soon")),
      ], in: MarkedScenario(adding: lines))
  }

  @Test func settingsAreRead() throws {
    let lines = """
      name: Kota
      language: id
      money: {currency: IDR, unit: juta, price-year: 2020, escalation: 2.5%, numbers: id}
      benefit: {timing: service, discount: 4%}
      stop: {gap: 0.1%, time: 2m}

      """
    let scenario = try #require(try MarkedScenario(adding: lines).reading().scenario)
    #expect(scenario.name == "Kota")
    #expect(scenario.language == .id)
    #expect(scenario.money.unit == .juta)
    #expect(scenario.money.priceYear == 2020)
    #expect(scenario.money.escalation == 250)
    #expect(scenario.money.numbers == .id)
    #expect(scenario.benefit.timing == .service)
    #expect(scenario.benefit.discountPercent == ExactDecimal(coefficient: 4))
    #expect(scenario.stop.gapPercent == ExactDecimal(coefficient: 1, fractionDigits: 1))
    #expect(scenario.stop.seconds == 120)
  }

  @Test func defaults() throws {
    let scenario = try #require(try MarkedScenario().reading().scenario)
    #expect(scenario.name == "scenario")
    #expect(scenario.language == .en)
    #expect(scenario.money.unit == .rupiah)
    #expect(scenario.money.priceYear == 2025)
    #expect(scenario.money.escalation == 0)
    #expect(scenario.benefit.timing == .completion)
    #expect(scenario.benefit.discountPercent == .zero)
    #expect(scenario.stop.gapPercent == ExactDecimal(coefficient: 1, fractionDigits: 1))
    #expect(scenario.stop.seconds == 60)
  }

  @Test func weightsOfCriteria() throws {
    try expectFaults(
      [
        .setting(.noWeight)
      ],
      in: MarkedScenario([
        .criteria: "id,weight\nK1,⟦0\nK2,0\n",
        .programs: "id,name,owner,sources,K1,K2\nP1,a,O,A,1,1\n",
      ]))
    try expectFaults(
      [.value(.number(label: "weight", text: "-1", problem: .negative))],
      in: MarkedScenario([
        .criteria: "id,weight\nK1,⟦-1\n", .programs: "id,name,owner,sources,K1\nP1,a,O,A,1\n",
      ]))
  }
}

@Suite struct RequirementFaultTests {
  private func programs(_ rows: String...) -> MarkedScenario {
    let header = "id,name,owner,sources,score,duration,requires,group,status,reason,earliest"
    return MarkedScenario([.programs: ([header] + rows).joined(separator: "\n") + "\n"])
  }

  @Test func requirementsAreRead() throws {
    let scenario = try #require(
      try programs(
        "P1,a,O,A,1,1,,G,,,", "P2,a,O,A,1,1,,g,,,", "P3,a,O,A,1,1,p1|P1+1|P1/P2+2|G,,,,"
      ).reading().scenario)
    #expect(
      scenario.dependencies.map(\.anyOf) == [
        [Prerequisite(program: 0, lag: 0)], [Prerequisite(program: 0, lag: 1)],
        [Prerequisite(program: 0, lag: 0), Prerequisite(program: 1, lag: 2)],
        [Prerequisite(program: 0, lag: 0), Prerequisite(program: 1, lag: 0)],
      ])
    #expect(scenario.dependencies.allSatisfy { $0.program == 2 && $0.strength == .hard })
    #expect(scenario.programs.map(\.group) == ["G", "G", nil])
  }

  @Test func requirementsThatCannotBeRead() throws {
    try expectFaults(
      [
        .requirement(.syntax(text: "P2+x")), .requirement(.syntax(text: "P2/")),
        .requirement(.syntax(text: "+1")),
        .reference(.unknown(kind: .programOrGroup, name: "P22", nearest: "P2")),
        .requirement(.itself(program: "P1")),
        .reference(.programAndGroup(name: "P3")),
      ],
      in: programs(
        "P1,a,O,A,1,1,⟦P2+x|⟦P2/|⟦+1|⟦P22|⟦P1|⟦P3,,,,", "P2,a,O,A,1,1,,P3,,,",
        "P3,a,O,A,1,1,,,,,"))
  }

  @Test func programsThatNeedEachOtherAreTold() throws {
    try expectFaults(
      [
        .requirement(.circle(programs: ["P1", "P3", "P2", "P1"]))
      ],
      in: programs(
        "P1,a,O,A,1,1,⟦P3,,,,", "P2,a,O,A,1,1,P1,,,,", "P3,a,O,A,1,1,P2,,,,",
        "P4,a,O,A,1,1,P1,,,,"))
  }

  @Test func circlesThatCanBeMet() throws {
    // A finished program has met every requirement, and of two ways one is enough.
    let done = programs(
      "P1,a,O,A,1,1,P2,,done,,", "P2,a,O,A,1,1,P1,,,,", "P3,a,O,A,1,1,P4/P1,,,,",
      "P4,a,O,A,1,1,P3,,,,")
    #expect(try done.reading().scenario != nil)
  }

  @Test func startToStartCirclesCountTheirDelay() throws {
    func table(_ rows: String) -> MarkedScenario {
      let programs = ["P1", "P2", "P3"].map { "\($0),a,O,A,1,2\n" }.joined()
      return MarkedScenario([
        .programs: "id,name,owner,sources,score,duration\n" + programs,
        .dependencies: "program,requires,type,lag\n" + rows,
      ])
    }
    try expectFaults([], in: table("P1,P2,SS,0\nP2,P1,SS,0\n"))
    try expectFaults([], in: table("P1,P2,SS,-1\nP2,P1,SS,1\n"))
    try expectFaults([], in: table("P1,P2,FS,-2\nP2,P1,SS,\n"))
    try expectFaults(
      [.requirement(.circle(programs: ["P1", "P2", "P1"]))],
      in: table("P1,⟦P2,SS,0\nP2,P1,SS,1\n"))
    let kinds = try table("P1,P2,SS,-1\nP2,P3,SS,1\nP3,P1,SS,1\n").reading().faults.map(\.kind)
    guard case .requirement(.circle(let programs)) = kinds.first, kinds.count == 1 else {
      Issue.record("expected a circle, got \(kinds)")
      return
    }
    #expect(Set(programs) == ["P1", "P2", "P3"])
    #expect(programs.first == programs.last)
  }

  @Test func theTableOfDependencies() throws {
    let rows = """
      program,requires,type,lag,strength,penalty,reason
      P1,P2,ss,-1,soft,,why
      P1,P2/P3,,2,lunak,25%,
      ⟦P9,P2,⟦SF,⟦101,⟦weak,⟦120%,
      P1,⟦P2,,-3,,,
      P1,⟦P2+1,,1,,,
      P1,⟦P2+101,,,,,
      P1,⟦,,,,,

      """
    let words = [
      "FS", "SS", "finish-to-start", "start-to-start", "selesai-mulai", "mulai-mulai",
    ]
    let marked = MarkedScenario([
      .programs: "id,name,owner,sources,score\nP1,a,O,A,1\nP2,a,O,A,1\nP3,a,O,A,1\n",
      .dependencies: rows,
    ])
    try expectFaults(
      [
        .reference(.unknown(kind: .program, name: "P9", nearest: nil)),
        .value(.word(label: "type", text: "SF", allowed: words, nearest: "FS")),
        .value(
          .number(label: "lag", text: "101", problem: .outside(least: "-100", greatest: "100"))),
        .value(
          .word(
            label: "strength", text: "weak", allowed: ["hard", "soft", "keras", "lunak"],
            nearest: nil)),
        .value(
          .number(label: "penalty", text: "120%", problem: .outside(least: "0", greatest: "100"))),
        .requirement(.lagTooSmall(required: "P2", lag: -3, least: -1)),
        .requirement(.lagTwice(text: "P2+1")),
        .value(
          .number(label: "lag", text: "101", problem: .outside(least: "0", greatest: "100"))),
        .value(.missing(label: "requires")),
      ], in: marked)
  }

  @Test func dependenciesAreRead() throws {
    let scenario = try ScenarioText().source("A", each: 1).program("P1").program("P2")
      .program("P3", set: ["requires": "P1"])
      .dependency(
        "P1", needs: "P2|P3/P2", set: ["type": "SS", "lag": -1, "strength": "soft", "reason": "w"]
      ).read()
    let soft = DependencyStrength.soft(penaltyPercent: ExactDecimal(coefficient: 10))
    #expect(scenario.dependencies.map(\.program) == [2, 0, 0])
    #expect(scenario.dependencies[1].anyOf == [Prerequisite(program: 1, lag: -1)])
    #expect(scenario.dependencies[2].anyOf.map(\.program) == [2, 1])
    #expect(scenario.dependencies[1].strength == soft)
    #expect(scenario.dependencies[1].type == .startToStart)
    #expect(scenario.dependencies[1].reason == "w")
  }

  @Test func adviceOnStarts() throws {
    try expectFaults(
      [
        .advice(.earliestTooEarly(program: "P2", earliest: 2025, possible: 2027)),
        .advice(.noStartYear(program: "P3")),
        .advice(.requiresExcluded(program: "P5", required: "P4")),
        .advice(.noStartYear(program: "P6")),
      ],
      in: programs(
        "P1,a,O,A,1,2,,,,,", "P2,a,O,A,1,1,P1,,,,⟦2025", "⟦P3,a,O,A,1,1,P2,,,,",
        "P4,a,O,A,1,1,,,excluded,r,", "P5,a,O,A,1,1,⟦P4,,,,", "⟦P6,a,O,A,1,4,,,,,"))
  }

  /// P1 is done, so that what needs its group may start at once, and P2 beside it.
  @Test func aFinishedVariantDoesNotShutItsGroup() throws {
    let text = ScenarioText(horizon: 2025...2027).source("S", each: 9)
      .program("P1", capital: 1, score: 3, set: ["status": "done", "reason": "r", "group": "g"])
      .program("P2", capital: 1, score: 2, set: ["group": "g"])
      .program("P3", capital: 1, score: 2, set: ["group": "g"])
      .program("P4", capital: 1, score: 1, set: ["group": "h"])
    let faults = try text.reading().faults.map(\.kind)
    #expect(faults == [.advice(.variantDone(program: "P1", group: "g", open: ["P2", "P3"]))])
  }

  @Test func aLongChainIsNoBurden() throws {
    // In reverse order of the file, so that nothing is settled in one pass.
    let count = 20_000
    let rows = (0..<count).map { "P\($0),a,O,A,1,P\($0 + 1)" } + ["P\(count),a,O,A,1,"]
    let header = "id,name,owner,sources,score,requires"
    let marked = MarkedScenario([.programs: ([header] + rows).joined(separator: "\n")])
    let reading = try marked.reading()
    #expect(reading.scenario?.dependencies.count == count)
  }
}

@Suite struct LineFaultTests {
  @Test func linesReplaceCapitalAndScores() throws {
    let scenario = try ScenarioText().source("A", each: 9).source("B", each: 9, om: false)
      .program("P1", capital: 7, om: 1, duration: 2, sources: "A")
      .program("P2", sources: "")
      .cost("P1", year: 2, amount: 5, sources: "B|A<=50%")
      .cost("P2", year: 1, amount: 1, sources: "A")
      .cost("P1", year: 1, amount: 3, sources: "A")
      .benefit("P1", year: 9, points: "2.5").read()
    let half = Payer(source: 0, atLeast: nil, atMost: ExactDecimal(coefficient: 50))
    #expect(
      scenario.programs[0].capital
        == .lines([
          CostLine(projectYear: 1, amount: Amount(rupiah: 3), payers: [.whole(0)]),
          CostLine(projectYear: 2, amount: Amount(rupiah: 5), payers: [.whole(1), half]),
        ]))
    #expect(scenario.programs[0].omPayers == [.whole(0)])
    #expect(
      scenario.programs[0].benefitLines
        == [BenefitLine(projectYear: 9, points: ExactDecimal(coefficient: 25, fractionDigits: 1))])
    #expect(scenario.programs[1].benefitLines == nil)
  }

  @Test func faults() throws {
    let marked = MarkedScenario([
      .costs: "program,year,amount,sources,note\nP1,⟦2,5,A,\n⟦P7,⟦0,⟦-1,⟦B,\n",
      .benefits: "program,year,points\nP1,⟦x,⟦1e3\n",
    ])
    try expectFaults(
      [
        .program(.lineAfterDuration(program: "P1", year: 2, duration: 1)),
        .reference(.unknown(kind: .program, name: "P7", nearest: nil)),
        .value(.number(label: "year", text: "0", problem: .outside(least: "1", greatest: "100"))),
        .value(.number(label: "amount", text: "-1", problem: .negative)),
        .reference(.unknown(kind: .source, name: "B", nearest: nil, known: ["A"])),
        .value(.number(label: "year", text: "x", problem: .notANumber)),
        .value(.number(label: "points", text: "1e3", problem: .exponent)),
      ], in: marked)
  }
}

@Suite struct TotalFaultTests {
  @Test func ceilings() throws {
    let rows = (0..<3_100).map { "S\($0),1000000000000000,1000000000000000,1000000000000000" }
    let sources = "⟦id,2025,2026,2027\nA,0,0,0\n" + rows.joined(separator: "\n") + "\n"
    try expectFaults(
      [.total(.ceilings(limit: 9_000_000_000_000_000_000))],
      in: MarkedScenario([.sources: sources]))
  }

  @Test func benefit() throws {
    let programs = "id,name,owner,sources,score\nP1,a,O,A,1\n⟦P2,a,O,A,-2000000000000\n"
    try expectFaults(
      [.total(.benefit(limit: 2_000_000_000_000))],
      in: MarkedScenario([.programs: programs]))
  }

  @Test func escalation() throws {
    let yaml = """
      petajalan: 1
      horizon: {first: 2025, last: 2124}
      money: {escalation: 100%}

      """
    let years = (2025...2124).map(String.init).joined(separator: ",")
    let ceilings = Array(repeating: "5", count: 100).joined(separator: ",")
    let marked = MarkedScenario(
      yaml: yaml,
      [
        .sources: "id,\(years)\nA,\(ceilings)\n",
        .programs: "id,name,owner,sources,score,capital\nP1,a,O,A,1,⟦1\nP2,a,O,A,1,0\n",
      ])
    try expectFaults([.program(.escalatesTooFar(program: "P1"))], in: marked)
  }

  @Test func pricesOutOfProportion() throws {
    let marked = MarkedScenario([
      .sources: "id,2025,2026,2027\nA,99999,99999,99999\n",
      .programs: """
      id,name,owner,sources,score,capital
      P1,a,O,A,1,10
      P2,a,O,A,1,12
      P3,a,O,A,1,9
      P4,a,O,A,1,11
      P5,a,O,A,1,⟦2400

      """,
    ])
    try expectFaults(
      [
        .advice(
          .farFromOthers(
            far("capital", "P5", 2400, .column, middle: 11, times: 218, isLess: false, meant: nil)))
      ], in: marked)
  }

  @Test func pricesOfAUnitTooNear() throws {
    let marked = MarkedScenario([
      .sources: "id,2025,2026,2027\nA,999999,999999,999999\n",
      .programs: """
      id,name,owner,sources,score,capital
      P1,a,O,A,1,9000
      P2,a,O,A,1,12000
      P3,a,O,A,1,⟦9
      P4,a,O,A,1,11000
      P5,a,O,A,1,180

      """,
    ])
    try expectFaults(
      [
        .advice(
          .farFromOthers(
            far("capital", "P3", 9, .column, middle: 9000, times: 1_000, isLess: true, meant: 9000))
        )
      ], in: marked)
  }

  @Test func ceilingsOutOfProportion() throws {
    let marked = MarkedScenario(
      yaml: "petajalan: 1\nhorizon: {first: 2021, last: 2026}\n",
      [
        .sources:
          "id,2021,2022,2023,2024,2025,2026\nA,10,11,⟦1200,0,12,9\nB,900,0,950,980,⟦9,1000\n",
        .programs: "id,name,owner,sources,score\nP1,One,O,A|B,1\n",
      ])
    try expectFaults(
      [
        .advice(
          .farFromOthers(
            far("2023", "A", 1200, .row, middle: 11, times: 109, isLess: false, meant: nil))),
        .advice(
          .farFromOthers(
            far("2025", "B", 9, .row, middle: 950, times: 105, isLess: true, meant: 9000))),
      ], in: marked)
  }

  private func far(
    _ label: String, _ subject: String, _ number: Int64, _ neighbors: FarNumber.Neighbors,
    middle: Int64, times: Int, isLess: Bool, meant: Int64?
  ) -> FarNumber {
    FarNumber(
      label: label, subject: subject, number: ExactDecimal(coefficient: number),
      neighbors: neighbors, middle: ExactDecimal(coefficient: middle), times: times,
      isLess: isLess, meant: meant.map { ExactDecimal(coefficient: $0) })
  }

  /// Fifty times the middle one is still near enough, and so is a fiftieth of it.
  @Test func numbersNearEnoughToTheOthers() throws {
    let marked = MarkedScenario([
      .sources: "id,2025,2026,2027\nA,99999,99999,99999\n",
      .programs: """
      id,name,owner,sources,score,capital,om
      P1,a,O,A,1,100,2
      P2,a,O,A,1,100,100
      P3,a,O,A,1,2,100
      P4,a,O,A,1,100,100
      P5,a,O,A,1,5000,5000

      """,
    ])
    try expectFaults([], in: marked)
  }

  /// What was meant to be 7200 was written 7.200, and is 7.2 by now.
  @Test func thousandsThatWereReadAsADecimalPoint() throws {
    let marked = MarkedScenario(
      yaml: "petajalan: 1\nhorizon: {first: 2025, last: 2027}\nmoney: {unit: juta}\n",
      [
        .sources: "id,2025,2026,2027\nA,9999,9999,9999\n",
        .programs: """
        id,name,owner,sources,score,capital,om
        P1,a,O,A,1,⟦7.2,2
        P2,a,O,A,1,650,3
        P3,a,O,A,1,700,2
        P4,a,O,A,1,400,3
        P5,a,O,A,1,900,4
        P6,a,O,A,1,100,5

        """,
      ])
    let small = FarNumber(
      label: "capital", subject: "P1", number: ExactDecimal(coefficient: 72, fractionDigits: 1),
      neighbors: .column, middle: ExactDecimal(coefficient: 650), times: 90, isLess: true,
      meant: ExactDecimal(coefficient: 7200))
    try expectFaults([.advice(.farFromOthers(small))], in: marked)
  }

  @Test func aScoreFarAboveTheOthers() throws {
    let marked = MarkedScenario([
      .sources: "id,2025,2026,2027\nA,99999,99999,99999\n",
      .criteria: "id,weight\nK1,1\nK2,1\n",
      .programs: """
      id,name,owner,sources,K1,K2
      P1,a,O,A,⟦450,30
      P2,b,O,A,90,10
      P3,c,O,A,100,20
      P4,d,O,A,20,90
      P5,e,O,A,50,40

      """,
    ])
    let advice = ScenarioAdvice.scoreFarAbove(
      program: "P1", column: "K1", score: ExactDecimal(coefficient: 450),
      greatest: ExactDecimal(coefficient: 100), meant: ExactDecimal(coefficient: 45))
    try expectFaults([.advice(advice)], in: marked)
  }

  @Test func amountsInRupiahWhereTheUnitIsAnother() throws {
    let marked = MarkedScenario(
      yaml: "petajalan: 1\nhorizon: {first: 2025, last: 2027}\nmoney: {unit: juta}\n",
      [
        .sources: "⟦id,2025,2026,2027\nA,70000000,60000000,60000000\n",
        .programs: """
        id,name,owner,sources,score,capital
        P1,a,O,A,1,⟦60000000
        P2,a,O,A,1,40000000
        P3,a,O,A,1,30000000

        """,
      ])
    func amounts(_ table: ScenarioTable, _ middle: Int64) -> ScenarioFaultKind {
      .advice(
        .rupiahInTable(table, middle: ExactDecimal(coefficient: middle), unit: .juta))
    }
    try expectFaults([amounts(.sources, 60_000_000), amounts(.programs, 40_000_000)], in: marked)
  }

  @Test func linesThatComeToAnotherSum() throws {
    let marked = MarkedScenario([
      .sources: "id,2025,2026,2027\nA,99,99,99\n",
      .programs: """
      id,name,owner,sources,duration,capital,score
      P1,a,O,A,2,⟦70,⟦5
      P2,b,O,A,1,20,3

      """,
      .costs: "program,year,amount,sources\nP1,1,20,A\nP1,2,40,A\nP2,1,20,A\n",
      .benefits: "program,year,points\nP1,2,4\nP1,3,4\nP2,1,3\n",
    ])
    try expectFaults(
      [
        .advice(
          .capitalReplaced(
            program: "P1", stated: ExactDecimal(coefficient: 70),
            lines: ExactDecimal(coefficient: 60))),
        .advice(
          .scoreReplaced(
            program: "P1", stated: ExactDecimal(coefficient: 5),
            lines: ExactDecimal(coefficient: 8))),
      ], in: marked)
  }

  @Test func ceilingsThatAreAlwaysTooLow() throws {
    let marked = MarkedScenario([
      .sources: "id,carry,2025,2026,2027\nA,no,10,5,5\nB,yes,4,4,4\n",
      .programs: """
      id,name,owner,sources,score,capital,duration,om,earliest
      P1,a,O,A,1,10,1,,
      P2,a,O,A,1,⟦11,1,,
      P3,a,O,A,1,20,2,5,2026
      P4,a,O,A|B,1,17,1,,
      P5,a,O,B,1,12,1,,
      P6,a,O,B,1,⟦13,1,,
      P7,a,O,A,1,⟦10,1,6,

      """,
    ])
    // P3 needs 10 in 2026 already; P7 has 6 a year to pay and 5 to pay it with,
    // unless it starts in the last year, which has only 5 for its capital.
    let kinds = try marked.reading().faults.map(\.kind)
    #expect(
      kinds == ["P2", "P3", "P6", "P7"].map { .advice(.unaffordable(program: $0)) })
  }
}

@Suite struct RuleFaultTests {
  private let horizon = Horizon(first: 2025, last: 2027)

  private func rules(_ lines: String) -> MarkedScenario {
    MarkedScenario(
      adding: "rules:\n" + lines,
      [
        .programs: """
        id,name,owner,sources,score,tags,quick_win,capital,dimension,status
        P1,a,DLH,A,1,x|y,yes,5,Smart Living,
        P2,b,PU,A,1,Y,,5.0,,
        P3,c,DLH,A,1,,no,7,smart living,done

        """
      ])
  }

  @Test(arguments: [
    ("tags: y", [0, 1]), ("tags: [x, Z]", [0]), ("quick_win: ya", [0]), ("quick_win: no", [1, 2]),
    ("capital: 5.00", [0, 1]), ("owner: dlh", [0, 2]), ("dimension: SMART LIVING", [0, 2]),
    ("id: [P3, p1]", [0, 2]), ("status: candidate", [0, 1]), ("status: selesai", [2]),
    ("owner: DLH, tags: x", [0]), ("sources: a", [0, 1, 2]), ("duration: 1", [0, 1, 2]),
    ("score: 1", [0, 1, 2]), ("Nama Program: B", [1]), ("scale: 1.0", [0, 1, 2]),
  ])
  func programsAreFound(condition: String, programs: [Int]) throws {
    let rule = "  - {id: r, count: {max: 1}, where: {\(condition)}}\n"
    let scenario = try #require(try rules(rule).reading().scenario)
    #expect(scenario.rules.map(\.programs) == [programs])
  }

  @Test(arguments: [
    ("tags", ["x", "y"], [[0], [0, 1]]), ("dimension", ["Smart Living"], [[0, 2]]),
    ("owner", ["DLH", "PU"], [[0, 2], [1]]), ("quick_win", ["yes", "no"], [[0], [1, 2]]),
  ])
  func forEachMakesOneRulePerValue(column: String, values: [String], programs: [[Int]]) throws {
    let rule = "  - {id: r, count: {min: 1}, for-each: \(column)}\n"
    let rules = try #require(try rules(rule).reading().scenario).rules
    #expect(rules.map(\.value) == values)
    #expect(rules.map(\.programs) == programs)
  }

  @Test func kindsAreRead() throws {
    let scenario = try ScenarioText(horizon: 2025...2027, "money: {unit: ribu}")
      .source("A", each: 1).program("P1").program("P2")
      .rule("id: r1, count: {min: 1, max: 2}, start-by: 2026")
      .rule("id: r2, count: {max: 2, finish-by: 2027}")
      .rule("id: r3, spend: {max: 1.5}")
      .rule("id: r4, spend: {min: 1, years: 2025..2026}, each-year: yes")
      .rule("id: r5, spend: {min: 1, years: 2026}")
      .rule("id: r6, share-of-spend: {min: 10%, max: 50.5%}")
      .rule("id: r7, parallel: {max: 3}, reason: staff")
      .rule("id: r8, om-after-horizon: {max: 9}")
      .rule("id: r9, together: [P2, p1]").read()
    #expect(
      scenario.rules.map(\.kind) == [
        .count(min: 1, max: 2, startBy: 2026, finishBy: nil),
        .count(min: nil, max: 2, startBy: nil, finishBy: 2027),
        .spend(min: nil, max: Amount(rupiah: 1_500), years: 2025...2027, eachYear: false),
        .spend(min: Amount(rupiah: 1_000), max: nil, years: 2025...2026, eachYear: true),
        .spend(min: Amount(rupiah: 1_000), max: nil, years: 2026...2026, eachYear: false),
        .shareOfSpend(
          min: ExactDecimal(coefficient: 10),
          max: ExactDecimal(coefficient: 505, fractionDigits: 1)),
        .parallel(max: 3), .omAfterHorizon(max: Amount(rupiah: 9_000)), .together,
      ])
    #expect(scenario.rules.allSatisfy { $0.programs == [0, 1] })
    #expect(scenario.rules[6].reason == "staff")
  }

  @Test func eachKindHasItsKeysAndBounds() throws {
    let lines = """
        - ⟦{id: a}
        - ⟦{id: b, parallel: {max: 1}, count: {max: 1}}
        - {id: c, count: ⟦{}}
        - {id: d, count: ⟦{min: 3, max: 2}}
        - {id: e, parallel: {max: 1}, ⟦finish-by: 2025}
        - {id: f, parallel: {⟦min: 1, max: 1}}
        - {id: g, together: ⟦[P1]}
        - {id: h, together: [P1, ⟦P1], ⟦where: {tags: x}}
        - {id: ⟦G, count: {max: ⟦x}}
        - ⟦{count: {max: 1}}
        - {id: i, spend: {max: 1, years: ⟦2027..2026}}
        - {id: j, spend: {max: 1, years: ⟦all}}
        - {id: k, share-of-spend: {max: ⟦101%}, ⟦filter: x}
        - {id: l, count: {max: 1, start-by: 2025}, ⟦start-by: 2026}
        - {id: m, count: {max: 1, start-by: ⟦2030}}
        - ⟦n

      """
    try expectFaults(
      [
        .rule(.noKind(rule: "a", kinds: RuleFaultTests.kinds)),
        .rule(.severalKinds(rule: "b", kinds: ["count", "parallel"])),
        .rule(.noBound(rule: "c", keys: ["min", "max"])),
        .rule(.leastAboveGreatest(rule: "d")),
        .rule(.keyNotForKind(key: "finish-by", kind: "parallel")),
        .yaml(.unknownKey(key: "min", nearest: nil, known: ["max"])),
        .rule(.tooFewTogether(rule: "g")),
        .reference(.twiceInList(name: "P1")),
        .rule(.keyNotForKind(key: "where", kind: "together")),
        .reference(.duplicateID(kind: .rule, id: "G", other: "g", line: 10)),
        .value(.number(label: "max", text: "x", problem: .notANumber)),
        .yaml(.missingKey(key: "id")),
        .setting(.yearsReversed(first: 2027, last: 2026)),
        .value(.yearRange(label: "years", text: "all")),
        .value(.number(label: "max", text: "101%", problem: .outside(least: "0", greatest: "100"))),
        .yaml(
          .unknownKey(
            key: "filter", nearest: nil,
            known: RuleFaultTests.kinds + [
              "id", "where", "for-each", "reason", "start-by", "finish-by", "years", "each-year",
            ])),
        .yaml(.duplicateKey(key: "start-by", firstLine: 17)),
        .advice(.yearOutside(label: "start-by", year: 2030, horizon: horizon)),
        .yaml(.wrongShape(key: "rules", expected: .mapping)),
      ], in: rules(lines))
  }

  private static let kinds = [
    "count", "spend", "share-of-spend", "parallel", "om-after-horizon", "together",
  ]

  @Test func conditionFaults() throws {
    let lines = """
        - {id: a, count: {max: 1}, where: {⟦tag_: x, ⟦qick_win: yes}}
        - {id: b, count: {max: 1}, where: {tags: [x, ⟦yy]}}
        - {id: c, count: {max: 1}, where: ⟦{tags: x, capital: 7}}
        - {id: d, count: {max: 1}, for-each: ⟦dimensoin}
        - ⟦{id: e, count: {max: 1}, where: {capital: 7}, for-each: tags}
        - {id: f, count: {max: 1}, where: {owner: ⟦DL}}

      """
    let faults = try rules(lines).reading().faults
    #expect(
      faults.map(\.kind) == [
        .reference(.unknown(kind: .column, name: "qick_win", nearest: "quick_win")),
        .advice(.matchesNothing(rule: "b", column: "tags", value: "yy", nearest: "y")),
        .advice(.ruleWithoutPrograms(rule: "c")),
        .reference(.unknown(kind: .column, name: "dimensoin", nearest: "dimension")),
        .advice(.ruleWithoutPrograms(rule: "e[x]")),
        .advice(.ruleWithoutPrograms(rule: "e[y]")),
        .advice(.matchesNothing(rule: "f", column: "owner", value: "DL", nearest: "DLH")),
      ])
  }
}
