import TestSupport
import Testing

@testable import Formats
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanVerification

/// Findings by example, in a folder in which everything occurs: a source that
/// carries over, limits of payments, a program that is done, a soft dependency
/// that is not obeyed, and texts that spreadsheets would take for formulas.
@Suite struct FolderCheckTests {
  private let folder: SolvedFolder
  private let reading: ScenarioReading
  private let plan = Plan(starts: [2025, 2026, nil, 2025, nil])

  init() throws {
    reading = try Self.text().reading()
    folder = try SolvedFolder(reading, plan)
  }

  /// P1 100 in 2025: 30 from CSR, 70 from APBD; O&M 5. P2 90 over two years.
  private static func text() -> ScenarioText {
    ScenarioText(
      horizon: 2025...2027, "terms: [{id: awal, first: 2025, last: 2025}]",
      "benefit: {discount: 5%}"
    )
    .source("APBD", each: 100, carry: true).source("CSR", each: 30, om: false)
    .source("DAK", each: 0)
    .owner("-A", parallel: 2).owner("B").owner("C")
    .program(
      "P1", capital: 100, om: 5, score: 10, owner: "-A", sources: "CSR<=30%|APBD",
      set: ["dimension": "-Hidup", "quick_win": "yes", "name_en": "@One"]
    )
    .program("P2", capital: 90, duration: 2, score: 7, owner: "-A", sources: "APBD")
    .program("P3", om: 2, score: 1, owner: "B", sources: "APBD", set: ["status": "done"])
    .program("P4", score: 20, owner: "B", sources: "APBD")
    .program("P5", capital: 500, score: 20, owner: "B", sources: "APBD")
    .dependency("P4", needs: "P2", set: ["strength": "soft"])
  }

  @Test(arguments: CSVDialect.all.map(\.name), Language.allCases)
  func ownFolderHasNoFindings(dialect: String, language: Language) throws {
    let dialect = try #require(CSVDialect.all.first { $0.name == dialect })
    let folder = try SolvedFolder(
      reading, plan, bound: 40_000_000, dialect: dialect, language: language)
    #expect(folder.text("roadmap.csv").contains("'-A"))
    #expect(folder.findings() == [])
    #expect(folder.text("roadmap.csv").contains("@One") == (language == .en))
  }

  @Test func recordedFolderIsJudged() throws {
    // The files of the snapshots, which a person has reviewed.
    let scenario = try ScenarioFolder(
      path: Repository.root.appendingPathComponent("scenarios/belajar").path)
    let reading = try ScenarioReader.read(scenario)
    var files: [String: [UInt8]] = [:]
    for name in WrittenFolder.fileNames {
      let path = "Tests/PetajalanReportsTests/Snapshots/belajar-id-\(name)"
      files[name] = Array(try Repository.text(of: path).utf8)
    }
    let check = FolderCheck(
      WrittenFolder(path: "roadmap", files: files), scenario: try #require(reading.scenario),
      inputs: reading.inputs)
    #expect(check.findings == [])
    #expect(check.plan.selected.count == 6)
  }

  // MARK: roadmap.csv

