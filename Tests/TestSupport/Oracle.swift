import Foundation
import MILP
import PetajalanDomain
import PetajalanVerification

/// Judges plans of tiny scenarios in the plainest way, as the third opinion
/// beside the model and the checker: no line of either is used here.
public struct Oracle {
  /// The scenario.
  public let scenario: Scenario

  /// Creates an oracle.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Every plan: each program with no start or any start year of the horizon.
  ///
  /// - Returns: `nil` if there are more than `limit`: too big for an oracle.
  ///
  /// - Parameter inWindow: whether to leave out starts outside of windows.
  public func everyPlan(limit: Int = 300_000, inWindow: Bool = false) -> [Plan]? {
    let choices: [[Int?]] = scenario.programs.map { program in
      [nil] + scenario.horizon.years.filter { !inWindow || isInWindow(program, $0) }.map { $0 }
    }
    let count = choices.reduce(1.0) { $0 * Double($1.count) }
    guard count <= Double(limit) else { return nil }
    var plans: [[Int?]] = [[]]
    for options in choices {
      plans = plans.flatMap { plan in options.map { plan + [$0] } }
    }
    return plans.map { Plan(starts: $0) }
  }

  /// The best plan: greatest benefit, then least money, then earliest starts,
  /// then file order.
  ///
  /// - Returns: `nil` if no plan is allowed.
  public func best(among plans: [Plan]) -> (plan: Plan, benefit: Int64)? {
    var best: (plan: Plan, benefit: Int64)?
    for plan in plans where isWorthJudging(plan) {
      let benefit = benefit(of: plan)
      if let known = best, benefit < known.benefit { continue }
      if let known = best, benefit == known.benefit, !isPreferred(plan, to: known.plan) { continue }
      if isAllowed(plan) { best = (plan, benefit) }
    }
    return best
  }

  private func isWorthJudging(_ plan: Plan) -> Bool {
    zip(scenario.programs, plan.starts).allSatisfy { program, start in
      isInWindow(program, start)
    }
  }

  private func isPreferred(_ plan: Plan, to other: Plan) -> Bool {
    let (money, otherMoney) = (totalMoney(plan), totalMoney(other))
    if money != otherMoney { return money < otherMoney }
    let (years, otherYears) = (sumOfStarts(plan), sumOfStarts(other))
    if years != otherYears { return years < otherYears }
    for (one, two) in zip(plan.starts, other.starts) where one != two {
      return one ?? Int.max < two ?? Int.max
    }
    return false
  }

  private func sumOfStarts(_ plan: Plan) -> Int {
    plan.starts.reduce(0) { $0 + ($1.map { $0 - scenario.horizon.first } ?? 0) }
  }

  /// Whether a plan is allowed.
  public func isAllowed(_ plan: Plan) -> Bool {
    for (position, program) in scenario.programs.enumerated() {
      let start = plan.starts[position]
      if !isInWindow(program, start) { return false }
      switch program.status {
      case .candidate: break
      case .mandatory: if start == nil { return false }
      case .committed(let year): if start != year { return false }
      case .excluded, .done: if start != nil { return false }
      }
    }
    return dependenciesHold(plan) && groupsHold(plan) && ownersHold(plan)
      && rulesHold(plan) && isPayable(plan)
  }

  /// A kind of demand that a scenario makes on plans.
  public enum Demand: String, CaseIterable, Sendable {
    /// The years in which a program may be built.
    case window
    /// Which programs are or are not on the roadmap.
    case status
    /// Hard dependencies.
    case dependency
    /// One variant of each group.
    case group
    /// What an owner can build at once.
    case owner
    /// The rules.
    case rule
    /// The ceilings and the limits of payments.
    case money
  }

  /// What a plan does not meet; where it leaves a window, that alone is told.
  public func unmet(by plan: Plan) -> Set<Demand> {
    guard isWorthJudging(plan) else { return [.window] }
    let status = zip(scenario.programs, plan.starts).allSatisfy { program, start in
      switch program.status {
      case .candidate: true
      case .mandatory: start != nil
      case .committed(let year): start == year
      case .excluded, .done: start == nil
      }
    }
    let met: [Demand: Bool] = [
      .status: status, .dependency: dependenciesHold(plan), .group: groupsHold(plan),
      .owner: ownersHold(plan), .rule: rulesHold(plan), .money: isPayable(plan),
    ]
    return Set(met.filter { !$0.value }.keys)
  }

  private func isInWindow(_ program: Program, _ start: Int?) -> Bool {
    guard let start else { return true }
    let finish = start + program.duration - 1
    if start < scenario.horizon.first || finish > scenario.horizon.last { return false }
    if let earliest = program.earliest, start < earliest { return false }
    if let latest = program.latest, start > latest { return false }
    if let finishBy = program.finishBy, finish > finishBy { return false }
    return true
  }

