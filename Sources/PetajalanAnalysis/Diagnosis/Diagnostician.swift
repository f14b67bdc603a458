import MILP
import PetajalanDomain
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// Finds out why a scenario has no roadmap, and how it could get one.
///
/// ```swift
/// let diagnosis = Diagnostician(scenario, solver: GLPKSolver(), options: options).diagnose()
/// ```
public struct Diagnostician<Solver: MILPSolver>: Sendable {
  private let scenario: Scenario
  private let solver: Solver
  private let options: PlanOptions
  private let hear: @Sendable (DiagnosisStage) -> Void

  /// The most sets that are looked for.
  private static var mostClashes: Int { 5 }

  /// Prepares to look at a scenario; the clock starts now, or has started when the
  /// options say.
  ///
  /// - Parameter hear: hears which part of the work begins.
  public init(
    _ scenario: Scenario, solver: Solver, options: PlanOptions,
    hear: @escaping @Sendable (DiagnosisStage) -> Void = { _ in }
  ) {
    self.scenario = scenario
    self.solver = solver
    self.options = options
    self.hear = hear
  }

  /// A smallest clashing set, and nothing else.
  ///
  /// **Missing** Nothing clashes, or a limit passed before that was known.
  func firstClash() -> Clash? {
    let conflicts = DeletionFilter(
      relaxation: ScenarioRelaxation(scenario), solver: solver,
      budget: DiagnosisBudget(deadline: options.deadline(for: scenario), stop: options.stop))
    guard case .core(let core) = conflicts.ask(scenario.conditions) else { return nil }
    return conflicts.smallest(of: core)
  }

  /// Looks at the scenario as far as the limits allow; what was found until then is
  /// kept.
  public func diagnose() -> Diagnosis {
    // The solver may take half a second more than it is given.
    let budget = DiagnosisBudget(deadline: options.deadline(for: scenario), stop: options.stop)
      .part(9, of: 10)
    let relaxation = ScenarioRelaxation(scenario)
    func conflicts(_ budget: DiagnosisBudget) -> DeletionFilter<Solver> {
      DeletionFilter(relaxation: relaxation, solver: solver, budget: budget)
    }
    var diagnosis = Diagnosis(
      scenario: scenario, finding: .undecided, mistakes: scenario.dataMistakes)
    hear(.feasibility)
    var all = scenario.conditions
    let first: DeletionFilter<Solver>.Core
    switch conflicts(budget).ask(all) {
    case .undecided:
      diagnosis.isCutShort = true
      return diagnosis
    case .plan(let plan):
      if case .verified(let roadmap) = Checker(scenario).verify(plan) {
        diagnosis.finding = .feasible(roadmap)
      }
      return diagnosis
    case .core(let core): first = core
    }
    diagnosis.finding = .clashing
    // Each part gets a share of the time, so that none of them takes it all; the
    // first set matters most.
    var forClashes = conflicts(budget.part(1, of: 2))
    var next: DeletionFilter<Solver>.Core? = first
    while let core = next, diagnosis.clashes.count < Self.mostClashes, !forClashes.budget.isOver {
      hear(.clash(diagnosis.clashes.count + 1))
      let clash = forClashes.smallest(of: core)
      diagnosis.clashes.append(clash)
      guard let softest = clash.members.first?.condition else { break }
      all.removeAll { $0 == softest }
      next = nil
      diagnosis.isCutShort =
        clash.members.contains { $0.witness == nil }
        || diagnosis.isCutShort
      if diagnosis.clashes.count == 1 { forClashes = conflicts(budget.part(1, of: 4)) }
      switch forClashes.ask(all) {
      case .core(let another): next = another
      case .plan: break
      case .undecided: diagnosis.isCutShort = true
      }
    }
    hear(.money)
    var forMoney = budget.part(1, of: 2)
    forMoney.questions = 2
    diagnosis.money = MoneyRepairFinder(
      relaxation: relaxation, conflicts: conflicts(forMoney), solver: solver, budget: forMoney
    ).repair()
    hear(.drops)
    var forDrops = budget
    forDrops.questions = 2
    diagnosis.drops = CorrectionSetFinder(relaxation: relaxation, conflicts: conflicts(forDrops))
      .repair(knowing: diagnosis.clashes.map { $0.members.map(\.condition) })
    diagnosis.isCutShort =
      diagnosis.isCutShort || !diagnosis.money.isSettled(\.isLeast)
      || !diagnosis.drops.isSettled(\.isFewest)
    return diagnosis
  }
}
