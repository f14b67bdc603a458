import GLPKSolver
import TestSupport
import Testing
import Threads

@testable import PetajalanDomain
@testable import PetajalanResults
@testable import PetajalanSearch

@Suite struct SearchObserverTests {
  /// Keeps all that it hears.
  private final class Recorder: SearchObserver {
    let countsImpliedRows: Bool
    struct Heard {
      var found: [Int128] = []
      var progress: [SearchProgress] = []
      var removals: [Removal] = []
    }

    private let state = Locked(Heard())

    init(countsImpliedRows: Bool = false) { self.countsImpliedRows = countsImpliedRows }

    var heard: Heard { state.withLock { $0 } }

    func found(_ plan: Plan, benefit: Int128) { state.withLock { $0.found.append(benefit) } }

    func progressed(_ progress: SearchProgress) { state.withLock { $0.progress.append(progress) } }

    func removed(_ removal: Removal) { state.withLock { $0.removals.append(removal) } }
  }

  /// What is told as proved holds for the best roadmap of all, which is known in
  /// the end.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func provedBoundsHoldAndEndAtTheBest(seed: UInt64) throws {
    let scenario = try SeededScenario.text(seed: seed).read()
    let recorder = Recorder()
    let options = PlanOptions(gapFraction: 0, time: nil)
    let outcome = try Planner(
      scenario, solver: GLPKSolver(), options: options, observer: recorder
    ).plan()
    let heard = recorder.heard
    guard case .roadmap(let solved) = outcome else { return }
    let best = Int128(solved.roadmap.benefit.millionths)
    let proved = heard.progress.filter(\.isBoundProved).compactMap(\.bound)
    #expect(proved.allSatisfy { $0 >= best }, "seed \(seed)")
    #expect(heard.found.last == best, "seed \(seed)")
    #expect(heard.found == heard.found.sorted(), "seed \(seed)")
    if solved.quality.status == .provedOptimal { #expect(proved.min() == best, "seed \(seed)") }
    #expect(
      heard.removals.reduce(0) { $0 + $1.variables }
        == solved.statistics.variables - solved.statistics.presolvedVariables)
    #expect(
      heard.removals.filter { $0.reduction.effect == .removes }.reduce(0) { $0 + $1.constraints }
        == solved.statistics.constraints - solved.statistics.presolvedConstraints)
  }

  /// Rules that say the same: those who ask are told of them, and the search is as
  /// without.
  @Test func impliedRowsAreToldToThoseWhoAsk() throws {
    let scenario = try ScenarioText().source("S", each: 10).program("P1", capital: 6)
      .program("P2", capital: 6).program("P3", capital: 4)
      .rule("id: R1, count: {max: 1}").rule("id: R2, count: {max: 1}").read()
    var outcomes: [Plan] = []
    for asks in [true, false] {
      let recorder = Recorder(countsImpliedRows: asks)
      let outcome = try Planner(
        scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil),
        observer: recorder
      ).plan()
      let told = recorder.heard.removals.filter { $0.reduction == .redundancy }
      #expect(told.contains { $0.constraints > 0 } == asks)
      if case .roadmap(let solved) = outcome { outcomes.append(solved.roadmap.plan) }
    }
    #expect(outcomes.count == 2 && outcomes[0] == outcomes[1])
  }
}
