import PetajalanDomain

/// What changes come to, sorted by the stage of reading at which they apply.
///
/// Names are kept in the form in which they are compared.
struct ChangeDigest {
  /// Other years to plan.
  package private(set) var horizon: Horizon?
  private var discount: ExactDecimal?
  private var escalation: Int?
  private var ceilings: [Ceiling] = []
  private var dropped: Set<String> = []
  private var weights: [String: ExactDecimal] = [:]
  private var statuses: [String: (status: ProgramStatus, reason: String?)] = [:]
  private var parallel: [String: Int?] = [:]
  private var windows: [String: (earliest: Int??, latest: Int??)] = [:]
  private var scores: [String: ExactDecimal] = [:]
  private var groups: Set<String> = []
  private var rules: [RuleChange] = []

  private enum Ceiling {
    case scale(ExactDecimal, source: String?, years: ClosedRange<Int>?)
    case set(source: String, year: Int, Amount)
    case raise(source: String, year: Int, Amount)
    case lift(source: String)
  }

  private enum RuleChange {
    case add(YAMLNode)
    case drop(String)
  }

  /// No change.
  package static let none = ChangeDigest([])

  /// Takes in changes, in the order in which they apply.
  init(_ changes: [ScenarioChange]) {
    for change in changes {
      switch change {
      case .horizon(let years): horizon = years
      case .discount(let percent): discount = percent
      case .escalation(let points): escalation = points
      case .scaleCeilings(let percent, let source, let years):
        ceilings.append(.scale(percent, source: source.map { nameKey($0) }, years: years))
      case .setCeiling(let source, let year, let amount):
        ceilings.append(.set(source: nameKey(source), year: year, amount))
      case .raiseCeiling(let source, let year, let amount):
        ceilings.append(.raise(source: nameKey(source), year: year, amount))
      case .liftCeilings(let source): ceilings.append(.lift(source: nameKey(source)))
      case .earliest(let id, let year):
        windows[nameKey(id), default: (nil, nil)].earliest = .some(year)
      case .latest(let id, let year):
        windows[nameKey(id), default: (nil, nil)].latest = .some(year)
      case .score(let id, let points):
        scores[nameKey(id)] = (scores[nameKey(id)] ?? .zero).adding(points)
      case .dropGroup(let id): groups.insert(nameKey(id))
      case .dropSource(let id): dropped.insert(nameKey(id))
      case .weight(let id, let weight): weights[nameKey(id)] = weight
      case .status(let id, let status, let reason): statuses[nameKey(id)] = (status, reason)
      case .parallel(let id, let most): parallel.updateValue(most, forKey: nameKey(id))
      case .addRule(let rule): rules.append(.add(rule.node))
      case .dropRule(let id): rules.append(.drop(nameKey(id)))
      }
    }
  }

  /// Changes settings, rules among them.
  ///
  /// Amounts stay at the prices of the same year when other years are planned.
  package func apply(to settings: inout Settings) {
    if let horizon {
      settings.priceYear = settings.priceYear ?? settings.horizon?.first
      settings.horizon = horizon
    }
    if let discount {
      settings.benefit = BenefitSettings(
        timing: settings.benefit.timing, discountPercent: discount)
    }
    settings.escalation = escalation ?? settings.escalation
    for change in rules {
      switch change {
      case .add(let node): settings.rules.append(node)
      case .drop(let id):
        settings.rules.removeAll { RuleDraft(node: $0).id.map { nameKey($0.text) } == id }
      }
    }
  }

  /// The criteria with changed weights.
  func applied(to criteria: [Criterion]) -> [Criterion] {
    criteria.map { criterion in
      weights[nameKey(criterion.id)].map { criterion.weighing($0) } ?? criterion
    }
  }

  /// Whether a source is there no more.
  package func drops(source id: String) -> Bool { dropped.contains(nameKey(id)) }

  /// Whether every source of a table is given a ceiling for a year, so that the
  /// table needs no column of it.
  func states(year: Int, of sources: [String]) -> Bool {
    sources.allSatisfy { id in
      drops(source: id)
        || ceilings.contains {
          if case .set(nameKey(id), year, _) = $0 { true } else { false }
        }
    }
  }

