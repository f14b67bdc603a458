import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults

/// Improves a plan by searching small parts of it.
///
/// Most programs stay where they are; the rest, a neighborhood, is planned anew by
/// the exact search on what the presolve leaves of the model. Neighborhoods of each
/// kind grow while they are searched to the end and shrink when they are not. The
/// longer no plan gets better, the more nodes each may take. When that has not helped
/// either, the search goes on from a plan beside the best one, for as long as that gets
/// better.
///
/// **Source** Shaw (1998), doi:10.1007/3-540-49481-2_30: large neighborhood
/// search; Danna, Rothberg & Le Pape (2005), doi:10.1007/s10107-004-0518-7: where
/// plan and relaxation differ; Lourenço, Martin & Stützle (2003),
/// doi:10.1007/0-306-48056-5_11: local search from a plan that a kick has moved.
package struct NeighborhoodSearch<Solver: MILPSolver> {
  /// What the programs of a neighborhood have in common.
  package enum Kind: CaseIterable {
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

  package let formulation: Formulation
  private let presolved: PresolvedModel
  private let solver: Solver
  private let pace: DeterministicClock?
  private let limit: WorkLimit
  private let basis: SimplexBasis?
  let neighbors: [[Int32]]
  package let open: [Int]
  var random = SplitMix64(seed: 1)
  private var sizes: [Kind: Int] = [:]
  /// How much the relaxation chooses of each start variable of the formulation.
  package var relaxed: [Double]?
  /// The cuts of the other search.
  ///
  /// **Missing** It is not yet that far.
  private var known: [Cut]?
  /// What branching has cost in neighborhoods so far.
  private var scores = Pseudocosts()

  /// A plan beside the best one, from which the search goes on.
  ///
  /// **Missing** It goes on from the best one.
  private var beside: IncumbentStore.Accepted?
  private var kicks = 0

  /// Neighborhoods since the plan got better, or the one beside it.
  private var idle = 0

  /// Nodes that one neighborhood may take; they double with every so many of them that
  /// bring nothing.
  private static var nodes: Int { 60 }
  private static var patience: Int { 16 }

  /// Neighborhoods that bring nothing, after which a plan is kicked; programs that have to
  /// change then, and those that may.
  private static var kick: (patience: Int, least: Int, most: Int) { (32, 12, 24) }

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
  package init(
    _ formulation: Formulation, presolved: PresolvedModel, solver: Solver,
    pace: DeterministicClock?,
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
  package mutating func improve(_ judge: IncumbentStore, goal: SearchGoal) {
    guard let whole = goal.model(of: formulation) else { return }
    relax(judge)
    let model = settled(whole)
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
      if idle >= Self.kick.patience {
        idle = 0
        beside = kicked(model, from: best, judge: judge, goal: goal)
      }
      let present = beside ?? best
      let kind = kind(ofRound: round)
      round += 1
      let (found, isSolved) = search(model, kind, from: present, judge: judge, goal: goal)
      let isBetter = found.map { $0.value > present.value } ?? false
      idle = isBetter ? 0 : idle + 1
      if isBetter, beside != nil { beside = found }
      // Better plans come from here or from the other search.
      if let now = judge.best, now.value > best.value { (beside, idle) = (nil, 0) }
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
  private mutating func relax(_ judge: IncumbentStore) {
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

  /// Plans a neighborhood anew.
  ///
  /// - Returns: the best plan, and whether it was searched to the end; a neighborhood at
  ///   which the solver fails is given up.
  private mutating func search(
    _ model: Model, _ kind: Kind, from present: IncumbentStore.Accepted, judge: IncumbentStore,
    goal: SearchGoal
  ) -> (best: IncumbentStore.Accepted?, isSolved: Bool) {
    let free = neighborhood(kind, size: size(kind), of: present.plan)
    var restricted = model.settled(as: present.plan, but: free, formulation)
    if kind == .support, let relaxed {
      for start in formulation.starts
      where free.contains(start.program) && present.plan.starts[start.program] != start.year
        && relaxed[start.variable.index] < Self.leastOfSupport
      {
        restricted.setBounds(of: start.variable, lower: 0, upper: 0)
      }
    }
    let nodes = Self.nodes << (idle / Self.patience)
    return search(restricted, from: present.plan, nodes: nodes, judge: judge, goal: goal)
  }

  /// A plan near another one in which some programs start in other years, or not, though
  /// that is worse.
  private mutating func kicked(
    _ model: Model, from best: IncumbentStore.Accepted, judge: IncumbentStore, goal: SearchGoal
  ) -> IncumbentStore.Accepted? {
    let kinds = [Kind.random, .years, .payers, .owner]
    kicks += 1
    let size = min(open.count, Self.kick.most)
    let free = neighborhood(kinds[kicks % kinds.count], size: size, of: best.plan)
    var restricted = model.settled(as: best.plan, but: free, formulation)
    let present = formulation.starts.filter {
      free.contains($0.program) && best.plan.starts[$0.program] == $0.year
    }
    for start in present.prefix(Self.kick.least) {
      restricted.setBounds(of: start.variable, lower: 0, upper: 0)
    }
    return search(restricted, from: nil, nodes: Self.nodes, judge: judge, goal: goal).best
  }

  /// Searches a part of the model.
  ///
  /// - Parameter plan: what it begins with.
  /// - Returns: the best plan, and whether it was searched to the end.
  private mutating func search(
    _ restricted: Model, from plan: Plan?, nodes: Int, judge: IncumbentStore, goal: SearchGoal
  ) -> (best: IncumbentStore.Accepted?, isSolved: Bool) {
    pace?.advance(
      by: Self.workPerCoefficient * restricted.constraints.reduce(0) { $0 + $1.terms.count })
    guard case .reduced(let presolved) = Presolve.apply(to: restricted, within: limit) else {
      return (nil, true)
    }
    let local = IncumbentStore(
      formulation, presolved: presolved, goal: goal, observer: SilentObserver(),
      builder: judge.builder, earnings: judge.earnings)
    if let plan { local.offer(plan) }
    let before = local.best
    let result = ExactSearch.run(
      presolved, of: formulation, judge: local, solver: solver,
      limits: ExactSearch.Limits(nodes: nodes, deadline: limit.deadline, stop: limit.stop),
      takesNotes: false,
      from: ExactSearch.Beginning(
        cuts: known?.compactMap { $0.narrowed(to: presolved) } ?? [], scores: scores),
      pace: pace)
    scores = result.scores
    if let found = local.best, found.value > before?.value ?? .min { judge.offer(found.plan) }
    return (local.best, result.isExhausted)
  }
}

extension Model {
  /// The model in which all programs but a few are where a plan has them.
  fileprivate func settled(
    as plan: Plan, but free: Set<Int>, _ formulation: Formulation
  ) -> Model {
    var model = self
    for start in formulation.starts where !free.contains(start.program) {
      let value: Int64 = plan.starts[start.program] == start.year ? 1 : 0
      model.setBounds(of: start.variable, lower: value, upper: value)
    }
    return model
  }
}
