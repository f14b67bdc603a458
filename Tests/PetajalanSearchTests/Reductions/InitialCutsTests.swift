import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Rows that only the best roadmaps keep, and rows that say the same more sharply.
@Suite(.serialized) struct InitialCutsTests {
  /// P0 costs nothing. P1 costs 6 of 10, which P2 could make too much from 2026 on, for
  /// it needs P0; so in 2025 there is always enough. Both start at once.
  @Test func laterStartsAreDominatedWhereThereIsEnough() throws {
    let (_, presolved, rows) = try Self.rows(
      ScenarioText(horizon: 2025...2027, "benefit: {discount: 4%}").source("A", each: 10)
        .program("P0", capital: 0, score: 3).program("P1", capital: 6, score: 3)
        .program("P2", capital: 6, score: 3, set: ["requires": "P0"]))
    #expect(
      Self.names(.dominance, rows, presolved) == [
        "start[P0,2026]", "start[P0,2027]", "start[P1,2026]", "start[P1,2027]",
      ])
  }

  /// Without a discount no year is better than another.
  @Test func whatIsAsGoodIsNotDominated() throws {
    let (_, presolved, rows) = try Self.rows(
      ScenarioText(horizon: 2025...2027).source("A", each: 10)
        .program("P0", capital: 0, score: 3).program("P1", capital: 6, score: 3)
        .program("P2", capital: 6, score: 3, set: ["requires": "P0"]))
    #expect(Self.names(.dominance, rows, presolved).isEmpty)
  }

  @Test func identicalProgramsAreOrdered() throws {
    let (_, presolved, rows) = try Self.rows(Self.twins(cost: 6))
    let twins = rows.byReduction.first { $0.reduction == .twins }?.cuts ?? []
    #expect(
      twins.map { cut in cut.row.terms.map { presolved.model[$0.variable].name } } == [
        ["start[P0,2025]", "start[P1,2025]"],
        ["start[P0,2025]", "start[P0,2026]", "start[P1,2025]", "start[P1,2026]"],
      ])
  }

  @Test func programsOfDifferentCostAreNotTwins() throws {
    let (_, _, rows) = try Self.rows(Self.twins(cost: 7))
    #expect(rows.byReduction.allSatisfy { $0.reduction != .twins || $0.cuts.isEmpty })
  }

  /// The checker refuses an exchange that does not turn the model into itself, or makes
  /// a point worse.
  @Test func exchangesThatDoNotHoldAreRefused() throws {
    let (formulation, _, rows) = try Self.rows(Self.twins(cost: 6))
    let other = Formulation(try Self.twins(cost: 7).read())
    let twins = rows.byReduction.first { $0.reduction == .twins }?.cuts.map(\.derivation) ?? []
    #expect(!twins.isEmpty)
    for cut in twins {
      #expect(Self.isFounded(cut, in: formulation.model))
      #expect(!Self.isFounded(cut, in: other.model))
      guard case .twins(let rule) = cut.rule else { continue }
      let reversed = SymmetryRule(first: rule.second, second: rule.first, count: rule.count)
      #expect(
        !Self.isFounded(DerivedCut(source: [], rule: .twins(reversed)), in: formulation.model))
    }
    for dominated in formulation.starts {
      for better in formulation.starts {
        let rule = DominanceRule(dominated: dominated.variable, better: better.variable)
        let cut = DerivedCut(source: [], rule: .dominance(rule))
        // Everything costs money here, which is short in every year.
        #expect(!Self.isFounded(cut, in: formulation.model))
      }
    }
  }

  /// The checker derives every row, every good plan keeps what says the same more
  /// sharply, every best one keeps the rest but the order of twins, and the first of the
  /// best keeps that, too.
  @Test func noBestRoadmapIsLost() throws {
    var counts: [Reduction: Int] = [:]
    for seed in Seeds.first(120) {
      let text =
        seed.isMultiple(of: 3)
        ? SeededScenario.text(seed: UInt64(seed), programs: 4)
        : Self.text(seed: seed)
      guard let scenario = try text.reading().scenario else { continue }
      let oracle = Oracle(scenario)
      let plans = try #require(oracle.everyPlan())
      guard let first = oracle.best(among: plans) else { continue }
      let formulation = Formulation(scenario)
      guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else { continue }
      let checker = Checker(scenario)
      let good = FamilyProof.everyPlan(of: scenario).filter { checker.violations(of: $0).isEmpty }
      let best = checker.benefit(of: first.plan)
      for (reduction, cuts) in InitialCuts(formulation, presolved: presolved).byReduction {
        counts[reduction, default: 0] += cuts.count
        for cut in cuts {
          #expect(Self.isFounded(cut.derivation, in: formulation.model), "seed \(seed)")
          for plan in good {
            let isBest = checker.benefit(of: plan) == best
            if reduction == .dominance, !isBest { continue }
            if reduction == .twins, plan != first.plan { continue }
            let point = try #require(formulation.values(of: plan))
            let restricted = presolved.kept.map { point[$0.index] }
            #expect(cut.row.isSatisfied(by: restricted), "seed \(seed): \(plan.starts)")
          }
        }
      }
    }
    #expect(
      counts[.tightening, default: 0] > Seeds.share(of: 5)
        && counts[.dominance, default: 0] > Seeds.share(of: 5)
        && counts[.twins, default: 0] > Seeds.share(of: 5), "\(counts)")
  }

  /// Whole solves give the plan that enumeration gives, with a proof.
  @Test func bestRoadmapIsTheSame() throws {
    for seed in Seeds.first(40).map({ 1_000 + $0 }) {
      guard let scenario = try Self.text(seed: seed).reading().scenario else { continue }
      let oracle = Oracle(scenario)
      let best = oracle.best(among: try #require(oracle.everyPlan()))
      let planner = Planner(
        scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil))
      switch try planner.plan() {
      case .roadmap(let solved):
        #expect(solved.roadmap.plan == best?.plan, "seed \(seed)")
        #expect(solved.quality.status == .provedOptimal, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") {
          try PlanProof(scenario).check(solved.proof.certificate)
        }
      case .infeasible, .noneFound:
        #expect(best == nil, "seed \(seed)")
      }
    }
  }

  /// Programs of which some are alike and some cost nothing, for money that may be
  /// plenty.
  private static func text(seed: Int) -> ScenarioText {
    var choose = Chooser(seed: UInt64(seed))
    var text = ScenarioText(
      horizon: 2025...2027,
      "benefit: {discount: \(choose.one(of: "0%", "4%", "4%"))}"
    ).source("A", (0..<3).map { _ in Int64(choose.number(0...30)) }).source("B", each: 100)
      .owner("O", parallel: 2)
    for number in 0..<2 {
      let (capital, score) = (choose.number(0...12), choose.number(1...4))
      let (duration, source) = (choose.one(of: 1, 1, 2), choose.one(of: "A", "A", "B", "A|B"))
      for twin in 0..<choose.number(1...2) {
        text = text.program(
          "P\(number)\(twin)", capital: capital, duration: duration, score: score, owner: "O",
          sources: source)
      }
    }
    text = text.program("Q", capital: choose.number(1...9), score: 2, owner: "O", sources: "A")
    if choose.chance(0.5) { text = text.dependency("Q", needs: "P00") }
    if choose.chance(0.5) { text = text.rule("id: few, spend: {max: \(choose.number(10...40))}") }
    return text
  }

  private static func twins(cost: Int) -> ScenarioText {
    ScenarioText(horizon: 2025...2026).source("A", each: 10)
      .program("P0", capital: 6, score: 3).program("P1", capital: cost, score: 3)
      .program("P2", capital: 5, score: 2)
  }

  private static func rows(
    _ text: ScenarioText
  ) throws -> (formulation: Formulation, presolved: PresolvedModel, rows: InitialCuts) {
    let formulation = Formulation(try text.read())
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      throw Infeasible()
    }
    return (formulation, presolved, InitialCuts(formulation, presolved: presolved))
  }

  private struct Infeasible: Error {}

  private static func names(
    _ reduction: Reduction, _ rows: InitialCuts, _ presolved: PresolvedModel
  ) -> [String] {
    rows.byReduction.filter { $0.reduction == reduction }.flatMap(\.cuts)
      .flatMap { $0.row.terms.map { presolved.model[$0.variable].name } }
  }

  private static func isFounded(_ cut: DerivedCut, in model: Model) -> Bool {
    do throws(CertificateChecker.Fault) {
      try CertificateChecker(model).check(Certificate(claim: .noPoint, cuts: [cut], nodes: []))
      return true
    } catch {
      return error != .unfoundedCut(0)
    }
  }
}
