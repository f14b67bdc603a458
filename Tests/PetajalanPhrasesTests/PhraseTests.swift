import CitySupport
import Foundation
import TestSupport
import Testing

@testable import OutputFolders
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanVerification

/// All sentences of a topic in one table per language.
@Suite struct PhraseTests {
  static let violations: [Violation] = [
    .outsideHorizon(program: 0, start: 2028, finish: 2029),
    .tooEarly(program: 1, start: 2025, earliest: 2026),
    .tooLate(program: 1, start: 2028, latest: 2026),
    .finishedLate(program: 0, finish: 2028, finishBy: 2027),
    .mandatoryMissing(program: 1),
    .commitmentBroken(program: 0, start: 2026, committed: 2025),
    .commitmentBroken(program: 0, start: nil, committed: 2025),
    .excludedChosen(program: 5),
    .doneChosen(program: 2),
    .dependencyBroken(dependency: 0, start: 2026, earliest: 2027),
    .dependencyBroken(dependency: 1, start: 2026, earliest: nil),
    .groupChosenTwice(group: "varian", programs: [3, 4, 6]),
    .ownerOverloaded(owner: 0, year: 2026, programs: [0, 6, 7], parallel: 2),
    .unaffordable(
      sources: [0], years: [2026], due: 1_200_000_000, available: 600_000_000),
    .unaffordable(
      sources: [0, 1], years: [2025, 2026, 2028], due: 3_000_000_001, available: 3_000_000_000),
    .limitsClash(program: 3, year: 2026, kind: .capital, due: Amount(rupiah: 280_500_000)),
    .limitsClash(program: 3, year: 2026, kind: .om, due: Amount(rupiah: 1)),
    .nobodyPays(program: 3, year: 2026, kind: .om, due: Amount(rupiah: 5_000_000)),
    .countOutside(rule: 0, count: 0, min: 1, max: nil),
    .countOutside(rule: 0, count: 5, min: 1, max: 4),
    .spendOutside(
      rule: 1, years: 2025...2028, spent: 5_000_000_000, min: nil,
      max: Amount(rupiah: 4_000_000_000)),
    .shareOutside(
      rule: 1, spent: 1_000_000_000, total: 3_000_000_000,
      min: ExactDecimal(coefficient: 405, fractionDigits: 1), max: nil),
    .shareOutside(rule: 1, spent: 0, total: 0, min: .one, max: ExactDecimal(coefficient: 20)),
    .tooManyParallel(rule: 1, year: 2026, programs: [0, 3], max: 1),
    .omAfterHorizonAbove(
      rule: 1, amount: 14_000_000_000, max: Amount(rupiah: 13_500_000_000)),
    .notTogether(rule: 1, chosen: [0], missing: [3, 4]),
    .tooAlike(number: 2, difference: 1, least: .programs(5)),
    .tooAlike(number: 1, difference: 0, least: .capital(Amount(rupiah: 1_500_000_000))),
  ]

  static let reasons: [Reason] = [
    .excluded, .done, .noStartYear, .nobodyPays, .requirement(dependency: 0),
    .requirement(dependency: 1),
    .requirement(dependency: 2), .earliest(year: 2026), .variantChosen(program: 3),
    .ownerFull(owner: 0, year: 2026),
    .moneyShort(sources: [0], years: [2026], missing: 1_500_000),
    .moneyShort(sources: [0, 1, 2], years: [2025, 2026, 2028], missing: 1),
    .outbid(
      sources: [0], years: [2026], missing: 1_500_000,
      worth: WorthComparison(own: 12_345_678, others: 20_000_000)), .rule(0),
    .neededThere(dependency: 0), .limitsClash(year: 2026), .noGain,
    .blocked(
      start: 2026,
      by: [
        .ownerFull(owner: 0, year: 2026),
        .moneyShort(sources: [0], years: [2026], missing: 1_500_000), .rule(0),
      ]), .blocked(start: 2026, by: [.variantChosen(program: 3)]),
  ]

