import MILP

/// A branch and bound that closes a node only by exact arithmetic.
///
/// The solver is an oracle: it proposes multipliers, and the bound of a node is
/// what they give in whole numbers (`DualBound`). A node is closed if
///
/// 1. propagation finds a row that cannot hold within its bounds,
/// 2. multipliers prove that it has no point (Farkas), or
/// 3. its bound is no better than the best plan.
///
/// So a search that ends has proved what it says, whatever the solver's rounding
/// did. A variable whose reduced cost alone would bring the bound below the best
/// plan is fixed.
///
/// Nodes are explored depth first along the half that keeps more of the relaxation's
/// point, as long as that is near the best bound, then from the open node of the best
/// bound and the basis at which that was split. What to branch on is tried out by a few
/// steps of the simplex method until experience can tell (`BranchScores`).
final class ExactSearch {
  /// How far the search may go.
  struct Limits {
    /// The most nodes.
    var nodes: Int
    /// When to stop.
    var deadline: ContinuousClock.Instant?
    /// Stops from outside.
    var stop: StopSignal
    /// The gap, as a fraction, at which a search that has gone on for some time
    /// stops.
    var gapFraction = 0.0
    /// Steps of the simplex method after which a gap stops the search: a planner
    /// expects to see a small scenario solved to the end.
    var stepsBeforeGap = 20_000
    /// Whether an earlier search has left plans: then the root too listens to the
    /// search beside it.
    var isExperienced = false
    /// What branching has cost so far.
    var scores = BranchScores()
  }

  /// What the call of a solve is worth in steps.
  static let stepsPerSolve = 20

  /// What the search proved.
  struct Result: Sendable {
    /// No plan has a greater value, without the presolve's offset.
    ///
    /// **Missing** Every node was closed and no plan was found: there is none.
    var bound: Int128?
    /// Whether every node was closed.
    var isExhausted: Bool
    /// Nodes explored.
    var nodes: Int
    /// Notes that prove it.
    ///
    /// **Missing** The search took none.
    var proof: ProofTree?
    /// What branching has cost.
    var scores = BranchScores()
    /// Why the solver could not go on; what was proved before stands.
    var failure: SolverFailure?

    /// What is known without a search.
    static func nothing(
      about presolved: PresolvedModel, because failure: SolverFailure? = nil
    ) -> Result {
      Result(
        bound: Int128.max, isExhausted: false, nodes: 0, proof: ProofTree(of: presolved),
        failure: failure)
    }
  }

  private struct Node {
    let path: Path?
    let bound: Int128
    /// The number in the proof, and the order in which it was made.
    let number: Int
    let depth: Int
    /// The basis of the relaxation before it was split.
    let basis: ActiveRows.Snapshot?
  }

  /// What was set on the way from the root to a node.
  private final class Path {
    let parent: Path?
    let settings: [Setting]

    init(parent: Path?, settings: [Setting]) {
      self.parent = parent
      self.settings = settings
    }
  }

  private struct Setting {
    let variable: VariableID
    let lower: Int64
    let upper: Int64
  }

  typealias Decision = Certificate.Assignment

  private enum Visit {
    case closed
    case stopped
    /// The root's bound is near enough to the best plan.
    case good(bound: Int128)
    case branched(
      first: [Decision], second: [Decision], bound: Int128, basis: ActiveRows.Snapshot? = nil)
  }

  /// How near to the best open bound a node has to be for the search to go on below
  /// it, as a part of the way from the best plan: a search for a bound has little to
  /// gain farther away, one for plans more. Seen on the city, where a tree that
  /// always dives has twice as many nodes.
  private static let leastToDive = (proving: 0.8, planning: 0.3)

