import PetajalanDomain
import PetajalanReading
import TestSupport
import Testing

/// What a planner would not want to pass in silence, each told once.
@Suite struct OversightTests {
  /// Expects these oversights at the marks, and nothing else.
  private func expect(
    _ oversights: [ScenarioOversight], in marked: MarkedScenario,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try expectFaults(
      oversights.map { .oversight($0) }, in: marked, sourceLocation: sourceLocation)
    #expect(try marked.reading().scenario != nil, sourceLocation: sourceLocation)
  }

  private func programs(_ text: String) -> MarkedScenario { MarkedScenario([.programs: text]) }

  @Test func oneAgencyInThreeSpellings() throws {
    try expect(
      [
        .agencySpellings([
          ["Diskominfo", "Dinas Kominfo", "Dinas Komunikasi dan Informatika"], ["DLH", "D.L.H."],
        ])
      ],
      in: programs(
        """
        id,name,owner,sources,score
        P1,One,Diskominfo,A,1
        P2,Two,DISKOMINFO,A,1
        P3,Three,DLH,A,1
        P4,Four,⟦Dinas Kominfo,A,1
        P5,Five,Dinas Komunikasi dan Informatika,A,1
        P6,Six,D.L.H.,A,1

        """))
  }

  @Test func oneAgencyTwiceInTheTable() throws {
    try expect(
      [.agencySpellings([["KOMINFO", "K2"]])],
      in: MarkedScenario([
        .owners: "id,name\nKOMINFO,Diskominfo\nDLH,Dinas Lingkungan Hidup\n"
          + "⟦K2,Dinas Komunikasi dan Informatika\n",
        .programs: "id,name,owner,sources,score\nP1,One,DLH,A,1\nP2,Two,K2,A,1\n",
      ]))
  }

  @Test func oneDimensionInTwoCases() throws {
    try expect(
      [
        .caseSpellings(column: "dimension", [["Smart Living", "smart living"]]),
        .caseSpellings(column: "subdimension", [["Rumah sehat", "Rumah  Sehat"]]),
      ],
      in: programs(
        """
        id,name,owner,sources,score,dimension,subdimension
        P1,One,O,A,1,Smart Living,Rumah sehat
        P2,Two,O,A,1,⟦smart living,⟦Rumah  Sehat
        P3,Three,O,A,1,Smart Economy,

        """))
  }

  @Test func twoProgramsOfOneName() throws {
    // Variants of one thing may have its name.
    try expect(
      [.sameNames([.init(name: "Taman kota", programs: ["P1", "P4"])])],
      in: programs(
        """
        id,name,owner,sources,score,group
        P1,Taman kota,O,A,1,
        P2,Pusat kendali,O,A,1,G
        P3,Pusat kendali,O,A,1,G
        P4,⟦taman  kota,O,A,1,

        """))
  }

  @Test func idsThatLookLatin() throws {
    let marked = programs(
      """
      id,name,owner,sources,score
      pasar,One,O,A,1
      ⟦pаsar,Two,O,A,1
      Ρ1,Three,O,A,1
      проспект,Four,O,A,1
      Kafé,Five,O,A,1

      """)
    try expect(
      [
        .lookAlikes([
          LookAlike(text: "pаsar", letter: "\u{430}", script: .cyrillic, latin: "a"),
          LookAlike(text: "Ρ1", letter: "\u{3A1}", script: .greek, latin: "P"),
        ])
      ], in: marked)
  }

  @Test func programsThatCostNothing() throws {
    try expect(
      [.freePrograms(["P2", "P4"])],
      in: programs(
        """
        id,name,owner,sources,score,capital,om,status
        P1,One,O,A,1,5,,
        P2,Two,O,A,1,⟦,,
        P3,Three,O,A,1,,2,
        P4,Four,O,A,1,0,0,
        P5,Five,O,A,1,,,done

        """))
  }

  @Test func scenarioWithoutCostsIsAboutOrder() throws {
    try expect([], in: MarkedScenario())
  }

  @Test func sourcesThatNobodyNames() throws {
    try expect(
      [.unusedSources(["B", "C"])],
      in: MarkedScenario([
        .sources: "id,2025,2026,2027\nA,1,1,1\n⟦B,1,1,1\nC,1,1,1\nD,1,1,1\n",
        .programs: "id,name,owner,sources,om_sources,score\nP1,One,O,A,D,1\n",
      ]))
  }

  @Test func nothingEarns() throws {
    try expect(
      [.nothingEarns],
      in: programs("id,name,owner,sources,score\nP1,One,O,A,⟦0\nP2,Two,O,A,-1\n"))
    try expect(
      [.nothingEarns],
      in: MarkedScenario([
        .criteria: "id,weight\nK1,1\nK2,1\n",
        .programs: "id,name,owner,sources,K1,K2\nP1,One,O,A,⟦0,0\n",
      ]))
    // What has to be on the roadmap needs no score.
    try expect(
      [],
      in: programs(
        "id,name,owner,sources,score,status,reason\nP1,One,O,A,0,mandatory,law\n"))
  }

  @Test func programsThatEarnNothingAndThatNothingNeeds() throws {
    try expect(
      [.worthlessPrograms(["P2", "P5"])],
      in: programs(
        """
        id,name,owner,sources,score,requires,scale
        P1,One,O,A,1,P3,
        ⟦P2,Two,O,A,0,,
        P3,Three,O,A,0,,
        P4,Four,O,A,2,,
        P5,Five,O,A,2,,0

        """))
  }