  @Test(arguments: Language.allCases)
  func violationsAreSentences(language: Language) throws {
    let lines = Self.violations.map {
      $0.word + ": " + language.phrases.sentence(for: $0, in: Self.roadmap.scenario)
    }
    try expect(lines, "\(language.rawValue)-violations.txt")
  }

  static let findings: [Finding] = [
    .form(.table(.unevenRow(cells: 6, columns: 7))), .notJSON, .columnMissing("finish"),
    .columnUnknown("selesai"), .columnTwice("finish"),
    .rowMissing(.source(0, year: 2026)), .rowTwice(.owner(1, year: 2026), firstLine: 4),
    .rowTwice(.payment(program: 1, year: 2025, kind: .capital, source: 1), firstLine: 2),
    .rowUnexpected(.owner(2, year: 2025)),
    .differs(
      subject: .program(0), label: "finish", found: .year(2027), expected: .year(2026),
      basis: .starts),
    .differs(
      subject: .source(0, year: 2026), label: "capital", found: .rupiah(680_500_001),
      expected: .rupiah(680_500_000), basis: .spending),
    .differs(
      subject: .owner(0, year: 2025), label: "parallel", found: .nothing, expected: .count(1_000),
      basis: .scenario),
    .differs(
      subject: .program(2), label: "term", found: .text("short"), expected: .nothing,
      basis: .starts),
    .differs(
      subject: nil, label: "benefit", found: .points(millionths: 291_133_335),
      expected: .points(millionths: 1_291_000_000), basis: .starts),
    .differs(
      subject: nil, label: "gap", found: .fraction(billionths: 0),
      expected: .fraction(billionths: 2_968_035), basis: .bound),
    .differs(
      subject: nil, label: "format", found: .text("hasil"), expected: .text("petajalan-result-1"),
      basis: .format),
    .payment(.notPositive(rupiah: 0)), .payment(.twice(first: 0)),
    .payment(.notDue(due, rupiah: 5)), .payment(.dueDiffers(due, due: 120_000_000, paid: 0)),
    .payment(.dueDiffers(due, due: 120_000_000, paid: 119_999_999)),
    .payment(.dueDiffers(due, due: 120_000_000, paid: 120_000_001)),
    .payment(.wrongPayer(due, source: 2)),
    .payment(.outsideLimits(due, source: 1, paid: 50, least: 10, most: 36)),
    .payment(.linesUnpayable(due)),
    .payment(.aboveCeiling(source: 1, year: 2025, paid: 200_000_001, available: 200_000_000)),
    .boundBelowBenefit(bound: 290_000_000, benefit: 291_133_334),
    .statusDisagrees(status: "proved within", isProvedOptimal: true),
    .statusDisagrees(status: "proved optimal", isProvedOptimal: false),
    .fileMissing(name: "plans/2/roadmap.csv"), .fileChanged(name: "gantt.txt"),
    .fileNotListed(name: "plans.csv"),
    .inputChanged(name: "programs.csv"), .inputNew(name: "owners.csv"),
    .inputGone(name: "costs.csv"), .overrideMissing(text: "sources.APBD.2026=60"),
    .overrideNew(text: "benefit.discount=5%"),
    .alternativeDiffers(made: "hemat", judged: nil),
    .alternativeDiffers(made: nil, judged: "hemat"),
  ].map { Finding($0, at: SourceLocation(file: "roadmap/spending.csv", line: 3, column: 7)) }

  private static let due = PaymentViolation.Due(year: 2025, program: 1, kind: .capital)

  @Test(arguments: Language.allCases)
  func findingsAreSentences(language: Language) throws {
    let lines = Self.findings.map {
      $0.kind.word + ": " + language.phrases.sentence(for: $0.kind, in: Self.roadmap.scenario)
    }
    try expect(lines, "\(language.rawValue)-findings.txt")
  }

  @Test func everyKindOfFindingIsInTheTable() {
    // The payments' eight kinds and the twenty others.
    #expect(Set(Self.findings.map(\.kind.word)).count == 28)
  }

