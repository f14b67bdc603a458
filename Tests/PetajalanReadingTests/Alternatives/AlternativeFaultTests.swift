import PetajalanDomain
import PetajalanReading
import TestSupport
import Testing

/// What is wrong with alternatives, and where.
@Suite struct AlternativeFaultTests {
  private func expect(
    _ kinds: [ScenarioFaultKind], in lines: String, _ tables: [ScenarioTable: String] = [:],
    scope: ReadingScope = .base
  ) throws {
    let marked = MarkedScenario(adding: "alternatives:\n" + lines + "\n", tables)
    let faults = try ScenarioReader.read(marked.files, scope: scope).faults
    #expect(faults.map(\.kind) == kinds)
    #expect(faults.map(\.location) == marked.marks)
  }

  @Test func shapesAndKeys() throws {
    try expect(
      [
        .yaml(.unknownKey(key: "ceiling", nearest: "ceilings")),
        .yaml(.missingKey(key: "id")),
        .value(.notID(label: "id", text: "a b")),
        .yaml(.wrongShape(key: "ceilings", expected: .mapping)),
        .yaml(.unknownKey(key: "scael", nearest: "scale")),
        .yaml(.wrongShape(key: "status", expected: .mapping)),
        .yaml(.wrongShape(key: "P1", expected: .mapping)),
        .yaml(.wrongShape(key: "alternatives", expected: .mapping)),
      ],
      in: """
          - {id: a, ⟦ceiling: {scale: 80%}}
          - ⟦{name: b}
          - {id: ⟦a b}
          - {id: c, ceilings: ⟦80%}
          - {id: d, ceilings: {⟦scael: 80%}}
          - {id: e, status: ⟦[P1]}
          - {id: f, status: {P1: ⟦excluded}}
          - ⟦g
        """)
  }

  @Test func idsAreUnique() throws {
    try expect(
      [.reference(.duplicateID(kind: .alternative, id: "LOW", other: "low", line: 4))],
      in: "  - {id: low}\n  - {id: ⟦LOW}")
  }

  @Test func namesMustBeThere() throws {
    try expect(
      [
        .reference(.unknown(kind: .source, name: "APBN", nearest: "APBD")),
        .reference(.unknown(kind: .source, name: "CSR", nearest: nil, known: ["APBD"])),
        .reference(.unknown(kind: .criterion, name: "K1", nearest: nil)),
        .reference(.unknown(kind: .program, name: "P2", nearest: nil)),
        .reference(.unknown(kind: .rule, name: "fwe", nearest: "few")),
        .reference(
          .unknown(
            kind: .alternative, name: "g", nearest: nil,
            known: ["low", "b", "c", "d", "e", "i", "j"])),
        .reference(.unknown(kind: .alternative, name: "lo", nearest: "low")),
      ],
      in: """
          - {id: low, ceilings: {set: {⟦APBN: {2025: 1}}}}
          - {id: b, drop-sources: [⟦CSR]}
          - {id: c, weights: {⟦K1: 1}}
          - {id: d, status: {⟦P2: {status: excluded, reason: x}}}
          - {id: e, rules: {drop: [⟦fwe]}}
          - {id: hemat, based-on: ⟦g}
          - {id: i, based-on: ⟦lo}
          - {id: j, based-on: hemat}
        rules: [{id: few, count: {max: 2}}]
        """,
      [
        .sources: "id,2025,2026,2027\nAPBD,1,1,1\n",
        .programs: "id,name,owner,sources,score\nP1,One,O,APBD,1\n",
      ])
  }

  @Test func circlesAreToldOnce() throws {
    try expect(
      [
        .alternative(.circle(alternatives: ["a", "b", "c", "a"])),
        .alternative(.circle(alternatives: ["e", "e"])),
      ],
      in: """
          - {id: a, based-on: ⟦b}
          - {id: b, based-on: c}
          - {id: c, based-on: a}
          - {id: d, based-on: a}
          - {id: e, based-on: ⟦e}
        """)
  }

  @Test func whatIsNamedTwice() throws {
    try expect(
      [.reference(.twiceInList(name: "a")), .reference(.twiceInList(name: "p1"))],
      in: """
          - {id: a, drop-sources: [A, ⟦a]}
          - id: b
            status: {P1: {status: candidate}, ⟦p1: {status: candidate}}
        """)
  }

  @Test func aScaleHasASign() throws {
    let readings = NumberProblem.twoReadings("0.8%", "0.8 × 100%")
    try expect(
      [
        .value(.number(label: "scale", text: "0.8", problem: readings)),
        .value(
          .number(
            label: "scale", text: "2000%", problem: .outside(least: "0", greatest: "1000"))),
        .value(.number(label: "scale", text: "much%", problem: .notANumber)),
      ],
      in: """
          - {id: a, ceilings: {scale: ⟦0.8}}
          - {id: b, ceilings: {scale: ⟦2000%}}
          - {id: c, ceilings: {scale: ⟦much%}}
        """)
  }

