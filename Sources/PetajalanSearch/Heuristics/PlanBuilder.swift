import MILP
import PetajalanDomain
import PetajalanFormulation

/// Puts a plan together, one program after the other, along a relaxation.
///
/// Programs are placed in the order of how much of them the relaxation chooses,
/// then of benefit per rupiah; what a program needs is placed before it. Of its
/// start years those are tried first that the relaxation likes. A start counts
/// only if windows, dependencies, groups, owners, upper limits of rules and
/// money allow it beside all others; what rules want together comes together. Lower
/// limits of rules are served first and judged by the checker in the end.
///
/// **Source** Rounding along the relaxation as in Chicoisne et al. (2012),
/// doi:10.1287/opre.1120.1050; the order is ours.
package struct PlanBuilder {
  private let scenario: Scenario
  private let economics: Economics
  private let startsOfProgram: [[StartVariable]]
  private let limit: WorkLimit
  private let needs: [[Dependency]]
  private let groupOf: [Int?]
  private let togetherWith: [[Int]]
  private let empty: Draft?

  /// Prepares to build plans.
  ///
  /// - Parameters:
  ///   - begun: a formulation of which only the start variables matter.
  ///   - limit: when plans are left as they are.
  package init(_ begun: FormulationBuilder, within limit: WorkLimit) {
    let scenario = begun.scenario
    self.scenario = scenario
    economics = begun.economics
    startsOfProgram = begun.startsOfProgram
    self.limit = limit
    var needs: [[Dependency]] = Array(repeating: [], count: scenario.programs.count)
    for dependency in scenario.dependencies where dependency.strength == .hard {
      needs[dependency.program].append(dependency)
    }
    self.needs = needs
    var groupOf: [Int?] = Array(repeating: nil, count: scenario.programs.count)
    for (number, group) in scenario.groups.enumerated() {
      for member in group.members { groupOf[member] = number }
    }
    self.groupOf = groupOf
    var togetherWith = needs.map { _ in [Int]() }
    for rule in scenario.rules where rule.kind == .together {
      let open = rule.programs.filter { scenario.programs[$0].status != .done }
      for program in open { togetherWith[program] += open }
    }
    self.togetherWith = togetherWith
    let allowances = RuleAllowances(scenario, economics: economics)
    empty = PaymentFlow(scenario, economics: economics).map {
      Draft(treasury: $0, allowances: allowances, scenario: scenario)
    }
  }

  /// A plan along a relaxation.
  ///
  /// - Parameter weights: how much of each start the relaxation chooses, one
  ///   element per start variable; any preference will do.
  /// - Returns: `nil` if not even the programs that are done can be paid.
  package func plan(along weights: [Double]) -> Plan? {
    guard let empty else { return nil }
    var demands = SpendingDemands()
    var plan: Plan
    var attempts = 0
    repeat {
      var work = Work(builder: self, draft: empty, weights: weights)
      work.serve(demands)
      work.placeAll()
      plan = work.draft.plan
      attempts += 1
    } while attempts < Self.mostAttempts && !limit.isOver
      && demands.learn(from: plan, in: scenario)
    return plan
  }

  /// How often a plan that spends too little or too much is put together anew.
  private static let mostAttempts = 4

  /// A plan in the making.
  fileprivate struct Draft {
    var plan: Plan
    var treasury: PaymentFlow
    var building: [[Int]]
    var chosenInGroup: Set<Int> = []
    var allowances: RuleAllowances

    init(treasury: PaymentFlow, allowances: RuleAllowances, scenario: Scenario) {
      self.treasury = treasury
      self.allowances = allowances
      plan = .empty(for: scenario)
      building = scenario.owners.map { _ in Array(repeating: 0, count: scenario.horizon.count) }
    }
  }

  fileprivate struct Work {
    let builder: PlanBuilder
    var draft: Draft
    let weights: [Double]
    var isTried: Set<Int> = []
  }
}

extension PlanBuilder.Work {
  /// How far requirements of requirements are followed: chains that take no time
  /// can be longer than the call stack is deep.
  private static var greatestDepth: Int { 500 }

  private var scenario: Scenario { builder.scenario }
  private var economics: Economics { builder.economics }

  /// Places what has to be on the plan, and programs for rules that ask for a least number
  /// or for money.
  mutating func serve(_ demands: SpendingDemands) {
    for (rule, amount) in demands.most { draft.allowances.restrict(rule, to: amount) }
    for program in scenario.programs.indices where scenario.programs[program].status.isRequired {
      place(program)
    }
    for rule in scenario.rules {
      guard case .count(let min?, _, _, _) = rule.kind, min > 0 else { continue }
      let programs = scenario.programs
      func reaches(_ start: StartVariable) -> Bool {
        rule.kind.counts(start.year, duration: programs[start.program].duration)
      }
      var count = rule.programs.count { program in
        builder.startsOfProgram[program].contains {
          $0.year == draft.plan.starts[program] && reaches($0)
        }
      }
      let order = rule.programs.sorted {
        weight(of: $0, where: reaches) > weight(of: $1, where: reaches)
      }
      for program in order where count < min && draft.plan.starts[program] == nil {
        if place(program, where: reaches) { count += 1 }
      }
    }
    isTried = []
    for (rule, amount) in demands.least.sorted(by: { $0.key < $1.key }) {
      spend(amount, on: scenario.rules[rule].programs)
    }
    isTried = []
  }

