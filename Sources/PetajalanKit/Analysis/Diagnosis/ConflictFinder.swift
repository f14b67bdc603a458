import MILP

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
struct ConflictFinder<Solver: MILPSolver>: Sendable {
  let relaxation: ScenarioRelaxation
  let solver: Solver
  let budget: DiagnosisBudget

  /// A set that clashes, with the proof.
  struct Core: Sendable {
    var conditions: [Condition]
    var proof: Infeasibility
    var relaxed: RelaxedScenario
    var programs: Set<Int>
  }

  /// What a question about a set of conditions came to.
  enum Answer: Sendable {
    case plan(Plan)
    case core(Core)
    case undecided
  }

  /// Whether there is a plan that meets some conditions.
  func ask(_ conditions: [Condition]) -> Answer {
    if budget.isOver { return .undecided }
    let relaxed = relaxation.keeping(conditions)
    let planner = Planner(
      relaxed.scenario.withoutBenefit, solver: solver, options: budget.optionsOfOne)
    switch planner.probe() {
    case .plan(let plan): return .plan(plan)
    case .undecided: return .undecided
    case .clash(let proof, let programs):
      return .core(
        Core(conditions: conditions, proof: proof, relaxed: relaxed, programs: programs))
    }
  }

  /// A smallest clashing set among conditions that clash.
  func smallest(of core: Core) -> Clash {
    var core = refined(core)
    for whole in wholes(of: core.conditions) where whole.count > 1 {
      core = without(whole, core) ?? core
    }
    var witnesses: [Condition: Plan] = [:]
    for condition in core.conditions.reversed() where core.conditions.contains(condition) {
      let rest = core.conditions.filter { $0 != condition }
      switch ask(rest) {
      case .plan(let plan): witnesses[condition] = plan
      case .core(let smaller): core = refined(smaller)
      case .undecided: break
      }
    }
    return clash(core, witnesses)
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
    guard rest.count < core.conditions.count, case .core(let smaller) = ask(rest) else {
      return nil
    }
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
  private func clash(_ core: Core, _ witnesses: [Condition: Plan]) -> Clash {
    Clash(
      scenario: core.relaxed.scenario.withoutBenefit, proof: core.proof.proof,
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
