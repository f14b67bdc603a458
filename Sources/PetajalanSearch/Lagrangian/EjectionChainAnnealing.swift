import MILP
import PetajalanDomain
import PetajalanFormulation

/// Improves a plan by exchanging starts, very often, and accepting losses now and
/// then.
///
/// A move puts one program on the plan, in another year or off it; what it needs
/// comes along. What then is in the way is taken off at random, and what was
/// taken off, and some other programs, are put back where they fit. A move that
/// loses is accepted with probability exp(−loss / temperature); the temperature
/// falls from turn to turn's end. Nearly all moves are decided by a few dozen
/// additions in whole numbers.
///
/// **Source** Kirkpatrick, Gelatt & Vecchi (1983), doi:10.1126/science.220.4598.671,
/// for what is accepted; Glover (1996), *Discrete Applied Mathematics* 65, 223–253, for chains
/// of ejections.
struct EjectionChainAnnealing {
  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let columns: ProgramColumns
  private let objective: [Int64]
  private let startYear: [Int32]
  /// The starts of each program, the least loss first.
  private let starts: [[Int32]]
  private let losses: LagrangianReducedCosts
  /// By program, how many of them are looked at now.
  private var widths: [Int]
  /// Programs that moves are about.
  private var open: [Int] = []
  private var rows: ChoiceRows
  private var order: StartOrder
  private let emptyTreasury: PaymentFlow
  private var treasury: PaymentFlow
  private var random: SplitMix64
  /// By program, the variable that is 1, or −1.
  private var chosen: [Int32]
  private var value: Int64 = 0
  private var best = BestChoices([], value: 0)
  /// What the present move changed.
  private var changes: [(column: Int, isAdded: Bool)] = []
  /// By program, the last move that placed it.
  private var stamps: [Int]
  private var move = 0
  private var ejected: [Int] = []
  /// Whether the move undoes what it did.
  private var isSpoiled = false

  /// The first temperature, as a part of what a program on the plan earns on
  /// average, how often it falls, and to which part each time: to a twentieth in
  /// all. Chosen on `published/ppssp-1`.
  private static let cooling = (first: 0.1, stages: 64, factor: 0.955)

  /// Choices that lose more than so many temperatures are not looked at.
  private static let focus = 10.0

  /// One move in so many takes a program off.
  private static let movesPerRemoval = 4

  /// Moves between two looks at the clock.
  private static let movesPerLook = 256

  /// How far what is needed is followed.
  private static let greatestDepth = 6

  /// Programs that may be taken off because they are in the way.
  private static let mostEjected = 4

  /// Starts of a program that are tried when it is put back.
  private static let mostTries = 5

  /// Other programs that are tried after some were taken off.
  private static let fillers = 3

  /// Programs in the way of which the one that is missed least is taken off.
  private static let victims = 3

  /// Programs beyond which moves that have to be paid in a flow take too long: with
  /// 1,000 of them exchanges passed ruin and recreate, with 5,000 they did not.
  private static let mostProgramsToPay = 2_000

  /// - Returns: `nil` if there are too many programs or terms.
  init?(
    _ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns,
    losses: LagrangianReducedCosts, seed: UInt64
  ) {
    guard columns.programs <= Self.mostProgramsToPay || formulation.isPaidBySums,
      let treasury = PaymentFlow(formulation.scenario, economics: formulation.economics),
      let rows = ChoiceRows(formulation, presolved, columns: columns)
    else { return nil }
    self.formulation = formulation
    self.presolved = presolved
    self.columns = columns
    self.losses = losses
    self.rows = rows
    self.treasury = treasury
    emptyTreasury = treasury
    objective = (0..<columns.starts).map { presolved.model.variables[$0].objective }
    startYear = columns.startYears(formulation, presolved)
    starts = (0..<columns.programs).map { columns.starts(of: $0, by: losses) }
    widths = starts.map(\.count)
    order = StartOrder(formulation, presolved)
    random = SplitMix64(seed: seed)
    chosen = Array(repeating: -1, count: columns.programs)
    stamps = Array(repeating: 0, count: columns.programs)
  }

