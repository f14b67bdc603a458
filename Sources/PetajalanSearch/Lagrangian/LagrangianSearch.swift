import MILP
import PetajalanFormulation

/// Bounds and plans a scenario without its whole linear relaxation, which is too
/// much for the solver beyond some thousand programs.
///
/// 1. The bound comes down by the volume method, whose averages lead the
///    builder to plans on the way.
/// 2. The best plan is then improved by turns: by annealing over plans that pass limits
///    at a price where sums of starts decide, else by exchanges of starts, or by ruin
///    and recreate where there are too many of them, and by small models of
///    programs near the core.
final class LagrangianSearch<Solver: MILPSolver> {
  /// What was proved: a bound that one step of a certificate states.
  package private(set) var proved: ExactSearch.Result

  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let judge: IncumbentStore
  private let solver: Solver
  private let limit: WorkLimit
  private let model: LagrangianRelaxation
  private var ruin: RuinAndRecreate?
  private var core: CoreNeighborhoodSearch<Solver>?
  private var exchange: EjectionChainPair?
  private var pressure: PenaltyAnnealingPair?
  /// The averages that go with the bound, by variable of the formulation.
  private var relaxed: [Double]?

  /// Evaluations of the bound before the first plan is built; as many again
  /// before the second, and twice as many each time before the next.
  private static var evaluationsPerPlan: Int { 100 }

  /// Evaluations that must bring the bound down, and by which part of it.
  private static var patience: (evaluations: Int, part: Double) { (200, 1e-5) }

  /// The part of the time that is left that the bound may use up.
  private static var boundPart: Int { 2 }

  /// Rounds of ruin and recreate per program between two turns of the core, at
  /// least those of a thousand programs.
  private static var roundsPerProgram: Int { 5 }

  /// Moves of an exchange search per program in the first turn, at least those of a
  /// thousand programs, and the most to which they are doubled from turn to turn.
  private static var movesPerProgram: (first: Int, last: Int) { (200, 25_600) }

  /// The same of a pressure search.
  private static var pressedMovesPerProgram: (first: Int, last: Int) { (1_000, 128_000) }

  /// Rounds of the core in one turn.
  private static var coreRounds: Int { 25 }

  init(
    _ formulation: Formulation, presolved: PresolvedModel, judge: IncumbentStore, solver: Solver,
    within limit: WorkLimit
  ) {
    self.formulation = formulation
    self.presolved = presolved
    self.judge = judge
    self.solver = solver
    self.limit = limit
    model = LagrangianRelaxation(formulation, presolved)
    proved = .nothing(about: presolved)
  }

  /// Brings the bound down and builds plans on the way.
  func findBound() {
    let now = ContinuousClock.now
    let deadline = limit.deadline.map { now + now.duration(to: $0) / Self.boundPart }
    let part = WorkLimit(deadline: deadline, stop: limit.stop)
    var method = VolumeMethod(model, reached: reached)
    var last = method.value
    var nextPlan = Self.evaluationsPerPlan
    var nextLook = Self.patience.evaluations
    while !part.isOver {
      method.step()
      if method.evaluations >= nextPlan {
        nextPlan *= 2
        _ = judge.build(along: padded(method.point))
        method.reached = reached
      }
      guard method.evaluations >= nextLook else { continue }
      nextLook += Self.patience.evaluations
      if last - method.value <= Self.patience.part * abs(method.value) { break }
      last = method.value
    }
    _ = judge.build(along: padded(method.point))
    relaxed = presolved.expand(relaxed: padded(method.point))
    guard let (dual, losses) = model.bound(method.prices) else { return }
    proved.bound = dual.value
    proved.proof?.add(presolved.step(dual, countsObjective: true), to: 0, isLasting: false)
    judge.proved(dual.value, nodes: 0)
    exchange = EjectionChainPair(
      formulation, presolved, columns: model.columns, losses: losses, judge: judge)
    pressure = PenaltyAnnealingPair(
      formulation, presolved, model: model, prices: method.prices, losses: losses, judge: judge)
    if exchange == nil {
      ruin = RuinAndRecreate(
        formulation, presolved, columns: model.columns, losses: losses, judge: judge)
    }
    core = CoreNeighborhoodSearch(
      formulation, presolved, columns: model.columns, losses: losses, judge: judge,
      solver: solver)
  }

  /// Improves the best plan by turns.
  ///
  /// - Parameters:
  ///   - deadline: when to end.
  ///   - isGood: whether to end before.
  package func improve(deadline: ContinuousClock.Instant?, until isGood: () -> Bool) {
    guard let bound = proved.bound, judge.best != nil else { return }
    let part = WorkLimit(deadline: deadline, stop: limit.stop)
    let rounds = Self.roundsPerProgram * programs
    var moves = Self.movesPerProgram.first * programs
    var pressed = Self.pressedMovesPerProgram.first * programs
    while !part.isOver, !isGood() {
      if let pressure {
        pressure.improve(moves: pressed, within: part)
        pressed = min(2 * pressed, Self.pressedMovesPerProgram.last * programs)
      } else if let exchange {
        exchange.improve(bound: bound, moves: moves, within: part)
        moves = min(2 * moves, Self.movesPerProgram.last * programs)
      } else {
        ruin?.improve(bound: bound, rounds: rounds, within: part, until: isGood)
      }
      if part.isOver || isGood() { break }
      core?.improve(bound: bound, rounds: Self.coreRounds, within: part, until: isGood)
      judge.proved(bound, nodes: 0)
    }
  }

  /// What a search for plans can begin with.
  ///
  /// **Missing** No bound was found.
  var headStart: WarmStart? {
    guard let relaxed, let bound = proved.bound else { return nil }
    return WarmStart(
      relaxed: relaxed, exchange: exchange, pressure: pressure, bound: bound, programs: programs)
  }

  /// The programs of the scenario, or a thousand where there are fewer.
  private var programs: Int { max(1_000, formulation.scenario.programs.count) }

  private var reached: Double {
    judge.best.map { Double($0.value - presolved.offset) } ?? -.infinity
  }

  /// A point of the priced variables, for all variables.
  private func padded(_ point: [Double]) -> [Double] {
    point + Array(repeating: 0, count: presolved.model.variables.count - point.count)
  }
}
