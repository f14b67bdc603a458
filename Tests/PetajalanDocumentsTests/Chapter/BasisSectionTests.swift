import CitySupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanVerification

/// What a chapter says it was judged by.
@Suite struct BasisSectionTests {
  private static let material = ChapterMaterial(City.report())

  private func table(_ id: String, _ blocks: [Chapter.Block]) throws -> ChapterTable {
    try #require(
      blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        .first { $0.id == id })
  }

  /// Weights of 0.6 and 0.3 are two thirds and one third.
  @Test func weightsHaveTheirParts() throws {
    let blocks = BasisSection().blocks(of: Self.material, Language.id.phrases)
    let rows = try table("criteria", blocks).rows.map { $0.cells.map(\.text) }
    #expect(rows == [["K1", "Dampak", "0,6", "66,67%"], ["K2", "Kesiapan", "0,3", "33,33%"]])
  }

  @Test func decisionsHaveTheirReasons() throws {
    let blocks = BasisSection().blocks(of: Self.material, Language.id.phrases)
    let rows = try table("decided", blocks).rows.map { $0.cells.map(\.text) }
    #expect(rows.count == City.scenario.programs.count { $0.status != .candidate })
    #expect(rows.contains { $0[2] == "sudah ditetapkan, mulai 2025" })
    #expect(rows.contains { $0[2] == "dikecualikan" && $0[3] == "ditolak DPRD" })
  }

  @Test func scoresAreThoseOfTheScenario() throws {
    let blocks = ScoresSection().blocks(of: Self.material, Language.id.phrases)
    let scores = try table("scores", blocks)
    #expect(scores.columns.prefix(4).map(\.title) == ["Program", "K1", "K2", "Skor (poin)"])
    let programs = City.scenario.programs.filter { $0.status != .done }
    #expect(scores.rows.count == programs.count)
    for (row, program) in zip(scores.rows, programs) {
      #expect(row.cells[1].text == Indonesian().numbers.exact(program.scores[0]))
    }
  }

  @Test(
    arguments: [
      (
        RuleKind.count(min: 1, max: 2, startBy: nil, finishBy: 2027), [0, 1],
        "paling sedikit 1 dan paling banyak 2 program dipilih dari A (P1) dan B (P2), selesai paling "
          + "lambat 2027",
        "at least 1 and at most 2 of A (P1) and B (P2) on the roadmap, finished by 2027"
      ),
      (
        .spend(min: nil, max: Amount(rupiah: 5_000_000), years: 2025...2026, eachYear: true),
        [0, 1, 2],
        "belanja setiap tahun 2025–2026 untuk semua program paling banyak Rp5.000.000",
        "spending on all programs in each year of 2025–2026: at most Rp5,000,000"
      ),
      (
        .shareOfSpend(min: nil, max: ExactDecimal(coefficient: 125, fractionDigits: 1)), [1],
        "belanja untuk B (P2) paling banyak 12,5% dari seluruh belanja",
        "spending on B (P2): at most 12.5% of all spending"
      ),
      (
        .parallel(max: 2), [0, 2],
        "paling banyak 2 program dibangun serentak dari A (P1) dan C (P3)",
        "at most 2 of A (P1) and C (P3) built at once"
      ),
      (
        .omAfterHorizon(max: Amount(rupiah: 7)), [0, 1, 2],
        "biaya operasional dan pemeliharaan semua program setelah 2026 paling banyak Rp7 per tahun",
        "operation and maintenance of all programs after 2026: at most Rp7 a year"
      ),
      (
        .together, [0, 1], "dipilih semuanya atau tidak sama sekali: A (P1) dan B (P2)",
        "all on the roadmap or none: A (P1) and B (P2)"
      ),
    ] as [(RuleKind, [Int], String, String)])
  func rulesAreSentences(
    kind: RuleKind, programs: [Int], indonesian: String, english: String
  ) throws {
    let files = ScenarioTexts([
      "scenario.yaml": "petajalan: 1\nhorizon: {first: 2025, last: 2026}\n",
      "sources.csv": "id,2025,2026\nS,9,9\n",
      "programs.csv":
        "id,name,owner,capital,sources,score\nP1,A,O,1,S,1\nP2,B,O,1,S,1\nP3,C,O,1,S,1\n",
    ])
    let scenario = try #require(try ScenarioReader.read(files).scenario)
    let rule = Rule(id: "r", value: nil, kind: kind, programs: programs, reason: nil)
    #expect(Indonesian().sentence(for: rule, in: scenario) == indonesian)
    #expect(English().sentence(for: rule, in: scenario) == english)
  }

  /// The members that a rule has by a value are called by it.
  @Test func membersAreCalledByTheirValue() throws {
    let rule = Rule(
      id: "r", value: "Smart Living", kind: .parallel(max: 1), programs: [0, 1], reason: nil)
    let sentence = Indonesian().sentence(for: rule, in: City.scenario)
    #expect(sentence == "paling banyak 1 program dibangun serentak dari 2 program Smart Living")
  }

  /// Many members are called by what they and no others share, or else by their names.
  @Test func manyMembersAreCalledByWhatTheyShare() throws {
    let programs = (1...7).map { number in
      "P\(number),N\(number),\(number < 6 ? "DIN" : "LAIN"),\(number < 6 ? "yes" : "no"),D,1,S,1\n"
    }
    let files = ScenarioTexts([
      "scenario.yaml": "petajalan: 1\nhorizon: {first: 2025, last: 2026}\n",
      "sources.csv": "id,2025,2026\nS,9,9\n",
      "programs.csv": "id,name,owner,quick_win,dimension,capital,sources,score\n"
        + programs.joined(),
    ])
    let scenario = try #require(try ScenarioReader.read(files).scenario)
    func sentences(_ programs: [Int], value: String? = nil) -> [String] {
      let rule = Rule(
        id: "r", value: value, kind: .parallel(max: 1), programs: programs, reason: nil)
      return [
        Indonesian().sentence(for: rule, in: scenario), English().sentence(for: rule, in: scenario),
      ]
    }
    let start = "paling banyak 1 program dibangun serentak dari "
    #expect(
      sentences([0, 1, 2, 3, 4]) == [
        start + "5 program DIN", "at most 1 of the 5 programs of DIN built at once",
      ])
    #expect(
      sentences([0, 1, 2, 3, 4], value: "yes")[0] == start + "5 program DIN")
    #expect(
      sentences([1, 2, 3, 4, 6])[0] == start
        + "N2 (P2), N3 (P3), N4 (P4), N5 (P5), dan N7 (P7)")
    #expect(
      sentences([5, 6], value: "LAIN")[1] == "at most 1 of the 2 programs of LAIN built at once")
  }

  /// A dimension's quick wins are not all its programs.
  @Test func quickWinsAreCalledSo() throws {
    let programs = City.scenario.programs.indices.filter {
      City.scenario.programs[$0].isQuickWin
    }
    let value = City.scenario.programs[try #require(programs.first)].dimension
    let rule = Rule(
      id: "r", value: value, kind: .count(min: 1, max: nil, startBy: nil, finishBy: nil),
      programs: programs, reason: nil)
    #expect(Indonesian().sentence(for: rule, in: City.scenario).contains(" program quick win"))
  }

  /// The city's amounts are tenths of millions of rupiah, as they are shown.
  @Test func roundingIsToldWhereThereIsSome() throws {
    func told(_ roadmap: Roadmap) -> Bool {
      let material = ChapterMaterial(
        roadmap, City.report().quality, reasons: City.reasons, provenance: City.provenance)
      return BasisSection().blocks(of: material, Language.id.phrases).contains {
        if case .paragraph(let text) = $0 { text.contains("dibulatkan") } else { false }
      }
    }
    let city = City.roadmap
    #expect(!told(city))
    var payments = city.payments
    let first = payments[0]
    payments[0] = Payment(
      year: first.year, program: first.program, kind: first.kind, source: first.source,
      amount: Amount(rupiah: first.amount.rupiah - 50_000))
    #expect(
      told(
        Roadmap(
          scenario: city.scenario, plan: city.plan, payments: payments, earned: city.earned,
          penalties: city.penalties, benefit: city.benefit)))
  }
}