  @Test func everyKindOfViolationIsInTheTable() {
    // Some kinds stand there once for each of their forms.
    #expect(Set(Self.violations.map(\.word)).count == 21)
  }

  @Test(arguments: Language.allCases)
  func reasonsAreSentences(language: Language) throws {
    let lines = Self.reasons.map {
      language.phrases.sentence(for: $0, of: 5, in: Self.roadmap)
    }
    try expect(lines, "\(language.rawValue)-reasons.txt")
  }

  static let statements: [Statement] = [
    .structural, .required(program: 0), .required(program: 1), .dependency(0), .dependency(1),
    .group("varian"), .capacity(owner: 0), .ceiling(source: 0, year: 2026), .payers(program: 3),
    .rule(0), .apart(number: 2),
  ]

  @Test(arguments: Language.allCases)
  func statementsAreSentences(language: Language) throws {
    let lines = Self.statements.map {
      language.phrases.sentence(for: $0, in: Self.roadmap.scenario) ?? "-"
    }
    try expect(
      lines + [language.phrases.infeasible(because: Array(lines.prefix(2)), others: 3)],
      "\(language.rawValue)-statements.txt")
  }

  static let certificates: [CertificateVerdict] = [
    .holds(.noneAbove(291_133_334), nodes: 1, cuts: 0), .holds(.noPoint, nodes: 1_234, cuts: 1),
    .refused(.unreadable), .refused(.missing), .refused(.boundDiffers),
    .refused(.unknownRow("ceiling[APBD,2031]")), .refused(.unknownVariable("start[P01\n,2026]")),
    .refused(.refused(.unfoundedFixing(0))), .refused(.refused(.unfoundedCut(0))),
    .refused(.refused(.misplacedNode(3))),
    .refused(.refused(.incompleteSplit(0))),
    .refused(.refused(.malformedStep(node: 2, step: 1))), .refused(.refused(.openNode(7))),
  ]

  @Test(arguments: Language.allCases)
  func certificatesAreJudgedInSentences(language: Language) throws {
    try expect(
      Self.certificates.map { language.phrases.sentence(for: $0) },
      "\(language.rawValue)-certificates.txt")
  }

  @Test(arguments: Language.allCases)
  func proofsClaimNoMoreThanIsProved(language: Language) throws {
    let phrases = language.phrases
    let benefit = City.points(291.139)
    let lines = ProofStatus.allCases.map { status in
      let bound = status == .provedOptimal ? benefit : City.points(291.239)
      let quality = Quality(benefit: benefit, bound: bound, status: status, ending: .gapReached)
      return phrases.proof(of: quality, benefit: benefit)
    }
    let negative = Quality(
      benefit: City.points(-1), bound: .zero, status: .provedWithin, ending: .timeLimit)
    let others =
      [phrases.proof(of: negative, benefit: City.points(-1))]
      + Ending.allCases.map { phrases.sentence(for: $0) }
      + City.withoutRoadmap.compactMap {
        Summary.text(withoutRoadmap: $0, of: Self.roadmap.scenario, language: language)
      }
    try expect(lines + others, "\(language.rawValue)-proofs.txt")
  }

  @Test(arguments: Language.allCases)
  func verdictsAreAsReviewed(language: Language) throws {
    let roadmap = City.roadmap
    let quality = City.report().quality
    let best = Quality(
      benefit: roadmap.benefit, bound: roadmap.benefit, status: .provedOptimal, ending: .exhausted)
    let verdicts = [
      VerifyReport(scenario: City.scenario, violations: [], roadmap: roadmap, quality: quality),
      VerifyReport(scenario: City.scenario, violations: [], roadmap: roadmap, quality: best),
      VerifyReport(scenario: City.scenario, violations: [], roadmap: roadmap),
      VerifyReport(
        scenario: City.scenario, violations: Array(Self.violations.prefix(2)), roadmap: nil,
        benefitIfPossible: City.points(12.5), quality: quality),
      VerifyReport(
        scenario: City.scenario, violations: [], findings: [], roadmap: roadmap, quality: best),
      VerifyReport(
        scenario: City.scenario, violations: [], findings: Array(Self.findings.prefix(2)),
        roadmap: roadmap),
    ]
    let texts = verdicts.map { $0.text(language: language) + $0.json(language: language) }
    try expect(texts, "\(language.rawValue)-verdicts.txt")
  }

