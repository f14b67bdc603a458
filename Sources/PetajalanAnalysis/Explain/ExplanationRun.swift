import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// Answers why programs are where they are on a roadmap, and what limits cost.
///
/// ```swift
/// let run = ExplanationRun(solver: GLPKSolver(), options: PlanOptions(scenario.stop))
/// let answers = try run.explanations(document, alternative: nil) { scenario in
///   scenario.programs.indices.map { .program($0) }
/// }
/// ```
public struct ExplanationRun<Solver: MILPSolver>: Sendable {
  private let solver: Solver
  private let options: PlanOptions
  private let total: Duration?
  private let progressed: @Sendable (_ done: Int, _ total: Int) -> Void

  /// The part of the whole time that the first solve may take.
  private static var partOfBase: Int { 4 }

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - options: of each solve. Once their stop signal is raised nothing more is
  ///     begun.
  ///   - total: how long everything may take; what one question leaves, the others
  ///     get. `nil`: no limit but that of each solve.
  ///   - progressed: hears how many of how many steps are done.
  public init(
    solver: Solver, options: PlanOptions, total: Duration? = nil,
    progressed: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.solver = solver
    self.options = options
    self.total = total
    self.progressed = progressed
  }

  /// Answers questions about a scenario, or one of its alternatives.
  ///
  /// - Parameters:
  ///   - known: today's roadmap, where it need not be looked for.
  ///   - choose: what is asked about.
  /// - Throws: ``ScenarioDocument/Refusal`` if the scenario has errors.
  public func explanations(
    _ document: ScenarioDocument, alternative: Alternative?, known: PlanningResult? = nil,
    about choose: (Scenario) -> [ExplanationSubject]
  ) throws(ScenarioDocument.Refusal) -> Explanations {
    let scenario = try document.scenario(applying: [], to: alternative)
    let deadline = total.map { ContinuousClock.now + $0 }
    var options = options
    if let total {
      let part = total / Self.partOfBase
      options.time = options.time.map { min($0, part) } ?? part
    }
    let session = PlanningSession(solver: solver, options: options)
    if let plan = known?.roadmap?.plan { session.adopt(plan, of: scenario) }
    let base = known ?? PlanningResult(session, beginningWith: scenario)
    var answers = Explanations(
      scenario: scenario, base: base, programs: [], limits: [], best: base.bestBenefit)
    guard let today = base.roadmap else { return answers }
    let subjects = choose(scenario)
    let work = Work(
      session: session, document: document, alternative: alternative, judge: StartJudge(today))
    let steps = subjects.flatMap { work.steps(of: $0) }
    var clock = StepClock(
      budget: ExplanationBudget(
        deadline: deadline, most: self.options.time ?? .seconds(3600), stop: options.stop,
        shares: steps.reduce(0) { $0 + $1.share }),
      counter: SolveCounter(total: steps.count + 1, progressed: progressed))
    clock.counter.count()
    for subject in subjects {
      // Better plans of the scenario itself help all that follow.
      if let plan = answers.betterPlan { session.adopt(plan, of: scenario) }
      switch subject {
      case .program(let program):
        answers.add(work.explanation(of: program, &clock))
      case .limit(let limit):
        answers.add(work.cost(of: limit, &clock))
      }
    }
    answers.sortLimits()
    return answers
  }
}

/// The time of a run's steps, and their count.
struct StepClock {
  var budget: ExplanationBudget
  let counter: SolveCounter

  /// Leaves a step out.
  mutating func skip(_ step: ExplanationStep) {
    budget.skip(step)
    counter.count()
  }

  /// Takes a step, if there is time for it.
  package mutating func take<Answer>(
    _ step: ExplanationStep, _ body: (StepBudget) -> Answer?
  ) -> Answer? {
    defer { counter.count() }
    return budget.begin(step).flatMap(body)
  }
}

/// The questions of a run.
private struct Work<Solver: MILPSolver> {
  let session: PlanningSession<Solver>
  let document: ScenarioDocument
  let alternative: Alternative?
  let judge: StartJudge

  private var today: Roadmap { judge.roadmap }
  private var scenario: Scenario { today.scenario }

  private func inquiry(_ program: Int, _ changes: [ScenarioChange]) -> Inquiry<Solver> {
    Inquiry(
      session: session, document: document, alternative: alternative, judge: judge,
      program: program, changes: changes)
  }

  /// The steps that a question takes.
  func steps(of subject: ExplanationSubject) -> [ExplanationStep] {
    guard case .program(let program) = subject else { return [.limit] }
    let isOpen = aim(of: program).map { !years(of: program, $0).isEmpty } ?? false
    return (isOpen ? [.entry, .remedies] : [])
      + (today.plan.starts[program] == nil ? [] : [.removal])
  }

  // MARK: Programs

  func explanation(of program: Int, _ clock: inout StepClock) -> Explanation {
    var explanation = Explanation(program: program, start: today.plan.starts[program])
    if clock.budget.stop.isRaised {
      for step in steps(of: .program(program)) { clock.skip(step) }
      explanation.isCutShort = true
      return explanation
    }
    if let aim = aim(of: program) {
      explanation.entry = Explanation.Entry(
        by: aim.by, blocked: judge.blocked(program, until: aim.by))
    }
    if explanation.entry?.blocked != nil { answer(&explanation, &clock) }
    if explanation.start != nil {
      let inquiry = inquiry(
        program,
        [.status(program: scenario.programs[program].id, .excluded, reason: nil)])
      explanation.removal = clock.take(.removal) { removal(inquiry, $0) }
      if explanation.removal?.trial.result.isAnswered != true { explanation.isCutShort = true }
    }
    return explanation
  }

