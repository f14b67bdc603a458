import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// What starts are ruled out, and that no roadmap is lost.
@Suite(.serialized) struct StartWindowsTests {
  /// No plan that the checker accepts has a start that was ruled out, and the
  /// rows prove each.
  @Test func noRoadmapIsLost() throws {
    var removed: [Reduction: Int] = [:]
    for seed in Seeds.first(240) {
      let text =
        seed % 5 == 0
        ? SeededScenario.text(seed: UInt64(seed), programs: 4)
        : SeededChains.text(seed: UInt64(seed))
      guard let scenario = try text.reading().scenario else { continue }
      let formulation = Formulation(scenario)
      guard let windows = StartWindows.find(in: formulation, within: WorkLimit()) else { continue }
      for removal in windows.summary.removals {
        removed[removal.reduction, default: 0] += removal.variables
      }
      let checker = CertificateChecker(formulation.model)
      #expect(Self.isFounded(windows.fixings, checker), "seed \(seed)")
      let ruledOut = Set(windows.fixings.list.flatMap(\.variables))
      let judge = Checker(scenario)
      for plan in FamilyProof.everyPlan(of: scenario) {
        guard let point = formulation.values(of: plan),
          ruledOut.contains(where: { point[$0.index] == 1 })
        else { continue }
        #expect(!judge.violations(of: plan).isEmpty, "seed \(seed): \(plan.starts)")
      }
    }
    for reduction in [Reduction.required, .money, .capacity, .needs, .rules] {
      #expect(removed[reduction, default: 0] > Seeds.share(of: 5), "\(removed)")
    }
  }

  /// Whole solves give the plan that enumeration gives.
  @Test func bestRoadmapIsTheSame() throws {
    var fixings = 0
    for seed in Seeds.first(40).map({ 1_000 + $0 }) {
      guard let scenario = try SeededChains.text(seed: UInt64(seed)).reading().scenario else {
        continue
      }
      let oracle = Oracle(scenario)
      let plans = try #require(oracle.everyPlan())
      let best = oracle.best(among: plans)
      let planner = Planner(
        scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil))
      switch try planner.plan() {
      case .roadmap(let solved):
        #expect(solved.roadmap.plan == best?.plan, "seed \(seed)")
        fixings += solved.proof.certificate.fixings.list.count
      case .infeasible, .noneFound:
        #expect(best == nil, "seed \(seed)")
      }
    }
    #expect(fixings > Seeds.share(of: 20), "\(fixings)")
  }

  /// P2 needs P0 and P1, of which only one can be paid a year.
  @Test func needsMustBePaidFirst() throws {
    let text = ScenarioText(horizon: 2025...2028).source("A", each: 10)
      .program("P0", capital: 8, score: 1).program("P1", capital: 8, score: 1)
      .program("P2", capital: 8, score: 1, set: ["requires": "P0|P1"])
    #expect(try Self.years("P2", in: text) == [2027, 2028])
    #expect(try Self.years("P0", in: text) == [2025, 2026, 2027, 2028])
  }

  /// P0 and P1 have one owner, who builds one program at once.
  @Test func needsMustBeBuiltFirst() throws {
    let text = ScenarioText(horizon: 2025...2028).source("A", each: 10)
      .owner("O", parallel: 1).owner("Q")
      .program("P0", capital: 1, score: 1).program("P1", capital: 1, score: 1)
      .program("P2", capital: 1, score: 1, owner: "Q", set: ["requires": "P0|P1"])
    #expect(try Self.years("P2", in: text) == [2027, 2028])
  }

  /// P1 finishes by 2027, so P0 starts by 2026.
  @Test func whatMandatoryProgramsNeedIsEarlyEnough() throws {
    let text = ScenarioText(horizon: 2025...2028).source("A", each: 10)
      .program("P0", capital: 1, score: 1)
      .program(
        "P1", capital: 1, score: 1,
        set: ["requires": "P0", "status": "mandatory", "reason": "law", "finish_by": 2027])
    #expect(try Self.years("P0", in: text) == [2025, 2026])
    #expect(try Self.years("P1", in: text) == [2026, 2027])
  }

  /// Of P0 and P1 the cheaper one counts: with 5 for P2 it is 10 in 2025, or 11.
  @Test(arguments: [(5, [2025, 2026]), (6, [2026])])
  func ofAlternativesTheCheapestCounts(cost: Int, years: [Int]) throws {
    let text = ScenarioText(horizon: 2025...2026).source("A", [10, 20])
      .program("P0", capital: 10, score: 1).program("P1", capital: cost, score: 1)
      .program("P2", capital: 5, score: 1)
      .dependency("P2", needs: "P0/P1", set: ["type": "SS"])
    #expect(try Self.years("P2", in: text) == years)
  }

  /// P2 needs two variants of one group.
  @Test func needsThatExcludeEachOtherAreImpossible() throws {
    let text = ScenarioText(horizon: 2025...2027).source("A", each: 10)
      .program("P0", capital: 1, score: 1, set: ["group": "G"])
      .program("P1", capital: 1, score: 1, set: ["group": "G"])
      .program("P2", capital: 1, score: 1, set: ["requires": "P0|P1"])
    #expect(try Self.years("P2", in: text).isEmpty)
  }

  /// That P2 cannot start in 2025 a single row shows, for P0 must come first; for
  /// 2026 it takes the money.
  @Test func reductionsAreCounted() throws {
    let text = ScenarioText(horizon: 2025...2028).source("A", each: 10)
      .program("P0", capital: 8, score: 1).program("P1", capital: 8, score: 1)
      .program("P2", capital: 8, score: 1, set: ["requires": "P0|P1"])
    let planner = Planner(
      try text.read(), solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil))
    guard case .roadmap(let solved) = try planner.plan() else {
      Issue.record("no roadmap")
      return
    }
    let statistics = solved.statistics
    #expect(statistics.reductions.removals.first { $0.reduction == .money }?.variables == 1)
    #expect(
      statistics.reductions.columns == statistics.variables - statistics.presolvedVariables)
  }

  @Test func limitThatPassedLeavesNoWindows() throws {
    let text = ScenarioText().source("A", each: 10).program("P0", capital: 1, score: 1)
    let stop = StopSignal()
    stop.raise()
    let formulation = Formulation(try text.read())
    #expect(StartWindows.find(in: formulation, within: WorkLimit(stop: stop)) == nil)
  }

  /// The years in which a program can start, after the presolve.
  private static func years(_ id: String, in text: ScenarioText) throws -> [Int] {
    let formulation = Formulation(try text.read())
    let windows = try #require(StartWindows.find(in: formulation, within: WorkLimit()))
    guard
      case .reduced(let presolved) = Presolve.apply(
        to: formulation.model, fixings: windows.fixings)
    else {
      Issue.record("infeasible")
      return []
    }
    return formulation.starts.filter { start in
      formulation.scenario.programs[start.program].id == id
        && presolved.fixed[start.variable.index] != 0
    }.map(\.year)
  }

  /// Whether a checker gets past all fixings: an empty tree is all it complains
  /// of.
  private static func isFounded(
    _ fixings: Certificate.Fixings, _ checker: CertificateChecker
  ) -> Bool {
    let certificate = Certificate(claim: .noPoint, fixings: fixings, cuts: [], nodes: [])
    do throws(CertificateChecker.Fault) {
      try checker.check(certificate)
      return true
    } catch {
      return error == .openNode(0)
    }
  }
}