  /// A search that finds, proves, and is told more than is proved.
  @Test(arguments: Language.allCases)
  func searchesAreFollowedLineByLine(language: Language) throws {
    var standing = SearchStanding()
    var standings = [standing]
    standing.find(benefit: 3_977_020_862)
    standings.append(standing)
    standing.advance(
      to: SearchProgress(nodes: 1, benefit: nil, bound: 4_189_785_767, isBoundProved: true))
    standings.append(standing)
    standing.find(benefit: 4_189_785_767)
    standing.advance(
      to: SearchProgress(nodes: 1_234, benefit: nil, bound: nil, isBoundProved: true))
    standings.append(standing)
    let phrases = language.phrases
    let removed = Reduction.allCases.flatMap { kind in
      [
        Removal(kind, variables: 1_234, constraints: 1),
        Removal(kind, variables: 1, constraints: 0),
      ]
    }
    let events =
      removed.map { SearchEvent.removed($0) } + standings.dropFirst().map { .found($0) }
      + standings.dropFirst(2).map { .proved($0) } + [
        .solverSays(bound: 4_100_000_001, standings[2])
      ]
    let lines =
      events.enumerated().map { phrases.line(for: $1, milliseconds: $0 * 12_345) }
      + standings.map { phrases.progress($0, seconds: 75) }
    try expect(lines, "\(language.rawValue)-search.txt")
  }

  static let outputErrors: [OutputError] = [
    .notAFolder(path: "roadmap"), .foreignFolder(path: "roadmap"),
    .holdsScenario(path: "roadmap", file: "roadmap/kota.yaml"),
    .scenarioFile(path: "kota.lp"), .foreignFile(path: "model.lp"),
    .holdsWorkingFolder(path: "."), .mountPoint(path: "/hasil"),
    .cannotRead(path: "file/roadmap", code: ENOTDIR),
    .cannotWrite(path: "roadmap.csv", code: ENOSPC),
    .cannotWrite(path: "roadmap.csv", code: EACCES),
    .cannotWrite(path: "roadmap.csv", code: EROFS),
    .cannotWrite(path: "roadmap.csv", code: EIO),
    .cannotWrite(path: "roadmap.csv", code: EFBIG),
    .cannotWrite(path: "roadmap.csv", code: EMFILE),
    .cannotWrite(path: "roadmap.csv", code: EILSEQ),
    .cannotWrite(path: "roadmap.csv", code: ENAMETOOLONG),
    .cannotWrite(path: "roadmap.csv", code: 9_999),
    .cannotReplace(path: "roadmap", code: EINVAL),
    .notSynced(path: "roadmap", code: EIO),
    .foreignFilesLeft(folder: ".roadmap.petajalan-abc", code: ENOTEMPTY),
  ]

  @Test(arguments: Language.allCases)
  func outputErrorsAreSentences(language: Language) throws {
    let phrases = language.phrases
    let lines =
      Self.outputErrors.map { phrases.sentence(for: $0) }
      + [EBADF, ENOSPC].map { phrases.cannotPrint(code: $0) }
      + SystemShortage.allCases.map { phrases.sentence(for: $0) }
      + [phrases.alternatives(1, of: 1_000)]
    try expect(lines, "\(language.rawValue)-output-errors.txt")
  }

