import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// Judges starts on a roadmap on which everything else stays as it is.
///
/// The reasons of tables, charts and chapters and what explanations say are judged here,
/// so that one question has one answer: of the same start, the same payers, the same
/// missing money, and of all that stands against it.
struct StartJudge: Sendable {
  /// Programs up to which every year is judged by everything: beyond, the years are told
  /// apart by what is seen at once.
  static let mostForAll = 300

  /// The roadmap.
  let roadmap: Roadmap
  /// Whether there are too many programs to judge every year by everything.
  let isLarge: Bool

  private let checker: Checker
  /// What is judged before and after payments, in the checker's order.
  private let (conditions, rules): (Checker, Checker)
  private let ledger: Ledger
  private let payments: PaymentNetwork
  private let neighbors: StartNeighbors

  /// Prepares to judge starts on a roadmap.
  ///
  /// - Parameter mostForAll: programs up to which every year is judged by everything.
  init(_ roadmap: Roadmap, mostForAll: Int = Self.mostForAll) {
    self.roadmap = roadmap
    let scenario = roadmap.scenario
    isLarge = scenario.programs.count > mostForAll
    checker = Checker(scenario)
    let place = constraintFamilies.firstIndex { $0 is Payments } ?? constraintFamilies.endIndex
    conditions = Checker(scenario, families: Array(constraintFamilies[..<place]))
    rules = Checker(scenario, families: Array(constraintFamilies[place...].dropFirst()))
    let examination = Examination(roadmap.plan, in: scenario)
    ledger = examination.ledger
    var payments = PaymentNetwork(ledger)
    _ = payments.pay()
    self.payments = payments
    neighbors = StartNeighbors(examination)
  }

  private var scenario: Scenario { roadmap.scenario }

  /// The years in which a program may start by itself, whatever is decided about it.
  ///
  /// - Parameter last: none after this one; `nil`: any.
  func years(of program: Int, until last: Int?) -> [Int] {
    let details = scenario.programs[program]
    return scenario.horizon.years.filter { year in
      year <= last ?? year && StartWindow().admits(start: year, of: details, in: scenario)
        && Payments().admits(start: year, of: details, in: scenario)
    }
  }

  /// The roadmap's plan with another start.
  func plan(starting program: Int, in year: Int) -> Plan {
    var plan = roadmap.plan
    plan.starts[program] = year
    return plan
  }

  /// What stands against a program where least does; of years that are alike, that with
  /// the least money missing, then one that gains something, then the earliest one.
  ///
  /// In a large scenario the first year is taken against which least stands but for money
  /// and rules.
  ///
  /// - Parameters:
  ///   - last: it has to start by then; `nil`: in any year.
  ///   - inHaste: whether, in a large scenario, rules and the worth of money are only
  ///     looked at where nothing else stands against it.
  /// - Returns: `nil` if it may start in no such year.
  func blocked(_ program: Int, until last: Int?, inHaste: Bool = false) -> BlockedStart? {
    var years = years(of: program, until: last)
    if isLarge {
      let first = years.min {
        (neighbors.violations(of: program, in: $0).count, $0)
          < (neighbors.violations(of: program, in: $1).count, $1)
      }
      years = first.map { [$0] } ?? []
    }
    guard !years.isEmpty else { return nil }
    let others = payments(without: program)
    return years.map { judged(program, $0, others, inHaste: inHaste && isLarge) }
      .min { order(of: $0) < order(of: $1) }
  }

  private func order(of start: BlockedStart) -> (Int, Int128, Int, Int) {
    let gainsNothing = start.gain.map { $0 <= .zero } ?? false
    return (start.obstacles, start.missing, gainsNothing ? 1 : 0, start.year)
  }

  /// The payments of all other programs.
  private func payments(without program: Int) -> PaymentNetwork {
    guard roadmap.plan.starts[program] != nil else { return payments }
    var network = PaymentNetwork(ledger.replacing(program, start: nil))
    _ = network.pay()
    return network
  }

  private func judged(
    _ program: Int, _ year: Int, _ others: PaymentNetwork, inHaste: Bool
  ) -> BlockedStart {
    let plan = plan(starting: program, in: year)
    let money = unpayable(Ledger(of: program, start: year, in: scenario).entries, others)
    var violations: [Violation]
    if inHaste {
      violations = neighbors.violations(of: program, in: year) + money
      if violations.isEmpty, !scenario.rules.isEmpty {
        violations = rules.violations(in: examination(of: plan, program))
      }
    } else {
      let examination = examination(of: plan, program)
      violations =
        conditions.violations(in: examination) + money + rules.violations(in: examination)
    }
    return BlockedStart(
      year: year, violations: violations,
      gain: violations.isEmpty ? gain(of: plan, program) : nil,
      worth: inHaste ? nil : worth(program, year, violations))
  }

  private func examination(of plan: Plan, _ program: Int) -> Examination {
    Examination(plan, ledger: ledger.replacing(program, start: plan.starts[program]))
  }

  /// What cannot be paid beside what the other programs are paid.
  private func unpayable(
    _ entries: [Ledger.Entry], _ others: PaymentNetwork
  ) -> [Violation] {
    let clashes = entries.filter(\.limitsClash)
    guard clashes.isEmpty else {
      return clashes.map {
        .limitsClash(
          program: $0.program, year: $0.year, kind: $0.kind, due: Amount(rupiah: $0.rupiah))
      }
    }
    var network = others
    network.add(entries)
    guard let bottleneck = Affordability.bottleneck(paying: &network, in: scenario) else {
      return []
    }
    return [
      .unaffordable(
        sources: bottleneck.sources, years: bottleneck.years, due: bottleneck.due,
        available: bottleneck.available)
    ]
  }

  private func gain(of plan: Plan, _ program: Int) -> Points {
    if roadmap.plan.starts[program] == nil, !neighbors.hasSoftDependencies,
      let start = plan.starts[program]
    {
      return Earnings.points(of: scenario.programs[program], start: start, in: scenario)
    }
    return Points(
      millionths: checker.benefit(of: plan).millionths - roadmap.benefit.millionths)
  }

  private func worth(
    _ program: Int, _ year: Int, _ violations: [Violation]
  ) -> WorthComparison? {
    guard violations.count == 1, roadmap.plan.starts[program] == nil,
      case .unaffordable(let sources, let years, _, _) = violations[0]
    else { return nil }
    return WorthComparison(
      of: program, start: year, roadmap, sources: sources, years: years)
  }
}