  /// A source with changed ceilings.
  func applied(to source: FundingSource, _ horizon: Horizon) -> FundingSource {
    guard !ceilings.isEmpty else { return source }
    var amounts = source.ceilings
    let key = nameKey(source.id)
    for change in ceilings {
      switch change {
      case .scale(let percent, let only, let years) where only == nil || only == key:
        for year in horizon.years where years?.contains(year) ?? true {
          amounts[horizon.index(of: year)] = amounts[horizon.index(of: year)].scaled(to: percent)
        }
      case .set(key, let year, let amount) where horizon.years.contains(year):
        amounts[horizon.index(of: year)] = amount
      case .raise(key, let year, let amount) where horizon.years.contains(year):
        let index = horizon.index(of: year)
        // Both are amounts of a scenario, far below what fits.
        amounts[index] = Amount(rupiah: amounts[index].rupiah + amount.rupiah)
      case .lift(key): amounts = amounts.map { _ in .greatest }
      case .scale, .set, .raise, .lift: break
      }
    }
    return FundingSource(
      id: source.id, name: source.name, nameEN: source.nameEN, paysCapital: source.paysCapital,
      paysOM: source.paysOM, carriesOver: source.carriesOver, ceilings: amounts)
  }

  /// Changes what is decided about programs.
  ///
  /// - Returns: the positions of those that are changed.
  @discardableResult
  package func apply(to drafts: inout [ProgramDraft], ids: UniqueIDs) -> Set<Int> {
    var positions: Set<Int> = []
    for (id, change) in statuses {
      guard let position = ids.position(of: id) else { continue }
      drafts[position].status = change.status
      drafts[position].changedReason = .some(change.reason)
      positions.insert(position)
    }
    return positions
  }

  /// The programs with other windows, scores and groups.
  func applied(to programs: [Program], ids: UniqueIDs) -> [Program] {
    var programs = programs
    if !groups.isEmpty {
      for position in programs.indices {
        let program = programs[position]
        guard let group = program.group, groups.contains(nameKey(group)) else { continue }
        programs[position] = program.replacing(
          status: program.status, earliest: program.earliest, latest: program.latest,
          finishBy: program.finishBy, group: nil, keepsLimits: true)
      }
    }
    for (id, window) in windows {
      guard let position = ids.position(of: id) else { continue }
      let program = programs[position]
      programs[position] = program.replacing(
        status: program.status, earliest: window.earliest ?? program.earliest,
        latest: window.latest ?? program.latest, finishBy: program.finishBy,
        group: program.group, keepsLimits: true)
    }
    for (id, points) in scores {
      guard let position = ids.position(of: id) else { continue }
      programs[position] = programs[position].scoring(more: points)
    }
    return programs
  }

  /// Whether rules may be others, or concern other programs, for which they are to be
  /// read again.
  var concernRules: Bool {
    horizon != nil || !dropped.isEmpty || !statuses.isEmpty || !rules.isEmpty
  }

  /// Whether programs may start at other times.
  var concernStarts: Bool { horizon != nil || !statuses.isEmpty || !windows.isEmpty }

  /// Whether other programs may be paid for.
  var concernMoney: Bool {
    concernStarts || !ceilings.isEmpty || !dropped.isEmpty || escalation != nil
  }

  /// Whether criteria count otherwise.
  var concernWeights: Bool { !weights.isEmpty }

  /// Whether programs may earn more.
  var concernBenefit: Bool { horizon != nil || !scores.isEmpty }

  /// How many programs an owner can build at once.
  package func parallel(of owner: Owner) -> Int? { parallel[nameKey(owner.id)] ?? owner.parallel }
}

extension Amount {
  /// A percentage of the amount, rounded down to rupiah.
  package func scaled(to percent: ExactDecimal) -> Amount {
    // A ceiling is below 10^16 and a percentage below 10^18, before its digits
    // behind the mark are divided out.
    let whole = Int128(100) * ExactDecimal.one.scaled(to: percent.fractionDigits)
    return Amount(rupiah: Int64(Int128(rupiah) * Int128(percent.coefficient) / whole))
  }
}
