import MILP
import PetajalanDomain
import PetajalanFormulation

/// Improves a plan by taking a few programs off it and filling it up again, very
/// often.
///
/// What is taken off is near in time, of the same owner or at random; what is
/// put back is tried in the order of what it earns beyond its price, disturbed a
/// little. A round costs as much as the few programs that it touches: sums of
/// rows and the flow of payments are kept up to date, and taken back if the
/// round was in vain.
///
/// **Source** Schrimpf et al. (2000), doi:10.1006/jcph.1999.6413, for ruin and
/// recreate; Dueck (1993), doi:10.1006/jcph.1993.1010, for what is accepted.
struct RuinAndRecreate {
  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let columns: ProgramColumns
  private let losses: LagrangianReducedCosts
  private let judge: IncumbentStore
  private let needs: [[Dependency]]
  private let dependents: [[Int32]]
  private var rows: PlanRows
  /// With the programs that are done only.
  private let emptyTreasury: PaymentFlow
  private var treasury: PaymentFlow
  private var random = SplitMix64(seed: 2)
  /// What the present plan earns, without the presolve's offset.
  private var value: Int128 = 0
  /// What was done in this round.
  private var changes: [(column: Int, isAdded: Bool)] = []
  /// Programs in the order of promise.
  private var core: [Int] = []
  /// The starts of each program, the least loss first.
  private let starts: [[Int32]]

  /// How far below the best a plan may be to be gone on from, as a part of the
  /// distance to the bound.
  private static let tolerance = 0.01

  /// Programs that are taken off in one round at most, besides those that need
  /// them.
  private static let mostRuined = 8

  /// Programs that may be put back, for each one that is taken off.
  private static let candidates = 2

  /// By which part the order may be disturbed.
  private static let noise = 0.5

  /// How far what is needed is followed.
  private static let greatestDepth = 4

  /// One start in so many is passed over.
  private static let startsPerMiss = 16

  init?(
    _ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns,
    losses: LagrangianReducedCosts, judge: IncumbentStore
  ) {
    guard let treasury = PaymentFlow(formulation.scenario, economics: formulation.economics) else {
      return nil
    }
    self.treasury = treasury
    emptyTreasury = treasury
    self.formulation = formulation
    self.presolved = presolved
    self.columns = columns
    self.losses = losses
    self.judge = judge
    rows = PlanRows(presolved.model, columns: columns)
    let programs = formulation.scenario.programs
    var needs: [[Dependency]] = Array(repeating: [], count: programs.count)
    var dependents: [[Int32]] = Array(repeating: [], count: programs.count)
    for dependency in formulation.scenario.dependencies where dependency.strength == .hard {
      if dependency.anyOf.contains(where: { programs[$0.program].status == .done }) { continue }
      needs[dependency.program].append(dependency)
      for needed in dependency.anyOf {
        dependents[needed.program].append(Int32(dependency.program))
      }
    }
    self.needs = needs
    self.dependents = dependents
    starts = (0..<columns.programs).map { program in
      columns.range(of: program).sorted { losses.ofStart[$0] < losses.ofStart[$1] }
        .map { Int32($0) }
    }
  }

  /// Searches some rounds, or until the limit or until a plan is good enough.
  ///
  /// - Parameter bound: what no plan passes, without the presolve's offset.
  package mutating func improve(
    bound: Int128, rounds: Int, within limit: WorkLimit, until isGood: () -> Bool
  ) {
    guard let first = judge.best, take(first.plan) else { return }
    findCore()
    var best = value
    var offered = value
    var kept = rows.values
    let wait = max(50, columns.programs / 10)
    for round in 1...rounds {
      if limit.isOver { break }
      ruinAndRecreate(round)
      let slack = Int128(Double(bound - best) * Self.tolerance * random.part * random.part)
      let isWhole = changes.allSatisfy { $0.isAdded || rows.hold(for: $0.column) }
      if isWhole, value >= best - slack {
        if value > best {
          best = value
          kept = rows.values
        }
      } else {
        takeBack()
      }
      changes.removeAll(keepingCapacity: true)
      if round.isMultiple(of: wait) {
        if best > offered {
          offer(kept)
          offered = best
          if isGood() { return }
        }
        findCore()
      }
    }
    if best > offered { offer(kept) }
  }

  private func offer(_ values: [Int64]) {
    let point = values + Array(repeating: 0, count: rows.payments.count)
    judge.offer(formulation.plan(of: presolved.expand(point)))
  }

  /// Makes a plan the present one.
  ///
  /// - Returns: whether everything could be paid.
  private mutating func take(_ plan: Plan) -> Bool {
    guard let values = formulation.values(of: plan) else { return false }
    treasury = emptyTreasury
    value = 0
    for start in formulation.starts where values[start.variable.index] == 1 {
      guard treasury.pay(dues(of: start)) else { return false }
    }
    for column in 0..<columns.count {
      let chosen = values[presolved.kept[column].index]
      rows.set(column, to: chosen)
      value += Int128(chosen) * Int128(presolved.model.variables[column].objective)
    }
    return true
  }

