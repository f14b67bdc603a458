import TestSupport
import Testing

@testable import PetajalanDomain

@Suite struct ProgramFaultTests {
  private func programs(_ columns: String, _ rows: String...) -> MarkedScenario {
    let header = "id,name,owner,sources,score" + (columns.isEmpty ? "" : "," + columns)
    return MarkedScenario([
      .sources:
        "id,capital,om,2025,2026,2027\nA,,,1000,1000,1000\nC,yes,no,9,9,9\nM,no,yes,9,9,9\n",
      .programs: ([header] + rows).joined(separator: "\n") + "\n",
    ])
  }

  @Test func idsDifferInMoreThanCase() throws {
    try expectFaults(
      [
        .reference(.duplicateID(kind: .program, id: "p1", other: "P1", line: 2)),
        .value(.notID(label: "id", text: "P 2")),
        .value(.notID(label: "id", text: String(repeating: "x", count: 101))),
        .value(.missing(label: "id")),
        .reference(.duplicateID(kind: .program, id: "E\u{301}1", other: "é1", line: 6)),
      ],
      in: programs(
        "", "P1,a,O,A,1", "⟦p1,b,O,A,1", "⟦P 2,c,O,A,1",
        "⟦" + String(repeating: "x", count: 101) + ",d,O,A,1", "é1,e,O,A,1", "⟦,f,O,A,1",
        "⟦E\u{301}1,g,O,A,1"))
  }

  @Test func dimensionsInOtherSpellingsAreToldOnce() throws {
    try expectFaults(
      [
        .advice(.dimensionSpelling(written: "Smart Government", usual: "Smart Governance")),
        .advice(.dimensionSpelling(written: "smart people", usual: "Smart Society")),
      ],
      in: programs(
        "dimension", "P1,a,O,A|C|M,1,⟦Smart Government", "P2,b,O,A,1,Smart Governance",
        "P3,c,O,A,1,Smart Government", "P4,d,O,A,1,⟦smart people", "P6,f,O,A,1,smart living",
        "P5,e,O,A,1,Air"))
  }

  @Test func requiredCells() throws {
    try expectFaults(
      [
        .value(.missing(label: "name")), .value(.missing(label: "owner")),
        .value(.missing(label: "sources")),
      ], in: programs("", "P1,⟦,⟦,⟦,1"))
  }

  @Test func money() throws {
    try expectFaults(
      [
        .value(.number(label: "capital", text: "-5", problem: .negative)),
        .value(.number(label: "capital", text: "1.5", problem: .fractionOfRupiah(unit: .rupiah))),
        .value(
          .number(
            label: "capital", text: "1000000000000001",
            problem: .amountTooGreat(rupiah: 1_000_000_000_000_000))),
        .value(.number(label: "capital", text: "ten", problem: .notANumber)),
        .value(.number(label: "capital", text: "-0", problem: .negativeZero)),
        .value(.number(label: "capital", text: "1e400", problem: .exponent)),
        .value(.number(label: "capital", text: "NaN", problem: .notFinite)),
      ],
      in: programs(
        "capital", "P1,a,O,A,1,⟦-5", "P2,a,O,A,1,⟦1.5", "P3,a,O,A,1,⟦1000000000000001",
        "P4,a,O,A,1,⟦ten", "P5,a,O,A,1,⟦-0", "P6,a,O,A,1,⟦1e400", "P7,a,O,A,1,⟦NaN"))
  }

  @Test func wholeNumbersAndYears() throws {
    try expectFaults(
      [
        .value(
          .number(label: "duration", text: "0", problem: .outside(least: "1", greatest: "100"))),
        .value(.number(label: "duration", text: "1.5", problem: .notWhole)),
        .value(
          .number(label: "earliest", text: "0", problem: .outside(least: "1", greatest: "9999"))),
        .value(.number(label: "latest", text: "soon", problem: .notANumber)),
      ],
      in: programs(
        "duration,earliest,latest", "P1,a,O,A,1,⟦0,,", "P2,a,O,A,1,⟦1.5,,", "P3,a,O,A,1,,⟦0,",
        "P4,a,O,A,1,,,⟦soon"))
  }

  @Test func profileHasAPartPerYearAndComesToAll() throws {
    try expectFaults(
      [
        .program(.profileLength(program: "P1", parts: 2, duration: 1)),
        .program(
          .profileSum(
            program: "P2", sum: ExactDecimal(coefficient: 999, fractionDigits: 1))),
        .value(
          .number(label: "profile", text: "110", problem: .outside(least: "0", greatest: "100"))),
        .value(.number(label: "profile", text: "-10", problem: .negative)),
      ],
      in: programs(
        "duration,profile", "P1,a,O,A,1,1,⟦50|50", "P2,a,O,A,1,2,⟦50|49.9",
        "P3,a,O,A,1,2,⟦110|⟦-10"))
  }