  /// What was asked for is told in words, not by the options' names.
  @Test func settingsAreToldInWords() {
    let options = [
      (key: "gap", value: "0.1%"), (key: "time", value: "1.5m"),
      (key: "alternatives", value: "all"),
      (key: "curve", value: "all=60%..140%:20%"), (key: "explain", value: "left out"),
      (key: "total", value: "40s"),
    ]
    #expect(
      Language.id.phrases.provenanceOptions(options)
        == "Pengaturan perhitungan: batas selisih 0,1%; batas waktu setiap pencarian 1,5\u{A0}menit; "
        + "alternatif yang dibandingkan: semua; tingkat pagu: semua sumber 60% sampai 140% setiap 20%; "
        + "ditelaah: program yang tidak dimuat; batas waktu seluruhnya 40\u{A0}detik.")
    #expect(
      Language.en.phrases.provenanceOptions(options)
        == "Settings: within 0.1% of the best; each search at most 1.5\u{A0}minutes; compared with "
        + "alternatives: all; ceilings varied: all sources 60% to 140% by 20%; explained: programs left "
        + "out; all searches at most 40\u{A0}seconds.")
    let list = [
      (key: "alternatives", value: "hemat,longgar"), (key: "curve", value: "APBD=-5..5:2.5"),
    ]
    #expect(
      Language.id.phrases.provenanceOptions(list)
        == "Pengaturan perhitungan: alternatif yang dibandingkan: hemat, longgar; tingkat pagu: APBD -5 "
        + "sampai 5 setiap 2,5.")
  }

  @Test(arguments: Language.allCases)
  func waysInAndRefusedFoldersAreSentences(language: Language) throws {
    let phrases = language.phrases
    let points = Points(millionths: 1_500_000)...Points(millionths: 3_000_000)
    let ways: [WayIn] = [
      .impossible, .free, .money(source: 0, year: 2026, Amount(rupiah: 69_102_445)),
      .capacity(owner: 0, parallel: 3), .score(ExactDecimal(coefficient: 125, fractionDigits: 1)),
      .loss(points),
    ]
    let refusals: [FolderRefusal] = [
      .notOf(command: "explain"), .otherRoadmap, .foreignPlan(id: "lain"),
      .otherBenefit(id: "hemat"),
    ]
    let lines =
      ways.map { phrases.sentence(for: $0, in: Self.roadmap.scenario) }
      + refusals.map { phrases.sentence(for: $0, path: "alasan") }
      + [
        phrases.waysIntroduction,
        phrases.chapterSearches(alternatives: 1, points: 5, explains: true, most: 300),
        phrases.chapterSearches(alternatives: 0, points: 1, explains: false, most: 1_200),
        phrases.progress(.alternatives, 1, of: 3, most: 300),
        phrases.progress(.curve, 2, of: 5, most: 300),
        phrases.progress(.explanations, 3, of: 9, most: 300),
      ]
    try expect(lines, "\(language.rawValue)-ways-in.txt")
  }

  private func expect(_ lines: [String], _ name: String) throws {
    let text = lines.map { $0 + "\n" }.joined()
    let difference = try Snapshot.difference(of: text, from: name)
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// The roadmap of the city, with rules and a dependency on any of two.
  static let roadmap: Roadmap = {
    let city = City.scenario
    let either = Dependency(
      program: 6, anyOf: [Prerequisite(program: 1, lag: 0), Prerequisite(program: 3, lag: 1)],
      type: .startToStart, strength: .hard, reason: nil, reasonEN: nil)
    let scenario = Scenario(
      name: city.name, language: city.language, horizon: city.horizon, terms: city.terms,
      money: city.money, benefit: city.benefit, criteria: city.criteria, sources: city.sources,
      owners: city.owners, programs: city.programs, dependencies: city.dependencies + [either],
      rules: [
        Rule(
          id: "quick-win", value: "Smart Living",
          kind: .count(min: 1, max: nil, startBy: nil, finishBy: nil), programs: [0], reason: nil),
        Rule(id: "batas", value: nil, kind: .together, programs: [0], reason: nil),
      ], stop: city.stop)
    return Roadmap(
      scenario: scenario, plan: City.roadmap.plan, payments: [], earned: City.roadmap.earned,
      penalties: [], benefit: City.roadmap.benefit)
  }()
}