  private func isObeyed(_ dependency: Dependency, _ plan: Plan) -> Bool {
    guard let start = plan.starts[dependency.program] else { return true }
    return dependency.anyOf.contains { needed in
      let program = scenario.programs[needed.program]
      if program.status == .done { return true }
      guard let other = plan.starts[needed.program] else { return false }
      switch dependency.type {
      case .finishToStart: return start >= other + program.duration + needed.lag
      case .startToStart: return start >= other + needed.lag
      }
    }
  }

  private func dependenciesHold(_ plan: Plan) -> Bool {
    scenario.dependencies.allSatisfy { $0.strength != .hard || isObeyed($0, plan) }
  }

  private func groupsHold(_ plan: Plan) -> Bool {
    let chosen = plan.selected.compactMap { scenario.programs[$0].group }
    return Set(chosen).count == chosen.count
  }

  private func ownersHold(_ plan: Plan) -> Bool {
    scenario.owners.indices.allSatisfy { owner in
      guard let parallel = scenario.owners[owner].parallel else { return true }
      return scenario.horizon.years.allSatisfy { year in
        plan.selected.filter { scenario.programs[$0].owner == owner && isBuilt($0, year, plan) }
          .count <= parallel
      }
    }
  }

  private func isBuilt(_ program: Int, _ year: Int, _ plan: Plan) -> Bool {
    guard let start = plan.starts[program] else { return false }
    return (start..<start + scenario.programs[program].duration).contains(year)
  }

  private func rulesHold(_ plan: Plan) -> Bool {
    scenario.rules.allSatisfy { rule in
      let chosen = rule.programs.filter { plan.starts[$0] != nil }
      switch rule.kind {
      case .count(let min, let max, let startBy, let finishBy):
        let count = chosen.filter { program in
          let start = plan.starts[program] ?? 0
          let finish = start + scenario.programs[program].duration - 1
          return start <= startBy ?? start && finish <= finishBy ?? finish
        }.count
        return count >= min ?? 0 && count <= max ?? count
      case .spend(let min, let max, let years, let eachYear):
        let sums = years.map { year in
          money(plan).filter { $0.year == year && rule.programs.contains($0.program) }
            .reduce(Int128(0)) { $0 + Int128($1.rupiah) }
        }
        let judged = eachYear ? sums : [sums.reduce(0, +)]
        return judged.allSatisfy {
          $0 >= Int128(min?.rupiah ?? 0) && $0 <= max.map { Int128($0.rupiah) } ?? $0
        }
      case .shareOfSpend(let min, let max):
        let all = decimal(totalMoney(plan))
        let own = decimal(
          money(plan).filter { rule.programs.contains($0.program) }
            .reduce(Int128(0)) { $0 + Int128($1.rupiah) })
        if let min, own * 100 < decimal(min) * all { return false }
        if let max, own * 100 > decimal(max) * all { return false }
        return true
      case .parallel(let max):
        return scenario.horizon.years.allSatisfy { year in
          rule.programs.filter { isBuilt($0, year, plan) }.count <= max
        }
      case .omAfterHorizon(let max):
        let sum = chosen.reduce(Int128(0)) {
          $0 + Int128(price(scenario.programs[$1].om, scenario.horizon.last + 1))
        }
        return sum <= Int128(max.rupiah)
      case .together:
        let open = rule.programs.filter { scenario.programs[$0].status != .done }
        let present = open.filter { plan.starts[$0] != nil }
        return present.isEmpty || present.count == open.count
      }
    }
  }

  // MARK: Money

  /// An amount that a plan makes due.
  struct Bill {
    let program: Int
    let year: Int
    let rupiah: Int
    let payers: [Payer]
  }

  private func totalMoney(_ plan: Plan) -> Int128 {
    money(plan).reduce(0) { $0 + Int128($1.rupiah) }
  }

  /// Everything that a plan makes due.
  func money(_ plan: Plan) -> [Bill] {
    var bills: [Bill] = []
    for (position, program) in scenario.programs.enumerated() {
      var service = Int.max
      if program.status == .done { service = scenario.horizon.first }
      if let start = plan.starts[position] {
        service = start + program.duration
        switch program.capital {
        case .lines(let lines):
          for line in lines {
            let year = start + line.projectYear - 1
            bills.append(
              Bill(
                program: position, year: year, rupiah: price(line.amount, year),
                payers: line.payers))
          }
        case .spread(let amount, let profile, let payers):
          for (offset, part) in parts(amount, program.duration, profile).enumerated() {
            bills.append(
              Bill(
                program: position, year: start + offset,
                rupiah: price(Amount(rupiah: Int64(part)), start + offset), payers: payers))
          }
        }
      }
      for year in scenario.horizon.years where year >= service {
        bills.append(
          Bill(
            program: position, year: year, rupiah: price(program.om, year),
            payers: program.omPayers))
      }
    }
    return bills.filter { $0.rupiah > 0 }
  }

