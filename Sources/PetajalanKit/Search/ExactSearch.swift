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
/// Nodes are explored depth first along the child in which the branching
/// program starts, then from the open node of the best bound.
final class ExactSearch {
  /// How far the search may go.
  struct Limits {
    /// The most nodes.
    var nodes: Int
    /// When to stop.
    var deadline: ContinuousClock.Instant?
    /// Stops from outside.
    var stop: StopSignal
  }

  /// Nodes that a search of a model is worth.
  ///
  /// A number of nodes, not of seconds, so that the same scenario gives the same
  /// roadmap on every machine; many on a small model, whose nodes are cheap and
  /// which a planner expects to see solved to the end.
  static func nodeBudget(for model: Model) -> Int {
    min(40_000, max(2_000, 2_000_000 / max(1, model.variables.count)))
  }

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
    var proof: ProofTree
    /// Why the solver could not go on; what was proved before stands.
    var failure: SolverFailure?

    /// What is known without a search.
    static func nothing(
      about presolved: PresolvedModel, because failure: SolverFailure? = nil
    ) -> Result {
      Result(
        bound: Int128.max, isExhausted: false, nodes: 0, proof: ProofTree(of: presolved.original),
        failure: failure)
    }
  }

  private struct Node {
    let decisions: [Decision]
    let bound: Int128
    /// The number in the proof, and the order in which it was made.
    let number: Int
  }

  private typealias Decision = Certificate.Assignment

  private enum Visit {
    case closed
    case stopped
    case branched(first: [Decision], second: [Decision], bound: Int128)
  }

  /// Rounds of cuts at the root.
  private static let mostRounds = 30

  private var model: Model
  private let presolved: PresolvedModel
  private var proof: ProofTree
  private let relaxation: any LinearRelaxation
  private let judge: PlanJudge
  private let offset: Int128
  private let brancher: Brancher
  private var cutFinder: RoundingCutFinder?
  private var rounds = 0
  private var bounds: BoundPropagation
  private var sent: (lower: [Int64], upper: [Int64])
  private var heap = Heap<Node> { left, right in
    left.bound == right.bound ? left.number > right.number : left.bound > right.bound
  }
  private var nodes = 0

  init(
    _ presolved: PresolvedModel, relaxation: any LinearRelaxation, judge: PlanJudge,
    brancher: Brancher, cutFinder: RoundingCutFinder?, proof: ProofTree
  ) {
    self.cutFinder = cutFinder
    self.proof = proof
    self.presolved = presolved
    model = presolved.model
    offset = presolved.offset
    self.relaxation = relaxation
    self.judge = judge
    self.brancher = brancher
    bounds = BoundPropagation(presolved.model)
    sent = (bounds.lower, bounds.upper)
  }

  /// Searches a presolved model of a formulation.
  static func run(
    _ presolved: PresolvedModel, of formulation: Formulation, judge: PlanJudge,
    solver: some MILPSolver, limits: Limits
  ) -> Result {
    let limit = WorkLimit(deadline: limits.deadline, stop: limits.stop)
    do throws(SolverFailure) {
      let result = try solver.withRelaxation(of: presolved.model, within: limit) {
        relaxation throws(SolverFailure) -> Result in
        let search = ExactSearch(
          presolved, relaxation: relaxation, judge: judge,
          brancher: Brancher(formulation, presolved: presolved),
          cutFinder: RoundingCutFinder(formulation, presolved: presolved),
          proof: ProofTree(of: presolved.original, isBeaten: PlanProof.isBeaten(in: formulation)))
        return search.run(limits)
      }
      // Of a search that the solver holds up nothing is known but its plans.
      return result ?? .nothing(about: presolved)
    } catch {
      return .nothing(about: presolved, because: error)
    }
  }

  /// Searches until everything is closed or a limit is reached.
  func run(_ limits: Limits) -> Result {
    var root = bounds.mark
    var current: Node? = Node(decisions: [], bound: Int128.max, number: 0)
    while let node = current {
      if isOver(limits) {
        heap.insert(node)
        return unfinished()
      }
      nodes += 1
      bounds.undo(to: root)
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
      case .closed:
        current = nil
        while let next = heap.popFirst() {
          if let best = incumbent, next.bound <= best { continue }
          current = next
          break
        }
      case .branched(let first, let second, let bound):
        // What the root concluded holds everywhere.
        if node.decisions.isEmpty { root = bounds.mark }
        let bound = min(node.bound, bound)
        let halves = proof.split(node.number, into: original(first), and: original(second))
        heap.insert(Node(decisions: node.decisions + second, bound: bound, number: halves.1))
        current = Node(decisions: node.decisions + first, bound: bound, number: halves.0)
      }
      judge.proved(provedBound(with: current?.bound), nodes: nodes)
    }
    return Result(bound: incumbent, isExhausted: true, nodes: nodes, proof: proof)
  }

  private var incumbent: Int128? { judge.best.map { $0.value - offset } }

  private var openBound: Int128? { heap.first.map(\.bound) }

  /// What no plan passes, while a node of that bound is looked at.
  ///
  /// **Missing** Every node is closed, and there is no plan.
  private func provedBound(with current: Int128?) -> Int128? {
    [openBound, current, incumbent].compactMap { $0 }.max()
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

  /// Explores one node.
  private func visit(_ node: Node, _ limits: Limits) throws(SolverFailure) -> Visit {
    for decision in node.decisions {
      bounds.set(decision.variable, lower: decision.value, upper: decision.value)
    }
    while true {
      if bounds.propagate() != nil { return .closed }
      try send()
      let result = try relaxation.solve(deadline: limits.deadline)
      switch result.status {
      case .limitReached:
        return .stopped
      case .infeasible:
        if isProvedEmpty(result.infeasibilityRay, node) { return .closed }
        return branchBlindly()
      case .numericalTrouble:
        return branchBlindly()
      case .optimal:
        break
      }
      let dual = DualBound(of: model, multipliers: result.rowDuals, within: bounds)
      if node.decisions.isEmpty {
        judge.proved(provedBound(with: dual?.value ?? node.bound), nodes: nodes)
      }
      if let dual, close(node, by: dual) { return .closed }
      if node.decisions.isEmpty, try addRoundingCuts(result) { continue }
      if nodes & (nodes - 1) == 0, judge.build(along: result.values) { continue }
      guard let rounded = wholePoint(result.values) else {
        let bound = dual?.value ?? Int128.max
        guard let choice = brancher.choice(values: result.values, bounds: bounds) else {
          return branchBlindly()
        }
        return branch(on: choice, bound)
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

  /// Adds the cuts of one round at the root.
  ///
  /// - Returns: whether there were any, so that the root must be solved again.
  private func addRoundingCuts(_ result: RelaxationResult) throws(SolverFailure) -> Bool {
    guard rounds < Self.mostRounds,
      let cuts = cutFinder?.cuts(values: result.values, rowDuals: result.rowDuals),
      !cuts.isEmpty
    else { return false }
    rounds += 1
    try add(cuts)
    return true
  }

  private func add(_ cuts: [Cut]) throws(SolverFailure) {
    for cut in cuts {
      model.add(cut.row)
      bounds.add(cut.row)
      proof.add(cut.derivation)
    }
    try relaxation.add(cuts.map(\.row))
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
      let dual = DualBound(of: model, multipliers: ray, objective: false, within: bounds)
    else { return false }
    guard dual.scaledValue < 0 else { return false }
    proof.add(presolved.step(dual, countsObjective: false), to: node.number, isLasting: true)
    return true
  }

  private func original(_ decisions: [Decision]) -> [Certificate.Assignment] {
    decisions.map {
      Certificate.Assignment(variable: presolved.kept[$0.variable.index], value: $0.value)
    }
  }

  /// Closes the node by its bound, or fixes what its reduced costs allow.
  private func close(_ node: Node, by dual: DualBound) -> Bool {
    let step = presolved.step(dual, countsObjective: true)
    var isLasting = false
    defer { proof.add(step, to: node.number, isLasting: isLasting) }
    guard let best = incumbent else { return false }
    if dual.value <= best { return true }
    let reach = ((best + 1) << Int128(dual.shift)) - dual.scaledValue
    for (index, cost) in dual.reducedCosts.enumerated() where model.variables[index].isInteger {
      let (lower, upper) = (bounds.lower[index], bounds.upper[index])
      guard upper - lower == 1, -Int128(cost.magnitude) < reach else { continue }
      let value = cost > 0 ? upper : lower
      isLasting = true
      bounds.set(VariableID(index: index), lower: value, upper: value)
    }
    return false
  }

  /// The rounded point, if all integer variables are whole up to rounding.
  private func wholePoint(_ values: [Double]) -> [Int64]? {
    for (variable, value) in zip(model.variables, values)
    where variable.isInteger && abs(value - value.rounded()) > 1e-6 { return nil }
    return values.map { Int64($0.rounded()) }
  }

  private func branch(on choice: Brancher.Choice, _ bound: Int128) -> Visit {
    .branched(
      first: choice.first.map { Decision(variable: $0.variable, value: $0.value) },
      second: choice.second.map { Decision(variable: $0.variable, value: $0.value) },
      bound: bound)
  }

  /// Branches on the first variable that is not fixed yet, where the relaxation
  /// gives no hint.
  ///
  /// Once everything is fixed the checker alone decides, and it has decided if
  /// propagation has not.
  private func branchBlindly(_ bound: Int128? = nil) -> Visit {
    for (index, variable) in model.variables.enumerated()
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