  private let presolved: PresolvedModel
  private var proof: ProofTree?
  let relaxation: any LinearRelaxation
  private var rows: ActiveRows
  /// How each cut follows from the formulation's rows.
  private var derivations: [DerivedCut]
  private let judge: PlanJudge
  private let offset: Int128
  private let pace: SearchPace?
  private let leastToDive: Double
  private let atRoot: ((RootInsight) -> Void)?
  let brancher: Brancher
  var scores = BranchScores()
  private var cutFinder: RoundingCutFinder
  var bounds: BoundPropagation
  private var sent: (lower: [Int64], upper: [Int64])
  private var heap = Heap<Node> { left, right in
    left.bound == right.bound ? left.number > right.number : left.bound > right.bound
  }
  private var nodes = 0
  /// Steps of the simplex method, all told and those of trials.
  var work = 0
  var workOfTrials = 0
  private var workAtMeeting = 0
  /// What reduced costs fixed at the present node.
  private var fixings: [Setting] = []

  init(
    _ presolved: PresolvedModel, relaxation: any LinearRelaxation, judge: PlanJudge,
    brancher: Brancher, proof: ProofTree?, knowing known: [Cut], pace: SearchPace?,
    atRoot: ((RootInsight) -> Void)?
  ) {
    self.proof = proof
    self.pace = pace
    leastToDive = proof == nil ? Self.leastToDive.planning : Self.leastToDive.proving
    self.presolved = presolved
    self.atRoot = atRoot
    derivations = known.map(\.derivation)
    for cut in known { self.proof?.add(cut.derivation) }
    rows = ActiveRows(presolved.model, relaxation: relaxation, known: known.map(\.row))
    cutFinder = RoundingCutFinder(presolved)
    offset = presolved.offset
    self.relaxation = relaxation
    self.judge = judge
    self.brancher = brancher
    bounds = BoundPropagation(presolved.model)
    sent = (bounds.lower, bounds.upper)
  }

  /// Searches a presolved model of a formulation.
  ///
  /// - Parameters:
  ///   - takesNotes: whether the result has to be proved.
  ///   - known: cuts of the presolved model to begin with.
  ///   - pace: when to meet the search beside this one.
  ///   - atRoot: hears what the root knows before it is split.
  static func run(
    _ presolved: PresolvedModel, of formulation: Formulation, judge: PlanJudge,
    solver: some MILPSolver, limits: Limits, takesNotes: Bool = true, knowing known: [Cut] = [],
    pace: SearchPace? = nil, atRoot: (@Sendable (RootInsight) -> Void)? = nil
  ) -> Result {
    let limit = WorkLimit(deadline: limits.deadline, stop: limits.stop)
    do throws(SolverFailure) {
      let result = try solver.withRelaxation(of: presolved.model, within: limit) {
        relaxation throws(SolverFailure) -> Result in
        let search = ExactSearch(
          presolved, relaxation: relaxation, judge: judge,
          brancher: Brancher(formulation, presolved: presolved),
          proof: takesNotes
            ? ProofTree(of: presolved, isBeaten: PlanProof.isBeaten(in: formulation)) : nil,
          knowing: known, pace: pace, atRoot: atRoot)
        search.scores = limits.scores
        var result = search.run(limits)
        result.scores = search.scores
        return result
      }
      // Of a search that the solver holds up nothing is known but its plans.
      return result ?? .nothing(about: presolved)
    } catch {
      return .nothing(about: presolved, because: error)
    }
  }