  /// Makes moves from a plan on while the temperature falls once, or until the
  /// limit.
  ///
  /// - Parameters:
  ///   - bound: what no plan passes, without the presolve's offset.
  ///   - moves: how many.
  /// - Returns: the best plan by the rows that this search knows; `nil` if it
  ///   cannot begin.
  mutating func improved(
    _ plan: Plan, bound: Int128, moves: Int, within limit: WorkLimit
  ) -> Plan? {
    guard take(plan) else { return nil }
    let reach = Double(bound - Int128(value))
    var temperature = max(1, typicalGain * Self.cooling.first)
    for _ in 0..<Self.cooling.stages where !limit.isOver {
      focus(within: min(reach, Self.focus * temperature))
      for count in 0..<moves / Self.cooling.stages where !open.isEmpty {
        if count.isMultiple(of: Self.movesPerLook), limit.isOver { break }
        makeMove(atLeast: Int64(-temperature * random.exponential))
      }
      temperature *= Self.cooling.factor
    }
    var point = Array(repeating: Int64(0), count: presolved.model.variables.count)
    for column in best.columns where column >= 0 { point[Int(column)] = 1 }
    return formulation.plan(of: presolved.expand(point))
  }

  /// What a program on the plan earns on average, or, on the empty plan, a start.
  private var typicalGain: Double {
    let placed = chosen.count { $0 >= 0 }
    if placed > 0, value > 0 { return Double(value) / Double(placed) }
    return objective.reduce(0) { $0 + Double($1) } / Double(max(1, objective.count))
  }

  /// Looks only at choices that lose little more than the best of their program.
  private mutating func focus(within reach: Double) {
    open.removeAll(keepingCapacity: true)
    for program in starts.indices {
      guard let first = starts[program].first else { continue }
      let nothing = losses.ofNothing[program]
      let most = min(losses.ofStart[Int(first)], nothing) + reach
      let width = starts[program].prefix { losses.ofStart[Int($0)] <= most }.count
      widths[program] = width
      let isSettled = width == 1 && nothing > most && chosen[program] == first
      if width > 0, !isSettled { open.append(program) }
    }
  }

  /// Makes a plan the present one.
  ///
  /// - Returns: whether it could be.
  private mutating func take(_ plan: Plan) -> Bool {
    guard let values = formulation.values(of: plan) else { return false }
    for column in chosen where column >= 0 { remove(Int(column)) }
    treasury = emptyTreasury
    for start in formulation.starts where values[start.variable.index] == 1 {
      guard rows.isExact || treasury.pay(dues(of: start)) else { return false }
    }
    for column in 0..<columns.starts where values[presolved.kept[column].index] == 1 {
      add(column)
    }
    changes.removeAll()
    best = BestChoices(chosen, value: value)
    return rows.broken.isEmpty
  }

  private func dues(of start: StartVariable) -> [Due] {
    formulation.economics.dues(of: start.program, start: start.year)
  }

  private func dues(of column: Int) -> [Due] {
    dues(of: formulation.starts[presolved.kept[column].index])
  }

  // MARK: Choices

  private mutating func add(_ column: Int) {
    let program = Int(columns.block[column])
    rows.add(column)
    chosen[program] = Int32(column)
    order.years[program] = startYear[column]
    value += objective[column]
    changes.append((column, true))
  }

  private mutating func remove(_ column: Int) {
    let program = Int(columns.block[column])
    rows.remove(column)
    chosen[program] = -1
    order.years[program] = StartOrder.never
    value -= objective[column]
    changes.append((column, false))
  }

  private mutating func takeBack() {
    let undone = changes
    for change in undone.reversed() {
      if change.isAdded { remove(change.column) } else { add(change.column) }
    }
  }

  // MARK: Moves

  private mutating func makeMove(atLeast floor: Int64) {
    move += 1
    ejected.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
    isSpoiled = false
    let before = value
    let program = open[random.below(open.count)]
    let present = Int(chosen[program])
    var isPossible = true
    if present >= 0, random.below(Self.movesPerRemoval) == 0 {
      eject(program)
      stamps[program] = move
    } else {
      let column = Int(starts[program][random.below(widths[program])])
      if column == present { return }
      isPossible = place(program, at: column, depth: 0) && makeRoom()
    }
    if isPossible { fill() }
    if isPossible, rows.broken.isEmpty, value - before >= floor, pay() {
      for change in changes { best.noteChange(of: Int(columns.block[change.column])) }
      best.update(from: chosen, value: value)
    } else {
      takeBack()
    }
  }

