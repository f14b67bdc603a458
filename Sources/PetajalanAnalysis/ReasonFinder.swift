import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// Finds what keeps programs off a roadmap, or from starting a year earlier,
/// with everything else left as it is.
///
/// A program that is not selected is tried in each of its start years. What
/// stands against it is looked for in the order requirement, variant, owner,
/// money, rule; the year in which it comes furthest is reported. A selected one
/// is tried a year earlier. In a large scenario the first year that dependencies
/// and variants allow is reported, and selected programs are not tried.
public struct ReasonFinder: Sendable {
  /// Programs up to which a selected program is tried a year earlier: each try
  /// builds the payments anew.
  private static let mostForEarlier = 300

  private var isLarge: Bool { scenario.programs.count > Self.mostForEarlier }

  /// The roadmap.
  public let roadmap: Roadmap
  private let scenario: Scenario
  private let checker: Checker
  private let payments: PaymentNetwork
  private let building: [Int: [Int: [Int]]]
  private let dependencies: [Int: [Int]]
  private let chosenInGroup: [String: Int]
  private let hasSoftDependencies: Bool

  /// Prepares to find reasons for a roadmap.
  public init(_ roadmap: Roadmap) {
    self.roadmap = roadmap
    scenario = roadmap.scenario
    checker = Checker(scenario)
    let examination = Examination(roadmap.plan, in: scenario)
    var payments = PaymentNetwork(examination.ledger)
    _ = payments.pay()
    self.payments = payments
    building = examination.buildersByOwner
    hasSoftDependencies = scenario.dependencies.contains { $0.strength != .hard }
    dependencies = Dictionary(grouping: scenario.dependencies.indices) { [scenario] in
      scenario.dependencies[$0].program
    }
    chosenInGroup = Dictionary(
      examination.chosen.compactMap { entry in
        entry.program.group.map { ($0, entry.position) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The reason for each program, in file order.
  ///
  /// **Missing** Nothing stands against it, or it was not looked for.
  ///
  /// - Parameter deadline: when to look no further. Reasons that need no look at
  ///   the roadmap are given all the same.
  public func reasons(until deadline: ContinuousClock.Instant? = nil) -> [Reason?] {
    // One plan for all tries: a copy for each would cost more than most tries.
    var plan = roadmap.plan
    return scenario.programs.indices.map { program in
      switch scenario.programs[program].status {
      case .excluded: return .excluded
      case .done: return .done
      case .committed: return nil
      case .candidate, .mandatory: break
      }
      if let deadline, deadline <= .now { return nil }
      if let start = roadmap.plan.starts[program] {
        return reason(against: program, before: start)
      }
      defer { plan.starts[program] = nil }
      return reason(against: program, trying: &plan)
    }
  }

  /// How far a try came before something stood against it.
  private struct Obstacle {
    let rank: Int
    let reason: Reason
  }

  /// The reason against adding a program, which is tried in the roadmap's plan.
  private func reason(against program: Int, trying plan: inout Plan) -> Reason? {
    var furthest: Obstacle?
    let payments = Payments()
    let window = StartWindow()
    for year in scenario.horizon.years
    where window.admits(start: year, of: scenario.programs[program], in: scenario) {
      guard payments.admits(start: year, of: scenario.programs[program], in: scenario) else {
        if furthest == nil { furthest = Obstacle(rank: 0, reason: .nobodyPays) }
        continue
      }
      plan.starts[program] = year
      guard let obstacle = obstacle(for: program, in: year, of: plan) else { return nil }
      if obstacle.rank > furthest?.rank ?? 0 { furthest = obstacle }
      // Beyond dependencies and variants each further year costs a payment; in a
      // large scenario the first one has to do, for the user waits for it.
      if isLarge, obstacle.rank > 2 { break }
    }
    return furthest.map(\.reason) ?? .noStartYear
  }

  private func obstacle(for program: Int, in year: Int, of plan: Plan) -> Obstacle? {
    if let dependency = brokenDependency(of: program, in: plan) {
      return Obstacle(rank: 1, reason: .requirement(dependency: dependency))
    }
    let details = scenario.programs[program]
    if let group = details.group, let chosen = chosenInGroup[group] {
      return Obstacle(rank: 2, reason: .variantChosen(program: chosen))
    }
    if let full = fullYear(for: program, from: year, leaving: nil) {
      return Obstacle(rank: 3, reason: .ownerFull(owner: details.owner, year: full))
    }
    let alone = Ledger(of: program, start: year, in: scenario)
    if alone.entries.contains(where: \.limitsClash) {
      return Obstacle(rank: 0, reason: .noStartYear)
    }
    var network = payments
    network.add(alone.entries)
    if let bottleneck = Affordability.bottleneck(paying: &network, in: scenario) {
      return Obstacle(rank: 4, reason: reason(of: bottleneck, for: program, in: year))
    }
    guard scenario.rules.isEmpty, !hasSoftDependencies else { return obstacle(in: plan) }
    // Nothing else can stand against one program more, but that it earns nothing.
    let gain = Earnings.points(of: details, start: year, in: scenario)
    return gain <= .zero ? Obstacle(rank: 6, reason: .noGain) : nil
  }

  /// That money is short, and what it earns where it is if that is more.
  private func reason(
    of bottleneck: Affordability.Bottleneck, for program: Int, in year: Int
  ) -> Reason {
    // Each comparison goes through all who are paid.
    let worth =
      isLarge
      ? nil
      : WorthComparison(
        of: program, start: year, roadmap, sources: bottleneck.sources, years: bottleneck.years)
    guard let worth, worth.isLess else { return .moneyShort(bottleneck) }
    return .outbid(
      sources: bottleneck.sources, years: bottleneck.years,
      missing: bottleneck.due - bottleneck.available, worth: worth)
  }

  private func reason(against program: Int, before start: Int) -> Reason? {
    let details = scenario.programs[program]
    let year = start - 1
    guard year >= scenario.horizon.first, !isLarge else { return nil }
    if let earliest = details.earliest, year < earliest { return .earliest(year: earliest) }
    var plan = roadmap.plan
    plan.starts[program] = year
    guard Payments().admits(start: year, of: details, in: scenario) else { return .nobodyPays }
    if let dependency = brokenDependency(of: program, in: plan) {
      return .requirement(dependency: dependency)
    }
    if let full = fullYear(for: program, from: year, leaving: program) {
      return .ownerFull(owner: details.owner, year: full)
    }
    let ledger = Ledger(plan, in: scenario)
    if ledger.entries.contains(where: \.limitsClash) { return .noStartYear }
    if let bottleneck = Affordability(ledger).bottleneck { return .moneyShort(bottleneck) }
    return obstacle(in: plan)?.reason
  }

  /// What the whole checker has against a plan that passed everything above.
  private func obstacle(in plan: Plan) -> Obstacle? {
    for violation in checker.violations(of: plan) {
      if let rule = violation.rule { return Obstacle(rank: 5, reason: .rule(rule)) }
      if case .dependencyBroken(let dependency, _, _) = violation {
        return Obstacle(rank: 5, reason: .neededThere(dependency: dependency))
      }
    }
    let gain = checker.benefit(of: plan).millionths - roadmap.benefit.millionths
    return gain <= 0 ? Obstacle(rank: 6, reason: .noGain) : nil
  }

  private func brokenDependency(of program: Int, in plan: Plan) -> Int? {
    dependencies[program, default: []].first { position in
      let dependency = scenario.dependencies[position]
      return dependency.strength == .hard && !dependency.isObeyed(by: plan, in: scenario)
    }
  }

  /// The first year in which the owner has no room for a program.
  private func fullYear(for program: Int, from start: Int, leaving moved: Int?) -> Int? {
    let details = scenario.programs[program]
    guard let parallel = scenario.owners[details.owner].parallel else { return nil }
    return (start..<start + details.duration).first { year in
      let present = building[details.owner]?[year] ?? []
      return present.count { $0 != moved } >= parallel
    }
  }
}

extension Reason {
  fileprivate static func moneyShort(_ bottleneck: Affordability.Bottleneck) -> Reason {
    .moneyShort(
      sources: bottleneck.sources, years: bottleneck.years,
      missing: bottleneck.due - bottleneck.available)
  }
}
