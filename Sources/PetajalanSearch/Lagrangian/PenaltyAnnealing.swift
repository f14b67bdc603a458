import MILP
import PetajalanDomain
import PetajalanFormulation

/// Finds a plan by annealing over plans that may pass limits at a price.
///
/// A move puts one program on the plan, in another year or off it, or changes one
/// for another; what it needs and what needs it comes along. Order and rivals are
/// kept at every moment, all other rows at a price (``PenalizedRows``) that is a little
/// more than what they are worth at the bound. So nothing that is in the way has to
/// be found, moves are cheap, and what one move passes a later one may mend. At the
/// first temperature hardly anything of the first plan is left.
///
/// Near the end what still passes its side is taken off, and from there on nothing
/// passes. Only where all rows are sums of starts does this say whether a plan can be
/// paid.
///
/// **Source** Kirkpatrick, Gelatt & Vecchi (1983), doi:10.1126/science.220.4598.671,
/// for what is accepted; Glover & Hao (2011), doi:10.1504/IJMHEUR.2011.041196, for the
/// case of searching on both sides of limits.
struct PenaltyAnnealing {
  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let columns: ProgramColumns
  private let objective: [Int64]
  private let startYear: [Int32]
  /// The starts of each program where it has its columns, the least loss first.
  private let ranked: [Int32]
  private let losses: LagrangianReducedCosts
  private let rivals: ConflictingPrograms
  /// Programs that have to stay on the plan.
  private let isRequired: [Bool]
  /// By program, how many of its starts are looked at now.
  private var widths: [Int]
  /// Programs that moves are about.
  private var open: [Int] = []
  private var rows: PenalizedRows
  private var order: StartOrder
  private var random: SplitMix64
  /// By program, the variable that is 1, or −1.
  private var chosen: [Int32]
  private var value: Int64 = 0
  /// What the present move changed: programs, and what was chosen before.
  private var changes: [(program: Int, before: Int32)] = []
  /// By program, the last move that placed it.
  private var stamps: [Int]
  private var move = 0

  /// Temperatures as parts of what a program on the plan earns on average, in how
  /// many stages, and of these the last ones in which no row is passed any more.
  private static let cooling = (first: 0.4, last: 0.0015, stages: 200, strict: 20)

  /// Choices that lose more than so many temperatures are not looked at, but all
  /// those that lose less than so many of the last temperature.
  private static let focus = (present: 30.0, last: 80.0)

  /// The part of moves that change one program for another, and the years between
  /// their starts.
  private static let swaps = (part: 0.3, years: Int32(2))

  /// How far what is needed is followed.
  private static let greatestDepth = 6

  /// Moves between two looks at the clock.
  private static let movesPerLook = 256

  /// Programs beyond which a turn might not end within a limit, and what is cut off
  /// gives no plan; a judgement, as the search was seen with 1,000 programs only.
  private static let mostPrograms = 2_000

  /// - Returns: `nil` if some rows are not sums of starts alone, sums are too long, or
  ///   programs too many.
  init?(
    _ formulation: Formulation, _ presolved: PresolvedModel, model: LagrangianRelaxation,
    prices: [Double], losses: LagrangianReducedCosts, seed: UInt64
  ) {
    let columns = model.columns
    guard columns.programs <= Self.mostPrograms,
      columns.starts == presolved.model.variables.count,
      model.linking.allSatisfy({ $0 < presolved.model.constraints.count }),
      let rows = PenalizedRows(model, presolved, prices: prices)
    else { return nil }
    self.formulation = formulation
    self.presolved = presolved
    self.columns = columns
    self.losses = losses
    self.rows = rows
    objective = presolved.model.variables.map(\.objective)
    startYear = columns.startYears(formulation, presolved)
    ranked = (0..<columns.programs).flatMap { columns.starts(of: $0, by: losses) }
    rivals = ConflictingPrograms(presolved, columns: columns, rows: model.linking)
    isRequired = model.isRequired
    widths = Array(repeating: 0, count: columns.programs)
    order = StartOrder(formulation, presolved)
    random = SplitMix64(seed: seed)
    chosen = Array(repeating: -1, count: columns.programs)
    stamps = Array(repeating: 0, count: columns.programs)
  }