  /// Places the most promising of some programs until so many rupiah are spent on them.
  private mutating func spend(_ amount: Int128, on programs: [Int]) {
    func spent(on program: Int) -> Int128 {
      guard let year = draft.plan.starts[program] else { return 0 }
      return economics.dues(of: program, start: year).reduce(0) { $0 + Int128($1.rupiah) }
    }
    var sum = programs.reduce(0) { $0 + spent(on: $1) }
    for program in byPromise(programs) where sum < amount && draft.plan.starts[program] == nil {
      if place(program) { sum += spent(on: program) }
    }
  }

  /// Places everything that the relaxation chooses, then whatever else earns.
  mutating func placeAll() {
    for program in byPromise(scenario.programs.indices.filter { draft.plan.starts[$0] == nil }) {
      if builder.limit.isOver { return }
      place(program)
    }
  }

  /// The programs that the relaxation chooses or that earn something, those of which it
  /// chooses most first, then those of most benefit per rupiah.
  private func byPromise(_ programs: [Int]) -> [Int] {
    let chosen = programs.map { weight(of: $0) { _ in true } }
    let worth = programs.map(density)
    let order = programs.indices.sorted {
      let (one, other) = ((chosen[$0] * 8).rounded(), (chosen[$1] * 8).rounded())
      if one != other { return one > other }
      return worth[$0] == worth[$1] ? $0 < $1 : worth[$0] > worth[$1]
    }
    return order.filter { worth[$0] > 0 || chosen[$0] > 0.5 }.map { programs[$0] }
  }

  private func weight(of program: Int, where isWanted: (StartVariable) -> Bool) -> Double {
    builder.startsOfProgram[program].reduce(0) {
      isWanted($1) ? $0 + weights[$1.variable.index] : $0
    }
  }

  /// Benefit per rupiah of a program's first start.
  private func density(_ program: Int) -> Double {
    guard let start = builder.startsOfProgram[program].first else { return 0 }
    let benefit = Double(economics.benefit(of: program, start: start.year))
    let cost = economics.dues(of: program, start: start.year).reduce(1.0) { $0 + Double($1.rupiah) }
    return benefit / cost
  }

  /// Places a program and what it needs.
  ///
  /// - Returns: whether it is on the plan.
  @discardableResult
  package mutating func place(
    _ program: Int, depth: Int = 0, where isWanted: (StartVariable) -> Bool = { _ in true }
  ) -> Bool {
    if draft.plan.starts[program] != nil { return true }
    guard depth < Self.greatestDepth, isTried.insert(program).inserted else { return false }
    for dependency in builder.needs[program] where !isServed(dependency) {
      let order = dependency.anyOf.sorted {
        weight(of: $0.program) { _ in true } > weight(of: $1.program) { _ in true }
      }
      var isPlaced = false
      for needed in order where !isPlaced {
        isPlaced = place(needed.program, depth: depth + 1)
      }
      guard isPlaced else { return false }
    }
    let starts = builder.startsOfProgram[program].filter(isWanted)
    let order = starts.enumerated().sorted {
      let (one, other) = (weights[$0.element.variable.index], weights[$1.element.variable.index])
      return one == other ? $0.offset < $1.offset : one > other
    }
    let before = togetherWith(program).isEmpty ? nil : draft
    guard order.contains(where: { put($0.element) }) else { return false }
    guard let before else { return true }
    if togetherWith(program).allSatisfy({ place($0, depth: depth + 1) }) { return true }
    draft = before
    return false
  }

  private func togetherWith(_ program: Int) -> [Int] { builder.togetherWith[program] }

  private func isServed(_ dependency: Dependency) -> Bool {
    dependency.anyOf.contains {
      draft.plan.starts[$0.program] != nil || scenario.programs[$0.program].status == .done
    }
  }

  /// Puts a program on the plan in one year, if everything allows it.
  private mutating func put(_ start: StartVariable) -> Bool {
    let dues = economics.dues(of: start.program, start: start.year)
    // Where money is short this is what stands against most starts.
    guard draft.treasury.mayHave(dues) else { return false }
    draft.plan.starts[start.program] = start.year
    let isInOrder = builder.needs[start.program].allSatisfy {
      $0.isObeyed(by: draft.plan, in: scenario)
    }
    draft.plan.starts[start.program] = nil
    guard isInOrder else { return false }
    let (owner, duration) = (
      scenario.programs[start.program].owner, scenario.programs[start.program].duration
    )
    if let group = builder.groupOf[start.program], draft.chosenInGroup.contains(group) {
      return false
    }
    let first = scenario.horizon.index(of: start.year)
    let span = first..<first + duration
    if let parallel = scenario.owners[owner].parallel,
      span.contains(where: { draft.building[owner][$0] >= parallel })
    {
      return false
    }
    guard let uses = draft.allowances.uses(of: start, dues: dues), draft.treasury.pay(dues)
    else { return false }
    draft.plan.starts[start.program] = start.year
    if let group = builder.groupOf[start.program] { draft.chosenInGroup.insert(group) }
    for year in span { draft.building[owner][year] += 1 }
    draft.allowances.take(uses)
    return true
  }
}
