import MILP
import PetajalanDomain
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// Finds smallest sets of conditions that clash.
///
/// 1. The proof that all conditions clash names those of which it makes use; it is
///    asked again with these alone until it names no fewer.
/// 2. Of what is left each condition is tried without, hardest first, so that what
///    stays is what a planner can change: if the rest still clashes, it goes.
///
/// A condition that stays is necessary: the plan that shows it is kept.
///
/// **Source** The deletion filter of Chinneck & Dravnieks (1991),
/// doi:10.1287/ijoc.3.2.157. Where they begin with an elastic program, this begins
/// with the certificate: it also serves where only whole programs clash, and its
/// relaxation does not.
struct DeletionFilter<Solver: MILPSolver>: Sendable {
  let relaxation: ScenarioRelaxation
  package let solver: Solver
  let budget: DiagnosisBudget

  /// A set that clashes, with the proof.
  struct Core: Sendable {
    var conditions: [Condition]
    package var proof: Infeasibility
    var relaxed: RelaxedScenario
    /// What was asked about: without benefits, and perhaps without some programs.
    package var scenario: Scenario
    package var programs: Set<Int>
  }

  /// What a question about a set of conditions came to.
  enum Answer: Sendable {
    case plan(Plan)
    case core(Core)
    case undecided
  }

  /// The nodes of a question that is asked again later if they do not suffice. The
  /// set is then smaller, and so is what is searched.
  private static var fewNodes: Int { 25 }

  /// The most plans after which others are made.
  private static var mostHints: Int { 3 }

  /// Whether there is a plan that meets some conditions.
  ///
  /// Programs that nothing asks for are left out, of the proof too.
  func ask(_ conditions: [Condition], after hints: [Plan] = [], nodes: Int = .max) -> Answer {
    ask(relaxation.keeping(conditions), conditions, after: hints, nodes: nodes) {
      $0.withoutIdlePrograms
    }
  }

  private func ask(
    _ relaxed: RelaxedScenario, _ conditions: [Condition], after hints: [Plan], nodes: Int,
    _ simplify: (Scenario) -> Scenario
  ) -> Answer {
    if budget.isOver { return .undecided }
    let scenario = simplify(relaxed.scenario.withoutBenefit)
    let planner = Planner(scenario, solver: solver, options: budget.optionsOfOne)
    switch planner.probe(after: hints, nodes: nodes) {
    case .plan(let plan): return .plan(plan)
    case .undecided: return .undecided
    case .clash(let proof, let programs):
      return .core(
        Core(
          conditions: conditions, proof: proof, relaxed: relaxed, scenario: scenario,
          programs: programs))
    }
  }

  /// A smallest clashing set among conditions that clash.
  func smallest(of core: Core) -> Clash {
    var core = refined(core)
    for whole in wholes(of: core.conditions) where whole.count > 1 {
      core = without(whole, core) ?? core
    }
    var witnesses: [Condition: Plan] = [:]
    filter(&core, &witnesses, nodes: Self.fewNodes) { _ in true }
    filter(&core, &witnesses, nodes: .max) { _ in true }
    return clash(core, witnesses)
  }

  /// The wishes of a clashing set none of whose wishes can be left out.
  func smallestWishes(of core: Core) -> [Condition] {
    var core = refined(core)
    var witnesses: [Condition: Plan] = [:]
    filter(&core, &witnesses, nodes: Self.fewNodes, where: \.isWish)
    return core.conditions.filter(\.isWish)
  }

  /// Leaves out what a core does not need, hardest first.
  ///
  /// - Parameter witnesses: gets a plan for each condition that is needed; those that
  ///   have one are not tried.
  private func filter(
    _ core: inout Core, _ witnesses: inout [Condition: Plan], nodes: Int,
    where isTried: (Condition) -> Bool
  ) {
    var hints: [Plan] = []
    for condition in core.conditions.reversed()
    where core.conditions.contains(condition) && witnesses[condition] == nil && isTried(condition) {
      let rest = core.conditions.filter { $0 != condition }
      switch ask(rest, after: hints, nodes: nodes) {
      case .plan(let plan):
        witnesses[condition] = plan
        hints = [plan] + hints.prefix(Self.mostHints - 1)
      case .core(let smaller): core = refined(smaller)
      case .undecided: break
      }
    }
  }

  /// Conditions that are tried together: the years of a source, and what is of one
  /// kind.
  private func wholes(of conditions: [Condition]) -> [[Condition]] {
    let hard = Dictionary(grouping: conditions) { condition in
      if case .ceiling(let source, _) = condition { return [condition.hardness, source] }
      return [condition.hardness]
    }
    return hard.sorted { $1.key.lexicographicallyPrecedes($0.key) }.map(\.value)
  }

  /// What still clashes without some conditions.
  private func without(_ some: [Condition], _ core: Core) -> Core? {
    let left = Set(some)
    let rest = core.conditions.filter { !left.contains($0) }
    guard rest.count < core.conditions.count,
      case .core(let smaller) = ask(rest, nodes: Self.fewNodes)
    else { return nil }
    return refined(smaller)
  }

  /// What the proof of a core makes use of, as far as that clashes by itself.
  private func refined(_ core: Core) -> Core {
    var core = core
    while true {
      let named = core.relaxed.conditions(
        of: core.proof.statements, touching: core.programs, among: core.conditions)
      guard named.count < core.conditions.count, case .core(let smaller) = ask(named) else {
        return core
      }
      core = smaller
    }
  }

  /// The set with what shows each member to be necessary.
  ///
  /// Its proof is that of all programs if it can be found at once.
  private func clash(_ core: Core, _ witnesses: [Condition: Plan]) -> Clash {
    var core = core
    let whole = ask(core.relaxed, core.conditions, after: [], nodes: Self.fewNodes) { $0 }
    if case .core(let proved) = whole { core = proved }
    return Clash(
      scenario: core.scenario, proof: core.proof.proof,
      members: core.conditions.map { condition in
        let rest = core.conditions.filter { $0 != condition }
        let verdict = witnesses[condition].map {
          Checker(relaxation.keeping(rest).scenario).verify($0)
        }
        guard case .verified(let roadmap) = verdict else {
          return Clash.Member(condition: condition, witness: nil)
        }
        return Clash.Member(condition: condition, witness: roadmap)
      })
  }
}
