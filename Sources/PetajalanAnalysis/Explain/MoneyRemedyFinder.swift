import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanReading
import PetajalanResults
import PetajalanVerification

/// Finds the least money, from one source in one year, that gets a program in
/// without loss.
///
/// Sources and years are tried one after the other, those first that today's roadmap
/// lacks most with the program put in. In each the plan is looked for that keeps
/// today's benefit and needs least; a later one has to need less than the best
/// before.
struct MoneyRemedyFinder<Solver: MILPSolver>: Sendable {
  let inquiry: Inquiry<Solver>
  /// The scenario in which the program has to be there.
  let entry: Scenario
  /// The last year in which it has to start.
  package let by: Int?

  /// A source in a year.
  private struct Place: Hashable {
    let source: Int
    let year: Int
  }

  /// What was found so far.
  private struct Found {
    let place: Place
    let amount: Amount
    let plan: Plan
  }

  private var today: Roadmap { inquiry.today }

  /// The answer, as far as the budget allows.
  func answer(_ budget: StepBudget) -> RemedyAnswer {
    let boundless = ScenarioRelaxation(entry).boundless
    let needs = needs
    var best: Found?
    var isExhausted = true
    for place in places(needs) {
      if budget.isOver {
        isExhausted = false
        break
      }
      let index = entry.horizon.index(of: place.year)
      let own = entry.sources[place.source].ceilings[index]
      var most = boundless[place.source][index].rupiah - own.rupiah
      if let best { most = min(most, best.amount.rupiah - 1) }
      guard most > 0 else { continue }
      let (found, isLeast) = least(
        at: place, within: Amount(rupiah: most), needs, budget.part(1, of: 2))
      best = found ?? best
      isExhausted = isExhausted && isLeast
    }
    guard let best else { return isExhausted ? .never : .unknown }
    let change = ScenarioChange.raiseCeiling(
      source: entry.sources[best.place.source].id, year: best.place.year, by: best.amount)
    let kind = Remedy.Kind.money(
      source: best.place.source, year: best.place.year, best.amount)
    return inquiry.remedy(kind, change, best.plan, isLeast: isExhausted).map { .enough($0) }
      ?? .unknown
  }

  /// The least money in one place.
  ///
  /// - Returns: what was found, and whether it is proved that less does not do, or
  ///   nothing does.
  private func least(
    at place: Place, within most: Amount, _ needs: [Need], _ budget: StepBudget
  ) -> (Found?, isLeast: Bool) {
    let rich = entry.raising(place.source, in: place.year, by: most)
    let checker = Checker(rich)
    var first = needs.first { need in
      need.isEnough && need.total <= Int128(most.rupiah)
        && checker.violations(of: need.plan).isEmpty
    }?.plan
    if first == nil {
      let result = inquiry.solve(rich, enough: today.benefit, budget.part(1, of: 2))
      if result.excludes(today.benefit) { return (nil, true) }
      first = result.plan(with: today.benefit)
      // A long search for the least makes no sense without a plan to begin with.
      if first == nil, budget.isOver { return (nil, false) }
    }
    let added = ElasticCeilings(rich, ceilings: entry.sources.map(\.ceilings))
    let (plan, isLeast) = added.least(
      from: first, keeping: today.benefit, solver: inquiry.session.solver,
      within: WorkLimit(deadline: budget.deadline, stop: budget.stop))
    guard let plan else { return (nil, isLeast) }
    let need = added.need(of: plan) * Int128(added.unit)
    guard let amount = Int64(exactly: need), amount > 0, amount <= most.rupiah else {
      return (nil, false)
    }
    return (Found(place: place, amount: Amount(rupiah: amount), plan: plan), isLeast)
  }

  // MARK: Where to begin

  /// A plan against which nothing stands but money.
  private struct Need {
    let plan: Plan
    /// Whether it has today's benefit.
    let isEnough: Bool
    /// What has to be added, in the least sum.
    let additions: [(source: Int, year: Int, rupiah: Int128)]
    let total: Int128
  }

  /// Today's plan with the program put in, and the forced plan with what it pushed
  /// out put back: both need money, and often nothing else; those first that need
  /// least.
  private var needs: [Need] {
    let judge = inquiry.judge
    var plans = judge.years(of: inquiry.program, until: by).map {
      judge.plan(starting: inquiry.program, in: $0)
    }
    for hint in inquiry.hints {
      var plan = hint
      for program in today.plan.selected where plan.starts[program] == nil {
        plan.starts[program] = today.plan.starts[program]
      }
      plans.append(plan)
    }
    return plans.compactMap(need).sorted { $0.total < $1.total }
  }

  private func need(of plan: Plan) -> Need? {
    let checker = Checker(entry)
    let violations = checker.violations(of: plan)
    let isOnlyMoney = violations.allSatisfy {
      if case .unaffordable = $0 { true } else { false }
    }
    guard isOnlyMoney, !violations.isEmpty else { return nil }
    var network = PaymentNetwork(Ledger(plan, in: entry))
    let additions = network.payWithAdditions()
    return Need(
      plan: plan, isEnough: checker.benefit(of: plan) >= today.benefit, additions: additions,
      total: additions.reduce(Int128(0)) { $0 + $1.rupiah })
  }

  /// Every source and year: those that the plans lack most of before the others.
  private func places(_ needs: [Need]) -> [Place] {
    var places: [Place] = []
    var known: Set<Place> = []
    func add(_ place: Place) {
      if known.insert(place).inserted { places.append(place) }
    }
    for need in needs {
      for addition in need.additions.sorted(by: { ($0.rupiah, $1.year) > ($1.rupiah, $0.year) }) {
        add(Place(source: addition.source, year: addition.year))
      }
    }
    for source in entry.sources.indices {
      for year in entry.horizon.years { add(Place(source: source, year: year)) }
    }
    return places
  }
}

extension Scenario {
  /// The scenario with one ceiling so much higher.
  func raising(_ source: Int, in year: Int, by amount: Amount) -> Scenario {
    var ceilings = sources[source].ceilings
    let index = horizon.index(of: year)
    ceilings[index] = Amount(rupiah: ceilings[index].rupiah + amount.rupiah)
    var sources = sources
    sources[source] = sources[source].replacing(ceilings: ceilings)
    return replacing(sources: sources)
  }
}