  /// Searches until everything is closed or a limit is reached.
  func run(_ limits: Limits) -> Result {
    var root: Int?
    var current: Node? = Node(path: nil, bound: Int128.max, number: 0, depth: 0, basis: nil)
    while let node = current {
      if isOver(limits) || isGood(node, limits) {
        heap.insert(node)
        return unfinished()
      }
      nodes += 1
      workAtMeeting = work
      if let root { bounds.undo(to: root) }
      let visited: Visit
      do throws(SolverFailure) {
        visited = try visit(node, limits)
      } catch {
        heap.insert(node)
        return unfinished(because: error)
      }
      switch visited {
      case .stopped:
        heap.insert(node)
        return unfinished()
      case .good(let bound):
        heap.insert(
          Node(path: nil, bound: bound, number: node.number, depth: 0, basis: nil))
        return unfinished()
      case .closed:
        current = popBest()
      case .branched(let first, let second, let bound, let basis):
        // What the root concluded holds everywhere.
        if root == nil { root = bounds.mark }
        let path =
          fixings.isEmpty || node.depth == 0
          ? node.path : Path(parent: node.path, settings: fixings)
        let bound = min(node.bound, bound)
        let halves = split(node, into: first, and: second)
        func child(_ decisions: [Decision], _ number: Int) -> Node {
          let settings = decisions.map {
            Setting(variable: $0.variable, lower: $0.value, upper: $0.value)
          }
          return Node(
            path: Path(parent: path, settings: settings), bound: bound, number: number,
            depth: node.depth + 1, basis: basis)
        }
        heap.insert(child(second, halves.1))
        let next = child(first, halves.0)
        if isWorthDiving(bound) {
          current = next
        } else {
          heap.insert(next)
          current = popBest()
        }
      }
      meet()
      judge.proved(provedBound(with: current?.bound), nodes: nodes)
    }
    return Result(bound: incumbent, isExhausted: true, nodes: nodes, proof: proof)
  }

  var incumbent: Int128? { judge.best.map { $0.value - offset } }

  private var openBound: Int128? { heap.first.map(\.bound) }

  /// What no plan passes, while a node of that bound is looked at.
  ///
  /// **Missing** Every node is closed, and there is no plan.
  private func provedBound(with current: Int128?) -> Int128? {
    [openBound, current, incumbent].compactMap { $0 }.max()
  }

  /// The open node of the best bound, if any can still have a better plan.
  private func popBest() -> Node? {
    while let next = heap.popFirst() {
      if let best = incumbent, next.bound <= best { continue }
      return next
    }
    return nil
  }

  /// Whether to go on below a node rather than at the open node of the best bound.
  private func isWorthDiving(_ bound: Int128) -> Bool {
    guard let best = incumbent, bound < Int128.max, let open = openBound, open < Int128.max
    else { return true }
    return Double(bound - best) >= leastToDive * Double(max(open, bound) - best)
  }

  private func isOver(_ limits: Limits) -> Bool {
    nodes >= limits.nodes || limits.stop.isRaised
      || limits.deadline.map { $0 <= .now } ?? false
  }

  private func unfinished(because failure: SolverFailure? = nil) -> Result {
    let open = openBound ?? Int128.max
    return Result(
      bound: incumbent.map { max($0, open) } ?? open, isExhausted: false, nodes: nodes,
      proof: proof, failure: failure)
  }

  private func isGood(_ node: Node, _ limits: Limits) -> Bool { isGood(node.bound, limits) }

  private func isGood(_ bound: Int128, _ limits: Limits) -> Bool {
    guard limits.gapFraction > 0, work > limits.stepsBeforeGap, let best = incumbent,
      bound < Int128.max
    else { return false }
    let open = max(bound, openBound ?? bound)
    guard let gap = Gap(value: best + offset, bound: max(best, open) + offset) else { return false }
    return gap.fraction <= limits.gapFraction
  }

  /// Notes the halves of a node.
  ///
  /// - Returns: their numbers.
  private func split(
    _ node: Node, into one: [Decision], and other: [Decision]
  ) -> (Int, Int) {
    let numbers = proof?.split(node.number, into: original(one), and: original(other))
    return numbers ?? (2 * nodes - 1, 2 * nodes)
  }

  private func note(_ iterations: Int) { work += iterations + Self.stepsPerSolve }

  /// Tells the search beside this one what was done since they last met.
  private func meet() {
    pace?.advance(
      by: (work - workAtMeeting) * (rows.model.variables.count + rows.model.constraints.count))
    workAtMeeting = work
  }