  @Test func derivedColumnsAreJudged() throws {
    let findings = try folder.findings(
      replacing: ",2025,2025,2026,10,10,100,10,100,5,5,", in: "roadmap.csv",
      with: ",2025,2026,2027,10.5,9.5,101,11,100,5,4,")
    let found = findings.map { finding -> String in
      guard case .differs(.program(0), let label, _, _, _) = finding.kind else { return "?" }
      return label
    }
    #expect(
      found == ["finish", "in_service", "score", "benefit", "capital", "om_in_horizon", "2027"])
  }

  @Test func cellIsToldWithItsPlace() throws {
    let findings = try folder.findings(
      replacing: "2025,2025,2026,10,10,100,", in: "roadmap.csv", with: "2025,2025,2026,10,10,99,")
    let column = try #require(
      folder.text("roadmap.csv").split(separator: "\r\n")[1].range(of: "100,10,"))
    let line = folder.text("roadmap.csv").split(separator: "\r\n")[1]
    #expect(
      findings == [
        Finding(
          .differs(
            subject: .program(0), label: "capital", found: .rupiah(99), expected: .rupiah(100),
            basis: .starts),
          at: SourceLocation(
            file: "roadmap/roadmap.csv", line: 2,
            column: line.distance(from: line.startIndex, to: column.lowerBound) + 1))
      ])
  }

  @Test func startMovedInTheRoadmapAloneIsNoticedEverywhere() throws {
    let findings = try folder.findings(
      replacing: "selected,awal,2025,2025,2026,10,", in: "roadmap.csv",
      with: "selected,awal,2026,2025,2026,10,")
    let files = Set(findings.map(\.location.file))
    // The sums of spending.csv are still those of budget.csv.
    #expect(
      files
        == Set(
          ["roadmap.csv", "spending.csv", "owners.csv", "result.json"].map { "roadmap/" + $0 })
    )
  }

  @Test func unknownAndMissingProgramsAreNamed() throws {
    let findings = try folder.findings(replacing: "\r\nP5,", in: "roadmap.csv", with: "\r\nP6,")
    #expect(
      findings.map(\.kind) == [
        .rowMissing(.program(4)),
        .form(.reference(.unknown(kind: .program, name: "P6", nearest: nil))),
      ])
  }

  @Test func columnsAreKnownByName() throws {
    let header = "year,program,owner,dimension,kind,source,amount"
    let findings = try folder.findings(
      replacing: header, in: "spending.csv", with: "year,program,opd,dimension,kind,kind,amount")
    let kinds = findings.map(\.kind)
    let expected: [FindingKind] = [
      .columnMissing("owner"), .columnMissing("source"), .columnUnknown("opd"),
      .columnTwice("kind"),
    ]
    for kind in expected { #expect(kinds.contains(kind)) }
  }

  @Test func formIsJudged() throws {
    #expect(
      folder.findings(with: "", as: "owners.csv").map(\.kind).contains(.form(.file(.empty))))
    let findings = try folder.findings(
      replacing: "2026,B,0,,0,2", in: "owners.csv", with: "2026,B,0,0,2")
    #expect(findings.first?.kind == .rowMissing(.owner(1, year: 2026)))
    #expect(findings.last?.kind == .form(.table(.unevenRow(cells: 5, columns: 6))))
  }

  // MARK: spending.csv

  @Test func rupiahTooManyIsNoticedInSpendingAndBudget() throws {
    let findings = try folder.findings(
      replacing: "capital,CSR,30", in: "spending.csv", with: "capital,CSR,31")
    let due = PaymentViolation.Due(year: 2025, program: 0, kind: .capital)
    #expect(
      findings.filter { $0.location.file.hasSuffix("spending.csv") }.map(\.kind) == [
        .payment(.dueDiffers(due, due: 100, paid: 101)),
        .payment(.outsideLimits(due, source: 1, paid: 31, least: 0, most: 30)),
        .payment(.aboveCeiling(source: 1, year: 2025, paid: 31, available: 30)),
      ])
    #expect(
      findings.first { $0.location.file.hasSuffix("budget.csv") }?.kind
        == .differs(
          subject: .source(1, year: 2025), label: "capital", found: .rupiah(30),
          expected: .rupiah(31), basis: .spending))
  }

  @Test func textOfAPaymentIsJudged() throws {
    let findings = try folder.findings(
      replacing: "2025,P1,'-A,'-Hidup,capital,CSR,30", in: "spending.csv",
      with: "2025,P1,B,,capital,CSR,30")
    let subject = FindingSubject.payment(program: 0, year: 2025, kind: .capital, source: 1)
    #expect(
      findings.map(\.kind) == [
        .differs(
          subject: subject, label: "owner", found: .text("B"), expected: .text("-A"),
          basis: .scenario),
        .differs(
          subject: subject, label: "dimension", found: .nothing, expected: .text("-Hidup"),
          basis: .scenario),
      ])
  }

  @Test(arguments: [
    ("2028,P1", NumberProblem.outside(least: "2025", greatest: "2027")),
    ("2025.5,P1", .notWhole), ("tahun,P1", .notANumber),
  ])
  func yearIsANumberInTheHorizon(cells: String, problem: NumberProblem) throws {
    let findings = try folder.findings(
      replacing: "2025,P1,'-A,'-Hidup,capital,CSR", in: "spending.csv",
      with: cells + ",'-A,'-Hidup,capital,CSR")
    let text = String(cells.dropLast(3))
    let kind = FindingKind.form(.value(.number(label: "year", text: text, problem: problem)))
    #expect(findings.contains { $0.kind == kind && $0.location.line == 2 })
  }

  // MARK: budget.csv and owners.csv

  @Test func carriedMoneyIsJudged() throws {
    // 100 less 70 for P1 and 2 for P3.
    let findings = try folder.findings(
      replacing: "2025,APBD,100,0,70,2,28,0", in: "budget.csv", with: "2025,APBD,100,0,70,2,0,28")
    #expect(
      findings.map(\.kind) == [
        .differs(
          subject: .source(0, year: 2025), label: "carried_out", found: .rupiah(0),
          expected: .rupiah(28), basis: .spending),
        .differs(
          subject: .source(0, year: 2025), label: "unused", found: .rupiah(28),
          expected: .rupiah(0), basis: .spending),
      ])
  }

  @Test func ownerThatLeadsNothingHasNoRow() throws {
    let findings = try folder.findings(
      replacing: "2027,B,0,,0,2\r\n", in: "owners.csv", with: "2027,B,0,,0,2\r\n2027,C,0,,0,0\r\n")
    #expect(findings.map(\.kind) == [.rowUnexpected(.owner(2, year: 2027))])
  }

  // MARK: result.json

  @Test func boundGapAndStatusMustAgree() throws {
    let folder = try SolvedFolder(reading, plan, bound: 40_000_000)
    func kinds(_ part: String, _ other: String) throws -> [FindingKind] {
      try folder.findings(replacing: part, in: "result.json", with: other).map(\.kind)
    }
    let benefit = Int128(folder.roadmap.benefit.millionths)
    #expect(
      try kinds("\"bound\": 40", "\"bound\": 30")
        == [.boundBelowBenefit(bound: 30_000_000, benefit: benefit)])
    #expect(
      try kinds("\"proved within\"", "\"proved optimal\"")
        == [.statusDisagrees(status: "proved optimal", isProvedOptimal: false)])
  }

  @Test func unknownKeysArePassedOver() throws {
    let spare = "\"spare\": {\"numbers\": [1, 2.5, {\"a\": null}]},\n  \"benefit\":"
    #expect(
      try folder.findings(replacing: "\"benefit\":", in: "result.json", with: spare) == [])
  }

  @Test func keyTwiceIsNoticed() throws {
    let findings = try folder.findings(
      replacing: "\"ending\":", in: "result.json", with: "\"\\u0062enefit\": 1, \"ending\":")
    #expect(findings.map(\.kind) == [.form(.yaml(.duplicateKey(key: "benefit", firstLine: 6)))])
    #expect(findings.first?.location.line == 9)
  }

  @Test func missingKeyIsNoticed() throws {
    let findings = try folder.findings(
      replacing: "\"selected_quick_wins\": 1, ", in: "result.json", with: "")
    #expect(
      findings.map(\.kind) == [.form(.yaml(.missingKey(key: "counts.selected_quick_wins")))])
  }

  @Test(arguments: [
    "", "{", "[1, 2", "nul", "{\"a\": }", "{\"a\" 1}", "\"a", "{} {}", "[1,]", "{\"a\": 01x}",
    String(repeating: "[", count: 100_000),
  ])
  func rubbishIsNoJSON(text: String) {
    let findings = folder.findings(with: text, as: "result.json")
    #expect(findings.map(\.kind) == [.notJSON])
  }

  @Test(arguments: ["null", "1", "[]", "{}", "\"petajalan\""])
  func otherJSONIsNoResult(text: String) {
    #expect(folder.findings(with: text, as: "result.json").count > 5)
  }

  // MARK: Provenance

  @Test func scenarioThatChangedIsNoticed() throws {
    var other = Self.text().files
    other.files["programs.csv"]?.append(0x0A)
    let inputs = try ScenarioReader.read(other).inputs
    let check = FolderCheck(folder.written, scenario: folder.scenario, inputs: inputs)
    #expect(check.findings.map(\.kind) == [.inputChanged(name: "programs.csv")])
    let fewer = Array(folder.inputs.dropLast())
    let name = try #require(folder.inputs.last?.name)
    #expect(
      FolderCheck(folder.written, scenario: folder.scenario, inputs: fewer).findings.map(\.kind)
        == [.inputGone(name: name)])
    let more = folder.inputs + [InputFile(name: "rules.csv", bytes: [])]
    #expect(
      FolderCheck(folder.written, scenario: folder.scenario, inputs: more).findings.map(\.kind)
        == [.inputNew(name: "rules.csv")])
  }

  @Test func valuesChangedForOneRunMustBeTheSame() throws {
    let folder = try SolvedFolder(
      reading, plan, options: [Provenance.Option(key: "set sources.APBD.2025", value: "100")])
    #expect(
      folder.findings().map(\.kind) == [.overrideMissing(text: "sources.APBD.2025=100")])
    #expect(folder.findings(overrides: ["sources.APBD.2025=100"]) == [])
    #expect(
      folder.findings(overrides: ["sources.APBD.2025=90"]).map(\.kind) == [
        .overrideNew(text: "sources.APBD.2025=90"), .overrideMissing(text: "sources.APBD.2025=100"),
      ])
  }
}

@Suite struct WrittenNumberTests {
  @Test(
    arguments: [
      ("0", 6, 0), ("12", 6, 12_000_000), ("-1.5", 6, -1_500_000), ("0.000001", 6, 1),
      ("1.50000000", 6, 1_500_000), ("007", 0, 7), ("9223372036854775807", 0, .max),
    ] as [(String, Int, Int64)])
  func numbersAreExact(text: String, digits: Int, expected: Int64) {
    #expect(WrittenNumber.scaled(text, mark: ".", digits: digits) == Int128(expected))
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.2.3", "1,5", "1e3", "+1", " 1", "0x1", "1.0000001", "Rp1", "١",
    "123456789012345678901234567890123456789",
  ])
  func textsOfOtherFormsAreNoNumbers(text: String) {
    #expect(WrittenNumber.scaled(text, mark: ".", digits: 6) == nil)
  }
}