  /// Where a program could be that it is not.
  private struct Aim {
    /// The last year in which it has to start; `nil`: it has to be there at all.
    let by: Int?
  }

  private func years(of program: Int, _ aim: Aim) -> [Int] {
    judge.years(of: program, until: aim.by)
  }

  /// Whether a program could be on the roadmap, or earlier.
  ///
  /// **Missing** It is done, its year is decided, or no earlier one is open to it.
  private func aim(of program: Int) -> Aim? {
    let status = scenario.programs[program].status
    guard let start = today.plan.starts[program] else {
      return status == .done ? nil : Aim(by: nil)
    }
    if case .committed = status { return nil }
    let aim = Aim(by: start - 1)
    return years(of: program, aim).isEmpty ? nil : aim
  }

  private func answer(_ explanation: inout Explanation, _ clock: inout StepClock) {
    guard var entry = explanation.entry else { return }
    defer { explanation.entry = entry }
    let program = explanation.program
    let details = scenario.programs[program]
    var changes: [ScenarioChange] = []
    if details.status != .mandatory {
      changes.append(.status(program: details.id, .mandatory, reason: nil))
    }
    if let by = entry.by { changes.append(.latest(program: details.id, by)) }
    var inquiry = inquiry(program, changes)
    inquiry.hints = judge.hints(for: program, until: entry.by, entry.blocked)
    entry.trial = clock.take(.entry) { inquiry.trial($0) }
    guard let trial = entry.trial else {
      explanation.isCutShort = true
      clock.skip(.remedies)
      return
    }
    if !trial.result.isAnswered { explanation.isCutShort = true }
    inquiry.hints = [trial.result.roadmap?.plan].compactMap { $0 }
    _ = clock.take(.remedies) { budget -> Bool? in
      if case .infeasible = trial.result {
        var options = PlanOptions(gapFraction: 0, time: budget.time, stop: budget.stop)
        options.start = .now
        entry.clash =
          Diagnostician(trial.scenario, solver: session.solver, options: options).firstClash()
        return true
      }
      guard trial.result.plan(with: today.benefit) == nil else { return true }
      if case .roadmap(let roadmap, let quality) = trial.result {
        entry.score = inquiry.scoreRemedy(
          roadmap, isBest: quality.bound == roadmap.benefit, budget.part(1, of: 4))
      }
      entry.capacity = inquiry.capacityRemedy(budget.part(1, of: 3))
      entry.money = MoneyRemedyFinder(inquiry: inquiry, entry: trial.scenario, by: entry.by)
        .answer(budget)
      return true
    }
  }

  private func removal(_ inquiry: Inquiry<Solver>, _ budget: StepBudget) -> Explanation.Removal? {
    guard let trial = inquiry.trial(budget) else { return nil }
    var removal = Explanation.Removal(trial: trial)
    if let bound = trial.result.bestBenefit?.upperBound {
      removal.safety = self.inquiry(inquiry.program, []).safety(above: bound)
    }
    return removal
  }

  // MARK: Limits

  func cost(of limit: Limit, _ clock: inout StepClock) -> LimitCost {
    // The program does not matter where nothing is asked about it.
    let inquiry = inquiry(0, [limit.lifting(in: scenario)])
    var cost = LimitCost(limit: limit)
    cost.trial = clock.take(.limit) { inquiry.trial($0) }
    return cost
  }
}

extension PlanningResult {
  /// Whether it is known what the best benefit is, or lies between.
  fileprivate var isAnswered: Bool {
    switch self {
    case .roadmap, .infeasible: true
    case .noneFound, .failed: false
    }
  }
}

extension Explanations {
  fileprivate mutating func add(_ explanation: Explanation) {
    programs.append(explanation)
    isCutShort = isCutShort || explanation.isCutShort
    note(explanation.entry?.trial)
    note(explanation.removal?.trial)
  }

  fileprivate mutating func add(_ cost: LimitCost) {
    limits.append(cost)
    isCutShort = isCutShort || cost.trial?.result.isAnswered != true
  }

  /// Learns from a trial's roadmap what the best benefit is at least.
  private mutating func note(_ trial: Trial?) {
    guard let roadmap = trial?.result.roadmap, let best, roadmap.benefit > best.lowerBound,
      Checker(scenario).violations(of: roadmap.plan).isEmpty
    else { return }
    self.best = roadmap.benefit...max(roadmap.benefit, best.upperBound)
    betterPlan = roadmap.plan
  }

  fileprivate mutating func sortLimits() {
    limits = limits.enumerated().sorted { left, right in
      let (one, other) = (cost(of: left.element), cost(of: right.element))
      if one?.lowerBound != other?.lowerBound {
        return one?.lowerBound ?? .zero > other?.lowerBound ?? .zero
      }
      if one?.upperBound != other?.upperBound {
        return one?.upperBound ?? .zero > other?.upperBound ?? .zero
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
