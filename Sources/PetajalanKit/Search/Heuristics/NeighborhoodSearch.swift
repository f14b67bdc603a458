import MILP

/// Improves a plan by searching small parts of it.
///
/// Most programs stay where they are; the rest, a neighborhood, is planned anew
/// by the solver's branch and cut on what the presolve leaves of the model, which
/// needs fewer nodes for a good plan than the exact search. Neighborhoods grow while they are solved quickly and shrink when they are not.
///
/// **Source** Shaw (1998), doi:10.1007/3-540-49481-2_30: large neighborhood
/// search.
struct NeighborhoodSearch<Solver: MILPSolver> {
  private let formulation: Formulation
  private let solver: Solver
  private let options: PlanOptions
  private let observer: any SearchObserver
  private var random: SplitMix64
  private var size: Int

  /// Nodes that one neighborhood may take.
  private static var nodes: Int { 200 }

  /// Programs in the first neighborhood.
  private static var firstSize: Int { 20 }

  init(
    _ formulation: Formulation, solver: Solver, options: PlanOptions,
    observer: any SearchObserver
  ) {
    self.formulation = formulation
    self.solver = solver
    self.options = options
    self.observer = observer
    random = SplitMix64(seed: 1)
    size = Self.firstSize
  }

  /// Searches some neighborhoods of a plan.
  ///
  /// - Parameters:
  ///   - judge: has a plan, and is offered better ones.
  ///   - goal: what is improved.
  ///   - rounds: how many neighborhoods.
  mutating func improve(
    _ judge: PlanJudge, goal: SearchGoal, rounds: Int, deadline: ContinuousClock.Instant?
  ) {
    let model = goal.model(of: formulation)
    for round in 0..<rounds {
      guard let best = judge.best, !options.stop.isRaised,
        deadline.map({ ContinuousClock.now < $0 }) ?? true
      else { return }
      let free = neighborhood(round, of: best.plan)
      let isSolved = search(model, free: free, judge: judge, goal: goal, deadline: deadline)
      let all = formulation.scenario.programs.count
      size = min(all, max(4, isSolved ? size + size / 4 + 1 : size - size / 4))
    }
  }

  /// The programs to be planned anew.
  private mutating func neighborhood(_ round: Int, of plan: Plan) -> Set<Int> {
    let scenario = formulation.scenario
    let open = scenario.programs.indices.filter { !formulation.startsOfProgram[$0].isEmpty }
    guard size < open.count else { return Set(open) }
    let pivot = open[random.below(open.count)]
    let year =
      plan.starts[pivot] ?? scenario.horizon.first + random.below(scenario.horizon.count)
    var salted = random
    let noise = scenario.programs.indices.map { _ in salted.below(8) }
    random = salted
    // Near are those that compete with the pivot: for its years, its payers or
    // its owner; or anything at all.
    func distance(_ program: Int) -> Int {
      let (one, other) = (scenario.programs[program], scenario.programs[pivot])
      let years = plan.starts[program].map { abs($0 - year) } ?? 1
      switch round % 4 {
      case 0: return 0
      case 1: return years * 4
      case 2: return (one.omPayers == other.omPayers ? 0 : 6) + years * 2
      default:
        return (one.owner == other.owner ? 0 : 8) + (one.dimension == other.dimension ? 0 : 6)
      }
    }
    let ranked = open.map { program in
      (distance: program == pivot ? -1 : distance(program) + noise[program], program: program)
    }.sorted { $0 < $1 }
    return Set(ranked.prefix(size).map(\.program))
  }

  /// Plans a neighborhood anew.
  ///
  /// - Returns: whether it was searched to the end; a neighborhood at which the
  ///   solver fails is given up.
  private func search(
    _ model: Model, free: Set<Int>, judge: PlanJudge, goal: SearchGoal,
    deadline: ContinuousClock.Instant?
  ) -> Bool {
    guard let best = judge.best else { return false }
    var restricted = model
    for start in formulation.starts where !free.contains(start.program) {
      let value: Int64 = best.plan.starts[start.program] == start.year ? 1 : 0
      restricted.setBounds(of: start.variable, lower: value, upper: value)
    }
    let limit = WorkLimit(deadline: deadline, stop: options.stop)
    guard case .reduced(let presolved) = Presolve.apply(to: restricted, within: limit) else {
      return true
    }
    let local = PlanJudge(formulation, presolved: presolved, goal: goal, observer: SilentObserver())
    local.offer(best.plan)
    let stop = StopSignal()
    let monitor = NodeLimit(
      nodes: Self.nodes, monitor: local, stop: stop, userStop: options.stop)
    let solution = try? solver.solve(
      presolved.model,
      options: SolveOptions(
        deadline: deadline,
        incumbent: formulation.values(of: best.plan).flatMap(presolved.restrict), stop: stop),
      monitor: monitor)
    if let found = local.best, found.value > best.value { judge.offer(found.plan) }
    return solution?.status == .optimal || solution?.status == .infeasible
  }
}

/// Ends a search after some nodes, or when the user asks for it.
private struct NodeLimit: SolveMonitor {
  let nodes: Int
  let monitor: PlanJudge
  let stop: StopSignal
  let userStop: StopSignal

  func judge(_ values: [Int64]) -> Judgement { monitor.judge(values) }

  func progressed(to progress: SolveProgress) {
    if progress.nodes >= nodes || userStop.isRaised { stop.raise() }
  }
}

/// Random numbers that a seed repeats.
///
/// **Source** Steele, Lea & Flood (2014), doi:10.1145/2660193.2660195.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, a positive limit.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
