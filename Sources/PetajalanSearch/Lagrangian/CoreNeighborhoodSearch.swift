import MILP
import PetajalanDomain
import PetajalanFormulation

/// Improves a plan of a large scenario by planning a few dozen programs anew,
/// again and again.
///
/// The programs are taken from where the bound's prices leave more than one good
/// choice, the core: far from it a plan is as good as settled. Each
/// neighborhood is a small model of its own, so a round costs the same in a
/// city of a thousand programs as in one of a hundred thousand.
///
/// **Source** Shaw (1998), doi:10.1007/3-540-49481-2_30, for large neighborhood
/// search; Balas & Zemel (1980), doi:10.1287/opre.28.5.1130, for the core.
struct CoreNeighborhoodSearch<Solver: MILPSolver> {
  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let columns: ProgramColumns
  private let losses: LagrangianReducedCosts
  private let judge: IncumbentStore
  private let solver: Solver
  private let neighbors: [[Int32]]
  private var rows: PlanRows
  private var random = SplitMix64(seed: 1)
  private var size = Self.firstSize
  private var round = 0
  /// Programs, the most promising ones first.
  private var core: [Int] = []

  private static var firstSize: Int { 16 }
  private static var leastSize: Int { 8 }
  private static var mostSize: Int { 400 }

  /// Nodes that one neighborhood may take.
  private static var nodes: Int { 40 }

  /// Starts of a program that a neighborhood may choose from.
  private static var mostStarts: Int { 8 }

  /// Programs that are looked at for one that is chosen.
  private static var candidates: Int { 6 }

  init(
    _ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns,
    losses: LagrangianReducedCosts, judge: IncumbentStore, solver: Solver
  ) {
    self.formulation = formulation
    self.presolved = presolved
    self.columns = columns
    self.losses = losses
    self.judge = judge
    self.solver = solver
    rows = PlanRows(presolved.model, columns: columns)
    neighbors = formulation.scenario.requirementNeighbors
  }

  /// Searches some rounds, or until the limit or until a plan is good enough.
  ///
  /// - Parameter bound: what no plan passes, without the presolve's offset.
  package mutating func improve(
    bound: Int128, rounds: Int, within limit: WorkLimit, until isGood: () -> Bool
  ) {
    guard var best = judge.best else { return }
    take(best.plan)
    let reach = Double(bound + presolved.offset - best.value)
    findCore(reach: reach)
    for _ in 0..<rounds {
      if limit.isOver || isGood() || core.isEmpty { return }
      round += 1
      let free = neighborhood(round, reach: reach)
      guard let solved = search(free, within: limit) else { continue }
      if solved.gain > 0, judge.offer(plan(solved.values, free)), let better = judge.best {
        best = better
        take(best.plan)
      }
      size = min(
        Self.mostSize, max(Self.leastSize, solved.isSolved ? size + size / 8 + 1 : size - size / 4))
    }
  }

  /// Makes a plan the present one.
  private mutating func take(_ plan: Plan) {
    guard let values = formulation.values(of: plan) else { return }
    for column in 0..<columns.count { rows.set(column, to: values[presolved.kept[column].index]) }
  }

  /// The plan of the present point with other values of some columns.
  private func plan(_ values: [Int64], _ free: [Int]) -> Plan {
    var point = rows.values + Array(repeating: 0, count: rows.payments.count)
    for (column, value) in zip(free, values) { point[column] = value }
    return formulation.plan(of: presolved.expand(point))
  }

  /// Sorts programs by what changing them costs at least.
  private mutating func findCore(reach: Double) {
    var ranked: [(cost: Double, program: Int)] = []
    for program in 0..<columns.programs {
      let range = columns.range(of: program)
      guard !range.isEmpty else { continue }
      let chosen = rows.chosen(program)
      let present = chosen.map { losses.ofStart[$0] } ?? losses.ofNothing[program]
      var other = chosen == nil ? Double.infinity : losses.ofNothing[program]
      for start in range where start != chosen { other = min(other, losses.ofStart[start]) }
      if other < reach { ranked.append((other - present, program)) }
    }
    ranked.sort { $0 < $1 }
    core = ranked.map(\.program)
  }