  /// Makes so many moves from a plan on while the temperature falls once.
  ///
  /// - Returns: the last plan; `nil` if the limit came before, or rows stay broken.
  package mutating func found(from plan: Plan, moves: Int, within limit: WorkLimit) -> Plan? {
    guard let values = formulation.values(of: plan) else { return nil }
    take(values)
    let typical = typicalGain
    let factor = Self.factor
    var temperature = max(1, typical * Self.cooling.first)
    for stage in 0..<Self.cooling.stages {
      if stage == Self.cooling.stages - Self.cooling.strict {
        guard mend() else { return nil }
      } else if stage < Self.cooling.stages - Self.cooling.strict, stage > 0 {
        rows.adjust(isRising: stage > Self.cooling.stages / 2)
      }
      focus(
        within: max(
          Self.focus.present * temperature, Self.focus.last * typical * Self.cooling.last))
      for count in 0..<moves / Self.cooling.stages where !open.isEmpty {
        if count.isMultiple(of: Self.movesPerLook), limit.isOver { return nil }
        makeMove(atLeast: -temperature * random.exponential)
      }
      temperature *= factor
    }
    var point = Array(repeating: Int64(0), count: presolved.model.variables.count)
    for column in chosen where column >= 0 { point[Int(column)] = 1 }
    return formulation.plan(of: presolved.expand(point))
  }

  /// By what the temperature falls from stage to stage: the 199th root of 0.00375.
  private static let factor = 0.9723

  /// What a program on the plan earns on average, or, on the empty plan, a start.
  private var typicalGain: Double {
    let placed = chosen.count { $0 >= 0 }
    if placed > 0, value > 0 { return Double(value) / Double(placed) }
    return objective.reduce(0) { $0 + Double($1) } / Double(max(1, objective.count))
  }

  /// Makes the point of a plan the present one.
  private mutating func take(_ values: [Int64]) {
    for program in chosen.indices { choose(-1, for: program) }
    for column in 0..<columns.starts where values[presolved.kept[column].index] == 1 {
      choose(Int32(column), for: Int(columns.block[column]))
    }
    changes.removeAll(keepingCapacity: true)
    rows.relax()
  }

  /// Looks only at choices that lose little more than the best of their program.
  private mutating func focus(within reach: Double) {
    open.removeAll(keepingCapacity: true)
    for program in widths.indices {
      let own = ranked[columns.range(of: program)]
      guard let first = own.first else { continue }
      let most = losses.ofStart[Int(first)] + reach
      widths[program] = own.prefix { losses.ofStart[Int($0)] <= most }.count
      if losses.ofStart[Int(first)] <= reach { open.append(program) }
    }
  }

  // MARK: Choices

  /// Puts a program in a year, or off the plan.
  private mutating func choose(_ column: Int32, for program: Int) {
    let before = chosen[program]
    guard before != column else { return }
    changes.append((program, before))
    set(column, for: program)
  }

  private mutating func set(_ column: Int32, for program: Int) {
    let before = chosen[program]
    if before >= 0 {
      rows.remove(Int(before))
      value -= objective[Int(before)]
    }
    if column >= 0 {
      rows.add(Int(column))
      value += objective[Int(column)]
    }
    chosen[program] = column
    order.years[program] = column >= 0 ? startYear[Int(column)] : StartOrder.never
  }

  private mutating func takeBack() {
    while let change = changes.popLast() { set(change.before, for: change.program) }
  }

  // MARK: Moves

  private mutating func makeMove(atLeast floor: Double) {
    move += 1
    changes.removeAll(keepingCapacity: true)
    let before = Double(value) - rows.cost
    let program = open[random.below(open.count)]
    let isPossible = random.part < Self.swaps.part ? swap(program) : change(program)
    if !isPossible || Double(value) - rows.cost - before < floor { takeBack() }
  }

  /// Puts a program in another year, on the plan or off it.
  private mutating func change(_ program: Int) -> Bool {
    let isPlaced = chosen[program] >= 0
    let choice = random.below(widths[program] + (isPlaced ? 1 : 0))
    if choice == widths[program] { return eject(program) }
    return place(program, at: ranked[columns.first[program] + choice], depth: 0)
  }

