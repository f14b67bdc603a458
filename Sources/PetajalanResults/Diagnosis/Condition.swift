import PetajalanDomain

/// One thing that a scenario asks of its roadmap and that could be given up.
///
/// Programs, owners, sources, dependencies and rules are positions in the
/// scenario; years are calendar years. What is no condition always holds: a
/// program starts once, inside the horizon, is not built if it is excluded or
/// done, and is paid by those who may pay it.
///
/// The cases stand from what a planner can most easily change to what is given.
public enum Condition: Hashable, Sendable {
  /// A rule holds.
  case rule(Int)
  /// A program is mandatory, or committed to its year.
  case status(program: Int)
  /// A program is finished by a year.
  case finishBy(program: Int)
  /// A program starts by a year.
  case latest(program: Int)
  /// A program does not start before a year.
  case earliest(program: Int)
  /// A source has only so much in a year.
  case ceiling(source: Int, year: Int)
  /// An owner builds only so many programs at once.
  case capacity(owner: Int)
  /// Payers of a program pay at least or at most a part of it.
  case payers(program: Int)
  /// A program needs others.
  case dependency(Int)
  /// Only one variant of a group is built.
  case group(String)

  /// Whether it is a wish that the planner wrote: a rule or a status.
  public var isWish: Bool {
    switch self {
    case .rule, .status: true
    case .finishBy, .latest, .earliest, .ceiling, .capacity, .payers, .dependency, .group: false
    }
  }

  /// How hard it is to give up; the softest has 0.
  package var hardness: Int {
    switch self {
    case .rule: 0
    case .status: 1
    case .finishBy: 2
    case .latest: 3
    case .earliest: 4
    case .ceiling: 5
    case .capacity: 6
    case .payers: 7
    case .dependency: 8
    case .group: 9
    }
  }
}

extension Scenario {
  /// Everything that the scenario asks for and that could be given up, softest
  /// first, then in file order.
  ///
  /// A window that the horizon implies, an owner without a limit and a soft
  /// dependency ask for nothing.
  public var conditions: [Condition] {
    var conditions: [Condition] = rules.indices.map { .rule($0) }
    func add(_ condition: (Int) -> Condition, where holds: (Program) -> Bool) {
      conditions += programs.indices.filter { holds(programs[$0]) }.map(condition)
    }
    add({ .status(program: $0) }, where: \.status.isRequired)
    let isOpen = programs.map { $0.status != .excluded && $0.status != .done }
    func addWindow(_ condition: (Int) -> Condition, where holds: (Program) -> Bool) {
      conditions += programs.indices.filter { isOpen[$0] && holds(programs[$0]) }.map(condition)
    }
    addWindow({ .finishBy(program: $0) }) { ($0.finishBy ?? .max) < horizon.last }
    addWindow({ .latest(program: $0) }) { ($0.latest ?? .max) < horizon.last - $0.duration + 1 }
    addWindow({ .earliest(program: $0) }) { ($0.earliest ?? .min) > horizon.first }
    for source in sources.indices {
      conditions += horizon.years.map { .ceiling(source: source, year: $0) }
    }
    conditions += owners.indices.filter { owners[$0].parallel != nil }.map { .capacity(owner: $0) }
    add({ .payers(program: $0) }, where: \.hasLimitedPayers)
    conditions += dependencies.indices.filter { dependencies[$0].strength == .hard }
      .map { .dependency($0) }
    conditions += groups.filter { $0.members.count > 1 }.map { .group($0.name) }
    return conditions
  }
}

extension Program {
  /// Whether a payer of its capital or O&M has a limit.
  var hasLimitedPayers: Bool {
    let capitalPayers =
      switch capital {
      case .spread(_, _, let payers): payers
      case .lines(let lines): lines.flatMap(\.payers)
      }
    return (capitalPayers + omPayers).contains(where: \.isLimited)
  }
}