  /// The variables to be planned anew.
  private mutating func neighborhood(_ round: Int, reach: Double) -> [Int] {
    let scenario = formulation.scenario
    let pivot = core[skewed()]
    var free: Set<Int> = []
    func add(_ program: Int) {
      guard free.insert(program).inserted else { return }
      // What is needed and not there has to come along, as has what needs it.
      for other in neighbors[program] where free.count < 2 * size {
        free.insert(Int(other))
      }
    }
    add(pivot)
    let (owner, year) = (scenario.programs[pivot].owner, middle(of: pivot))
    var drawn: [(distance: Int, program: Int)] = []
    for _ in 0..<Self.candidates * size {
      let program = core[skewed()]
      let distance: Int
      switch round % 4 {
      case 0: distance = 0
      case 1: distance = abs(middle(of: program) - year)
      case 2: distance = scenario.programs[program].owner == owner ? 0 : 1
      default:
        distance =
          scenario.programs[program].omPayers == scenario.programs[pivot].omPayers
          ? 0 : 1
      }
      drawn.append((distance * 8 + random.below(8), program))
    }
    for (_, program) in drawn.sorted(by: { $0 < $1 }) where free.count < size { add(program) }
    return free.sorted().flatMap { program in
      starts(of: program, reach: reach)
    } + excuses(of: free)
  }

  /// The starts of a program that promise most, and the present one.
  private func starts(of program: Int, reach: Double) -> [Int] {
    let open = columns.range(of: program).filter { losses.ofStart[$0] < reach }
    let best = open.sorted { losses.ofStart[$0] < losses.ofStart[$1] }.prefix(Self.mostStarts)
    guard let chosen = rows.chosen(program), !best.contains(chosen) else { return best.sorted() }
    return (best + [chosen]).sorted()
  }

  /// A position in the core, more often near its front.
  private mutating func skewed() -> Int {
    let part = Double(random.below(1 << 30)) / Double(1 << 30)
    return min(core.count - 1, Int(part * part * Double(core.count)))
  }

  /// A year of the horizon near which a program would start.
  private func middle(of program: Int) -> Int {
    let range = columns.range(of: program)
    let best = rows.chosen(program) ?? range.min { losses.ofStart[$0] < losses.ofStart[$1] }
    return best.map { formulation.starts[presolved.kept[$0].index].year } ?? 0
  }

  /// The excuses of soft dependencies whose rows free programs stand in.
  private func excuses(of free: Set<Int>) -> [Int] {
    guard columns.blocks > columns.programs else { return [] }
    var found: Set<Int> = []
    for program in free {
      for column in columns.range(of: program) {
        for (row, _) in rows.terms(of: column) {
          for term in presolved.model.constraints[row].terms.reversed() {
            let index = term.variable.index
            if index >= columns.count { continue }
            guard Int(columns.block[index]) >= columns.programs else { break }
            found.insert(index)
          }
        }
      }
    }
    return found.sorted()
  }

  /// Plans some columns anew.
  ///
  /// - Returns: their values, what is gained, and whether the search came to its
  ///   end; `nil` if the solver failed.
  private func search(
    _ free: [Int], within limit: WorkLimit
  ) -> (values: [Int64], gain: Int128, isSolved: Bool)? {
    let sub = SubModel(rows, free: free)
    let stop = StopSignal()
    let solution = try? solver.solve(
      sub.model,
      options: SolveOptions(deadline: limit.deadline, incumbent: sub.present, stop: stop),
      monitor: SubModelMonitor(nodes: Self.nodes, stop: stop, userStop: limit.stop))
    guard let solution, let values = solution.values else { return nil }
    let gain = sub.model.objective(of: values) - sub.model.objective(of: sub.present)
    return (Array(values.prefix(free.count)), gain, solution.status == .optimal)
  }
}