  private func parts(_ amount: Amount, _ years: Int, _ profile: [ExactDecimal]) -> [Int] {
    let total = Decimal(amount.rupiah)
    let shares = (0..<years).map { year -> Decimal in
      profile.isEmpty ? total / Decimal(years) : total * decimal(profile[year]) / 100
    }
    var parts = shares.map { down($0) }
    let rests = shares.indices.sorted {
      let (one, two) = (shares[$0] - Decimal(parts[$0]), shares[$1] - Decimal(parts[$1]))
      return one == two ? $0 < $1 : one > two
    }
    for year in rests.prefix(Int(amount.rupiah) - parts.reduce(0, +)) { parts[year] += 1 }
    return parts
  }

  private func price(_ amount: Amount, _ year: Int) -> Int {
    var rupiah = Int128(amount.rupiah)
    var now = scenario.money.priceYear
    while now < year {
      rupiah = (rupiah * Int128(10_000 + scenario.money.escalation) + 5_000) / 10_000
      now += 1
    }
    return Int(rupiah)
  }

  /// Whether the bills can be paid, by pushing rupiah along any path that is
  /// left until none is.
  private func isPayable(_ plan: Plan) -> Bool {
    let years = scenario.horizon.count
    // Nodes: 0 start, 1 end, then source-years, then bills.
    func node(_ source: Int, _ year: Int) -> Int {
      2 + source * years + year - scenario.horizon.first
    }
    var room: [Int: [Int: Int]] = [:]
    func add(_ from: Int, _ to: Int, _ amount: Int) {
      room[from, default: [:]][to, default: 0] += amount
      room[to, default: [:]][from, default: 0] += 0
    }
    for (position, source) in scenario.sources.enumerated() {
      for (index, year) in scenario.horizon.years.enumerated() {
        add(node(position, year), 1, Int(source.ceilings[index].rupiah))
        if source.carriesOver, index > 0 {
          add(node(position, year), node(position, year - 1), 1_000_000_000_000_000_000)
        }
      }
    }
    var next = 2 + scenario.sources.count * years
    var owed: Int128 = 0
    for bill in money(plan) {
      var rest = bill.rupiah
      var most: [Int] = []
      for payer in bill.payers {
        let (least, greatest) = bounds(of: payer, in: bill)
        if least > greatest { return false }
        rest -= least
        most.append(greatest - least)
        if least > 0 {
          add(0, next, least)
          add(next, node(payer.source, bill.year), least)
          next += 1
        }
      }
      if rest < 0 || rest > most.reduce(0, +) { return false }
      owed += Int128(bill.rupiah)
      add(0, next, rest)
      for (payer, amount) in zip(bill.payers, most) {
        add(next, node(payer.source, bill.year), amount)
      }
      next += 1
    }
    var paid: Int128 = 0
    while let path = path(room) {
      let amount = zip(path, path.dropFirst()).map { room[$0]?[$1] ?? 0 }.min() ?? 0
      for (from, to) in zip(path, path.dropFirst()) {
        room[from]?[to]? -= amount
        room[to]?[from]? += amount
      }
      paid += Int128(amount)
    }
    return paid == owed
  }

  /// What a payer may pay of a bill, in rupiah; nothing if the least is more.
  func bounds(of payer: Payer, in bill: Bill) -> (least: Int, most: Int) {
    let exact = Decimal(bill.rupiah)
    let least = payer.atLeast.map { up(exact * decimal($0) / 100) } ?? 0
    let most = payer.atMost.map { down(exact * decimal($0) / 100) } ?? bill.rupiah
    return (least, min(bill.rupiah, most))
  }