  @Test func rulesMayNeedWhatEarnsNothing() throws {
    let table = "id,name,owner,sources,score,tags\nP1,One,O,A,1,\nP2,Two,O,A,0,road\n"
    try expect(
      [],
      in: MarkedScenario(
        adding: "rules: [{id: r, count: {min: 1}, where: {tags: road}}]\n", [.programs: table]))
  }

  @Test func softDependencyThatRequiresMakesHard() throws {
    let table = """
      id,name,owner,sources,score,requires,duration
      P1,One,O,A,1,,1
      P2,Two,O,A,1,P1,1
      P3,Three,O,A,1,P1,1

      """
    try expect(
      [.softBesideHard([.init(program: "P2", required: ["P1"])])],
      in: MarkedScenario([
        .programs: table,
        .dependencies: "program,requires,strength,lag\nP2,⟦P1,soft,\nP3,P1,soft,1\n",
      ]))
  }

  @Test func linesTwiceAndLinesOfProgramsThatAreDone() throws {
    let table = """
      id,name,owner,sources,score,status,duration
      P1,One,O,A,1,,2
      P2,Two,O,A,1,done,1

      """
    try expect(
      [
        .repeatedLines([.init(program: "p1", year: 1, firstLine: 2)]), .linesOfDone(["P2"]),
      ],
      in: MarkedScenario([
        .programs: table,
        .costs: """
        program,year,amount,sources,note
        P1,1,5,A,
        P1,2,5,A,
        P1,1,5,A,poles
        ⟦p1,1,5,a,
        ⟦P2,1,5,A,
        P2,1,6,A,

        """,
      ]))
    try expect(
      [.repeatedLines([.init(program: "P1", year: 3, firstLine: 2)])],
      in: MarkedScenario([
        .programs: "id,name,owner,sources\nP1,One,O,A\n",
        .benefits: "program,year,points\nP1,3,5\nP1,4,5\n⟦P1,3,5\n",
      ]))
  }

  @Test func criteriaThatCountForNothing() throws {
    try expect(
      [.weightlessCriteria(["K2"])],
      in: MarkedScenario([
        .criteria: "id,weight\nK1,1\nK2,⟦0\n",
        .programs: "id,name,owner,sources,K1,K2\nP1,One,O,A,1,1\n",
      ]))
  }

  @Test func criteriaOfDifferentScales() throws {
    let header = "id,name,owner,sources,K1,K2\n"
    func scenario(_ rows: String) -> MarkedScenario {
      MarkedScenario([.criteria: "id,weight\nK1,1\nK2,1\n", .programs: header + rows])
    }
    let four = ExactDecimal(coefficient: 4)
    let seventy = ExactDecimal(coefficient: 70)
    try expect(
      [
        .mixedScales(
          small: .init(criterion: "K1", score: four),
          great: .init(criterion: "K2", score: seventy))
      ],
      in: scenario("P1,One,O,A,⟦3,60\nP2,Two,O,A,4,70\nP3,Three,O,A,5,95\n"))
    // Low scores on the same scale are scores.
    try expect([], in: scenario("P1,One,O,A,5,60\nP2,Two,O,A,5,70\nP3,Three,O,A,40,95\n"))
  }

  @Test func rulesThatDemandNothing() throws {
    try expect(
      [.idleRules(["a", "c", "d"])],
      in: MarkedScenario(
        adding: """
          rules:
            - {id: ⟦a, count: {min: 0}}
            - {id: b, count: {min: 0, max: 2}}
            - {id: c, spend: {min: 0}}
            - {id: d, share-of-spend: {max: 100%}}

          """))
  }

  @Test func alternativesThatChangeNothing() throws {
    try expect(
      [.idleAlternatives(["a", "b", "d"])],
      in: MarkedScenario(
        adding: """
          alternatives:
            - {id: ⟦a, name: A}
            - {id: b, ceilings: {scale: 100%, set: {A: {2025: 1000}}}, discount: 0%}
            - {id: c, ceilings: {scale: 90%}}
            - {id: d, based-on: c}
            - {id: e, based-on: c, ceilings: {set: {A: {2025: 1000}}}}

          """))
  }

  @Test func priceYearAfterTheHorizon() throws {
    try expect(
      [.priceYearAfter(year: 2052, horizon: Horizon(first: 2025, last: 2027))],
      in: MarkedScenario(adding: "money: {price-year: ⟦2052}\n"))
    try expect([], in: MarkedScenario(adding: "money: {price-year: 2027}\n"))
  }

  @Test func alternativesRepeatNoOversight() throws {
    let marked = MarkedScenario(
      adding: "alternatives: [{id: a, ceilings: {scale: 90%}, drop-sources: [B]}]\n",
      [
        .sources: "id,2025,2026,2027\nA,1,1,1\nB,1,1,1\nC,1,1,1\n",
        .programs: "id,name,owner,sources,score\nP1,One,O,A|B,1\n",
      ])
    let faults = try ScenarioReader.read(marked.files, scope: .all).faults
    #expect(faults.map(\.kind) == [.oversight(.unusedSources(["C"]))])
  }
}