  @Test func statuses() throws {
    try expectFaults(
      [
        .value(
          .word(
            label: "status", text: "comitted",
            allowed: [
              "candidate", "mandatory", "committed", "excluded", "done", "calon", "wajib",
              "terikat", "dikecualikan", "selesai",
            ], nearest: "committed")),
        .program(.reasonMissing(program: "P2", status: "mandatory")),
        .program(.startMissing(program: "P3")),
        .program(
          .startOutside(
            program: "P4", start: 2027, duration: 2, horizon: Horizon(first: 2025, last: 2027))),
        .advice(.startUnused(program: "P5", status: "candidate")),
      ],
      in: programs(
        "status,reason,start,duration", "P1,a,O,A,1,⟦comitted,r,,", "P2,a,O,A,1,⟦wajib,,,",
        "P3,a,O,A,1,⟦committed,r,,", "P4,a,O,A,1,terikat,r,⟦2027,2", "P5,a,O,A,1,,,⟦2025,",
        "P6,a,O,A,1,Selesai,,,", "P7,a,O,A,1,dikecualikan,law,,"))
  }

  @Test func sourcesAndTheirLimits() throws {
    try expectFaults(
      [
        .reference(.unknown(kind: .source, name: "B1", nearest: nil, known: ["A", "C", "M"])),
        .reference(.twiceInList(name: "a")),
        .program(.limit(text: "A<30%")),
        .program(.limit(text: "A<=30")),
        .value(
          .number(label: "sources", text: "130%", problem: .outside(least: "0", greatest: "100"))),
        .program(.limitsTooHigh(program: "P6")),
        .program(.limitsTooLow(program: "P7")),
        .program(.noCapitalPayer(program: "P8")),
        .program(.noOMPayer(program: "P9")),
        .program(.limit(text: "<=50%")),
      ],
      in: programs(
        "capital,om", "P1,a,O,A|⟦B1,1,1,", "P2,a,O,A|⟦a,1,1,", "P3,a,O,⟦A<30%,1,,",
        "P4,a,O,⟦A<=30,1,,", "P5,a,O,⟦A<=130%,1,,", "P6,a,O,⟦A>=60%<=50%|C,1,1,",
        "P7,a,O,⟦A<=60%|C<=30%,1,1,", "P8,a,O,⟦M,1,1,", "P9,a,O,⟦C,1,1,1",
        "P10,a,O,⟦<=50%,1,,"))
  }

  @Test func payersOfOM() throws {
    let marked = programs(
      "capital,om,om_sources", "P1,a,O,A<=50%|C|M,1,5,6,", "P2,a,O,A,1,5,6,⟦C|M")
    try expectFaults([.advice(.mayNotPayOM(source: "C"))], in: marked)
    let programs = try #require(try marked.reading().scenario?.programs)
    let half = Payer(source: 0, atLeast: nil, atMost: ExactDecimal(coefficient: 50))
    #expect(programs[0].omPayers == [half, .whole(2)])
    #expect(
      programs[0].capital == .spread(Amount(rupiah: 5), profile: [], payers: [half, .whole(1)]))
    #expect(programs[1].omPayers == [.whole(2)])
  }

  @Test func owners() throws {
    let marked = MarkedScenario([
      .owners: """
      id,name,short,aliases,parallel
      DLH,Dinas Lingkungan Hidup,LH,Lingkungan|BLH,2
      PUTR,Dinas PU,PU,Lingkungan,
      ⟦dlh,x,,,⟦-1

      """,
      .programs: """
      id,name,owner,supporting,sources,score
      P1,a,blh,pu|⟦DINAS PU|LH|⟦Dnas,A,1
      P2,a,⟦lingkungan,PUTR,A,1
      P3,a,⟦PUTRA,,A,1

      """,
    ])
    try expectFaults(
      [
        .reference(.duplicateID(kind: .owner, id: "dlh", other: "DLH", line: 2)),
        .value(
          .number(
            label: "parallel", text: "-1", problem: .outside(least: "0", greatest: "1000000"))),
        .reference(.twiceInList(name: "DINAS PU")),
        .reference(.unknown(kind: .owner, name: "Dnas", nearest: nil)),
        .reference(.ambiguousOwner(name: "lingkungan", owners: ["DLH", "PUTR"])),
        .reference(.unknown(kind: .owner, name: "PUTRA", nearest: "PUTR")),
      ], in: marked)
  }

  @Test func ownersWithoutTheTable() throws {
    let scenario = try ScenarioText().source("A", each: 1)
      .program("P1", owner: "B", set: ["supporting": "C|D"])
      .program("P2", owner: "d").program("P3", owner: "B").read()
    #expect(scenario.owners.map(\.id) == ["B", "C", "D"])
    #expect(scenario.programs.map(\.owner) == [0, 2, 0])
    #expect(scenario.programs[0].supporting == [1, 2])
  }

  @Test func emptyScoresCountNothing() throws {
    let marked = programs(
      "status,reason", "P1,a,O,A|C|M,⟦,,", "P2,a,O,A,,excluded,r", "P3,a,O,A,,done,")
    try expectFaults([.advice(.emptyScore(program: "P1", column: "score"))], in: marked)
  }

  @Test func tooManyPrograms() throws {
    let rows = (0...100_000).map { "P\($0),n,O,A,1" }.joined(separator: "\n")
    let marked = MarkedScenario([.programs: "id,name,owner,sources,score\n" + rows])
    let faults = try marked.reading().faults
    #expect(faults.map(\.kind) == [.table(.tooManyRows(table: .programs, limit: 100_000))])
    #expect(faults.first?.location.line == 100_002)
  }
}
