import PetajalanDomain

/// What of the format a scenario uses, so that seeds can be held to use all.
public enum ScenarioFeatures {
  /// Every feature that the seeds are to have.
  public static let all: Set<String> = statuses.union(windows).union(dependencies).union(money)
    .union(benefits).union(rules)

  private static let statuses: Set<String> = [
    "mandatory", "committed", "excluded", "done", "group", "owner limit",
  ]
  private static let windows: Set<String> = ["earliest", "latest", "finish_by", "duration 3"]
  private static let dependencies: Set<String> = [
    "hard FS", "hard SS", "soft FS", "soft SS", "lag above 0", "lag below 0", "one of several",
    "met by done", "start together",
  ]
  private static let money: Set<String> = [
    "carry", "profile", "cost lines", "two lines a year", "zero capital", "escalation",
    "price year in horizon", "least share", "greatest share", "limited O&M", "done O&M",
    "several payers", "standing limited O&M",
  ]
  private static let benefits: Set<String> = [
    "completion", "service", "discount", "criteria", "scale", "benefit lines",
    "benefit after horizon", "negative score", "no score",
  ]
  private static let rules: Set<String> = Set(
    ["count", "spend", "share-of-spend", "parallel", "om-after-horizon"].flatMap {
      [$0, "\($0) where", "\($0) for-each"]
    } + ["count", "spend", "share-of-spend"].flatMap { ["\($0) min", "\($0) max"] } + [
      "count start-by", "count finish-by", "spend years", "spend each-year", "together",
    ])

  /// The features of a scenario.
  public static func features(of scenario: Scenario) -> Set<String> {
    var found = Found()
    settings(scenario, &found)
    for program in scenario.programs { self.program(program, scenario, &found) }
    for dependency in scenario.dependencies { self.dependency(dependency, scenario, &found) }
    for rule in scenario.rules { self.rule(rule, scenario, &found) }
    return found.names
  }

  private struct Found {
    var names: Set<String> = []
    mutating func note(_ name: String, if holds: Bool = true) {
      if holds { names.insert(name) }
    }
  }

  private static func settings(_ scenario: Scenario, _ found: inout Found) {
    found.note("owner limit", if: scenario.owners.contains { $0.parallel != nil })
    found.note("carry", if: scenario.sources.contains(where: \.carriesOver))
    found.note("escalation", if: scenario.money.escalation != 0)
    found.note("price year in horizon", if: scenario.money.priceYear > scenario.horizon.first)
    found.note("completion", if: scenario.benefit.timing == .completion)
    found.note("service", if: scenario.benefit.timing == .service)
    found.note("discount", if: scenario.benefit.discountPercent != .zero)
    found.note("criteria", if: !scenario.criteria.isEmpty)
  }

  private static func program(_ program: Program, _ scenario: Scenario, _ found: inout Found) {
    found.note(program.status.word)
    found.note("group", if: program.group != nil)
    found.note("earliest", if: program.earliest != nil)
    found.note("latest", if: program.latest != nil)
    found.note("finish_by", if: program.finishBy != nil)
    found.note("duration 3", if: program.duration >= 3)
    found.note("scale", if: program.scale != .one)
    found.note("negative score", if: program.scores.contains { $0.coefficient < 0 })
    found.note("no score", if: program.scores.allSatisfy { $0 == .zero })
    var payers = program.om > .zero ? [program.omPayers] : []
    let limitsOM = payers.joined().contains(where: \.isLimited)
    found.note("limited O&M", if: limitsOM && program.status != .done)
    found.note("standing limited O&M", if: limitsOM && program.status == .done)
    found.note("done O&M", if: program.status == .done && program.om > .zero)
    switch program.capital {
    case .spread(let amount, let profile, let list):
      found.note("zero capital", if: amount == .zero)
      found.note("profile", if: !profile.isEmpty)
      payers.append(list)
    case .lines(let lines):
      found.note("cost lines")
      found.note(
        "two lines a year", if: Set(lines.map(\.projectYear)).count < lines.count)
      payers += lines.map(\.payers)
    }
    found.note("several payers", if: payers.contains { $0.count > 1 })
    found.note("least share", if: payers.joined().contains { $0.atLeast != nil })
    found.note("greatest share", if: payers.joined().contains { $0.atMost != nil })
    for line in program.benefitLines ?? [] {
      found.note("benefit lines")
      found.note("benefit after horizon", if: line.projectYear > scenario.horizon.count)
    }
  }

  private static func dependency(
    _ dependency: Dependency, _ scenario: Scenario, _ found: inout Found
  ) {
    let strength = dependency.strength == .hard ? "hard" : "soft"
    found.note("\(strength) \(dependency.type.rawValue)")
    found.note("lag above 0", if: dependency.anyOf.contains { $0.lag > 0 })
    found.note("lag below 0", if: dependency.anyOf.contains { $0.lag < 0 })
    found.note("one of several", if: dependency.anyOf.count > 1)
    found.note(
      "met by done", if: dependency.anyOf.contains { scenario.programs[$0.program].status == .done }
    )
    let isMutual = scenario.dependencies.contains { other in
      other.type == .startToStart && dependency.type == .startToStart
        && other.anyOf.map(\.program) == [dependency.program]
        && dependency.anyOf.map(\.program) == [other.program]
    }
    found.note("start together", if: isMutual)
  }

  private static func rule(_ rule: Rule, _ scenario: Scenario, _ found: inout Found) {
    func note(_ kind: String) {
      found.note(kind)
      found.note("\(kind) for-each", if: rule.value != nil)
      found.note(
        "\(kind) where", if: rule.value == nil && rule.programs.count < scenario.programs.count)
    }
    switch rule.kind {
    case .count(let min, let max, let startBy, let finishBy):
      note("count")
      found.note("count min", if: min != nil)
      found.note("count max", if: max != nil)
      found.note("count start-by", if: startBy != nil)
      found.note("count finish-by", if: finishBy != nil)
    case .spend(let min, let max, let years, let eachYear):
      note("spend")
      found.note("spend min", if: min != nil)
      found.note("spend max", if: max != nil)
      found.note("spend years", if: years != scenario.horizon.years)
      found.note("spend each-year", if: eachYear)
    case .shareOfSpend(let min, let max):
      note("share-of-spend")
      found.note("share-of-spend min", if: min != nil)
      found.note("share-of-spend max", if: max != nil)
    case .parallel: note("parallel")
    case .omAfterHorizon: note("om-after-horizon")
    case .together: found.note("together")
    }
  }
}