  /// Takes one of two programs off the plan and puts the other one on it.
  private mutating func swap(_ program: Int) -> Bool {
    var other = open[random.below(open.count)]
    for _ in 0..<4 where (chosen[other] >= 0) == (chosen[program] >= 0) {
      other = open[random.below(open.count)]
    }
    guard (chosen[other] >= 0) != (chosen[program] >= 0) else { return false }
    let (off, on) = chosen[program] >= 0 ? (program, other) : (other, program)
    let year = startYear[Int(chosen[off])]
    let first = columns.first[on]
    var column = ranked[first]
    if random.below(2) == 0 {
      column = ranked[first + random.below(widths[on])]
    } else {
      for index in columns.range(of: on)
      where abs(startYear[Int(ranked[index])] - year) <= Self.swaps.years {
        column = ranked[index]
        if random.below(3) > 0 { break }
      }
    }
    return eject(off) && place(on, at: column, depth: 0)
  }

  /// Puts a program on the plan, and before it what it needs; its rivals go.
  private mutating func place(_ program: Int, at column: Int32, depth: Int) -> Bool {
    guard stamps[program] != move, depth <= Self.greatestDepth else { return false }
    stamps[program] = move
    let year = startYear[Int(column)]
    for need in order.needs[program] where !order.isMet(need, in: year) {
      let other = need[need.count == 1 ? 0 : random.below(need.count)]
      let needed = Int(other.program)
      guard let earlier = start(of: needed, in: Int32.min...(year - other.gap)),
        place(needed, at: earlier, depth: depth + 1)
      else { return false }
    }
    for rival in rivals.of[program] where chosen[Int(rival)] >= 0 {
      guard eject(Int(rival)) else { return false }
    }
    choose(column, for: program)
    return mendOrder(after: program)
  }

  /// A start of a program in some years, more often one of little loss.
  private mutating func start(of program: Int, in years: ClosedRange<Int32>) -> Int32? {
    var found: Int32?
    for index in columns.range(of: program) where years.contains(startYear[Int(ranked[index])]) {
      found = ranked[index]
      if random.below(3) > 0 { break }
    }
    return found
  }

  /// Takes a program off, and what cannot do without it.
  private mutating func eject(_ program: Int) -> Bool {
    guard chosen[program] >= 0 else { return true }
    guard stamps[program] != move, !isRequired[program] else { return false }
    choose(-1, for: program)
    return mendOrder(after: program)
  }

  /// Moves what has become too early to a later year, or takes it off.
  private mutating func mendOrder(after program: Int) -> Bool {
    for dependent in order.dependents[program] where order.isTooEarly(Int(dependent)) {
      let other = Int(dependent)
      guard stamps[other] != move else { return false }
      if chosen[program] >= 0, random.below(2) == 0,
        let later = start(of: other, in: order.earliest(other, after: program)...(.max)),
        order.admits(other, in: startYear[Int(later)])
      {
        stamps[other] = move
        choose(later, for: other)
        guard mendOrder(after: other) else { return false }
      } else {
        guard eject(other) else { return false }
      }
    }
    return true
  }

  // MARK: The end

  /// Takes off what passes sides, the least benefit per unit first, and lets nothing
  /// pass them from now on.
  ///
  /// - Returns: whether all rows hold.
  private mutating func mend() -> Bool {
    while let (row, excess) = rows.broken {
      move += 1
      var best: (worth: Double, program: Int)?
      for program in chosen.indices where chosen[program] >= 0 && !isRequired[program] {
        let column = Int(chosen[program])
        let relief = min(excess, rows.coefficient(of: column, in: row))
        guard relief > 0 else { continue }
        let worth = Double(worthWithDependents(program)) / Double(relief)
        if worth < best?.worth ?? .infinity { best = (worth, program) }
      }
      guard let best, eject(best.program) else { return false }
    }
    changes.removeAll(keepingCapacity: true)
    rows.harden(objective.reduce(1) { $0 + Double($1.magnitude) })
    return true
  }

  /// What a program and the ones that need it at once earn.
  private func worthWithDependents(_ program: Int) -> Int64 {
    ([Int32(program)] + order.dependents[program]).reduce(0) { sum, other in
      let column = chosen[Int(other)]
      return column >= 0 ? sum + objective[Int(column)] : sum
    }
  }
}
