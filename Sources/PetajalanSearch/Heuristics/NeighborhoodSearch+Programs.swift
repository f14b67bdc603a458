import PetajalanDomain

extension NeighborhoodSearch {
  /// The programs to be planned anew.
  mutating func neighborhood(_ kind: Kind, size: Int, of plan: Plan) -> Set<Int> {
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
}