  @Test func valuesAreRead() throws {
    try expect(
      [
        .value(.number(label: "2025", text: "1.5", problem: .fractionOfRupiah(unit: .rupiah))),
        .value(.number(label: "set", text: "soon", problem: .notANumber)),
        .value(
          .number(label: "discount", text: "101%", problem: .outside(least: "0", greatest: "100"))),
        .value(.number(label: "escalation", text: "1.234%", problem: .finerThanBasisPoint)),
        .setting(.yearsReversed(first: 2027, last: 2025)),
      ],
      in: """
          - {id: a, ceilings: {set: {A: {2025: ⟦1.5}}}}
          - {id: b, ceilings: {set: {A: {⟦soon: 1}}}}
          - {id: c, discount: ⟦101%}
          - {id: d, escalation: ⟦1.234%}
          - {id: e, horizon: {first: 2027, last: ⟦2025}}
        """)
  }

  @Test func statusesNeedReasonsAndStarts() throws {
    try expect(
      [
        .alternative(.reasonMissing(program: "P1", status: "mandatory")),
        .alternative(.startMissing(program: "P1")),
        .advice(.startUnused(program: "P1", status: "candidate")),
        .value(
          .word(
            label: "status", text: "wajb", allowed: words, nearest: "wajib")),
      ],
      in: """
          - {id: a, status: {⟦P1: {status: mandatory}}}
          - {id: b, status: {⟦P1: {status: committed, reason: x}}}
          - {id: c, status: {P1: {status: candidate, ⟦start: 2025}}}
          - {id: d, status: {P1: {status: ⟦wajb}}}
        """)
  }

  private let words = [
    "candidate", "mandatory", "committed", "excluded", "done", "calon", "wajib", "terikat",
    "dikecualikan", "selesai",
  ]

  @Test func namesAreLookedUpAfterWhatCameBefore() throws {
    try expect(
      [
        .alternative(.ruleStands(rule: "few", other: "few")),
        .reference(.unknown(kind: .rule, name: "few", nearest: nil)),
        .alternative(.sourceDropped(source: "A")),
      ],
      in: """
          - {id: a, rules: {add: [{id: ⟦few, count: {max: 1}}]}}
          - {id: b, rules: {drop: [few], add: [{id: few, count: {max: 1}}]}}
          - {id: c, rules: {drop: [few]}}
          - {id: d, based-on: c, rules: {drop: [⟦few]}}
          - {id: e, drop-sources: A, ceilings: {set: {⟦A: {2025: 1}}}}
        rules: [{id: few, count: {max: 2}}]
        """)
  }

  @Test func yearsOutsideTheHorizonAreAdvice() throws {
    let horizon = Horizon(first: 2025, last: 2026)
    try expect(
      [.advice(.yearOutside(label: "set", year: 2027, horizon: horizon))],
      in: """
          - {id: a, ceilings: {set: {A: {2027: 1}}}}
          - {id: b, horizon: {first: 2025, last: 2026}, ceilings: {set: {A: {⟦2027: 1}}}}
        """)
  }

  @Test func whatIsWrongInAnAlternativeAloneIsToldWithIt() throws {
    let horizon = Horizon(first: 2026, last: 2027)
    try expect(
      [
        .within(
          alternative: "b", .rule(.noKind(rule: "odd", kinds: ruleKinds))),
        .within(
          alternative: "c", .table(.missingYears([2028]))),
        .within(
          alternative: "a",
          .program(.startOutside(program: "P1", start: 2025, duration: 1, horizon: horizon))),
      ],
      in: """
          - {id: a, horizon: {first: 2026, last: 2027}}
          - {id: b, rules: {add: [⟦{id: odd}]}}
          - {id: c, horizon: {first: 2025, last: 2028}}
          - {id: d, horizon: {first: 2025, last: 2028}, ceilings: {set: {A: {2028: 1}}}}
        """,
      [
        .sources: "⟦id,2025,2026,2027\nA,1,1,1\n",
        .programs: "id,name,owner,sources,score,status,start,reason\n"
          + "P1,One,O,A,1,committed,⟦2025,law\n",
      ], scope: .all)
  }

  private let ruleKinds = [
    "count", "spend", "share-of-spend", "parallel", "om-after-horizon", "together",
  ]

  @Test func whatIsWrongWithTheScenarioIsToldOnce() throws {
    try expect(
      [.advice(.startUnused(program: "P1", status: "candidate"))],
      in: "  - {id: a, ceilings: {scale: 50%}}\n  - {id: b, discount: 3%}",
      [
        .programs: "id,name,owner,sources,score,start\nP1,One,O,A,1,⟦2025\n"
      ], scope: .all)
  }

  @Test func ofAllAlternativesTheNamedOneIsRead() throws {
    let lines = """
        - {id: a, horizon: {first: 2025, last: 2028}}
        - {id: Low, name: Rendah, ceilings: {scale: 50%}}
      """
    let marked = MarkedScenario(adding: "alternatives:\n" + lines + "\n")
    let low = try ScenarioReader.read(marked.files, scope: .alternative("low"))
    #expect(low.faults == [])
    #expect(low.alternative?.id == "Low")
    #expect(low.scenario?.name == "scenario – Rendah")
    #expect(try ScenarioReader.read(marked.files, scope: .alternative("a")).scenario == nil)
    #expect(try ScenarioReader.read(marked.files, scope: .all).scenario == nil)
    let unknown = try ScenarioReader.read(marked.files, scope: .alternative("lo"))
    #expect(
      unknown.unknownAlternative
        == UnknownAlternative(id: "lo", known: ["a", "Low"], nearest: "Low"))
  }
}
