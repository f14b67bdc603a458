import MILP

/// Improves a plan by searching small parts of it.
///
/// Most programs stay where they are; the rest, a neighborhood, is planned anew by
/// the exact search on what the presolve leaves of the model. Neighborhoods of each
/// kind grow while they are searched to the end and shrink when they are not. The
/// longer no plan gets better, the more nodes each may take.
///
/// **Source** Shaw (1998), doi:10.1007/3-540-49481-2_30: large neighborhood
/// search; Danna, Rothberg & Le Pape (2005), doi:10.1007/s10107-004-0518-7: where
/// plan and relaxation differ.
struct NeighborhoodSearch<Solver: MILPSolver> {
  /// What the programs of a neighborhood have in common.
  private enum Kind: CaseIterable {
    /// The relaxation chooses otherwise than the plan.
    case undecided
    /// The same, with only those starts that relaxation or plan choose.
    case support
    /// Nothing.
    case random
    /// They start in years near to each other.
    case years
    /// The same sources pay for them, in years near to each other.
    case payers
    /// They require each other, in chains.
    case chain
    /// They have one owner or one dimension.
    case owner
  }

  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let solver: Solver
  private let pace: SearchPace?
  private let limit: WorkLimit
  private let basis: SimplexBasis?
  private let neighbors: [[Int32]]
  private let open: [Int]
  private var random = SplitMix64(seed: 1)
  private var sizes: [Kind: Int] = [:]
  /// How much the relaxation chooses of each start variable of the formulation.
  private var relaxed: [Double]?
  /// The cuts of the other search.
  ///
  /// **Missing** It is not yet that far.
  private var known: [Cut]?
  /// What branching has cost in neighborhoods so far.
  private var scores = BranchScores()

  /// Neighborhoods since the plan got better.
  private var idle = 0

  /// Nodes that one neighborhood may take; they double with every so many of them that
  /// bring nothing, so many times at most.
  private static var nodes: Int { 60 }
  private static var patience: Int { 16 }
  private static var mostDoublings: Int { 4 }

  /// Programs in the first neighborhoods.
  private static var firstSize: Int { 20 }

  /// What counts as chosen by the relaxation.
  private static var leastOfSupport: Double { 1e-6 }

  /// What the presolve of a model is worth in work, per coefficient.
  private static var workPerCoefficient: Int { 20 }

  /// Prepares to search.
  ///
  /// - Parameters:
  ///   - presolved: the model of the whole.
  ///   - pace: when to meet the search beside this one.
  ///   - relaxed: nearly a solution of the relaxation, where one is known, by variable
  ///     of the formulation.
  ///   - basis: from which the relaxation of the whole is solved.
  init(
    _ formulation: Formulation, presolved: PresolvedModel, solver: Solver, pace: SearchPace?,
    within limit: WorkLimit, relaxed: [Double]? = nil, basis: SimplexBasis? = nil
  ) {
    self.relaxed = relaxed
    self.basis = basis
    self.formulation = formulation
    self.presolved = presolved
    self.solver = solver
    self.pace = pace
    self.limit = limit
    let scenario = formulation.scenario
    open = scenario.programs.indices.filter { !formulation.startsOfProgram[$0].isEmpty }
    neighbors = scenario.requirementNeighbors
  }

  /// Searches neighborhoods until the limit.
  ///
  /// - Parameters:
  ///   - judge: is offered better plans.
  ///   - goal: what is improved.
  mutating func improve(_ judge: PlanJudge, goal: SearchGoal) {
    relax(judge)
    let model = settled(goal.model(of: formulation))
    var round = 0
    while !limit.isOver {
      guard let best = judge.best else {
        // Without a plan there is nothing to stay near; the other search finds one.
        guard let pace else { return }
        pace.advance(by: Self.workPerCoefficient * 100_000)
        continue
      }
      if let insight = pace?.insight {
        if known == nil { round = 0 }
        known = insight.cuts
        relaxed = insight.point
      }
      let kind = kind(ofRound: round)
      round += 1
      let isSolved = search(model, kind, from: best, judge: judge, goal: goal)
      idle = judge.best.map { $0.value > best.value } ?? false ? 0 : idle + 1
      let size = size(kind)
      sizes[kind] = min(open.count, max(4, isSolved ? size + size / 4 + 1 : size - size / 4))
    }
  }

  private func size(_ kind: Kind) -> Int { sizes[kind] ?? Self.firstSize }

  /// Of three neighborhoods one is of each kind that finds most; the others take
  /// turns.
  private func kind(ofRound round: Int) -> Kind {
    let others = Kind.allCases.filter { $0 != .undecided && $0 != .support }
    return switch round % 3 {
    case 0: .support
    case 1: .undecided
    default: others[round / 3 % others.count]
    }
  }