  private func enter(_ node: Node) {
    var paths: [Path] = []
    var next = node.path
    while let path = next {
      paths.append(path)
      next = path.parent
    }
    for setting in paths.reversed().lazy.flatMap(\.settings) {
      bounds.set(setting.variable, lower: setting.lower, upper: setting.upper)
    }
  }

  /// Explores one node.
  private func visit(_ node: Node, _ limits: Limits) throws(SolverFailure) -> Visit {
    enter(node)
    if let basis = node.basis { try rows.restore(basis) }
    fixings = []
    var cutting = CutProgress(depth: node.depth)
    while true {
      if bounds.propagate() != nil { return .closed }
      try send()
      let result = try solve(limits)
      switch result.status {
      case .limitReached:
        return .stopped
      case .infeasible:
        if isProvedEmpty(result.infeasibilityRay, node) { return .closed }
        return branchBlindly()
      case .numericalTrouble, .cutOff:
        return branchBlindly()
      case .optimal:
        break
      }
      let dual = DualBound(of: rows.model, multipliers: result.rowDuals, within: bounds)
      if node.depth == 0 {
        judge.proved(provedBound(with: dual?.value ?? node.bound), nodes: nodes)
      }
      if let dual, close(node, by: dual) { return .closed }
      if node.depth == 0, limits.isExperienced { meet() }
      if node.depth == 0, let dual, isGood(dual.value, limits) { return .good(bound: dual.value) }
      if bounds.propagate() != nil { return .closed }
      if isOutside(result.values) { continue }
      if try rows.bringBack(brokenBy: result.values) { continue }
      if cutting.wantsMore(at: result.objective, incumbent: incumbent),
        try addRoundingCuts(result, isRoot: node.depth == 0)
      {
        continue
      }
      try rows.age(rowDuals: result.rowDuals, isRoot: node.depth == 0)
      if node.depth == 0 { atRoot?(insight(at: result.values)) }
      if nodes & (nodes - 1) == 0, judge.build(along: result.values) { continue }
      guard let rounded = wholePoint(result.values) else {
        let bound = dual?.value ?? Int128.max
        let basis = try rows.snapshot()
        guard let choice = try choose(result) else { return branchBlindly() }
        return .branched(
          first: choice.first, second: choice.second, bound: bound, basis: basis)
      }
      guard let cuts = judge.examine(rounded) else {
        if let dual, let best = incumbent, dual.value <= best { return .closed }
        return branchBlindly(dual?.value)
      }
      let useful = cuts.filter { !$0.row.isSatisfied(by: rounded) }
      if useful.isEmpty { return branchBlindly(dual?.value) }
      try add(useful)
    }
  }

  /// Solves the relaxation, and only as far as it takes to close the node.
  private func solve(_ limits: Limits) throws(SolverFailure) -> RelaxationResult {
    var asked = RelaxationLimits(deadline: limits.deadline)
    // A little beyond the plan's value: the exact bound lies above the solver's.
    asked.cutoff = incumbent.map { Double($0) - abs(Double($0)) * 1e-9 - 0.5 }
    var result = try relaxation.solve(within: asked)
    note(result.iterations)
    guard result.status == .cutOff else { return result }
    let dual = DualBound(of: rows.model, multipliers: result.rowDuals, within: bounds)
    if let dual, let best = incumbent, dual.value <= best {
      result.status = .optimal
      return result
    }
    asked.cutoff = nil
    result = try relaxation.solve(within: asked)
    note(result.iterations)
    return result
  }

  /// Adds the rounding cuts that a point breaks.
  ///
  /// - Returns: whether there were any, so that the node must be solved again.
  private func addRoundingCuts(
    _ result: RelaxationResult, isRoot: Bool
  ) throws(SolverFailure) -> Bool {
    let cuts = cutFinder.cuts(values: result.values, isRoot: isRoot)
    if cuts.isEmpty { return false }
    try add(cuts)
    return true
  }

  private func add(_ cuts: [Cut]) throws(SolverFailure) {
    for position in try rows.add(cuts.map(\.row)) {
      proof?.add(cuts[position].derivation)
      derivations.append(cuts[position].derivation)
    }
  }

