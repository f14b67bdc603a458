import MILP
import PetajalanFormulation

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
/// steps of the simplex method until experience can tell (`Pseudocosts`).
package final class ExactSearch {
  /// How far the search may go.
  package struct Limits {
    /// The most nodes.
    package var nodes: Int
    /// When to stop.
    package var deadline: ContinuousClock.Instant?
    /// Stops from outside.
    package var stop: StopSignal
    /// The gap, as a fraction, at which a search that has gone on for some time
    /// stops.
    package var gapFraction: Double
    /// Steps of the simplex method after which a gap stops the search: a planner
    /// expects to see a small scenario solved to the end.
    var stepsBeforeGap: Int
    /// Whether an earlier search has left plans: then the root too listens to the
    /// search beside it.
    var isExperienced: Bool

    /// Creates limits.
    package init(
      nodes: Int, deadline: ContinuousClock.Instant? = nil, stop: StopSignal,
      gapFraction: Double = 0, stepsBeforeGap: Int = 20_000, isExperienced: Bool = false
    ) {
      self.nodes = nodes
      self.deadline = deadline
      self.stop = stop
      self.gapFraction = gapFraction
      self.stepsBeforeGap = stepsBeforeGap
      self.isExperienced = isExperienced
    }
  }

  /// What the call of a solve is worth in steps.
  static let stepsPerSolve = 20

  /// What the search proved.
  package struct Result: Sendable {
    /// No plan has a greater value, without the presolve's offset.
    ///
    /// **Missing** Every node was closed and no plan was found: there is none.
    package var bound: Int128?
    /// Whether every node was closed.
    package var isExhausted: Bool
    /// Nodes explored.
    package var nodes: Int
    /// Notes that prove it.
    ///
    /// **Missing** The search took none.
    package var proof: ProofTree?
    /// Why the solver could not go on; what was proved before stands.
    var failure: SolverFailure?
    /// What branching has cost the bound.
    var scores = Pseudocosts()
    /// The basis of the root's relaxation, before there were cuts.
    ///
    /// **Missing** The root was not solved.
    var rootBasis: SimplexBasis?

    /// What is known without a search.
    static func nothing(
      about presolved: PresolvedModel, because failure: SolverFailure? = nil
    ) -> Result {
      Result(
        bound: Int128.max, isExhausted: false, nodes: 0, proof: ProofTree(of: presolved),
        failure: failure)
    }
  }

  /// How near to the best open bound a node has to be for the search to go on below
  /// it, as a part of the way from the best plan: a search for a bound has little to
  /// gain farther away, one for plans more. Seen on the city, where a tree that
  /// always dives has twice as many nodes.
  private static let leastToDive = (proving: 0.8, planning: 0.3)

  /// Nodes below which only the root's proof is secured.
  private static let leastToSecure = 64

  /// Steps that trials of branching may take before they have to stay below the
  /// rest. A search for plans begins with what others have learnt.
  private static let freeTrials = (proving: 4_000, planning: 500)

  package let presolved: PresolvedModel
  /// **Missing** Nobody asks for a proof.
  package let notes: ProofLog?
  package let relaxation: any LinearRelaxation
  package var rows: ActiveRows
  /// How each cut follows from the formulation's rows.
  var derivations: [DerivedCut]
  package let judge: IncumbentStore
  package let offset: Int128
  package let pace: DeterministicClock?
  private let leastToDive: Double
  let freeTrials: Int
  private let hear: ((SearchInsight) -> Void)?
  private let secure: ((Result) -> Void)?
  let brancher: BranchingRule
  var scores: Pseudocosts
  var cutFinder: MIRSeparator
  /// Finds cliques, where a bound is wanted.
  let cliqueFinder: CliqueFinder?
  package var bounds: BoundPropagation
  var sent: (lower: [Int64], upper: [Int64])
  private var heap = Heap<Node> { left, right in
    left.bound == right.bound ? left.number > right.number : left.bound > right.bound
  }
  package private(set) var nodes = 0
  /// Steps of the simplex method, all told and those of trials.
  package var work = 0
  var workOfTrials = 0
  private var workAtMeeting = 0
  /// Whether somebody wants to hear what is known at the present node.
  private var isTelling = true
  /// What no plan of the present node passes.
  var boundHere = Int128.max
  /// What reduced costs fixed at the present node.
  package var fixings: [Setting] = []
  /// The basis of the root's relaxation before there are cuts: where to begin, then
  /// where it was solved.
  var rootBasis: SimplexBasis?

  /// What a search begins with.
  package struct Beginning {
    /// Cuts of the presolved model.
    var cuts: [Cut] = []
    /// What branching has cost before, in this model or in parts of it.
    var scores = Pseudocosts()
    /// The basis from which the root's relaxation is solved.
    ///
    /// **Missing** The solver has its own.
    var basis: SimplexBasis?
  }

  package init(
    _ presolved: PresolvedModel, of formulation: Formulation, relaxation: any LinearRelaxation,
    judge: IncumbentStore, notes: ProofLog?, from beginning: Beginning, pace: DeterministicClock?,
    hear: ((SearchInsight) -> Void)?, secure: ((Result) -> Void)?
  ) {
    self.presolved = presolved
    self.relaxation = relaxation
    self.judge = judge
    self.pace = pace
    self.hear = hear
    self.secure = secure
    scores = beginning.scores
    rootBasis = beginning.basis
    self.notes = notes
    if notes != nil {
      cliqueFinder = CliqueFinder(formulation, presolved: presolved)
      (leastToDive, freeTrials) = (Self.leastToDive.proving, Self.freeTrials.proving)
    } else {
      cliqueFinder = nil
      (leastToDive, freeTrials) = (Self.leastToDive.planning, Self.freeTrials.planning)
    }
    derivations = beginning.cuts.map(\.derivation)
    for derivation in derivations { notes?.add(derivation) }
    rows = ActiveRows(
      presolved.model, relaxation: relaxation, known: beginning.cuts.map(\.row))
    brancher = BranchingRule(formulation, presolved: presolved)
    cutFinder = MIRSeparator(presolved)
    offset = presolved.offset
    bounds = BoundPropagation(presolved.model)
    sent = (bounds.lower, bounds.upper)
  }

  /// Searches a presolved model of a formulation.
  ///
  /// - Parameters:
  ///   - takesNotes: whether the result has to be proved.
  ///   - pace: when to meet the search beside this one.
  ///   - hear: hears what is known at the root, and wherever the search goes on at
  ///     the best open bound.
  ///   - secure: takes what is proved, in case that the search comes to no good end.
  package static func run(
    _ presolved: PresolvedModel, of formulation: Formulation, judge: IncumbentStore,
    solver: some MILPSolver, limits: Limits, takesNotes: Bool = true,
    from beginning: Beginning = Beginning(), pace: DeterministicClock? = nil,
    hear: (@Sendable (SearchInsight) -> Void)? = nil,
    secure: (@Sendable (Result) -> Void)? = nil
  ) -> Result {
    let limit = WorkLimit(deadline: limits.deadline, stop: limits.stop)
    let notes = takesNotes ? ProofLog(of: presolved, formulation) : nil
    do throws(SolverFailure) {
      let result = try solver.withRelaxation(of: presolved.model, within: limit) {
        relaxation throws(SolverFailure) -> Result in
        let search = ExactSearch(
          presolved, of: formulation, relaxation: relaxation, judge: judge,
          notes: notes, from: beginning, pace: pace, hear: hear, secure: secure)
        return search.run(limits)
      }
      return result ?? notes?.unfinished ?? .nothing(about: presolved)
    } catch {
      return .nothing(about: presolved, because: error)
    }
  }

  /// Searches until everything is closed or a limit is reached.
  package func run(_ limits: Limits) -> Result {
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
      boundHere = node.bound
      let visited: Visit
      do throws(SolverFailure) {
        visited = try visit(node, limits)
      } catch {
        heap.insert(node.bounded(by: boundHere))
        return unfinished(because: error)
      }
      switch visited {
      case .stopped:
        heap.insert(node.bounded(by: boundHere))
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
      report(with: current?.bound)
      if isTimeToSecure, let secure, let notes { secure(notes.unfinished) }
    }
    return Result(
      bound: incumbent, isExhausted: true, nodes: nodes, proof: notes?.proof,
      scores: scores, rootBasis: rootBasis)
  }

  /// Whether what is proved is worth the time that its proof takes: at the root, and
  /// then whenever there are twice as many nodes as the last time.
  private var isTimeToSecure: Bool {
    nodes == 1 || nodes >= Self.leastToSecure && nodes & (nodes - 1) == 0
  }

  var incumbent: Int128? { judge.best.map { $0.value - offset } }

  private var openBound: Int128? { heap.first.map(\.bound) }

  /// Tells what no plan passes, while a node of that bound is looked at.
  package func report(with current: Int128?) {
    // Without any, every node is closed, and there is no plan.
    let proved = [openBound, current, incumbent].compactMap { $0 }.max()
    judge.proved(proved, nodes: nodes)
    if let proved { notes?.prove(proved, nodes: nodes) }
  }

  /// The open node of the best bound, if any can still have a better plan.
  private func popBest() -> Node? {
    while let next = heap.popFirst() {
      if let best = incumbent, next.bound <= best { continue }
      isTelling = true
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
      proof: notes?.proof, failure: failure, scores: scores, rootBasis: rootBasis)
  }

  private func isGood(_ node: Node, _ limits: Limits) -> Bool { isGood(node.bound, limits) }

  package func isGood(_ bound: Int128, _ limits: Limits) -> Bool {
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
    let numbers = notes?.split(node.number, into: original(one), and: original(other))
    return numbers ?? (2 * nodes - 1, 2 * nodes)
  }

  package func note(_ iterations: Int) { work += iterations + Self.stepsPerSolve }

  /// Tells the search beside this one what was done since they last met.
  func meet() {
    pace?.advance(
      by: (work - workAtMeeting) * (rows.model.variables.count + rows.model.constraints.count))
    workAtMeeting = work
  }

  /// Tells what is known at a point of the relaxation, if that is due.
  package func tell(_ values: [Double]) {
    guard isTelling, let hear else { return }
    isTelling = false
    hear(
      SearchInsight(
        point: presolved.expand(relaxed: values),
        cuts: rows.activeCuts.filter { derivations[$0].rule.isKeptByAll }.map {
          Cut(row: rows.cut(at: $0), derivation: derivations[$0]).widened(from: presolved)
        }))
  }
}