  /// Solves the relaxation of the whole once, and builds plans along it, unless its
  /// solution is nearly known.
  private mutating func relax(_ judge: PlanJudge) {
    if relaxed != nil { return }
    let (presolved, limit, basis) = (presolved, limit, basis)
    let found = try? solver.withRelaxation(of: presolved.model, within: limit) {
      relaxation throws(SolverFailure) in
      if let basis { try relaxation.setBasis(basis) }
      return try relaxation.solve(deadline: limit.deadline)
    }
    guard let point = found?.values, !point.isEmpty else { return }
    _ = judge.build(along: point)
    relaxed = presolved.expand(relaxed: point)
  }

  /// A model with what the presolve of the whole fixed.
  private func settled(_ model: Model) -> Model {
    var model = model
    for (index, value) in presolved.fixed.enumerated() {
      if let value, model.variables[index].isInteger {
        model.setBounds(of: VariableID(index: index), lower: value, upper: value)
      }
    }
    return model
  }

  /// The programs to be planned anew.
  private mutating func neighborhood(_ kind: Kind, size: Int, of plan: Plan) -> Set<Int> {
    let scenario = formulation.scenario
    guard size < open.count else { return Set(open) }
    let pivot = open[random.below(open.count)]
    let year =
      plan.starts[pivot] ?? scenario.horizon.first + random.below(scenario.horizon.count)
    if kind == .chain { return chain(from: pivot, size: size) }
    func distance(_ program: Int) -> Int {
      let (one, other) = (scenario.programs[program], scenario.programs[pivot])
      let years = plan.starts[program].map { abs($0 - year) } ?? 1
      switch kind {
      case .undecided, .support: return Int(8 * agreement(program, plan))
      case .random, .chain: return 0
      case .years: return years * 4
      case .payers: return (one.omPayers == other.omPayers ? 0 : 6) + years * 2
      case .owner:
        return (one.owner == other.owner ? 0 : 8) + (one.dimension == other.dimension ? 0 : 6)
      }
    }
    var ranked: [(distance: Int, program: Int)] = []
    for program in open {
      let noise = random.below(8)
      ranked.append((program == pivot ? -1 : distance(program) + noise, program))
    }
    return Set(ranked.sorted { $0 < $1 }.prefix(size).map(\.program))
  }

  /// How much the relaxation chooses of what a plan does with a program, from 0 to
  /// 1.
  private func agreement(_ program: Int, _ plan: Plan) -> Double {
    guard let relaxed else { return 0 }
    let starts = formulation.startsOfProgram[program]
    if let start = starts.first(where: { $0.year == plan.starts[program] }) {
      return relaxed[start.variable.index]
    }
    return 1 - starts.reduce(0) { $0 + relaxed[$1.variable.index] }
  }

  /// Programs that are near in the graph of requirements, then others.
  private mutating func chain(from pivot: Int, size: Int) -> Set<Int> {
    var reached: Set<Int> = [pivot]
    var queue = [pivot]
    var next = 0
    while reached.count < size {
      if next == queue.count { queue.append(open[random.below(open.count)]) }
      let program = queue[next]
      next += 1
      reached.insert(program)
      for neighbor in neighbors[program] where reached.count < size {
        if reached.insert(Int(neighbor)).inserted { queue.append(Int(neighbor)) }
      }
    }
    return reached
  }

  /// Plans a neighborhood anew.
  ///
  /// - Returns: whether it was searched to the end; a neighborhood at which the
  ///   solver fails is given up.
  private mutating func search(
    _ model: Model, _ kind: Kind, from best: PlanJudge.Accepted, judge: PlanJudge,
    goal: SearchGoal
  ) -> Bool {
    let free = neighborhood(kind, size: size(kind), of: best.plan)
    var restricted = model
    for start in formulation.starts {
      let isChosen = best.plan.starts[start.program] == start.year
      if !free.contains(start.program) {
        let value: Int64 = isChosen ? 1 : 0
        restricted.setBounds(of: start.variable, lower: value, upper: value)
      } else if kind == .support, !isChosen, let relaxed,
        relaxed[start.variable.index] < Self.leastOfSupport
      {
        restricted.setBounds(of: start.variable, lower: 0, upper: 0)
      }
    }
    pace?.advance(
      by: Self.workPerCoefficient * model.constraints.reduce(0) { $0 + $1.terms.count })
    guard case .reduced(let presolved) = Presolve.apply(to: restricted, within: limit) else {
      return true
    }
    let local = PlanJudge(
      formulation, presolved: presolved, goal: goal, observer: SilentObserver(),
      builder: judge.builder, earnings: judge.earnings)
    local.offer(best.plan)
    let result = ExactSearch.run(
      presolved, of: formulation, judge: local, solver: solver,
      limits: ExactSearch.Limits(
        nodes: Self.nodes << min(Self.mostDoublings, idle / Self.patience),
        deadline: limit.deadline, stop: limit.stop),
      takesNotes: false,
      from: ExactSearch.Beginning(
        cuts: known?.compactMap { $0.narrowed(to: presolved) } ?? [], scores: scores),
      pace: pace)
    scores = result.scores
    if let found = local.best, found.value > best.value { judge.offer(found.plan) }
    return result.isExhausted
  }
}