  /// What the root knows at a point of its relaxation.
  private func insight(at values: [Double]) -> RootInsight {
    RootInsight(
      point: presolved.expand(relaxed: values),
      cuts: rows.activeCuts.map {
        Cut(row: rows.cut(at: $0), derivation: derivations[$0]).widened(from: presolved)
      })
  }

  /// Whether a point has left the bounds since it was found.
  private func isOutside(_ values: [Double]) -> Bool {
    values.indices.contains {
      presolved.model.variables[$0].isInteger
        && (values[$0] < Double(bounds.lower[$0]) - 1e-6
          || values[$0] > Double(bounds.upper[$0]) + 1e-6)
    }
  }
  /// Tells the solver the bounds that changed since it was last told.
  private func send() throws(SolverFailure) {
    for index in bounds.lower.indices
    where bounds.lower[index] != sent.lower[index] || bounds.upper[index] != sent.upper[index] {
      try relaxation.setBounds(
        of: VariableID(index: index), lower: bounds.lower[index], upper: bounds.upper[index])
    }
    sent = (bounds.lower, bounds.upper)
  }

  private func isProvedEmpty(_ ray: [Double]?, _ node: Node) -> Bool {
    guard let ray,
      let dual = DualBound(of: rows.model, multipliers: ray, objective: false, within: bounds)
    else { return false }
    guard dual.scaledValue < 0 else { return false }
    proof?.add(
      presolved.step(dual, countsObjective: false, numbers: rows.numbers), to: node.number,
      isLasting: true)
    return true
  }

  private func original(_ decisions: [Decision]) -> [Certificate.Assignment] {
    decisions.map {
      Certificate.Assignment(variable: presolved.kept[$0.variable.index], value: $0.value)
    }
  }

  /// Closes the node by its bound, or fixes what its reduced costs allow.
  private func close(_ node: Node, by dual: DualBound) -> Bool {
    var isLasting = false
    defer {
      if proof != nil {
        let step = presolved.step(dual, countsObjective: true, numbers: rows.numbers)
        proof?.add(step, to: node.number, isLasting: isLasting)
      }
    }
    guard let best = incumbent else { return false }
    if dual.value <= best { return true }
    let reach = ((best + 1) << Int128(dual.shift)) - dual.scaledValue
    for (index, cost) in dual.reducedCosts.enumerated()
    where presolved.model.variables[index].isInteger {
      let (lower, upper) = (bounds.lower[index], bounds.upper[index])
      guard upper - lower == 1, -Int128(cost.magnitude) < reach else { continue }
      let value = cost > 0 ? upper : lower
      isLasting = true
      let id = VariableID(index: index)
      bounds.set(id, lower: value, upper: value)
      fixings.append(Setting(variable: id, lower: value, upper: value))
    }
    return false
  }

  /// The rounded point, if all integer variables are whole up to rounding.
  private func wholePoint(_ values: [Double]) -> [Int64]? {
    for (variable, value) in zip(presolved.model.variables, values)
    where variable.isInteger && abs(value - value.rounded()) > 1e-6 { return nil }
    return values.map { Int64($0.rounded()) }
  }

  /// Branches on the first variable that is not fixed yet, where the relaxation
  /// gives no hint.
  ///
  /// Once everything is fixed the checker alone decides, and it has decided if
  /// propagation has not.
  private func branchBlindly(_ bound: Int128? = nil) -> Visit {
    for (index, variable) in presolved.model.variables.enumerated()
    where variable.isInteger && bounds.lower[index] < bounds.upper[index] {
      let id = VariableID(index: index)
      return .branched(
        first: [Decision(variable: id, value: bounds.upper[index])],
        second: [Decision(variable: id, value: bounds.lower[index])],
        bound: bound ?? Int128.max)
    }
    _ = judge.judge(bounds.lower)
    return .closed
  }
}
