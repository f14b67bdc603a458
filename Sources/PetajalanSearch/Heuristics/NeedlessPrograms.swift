import PetajalanDomain
import PetajalanVerification

/// Takes out of plans what costs money, earns nothing and is needed by nobody.
///
/// The best plan has no such program, because among equally good ones the cheapest is
/// chosen. A search that is stopped before has no time for that: its plan would buy things
/// for no reason that anyone could give.
struct NeedlessPrograms {
  private let checker: Checker
  private let earnings: EarningsMemory

  /// Prepares to look at plans that a checker accepts.
  init(_ checker: Checker, _ earnings: EarningsMemory) {
    self.checker = checker
    self.earnings = earnings
  }

  /// The plan without them, which the checker accepts as well and which earns as much.
  ///
  /// - Returns: the examined plan itself if there are none.
  func removed(from examination: Examination) -> Examination {
    var examination = examination
    var benefit = Earnings(examination, earnings).total
    // A program that is gone may have been the only one that needed another.
    while let smaller = smaller(than: examination, earning: benefit) {
      examination = smaller
      benefit = Earnings(examination, earnings).total
    }
    return examination
  }

  private func smaller(than examination: Examination, earning benefit: Points) -> Examination? {
    let idle = idlePrograms(of: examination)
    for program in idle {
      for group in [[program], dependents(of: program, among: idle, in: examination.scenario)] {
        var plan = examination.plan
        for member in group { plan.starts[member] = nil }
        let rest = Examination(plan, in: examination.scenario)
        guard checker.violations(in: rest).isEmpty, Earnings(rest, earnings).total >= benefit
        else { continue }
        return rest
      }
    }
    return nil
  }

  /// The programs of a plan that cost money and earn nothing, the last in file order first.
  private func idlePrograms(of examination: Examination) -> [Int] {
    let scenario = examination.scenario
    let idle = examination.chosen.filter { choice in
      earnings.points(of: choice.position, start: choice.start, in: scenario) <= .zero
    }
    guard !idle.isEmpty else { return [] }
    let paid = Set(examination.ledger.entries.filter { $0.rupiah > 0 }.map(\.program))
    return idle.map(\.position).filter(paid.contains).reversed()
  }

  /// A program and all that need it among others, directly or by way of each other: some
  /// need each other in a circle and can only go together.
  private func dependents(of program: Int, among others: [Int], in scenario: Scenario) -> [Int] {
    var group = [program]
    var next = 0
    while next < group.count {
      for dependency in scenario.dependencies
      where dependency.anyOf.contains(where: { $0.program == group[next] })
        && others.contains(dependency.program) && !group.contains(dependency.program)
      {
        group.append(dependency.program)
      }
      next += 1
    }
    return group
  }
}
