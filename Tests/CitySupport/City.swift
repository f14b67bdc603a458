import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults

@testable import PetajalanVerification

/// A small city for the tests of the reports, whose roadmap was made by hand:
/// every status, a source that carries over, a soft dependency not obeyed, and
/// names that are hard to print.
///
/// In millions of rupiah, capital and O&M by year:
///
///     P01 committed 2025, 2 years   APBD 400+400 2025–26; O&M APBD 50 from 2027
///     P02 mandatory quick win 2025  CSR 120 2025; O&M APBD 30 from 2026
///     P03 done                      O&M APBD 20 each year
///     P04 candidate 2026, 1 year    APBD 100 + CSR 180.5 2026; no O&M
///     P05 candidate 2028, 1 year    APBD 300 2028
///     P06 excluded, P07 candidate   not on the roadmap
///     =8  candidate 2027, 1 year    costs nothing
package enum City {
  package static let horizon = Horizon(first: 2025, last: 2028)

  package static let scenario = Scenario(
    name: "Kota Contoh 2025–2028", language: .id, horizon: horizon,
    terms: [
      PlanningTerm(id: "short", name: "Jangka pendek", nameEN: "Short term", years: 2025...2026),
      PlanningTerm(id: "long", name: "Jangka panjang", nameEN: "Long term", years: 2027...2028),
    ],
    money: MoneySettings(
      currency: "IDR", unit: .juta, priceYear: 2025, escalation: 0, numbers: .plain),
    benefit: BenefitSettings(timing: .completion, discountPercent: .zero),
    criteria: [
      Criterion(id: "K1", name: "Dampak", nameEN: "Impact", weight: decimal(6, 1)),
      Criterion(id: "K2", name: "Kesiapan", nameEN: "Readiness", weight: decimal(3, 1)),
    ],
    sources: [
      source("APBD", "APBD Kota", "City budget", ceilings: [500, 600, 400, 400]),
      source("CSR", "TJSL/CSR", "Corporate giving", carries: true, ceilings: [200, 150, 0, 60]),
      source("DAK", "DAK Fisik", nil, om: false, ceilings: [0, 0, 0, 0]),
    ],
    owners: [
      Owner(
        id: "KOMINFO", name: "Dinas Komunikasi dan Informatika", nameEN: "Communication Office",
        short: "Kominfo", kind: "dinas", aliases: [], parallel: 2),
      Owner(
        id: "PUTR", name: "Dinas Pekerjaan Umum dan Tata Ruang", nameEN: "Public Works Office",
        short: nil, kind: "dinas", aliases: [], parallel: nil),
      Owner(
        id: "ARSIP", name: "Dinas Arsip", nameEN: nil, short: nil, kind: nil, aliases: [],
        parallel: 1),
    ],
    programs: programs,
    dependencies: [
      Dependency(
        program: 3, anyOf: [Prerequisite(program: 0, lag: 0)], type: .finishToStart,
        strength: .soft(penaltyPercent: decimal(10)), reason: nil, reasonEN: nil),
      Dependency(
        program: 6, anyOf: [Prerequisite(program: 5, lag: 0)], type: .finishToStart,
        strength: .hard, reason: nil, reasonEN: nil),
    ],
    rules: [],
    stop: StopSettings(gapPercent: decimal(1, 1), seconds: 60))

  package static let programs = [
    program(
      "P01", "Pusat data kota dan cadangan komputasi awan (tahap pertama dan kedua)",
      "City data center with cloud backup (first and second phase)", "Smart Governance",
      status: .committed(start: 2025), duration: 2, capital: 800, om: 50, scores: [80, 70]),
    program(
      "P02", "Loket \"paket kelahiran\", RSUD", "Birth desk", "Smart Governance", owner: 1,
      isQuickWin: true, status: .mandatory, capital: 120, om: 30, scores: [90, 90]),
    program(
      "P03", "Jaringan antar-OPD | lama", nil, "Smart Governance", status: .done, om: 20,
      scores: [10, 10]),
    program(
      "P04", "観光案内 👩‍👩‍👧 Café", "Tourist guide 観光 Café", "Smart Branding", owner: 1,
      capital: 280.5, scores: [55, 41]),
    program(
      "P05", "Taman\r\ndua baris\u{1B}[31m", "Park\non two lines", nil, owner: 1, capital: 300,
      scores: [70, 60]),
    program(
      "P06", "=cmd|' /C calc'!A0", "+SUM(1;2)", "Smart Branding",
      status: .excluded, reason: "ditolak DPRD", capital: 900, scores: [99, 99]),
    program(
      "P07", "Pasar digital", "Digital market", "Smart Economy", capital: 1_200, om: 90,
      scores: [60, 60]),
    program("=8", "@Peraturan wali kota", "@Mayor's regulation", "Smart Economy", scores: [0, 0]),
  ]

  package static let roadmap = Roadmap(
    scenario: scenario,
    plan: Plan(starts: [2025, 2025, nil, 2026, 2028, nil, nil, 2027]),
    payments: [
      pay(2025, 0, .capital, 0, 400), pay(2025, 1, .capital, 1, 120), pay(2025, 2, .om, 0, 20),
      pay(2026, 0, .capital, 0, 400), pay(2026, 1, .om, 0, 30), pay(2026, 2, .om, 0, 20),
      pay(2026, 3, .capital, 0, 100), pay(2026, 3, .capital, 1, 180.5),
      pay(2027, 0, .om, 0, 50), pay(2027, 1, .om, 0, 30), pay(2027, 2, .om, 0, 20),
      pay(2028, 0, .om, 0, 50), pay(2028, 1, .om, 0, 30), pay(2028, 2, .om, 0, 20),
      pay(2028, 4, .capital, 0, 300),
    ],
    earned: [
      points(76.666667), points(90), nil, points(50.333333), points(66.666667), nil, nil,
      points(12.5),
    ],
    penalties: [Penalty(dependency: 0, points: points(5.033333))],
    benefit: points(291.133334))

  package static let reasons: [Reason?] = [
    nil, nil, .done, .requirement(dependency: 0),
    .moneyShort(sources: [0, 1], years: [2027], missing: 200_000_000), .excluded,
    .requirement(dependency: 1), .earliest(year: 2027),
  ]

  package static let provenance = Provenance(
    version: "0.1.0",
    inputs: [
      Provenance.InputFile(
        name: "scenario.yaml", bytes: 512, sha256: String(repeating: "0a", count: 32)),
      Provenance.InputFile(
        name: "programs.csv", bytes: 2_048, sha256: String(repeating: "1b", count: 32)),
    ],
    options: [
      Provenance.Option(key: "gap", value: "0.1%"), Provenance.Option(key: "time", value: "60s"),
    ])

  package static let statistics: SearchStatistics = {
    var statistics = SearchStatistics(solver: SolverIdentity(name: "GLPK", version: "5.0"))
    statistics.variables = 40
    statistics.constraints = 25
    statistics.presolvedVariables = 18
    statistics.presolvedConstraints = 11
    statistics.nodes = 7
    statistics.isTieBroken = true
    statistics.secondsToFirst = 0.0126
    statistics.seconds = 1.5
    return statistics
  }()

  /// The reports of the roadmap, with a bound above its benefit.
  package static func report(
    bound: Points = points(292), status: ProofStatus = .provedWithin,
    ending: Ending = .gapReached, stamp: Provenance.Stamp? = nil
  ) -> SolveReport {
    let provenance = Provenance(
      version: provenance.version, inputs: provenance.inputs, options: provenance.options,
      stamp: stamp)
    return SolveReport(
      solved: SolvedRoadmap(
        roadmap: roadmap,
        quality: Quality(
          benefit: roadmap.benefit, bound: bound, status: status, ending: ending),
        proof: proof(bound), statistics: statistics),
      reasons: reasons, provenance: provenance)
  }

  /// A proof with everything that one can have, about a model of two variables.
  package static func proof(_ bound: Points) -> Proof {
    let one = Certificate.RowMultiplier(row: 0, multiplier: 1)
    let cuts = [
      DerivedCut(
        source: [one],
        rule: .rounding(RoundingRule(divisor: 2, isNested: true, opposites: [0]))),
      DerivedCut(
        source: [one],
        rule: .cover(CoverRule(variables: [VariableID(index: 0), VariableID(index: 1)], most: 1))),
    ]
    let step = Certificate.Step(
      countsObjective: true, shift: 3,
      multipliers: [one, Certificate.RowMultiplier(row: 2, multiplier: 9_007_199_254_740_991)])
    let halves = [0, 1].map { value in
      Certificate.Node(
        parent: 0,
        assignments: [Certificate.Assignment(variable: VariableID(index: 0), value: value)],
        steps: [])
    }
    return Proof(
      certificate: Certificate(
        claim: .noneAbove(Int128(bound.millionths)), cuts: cuts,
        nodes: [Certificate.Node(parent: nil, assignments: [], steps: [step])] + halves),
      model: model)
  }

  /// A proof that there is no roadmap.
  package static let impossibility = Proof(
    certificate: Certificate(
      claim: .noPoint, cuts: [],
      nodes: [Certificate.Node(parent: nil, assignments: [], steps: [])]), model: model)

  /// Ends of searches that found no roadmap.
  package static let withoutRoadmap: [SolveOutcome] = [
    .infeasible(
      Infeasibility(
        proof: impossibility, rows: [0],
        statements: [.required(program: 1), .ceiling(source: 0, year: 2025)]),
      statistics),
    .noneFound(.timeLimit, statistics), .noneFound(.interrupted, statistics),
    .noneFound(.solverSaysInfeasible, statistics),
    .noneFound(.numericalTrouble, statistics),
  ]

  private static let model: Model = {
    var model = Model()
    let terms = ["start[P04,2026]", "start[P05,2028]"].map {
      Term(3, model.add(Variable(name: $0)))
    }
    model.add(LinearConstraint(name: "ceiling[APBD,2026]", terms: terms, upper: 5))
    return model
  }()

  package static func points(_ points: Double) -> Points {
    Points(millionths: Int64((points * 1e6).rounded()))
  }

  package static func decimal(_ coefficient: Int64, _ fractionDigits: Int = 0) -> ExactDecimal {
    ExactDecimal(coefficient: coefficient, fractionDigits: fractionDigits)
  }

  package static func juta(_ amount: Double) -> Amount { Amount(rupiah: Int64(amount * 1e6)) }

  private static func pay(
    _ year: Int, _ program: Int, _ kind: SpendingKind, _ source: Int, _ amount: Double
  ) -> Payment {
    Payment(year: year, program: program, kind: kind, source: source, amount: juta(amount))
  }

  private static func source(
    _ id: String, _ name: String, _ nameEN: String?, om: Bool = true, carries: Bool = false,
    ceilings: [Double]
  ) -> FundingSource {
    FundingSource(
      id: id, name: name, nameEN: nameEN, paysCapital: true, paysOM: om, carriesOver: carries,
      ceilings: ceilings.map { juta($0) })
  }

  private static func program(
    _ id: String, _ name: String, _ nameEN: String?, _ dimension: String?, owner: Int = 0,
    isQuickWin: Bool = false, status: ProgramStatus = .candidate, reason: String? = nil,
    duration: Int = 1, capital: Double = 0, om: Double = 0, scores: [Int64]
  ) -> Program {
    let payers = [0, 1].map { Payer(source: $0, atLeast: nil, atMost: nil) }
    // Without scores, a program earns by lines.
    let lines = [BenefitLine(projectYear: 1, points: decimal(125, 1))]
    return Program(
      id: id, name: name, nameEN: nameEN, dimension: dimension, subdimension: nil, owner: owner,
      supporting: [], location: nil, tags: [], code: nil, mission: nil, indicator: nil, target: nil,
      isQuickWin: isQuickWin, status: status, reason: reason, duration: duration, earliest: nil,
      latest: nil, finishBy: nil, capital: .spread(juta(capital), profile: [], payers: payers),
      om: juta(om), omPayers: payers, group: nil, scale: .one, scores: scores.map { decimal($0) },
      benefitLines: scores.isEmpty ? lines : nil)
  }
}
