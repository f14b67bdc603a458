import PetajalanDomain

/// A plan under examination, with what several families look at.
///
/// Everything here is computed for the checker alone, from the scenario and the
/// plan, without any arithmetic of the formulation.
public struct Examination: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The plan.
  public let plan: Plan
  /// What the plan makes due.
  public let ledger: Ledger

  /// Examines a plan.
  ///
  /// - Precondition: the plan has one element per program.
  public init(_ plan: Plan, in scenario: Scenario) {
    self.init(plan, ledger: Ledger(plan, in: scenario))
  }

  /// Examines a plan whose ledger is known.
  ///
  /// - Precondition: the plan has one element per program of the ledger's scenario.
  package init(_ plan: Plan, ledger: Ledger) {
    scenario = ledger.scenario
    precondition(plan.starts.count == scenario.programs.count, "a plan of another scenario")
    self.plan = plan
    self.ledger = ledger
  }

  /// The chosen programs with their positions and start years, in file order.
  package var chosen: [(position: Int, program: Program, start: Int)] {
    plan.starts.enumerated().compactMap { position, start in
      start.map { (position, scenario.programs[position], $0) }
    }
  }

  /// Whether a program is being built in a year.
  package func isBuilding(_ program: Int, in year: Int) -> Bool {
    guard let start = plan.starts[program] else { return false }
    return start <= year && year - start < scenario.programs[program].duration
  }

  /// The programs that each owner builds in each year of the horizon.
  package var buildersByOwner: [Int: [Int: [Int]]] {
    var builders: [Int: [Int: [Int]]] = [:]
    for (position, program, start) in chosen {
      for year in scenario.horizon.years where isBuilding(position, in: year) && start <= year {
        builders[program.owner, default: [:]][year, default: []].append(position)
      }
    }
    return builders
  }

  /// Whether a dependency is obeyed, or asks nothing of this plan.
  package func isObeyed(_ dependency: Dependency) -> Bool {
    dependency.isObeyed(by: plan, in: scenario)
  }

  /// Collects what a judgement finds in each rule, in the rules' order.
  package func rules(_ judge: (Int, Rule) -> [Violation]) -> [Violation] {
    scenario.rules.enumerated().flatMap { judge($0.offset, $0.element) }
  }
}

extension Dependency {
  /// Whether a plan obeys the dependency, or is not asked to.
  package func isObeyed(by plan: Plan, in scenario: Scenario) -> Bool {
    guard let start = plan.starts[program] else { return true }
    if anyOf.contains(where: { scenario.programs[$0.program].status == .done }) { return true }
    guard let earliest = earliestStart(in: plan, of: scenario) else { return false }
    return start >= earliest
  }

  /// The first year in which the chosen programs let the needing one start.
  ///
  /// - Returns: `nil` if none of the needed programs is chosen.
  package func earliestStart(in plan: Plan, of scenario: Scenario) -> Int? {
    anyOf.compactMap { needed in
      plan.starts[needed.program].map { start in
        let ready =
          type == .finishToStart ? start + scenario.programs[needed.program].duration : start
        return ready + needed.lag
      }
    }.min()
  }
}