  /// Puts a program on the plan, and before it what it needs.
  private mutating func place(_ program: Int, at column: Int, depth: Int) -> Bool {
    guard stamps[program] != move, depth < Self.greatestDepth else { return false }
    stamps[program] = move
    let year = startYear[column]
    if chosen[program] >= 0 { remove(Int(chosen[program])) }
    for need in order.needs[program] where !order.isMet(need, in: year) {
      let other = need[need.count == 1 ? 0 : random.below(need.count)]
      guard let earlier = start(of: Int(other.program), upTo: year - other.gap),
        place(Int(other.program), at: earlier, depth: depth + 1)
      else { return false }
    }
    add(column)
    for dependent in order.dependents[program] where order.isTooEarly(Int(dependent)) {
      eject(Int(dependent))
    }
    return !isSpoiled
  }

  /// A start of a program up to a year, more often one of little loss.
  private mutating func start(of program: Int, upTo year: Int32) -> Int? {
    var found: Int?
    for column in starts[program] where startYear[Int(column)] <= year {
      found = Int(column)
      if random.below(3) > 0 { break }
    }
    return found
  }

  /// Takes a program off, and what cannot do without it; what the move has just
  /// placed spoils it.
  private mutating func eject(_ program: Int) {
    guard chosen[program] >= 0 else { return }
    if stamps[program] == move { isSpoiled = true }
    remove(Int(chosen[program]))
    ejected.append(program)
    for dependent in order.dependents[program] where order.isTooEarly(Int(dependent)) {
      eject(Int(dependent))
    }
  }

  /// Takes programs off until the rows hold.
  private mutating func makeRoom() -> Bool {
    var count = 0
    while let row = rows.broken.first {
      count += 1
      guard count <= Self.mostEjected, rows.isOverfull(Int(row)),
        let program = victim(in: Int(row))
      else { return false }
      eject(program)
    }
    return !isSpoiled
  }

  /// A program that stands in the way, the one of three that is missed least.
  private mutating func victim(in row: Int) -> Int? {
    var best: (program: Int, harm: Double)?
    for _ in 0..<Self.victims {
      guard let column = rows.member(of: row, &random) else { continue }
      let program = Int(columns.block[column])
      guard stamps[program] != move else { continue }
      let harm = losses.ofNothing[program] - losses.ofStart[column]
      if harm < best?.harm ?? .infinity { best = (program, harm) }
    }
    return best?.program
  }

  /// Puts back what fits, and some other programs.
  private mutating func fill() {
    guard !ejected.isEmpty else { return }
    for program in ejected.prefix(2 * Self.mostEjected) where stamps[program] != move {
      insert(program)
    }
    for _ in 0..<Self.fillers {
      let program = open[random.below(open.count)]
      if chosen[program] < 0, stamps[program] != move { insert(program) }
    }
  }

  /// Puts a program on the plan at one of its best starts, if one fits.
  private mutating func insert(_ program: Int) {
    var tries = 0
    for column in starts[program] where tries < Self.mostTries {
      if random.below(4) == 0 { continue }
      tries += 1
      guard order.admits(program, in: startYear[Int(column)]), rows.admits(Int(column)) else {
        continue
      }
      stamps[program] = move
      add(Int(column))
      return
    }
  }

  /// Pays what the move changes.
  ///
  /// - Returns: whether that is possible; if not, everything is as it was.
  private mutating func pay() -> Bool {
    if rows.isExact { return true }
    for change in changes where !change.isAdded { treasury.refund(dues(of: change.column)) }
    for (position, change) in changes.enumerated() where change.isAdded {
      if treasury.pay(dues(of: change.column)) { continue }
      for earlier in changes[..<position] where earlier.isAdded {
        treasury.refund(dues(of: earlier.column))
      }
      for removed in changes where !removed.isAdded {
        guard treasury.pay(dues(of: removed.column)) else {
          preconditionFailure("what was paid before can be paid again")
        }
      }
      return false
    }
    return true
  }
}

extension SplitMix64 {
  /// A number of the exponential distribution with mean 1.
  ///
  /// Made of comparisons alone, so that all machines agree.
  ///
  /// **Source** von Neumann (1951), *Various techniques used in connection with
  /// random digits*, National Bureau of Standards Applied Mathematics Series 12.
  var exponential: Double {
    mutating get {
      var whole = 0.0
      while true {
        let first = part
        var (last, isEven) = (first, false)
        while true {
          let next = part
          if next > last { break }
          last = next
          isEven.toggle()
        }
        if !isEven { return whole + first }
        whole += 1
      }
    }
  }
}

extension Formulation {
  /// Whether each payment has one source, and no money is carried over.
  fileprivate var isPaidBySums: Bool {
    payments.shared.isEmpty && payments.limited.isEmpty
      && !scenario.sources.contains(where: \.carriesOver)
  }
}