  private func dues(of start: StartVariable) -> [Due] {
    formulation.economics.dues(of: start.program, start: start.year)
  }

  private func start(_ column: Int) -> StartVariable {
    formulation.starts[presolved.kept[column].index]
  }

  private mutating func insert(_ column: Int) -> Bool {
    guard rows.admits(column) else { return false }
    let dues = dues(of: start(column))
    guard treasury.mayHave(dues), treasury.pay(dues) else { return false }
    rows.set(column, to: 1)
    value += Int128(presolved.model.variables[column].objective)
    changes.append((column, true))
    return true
  }

  private mutating func remove(_ column: Int) {
    treasury.refund(dues(of: start(column)))
    rows.set(column, to: 0)
    value -= Int128(presolved.model.variables[column].objective)
    changes.append((column, false))
  }

  /// Undoes the round: what was added first, so that the rest can be paid again.
  private mutating func takeBack() {
    for change in changes where change.isAdded {
      treasury.refund(dues(of: start(change.column)))
      rows.set(change.column, to: 0)
      value -= Int128(presolved.model.variables[change.column].objective)
    }
    for change in changes where !change.isAdded {
      guard treasury.pay(dues(of: start(change.column))) else {
        preconditionFailure("what was paid before can be paid again")
      }
      rows.set(change.column, to: 1)
      value += Int128(presolved.model.variables[change.column].objective)
    }
  }

  /// Sorts programs by what changing them costs at least.
  private mutating func findCore() {
    var ranked: [(cost: Double, program: Int)] = []
    for program in 0..<columns.programs where !starts[program].isEmpty {
      let chosen = rows.chosen(program)
      let present = chosen.map { losses.ofStart[$0] } ?? losses.ofNothing[program]
      var other = chosen == nil ? Double.infinity : losses.ofNothing[program]
      for start in starts[program] where Int(start) != chosen {
        other = min(other, losses.ofStart[Int(start)])
      }
      ranked.append((other - present, program))
    }
    ranked.sort { $0 < $1 }
    core = ranked.map(\.program)
  }

  /// A position in the core, more often near its front.
  private mutating func drawn() -> Int {
    let part = random.part
    return core[min(core.count - 1, Int(part * part * Double(core.count)))]
  }

  private mutating func ruinAndRecreate(_ round: Int) {
    guard !core.isEmpty else { return }
    let pivot = drawn()
    let programs = formulation.scenario.programs
    let year =
      rows.chosen(pivot).map { start($0).year }
      ?? starts[pivot].first.map {
        start(Int($0)).year
      }
    let size = 1 + random.below(Self.mostRuined)
    var open: [Int] = [pivot]
    for _ in 0..<(size * 12) where open.count < Self.candidates * size {
      let program = drawn()
      let other = rows.chosen(program).map { start($0).year }
      let isNear: Bool
      switch round % 3 {
      case 0: isNear = true
      case 1: isNear = other == year || other == nil
      default: isNear = programs[program].owner == programs[pivot].owner
      }
      if isNear { open.append(program) }
    }
    var taken: [Int] = []
    for program in open.prefix(size) { ruin(program, &taken) }
    open = Array(Set(open + taken)).sorted()
    let noise = Self.noise * random.part
    let keys = open.map { losses.ranks[$0] * (1 + noise * (random.part - 0.5)) }
    for position in open.indices.sorted(by: { keys[$0] > keys[$1] }) {
      place(open[position], depth: 0)
    }
  }

  /// Takes a program off, and before it what cannot do without it.
  private mutating func ruin(_ program: Int, _ taken: inout [Int]) {
    var stack = [program]
    while let program = stack.popLast() {
      guard let column = rows.chosen(program) else { continue }
      remove(column)
      taken.append(program)
      stack += dependents[program].map { Int($0) }
    }
  }

  /// Puts a program on the plan, and before it what it needs.
  @discardableResult
  private mutating func place(_ program: Int, depth: Int) -> Bool {
    if rows.chosen(program) != nil { return true }
    guard depth < Self.greatestDepth else { return false }
    for dependency in needs[program]
    where !dependency.anyOf.contains(where: { rows.chosen($0.program) != nil }) {
      guard dependency.anyOf.contains(where: { place($0.program, depth: depth + 1) }) else {
        return false
      }
    }
    for column in starts[program] {
      if random.below(Self.startsPerMiss) == 0 { continue }
      if insert(Int(column)) { return true }
    }
    return false
  }
}

extension SplitMix64 {
  /// A number from 0 up to, but not including, 1.
  package var part: Double {
    mutating get { Double(next() >> 11) * 0x1p-53 }
  }
}