  /// Whether payments are one of the ways to pay a plan.
  ///
  /// - Returns: `nil` if a program has more than one bill in a year: too hard for
  ///   an oracle.
  public func pays(_ payments: [Payment], for plan: Plan) -> Bool? {
    struct Key: Hashable {
      let program: Int
      let year: Int
    }
    let bills = Dictionary(
      money(plan).map { (Key(program: $0.program, year: $0.year), $0) }, uniquingKeysWith: { $1 })
    guard bills.count == money(plan).count else { return nil }
    let groups = Dictionary(grouping: payments) { Key(program: $0.program, year: $0.year) }
    guard payments.allSatisfy({ $0.amount.rupiah > 0 }), Set(groups.keys) == Set(bills.keys),
      Set(payments.map { [$0.year, $0.program, $0.source] }).count == payments.count
    else { return false }
    for (key, bill) in bills {
      let own = groups[key] ?? []
      let built = (plan.starts[key.program] ?? Int.min / 2)
      let isCapital = key.year < built + scenario.programs[key.program].duration
      if own.contains(where: { ($0.kind == .capital) != isCapital }) { return false }
      if own.reduce(0, { $0 + Int($1.amount.rupiah) }) != bill.rupiah { return false }
      for payment in own {
        guard bill.payers.contains(where: { $0.source == payment.source }) else { return false }
      }
      for payer in bill.payers {
        let paid = own.filter { $0.source == payer.source }.reduce(0) { $0 + Int($1.amount.rupiah) }
        let exact = Decimal(bill.rupiah)
        if let percent = payer.atLeast, paid < up(exact * decimal(percent) / 100) { return false }
        if let percent = payer.atMost, paid > down(exact * decimal(percent) / 100) { return false }
      }
    }
    for (position, source) in scenario.sources.enumerated() {
      var pot = 0
      for (ceiling, year) in zip(source.ceilings, scenario.horizon.years) {
        let paid = payments.filter { $0.source == position && $0.year == year }
          .reduce(0) { $0 + Int($1.amount.rupiah) }
        pot += Int(ceiling.rupiah) - paid
        if pot < 0 { return false }
        if !source.carriesOver { pot = 0 }
      }
    }
    return true
  }

  private func path(_ room: [Int: [Int: Int]]) -> [Int]? {
    var parents = [0: 0]
    var queue = [0]
    while !queue.isEmpty {
      let node = queue.removeFirst()
      for (next, left) in room[node] ?? [:] where left > 0 && parents[next] == nil {
        parents[next] = node
        if next == 1 {
          var path = [1]
          while let last = path.last, last != 0, let parent = parents[last] { path.append(parent) }
          return path.reversed()
        }
        queue.append(next)
      }
    }
    return nil
  }

  // MARK: Benefit

  /// What a plan earns less its penalties, in millionths of a point.
  public func benefit(of plan: Plan) -> Int64 {
    let earned = zip(scenario.programs, plan.starts).map { program, start in
      start.map { earnings(program, $0) } ?? 0
    }
    var total = earned.reduce(0, +)
    for dependency in scenario.dependencies {
      if case .soft(let percent) = dependency.strength, !isObeyed(dependency, plan) {
        let benefit = earned[dependency.program]
        if benefit > 0 { total -= nearest(Decimal(benefit) * decimal(percent) / 100) }
      }
    }
    return total
  }

  private func earnings(_ program: Program, _ start: Int) -> Int64 {
    let growth = 1 + decimal(scenario.benefit.discountPercent) / 100
    func discounted(_ points: Decimal, _ year: Int) -> Decimal {
      points / pow(growth, max(0, year - scenario.horizon.first))
    }
    let finish = start + program.duration - 1
    var sum = Decimal(0)
    if let lines = program.benefitLines {
      for line in lines { sum += discounted(decimal(line.points), start + line.projectYear - 1) }
    } else if scenario.benefit.timing == .completion {
      sum = discounted(score(program), finish)
    } else {
      for year in scenario.horizon.years where year > finish {
        sum += discounted(score(program), year)
      }
    }
    return nearest(sum * 1_000_000)
  }

  private func score(_ program: Program) -> Decimal {
    guard !scenario.criteria.isEmpty else {
      return decimal(program.scale) * decimal(program.scores.first ?? .zero)
    }
    var sum = Decimal(0)
    var weights = Decimal(0)
    for (criterion, score) in zip(scenario.criteria, program.scores) {
      sum += decimal(criterion.weight) * decimal(score)
      weights += decimal(criterion.weight)
    }
    return decimal(program.scale) * sum / weights
  }

  // MARK: Decimals

  private func decimal(_ number: ExactDecimal) -> Decimal {
    Decimal(number.coefficient) / pow(Decimal(10), number.fractionDigits)
  }

  /// By way of text: there is no conversion of its own.
  private func decimal(_ number: Int128) -> Decimal {
    guard let decimal = Decimal(string: "\(number)") else { preconditionFailure("\(number)") }
    return decimal
  }

  private func rounded(_ value: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    var value = value
    var result = Decimal()
    NSDecimalRound(&result, &value, 0, mode)
    return result
  }

  private func down(_ value: Decimal) -> Int { whole(rounded(value, .down)) }
  private func up(_ value: Decimal) -> Int { whole(rounded(value, .up)) }
  private func nearest(_ value: Decimal) -> Int64 { Int64(whole(rounded(value, .plain))) }

  /// By way of text: the numeric conversions of `NSDecimalNumber` lose digits.
  private func whole(_ value: Decimal) -> Int {
    guard let whole = Int("\(value)") else { preconditionFailure("\(value) is not whole") }
    return whole
  }
}
