import PetajalanDomain
import PetajalanReading

/// A mistake in the data that leaves no roadmap, seen without a search.
///
/// Programs, owners and dependencies are positions in the scenario.
public enum DataMistake: Hashable, Sendable {
  /// A required program has a payment in every start year that is more than the
  /// ceilings of all that may pay it.
  case tooDear(program: Int)
  /// What a required program needs lets it start no earlier than `possible`, but it
  /// has to start by `last`.
  case windowTooShort(program: Int, possible: Int, last: Int)
  /// A program is committed to a year in which what it needs cannot be ready, which
  /// is committed too.
  case committedTooEarly(program: Int, start: Int, needed: Int, ready: Int)
  /// Two variants of a group are both required.
  case variantsRequired(group: String, programs: [Int])
  /// More programs are committed to be built by an owner in a year than it can.
  case ownerCommitted(owner: Int, year: Int, programs: [Int], parallel: Int)
  /// A required program needs what is excluded.
  case needsExcluded(program: Int, needed: Int)
  /// A rule asks for more programs than can reach its milestones.
  ///
  /// - candidates: how many can, each by itself.
  /// - most: how many of them can be on one roadmap: of each group only one variant.
  case tooManyAsked(rule: Int, min: Int, candidates: Int, most: Int)
}

extension Scenario {
  /// The mistakes in the data that leave no roadmap, kind by kind, in file order.
  package var dataMistakes: [DataMistake] {
    tooDear + tooShort + committedTooEarly + variantsRequired + ownersCommitted + needsExcluded
      + tooManyAsked
  }

  private var required: [Int] { programs.indices.filter { programs[$0].status.isRequired } }

  private var tooDear: [DataMistake] {
    var reach = CeilingReach(self)
    return required.filter { !reach.hasAffordableStart(programs[$0]) }
      .map { .tooDear(program: $0) }
  }

  private var tooShort: [DataMistake] {
    let possible = EarliestStarts(self).years
    return required.compactMap { position in
      let program = programs[position]
      if case .committed = program.status { return nil }
      let end = min(horizon.last, program.finishBy ?? horizon.last)
      let last = min(program.latest ?? .max, end - program.duration + 1)
      guard possible[position] > last else { return nil }
      return .windowTooShort(program: position, possible: possible[position], last: last)
    }
  }

  private var committedTooEarly: [DataMistake] {
    dependencies.compactMap { dependency in
      guard dependency.strength == .hard, dependency.anyOf.count == 1,
        let needed = dependency.anyOf.first,
        case .committed(let start) = programs[dependency.program].status,
        case .committed(let first) = programs[needed.program].status
      else { return nil }
      let span = dependency.type == .finishToStart ? programs[needed.program].duration : 0
      let ready = first + span + needed.lag
      guard start < ready else { return nil }
      return .committedTooEarly(
        program: dependency.program, start: start, needed: needed.program, ready: ready)
    }
  }

  private var variantsRequired: [DataMistake] {
    groups.compactMap { group in
      let both = group.members.filter { programs[$0].status.isRequired }
      return both.count > 1 ? .variantsRequired(group: group.name, programs: both) : nil
    }
  }

  private var ownersCommitted: [DataMistake] {
    owners.enumerated().compactMap { position, owner in
      guard let parallel = owner.parallel else { return nil }
      for year in horizon.years {
        let building = programs.indices.filter {
          guard programs[$0].owner == position, case .committed(let start) = programs[$0].status
          else { return false }
          return start <= year && year - start < programs[$0].duration
        }
        if building.count > parallel {
          return .ownerCommitted(
            owner: position, year: year, programs: building, parallel: parallel)
        }
      }
      return nil
    }
  }

  private var needsExcluded: [DataMistake] {
    dependencies.compactMap { dependency in
      guard dependency.strength == .hard, programs[dependency.program].status.isRequired,
        let needed = dependency.anyOf.first,
        dependency.anyOf.allSatisfy({ programs[$0.program].status == .excluded })
      else { return nil }
      return .needsExcluded(program: dependency.program, needed: needed.program)
    }
  }

  private var tooManyAsked: [DataMistake] {
    let possible = EarliestStarts(self).years
    return rules.enumerated().compactMap { position, rule in
      guard case .count(let min?, _, let startBy, let finishBy) = rule.kind else { return nil }
      let able = rule.programs.filter { program in
        let details = programs[program]
        guard details.status != .done, details.status != .excluded else { return false }
        let start = possible[program]
        let end = Swift.min(finishBy ?? horizon.last, horizon.last)
        return start <= startBy ?? horizon.last && start + details.duration - 1 <= end
      }
      let groups = Set(able.compactMap { programs[$0].group })
      let most = able.count { programs[$0].group == nil } + groups.count
      guard min > most else { return nil }
      return .tooManyAsked(rule: position, min: min, candidates: able.count, most: most)
    }
  }
}

/// The first year in which each program can start by its status, its `earliest` and
/// its hard dependencies; the year after the horizon where there is none.
private struct EarliestStarts {
  /// One element per program.
  private(set) var years: [Int]

  init(_ scenario: Scenario) {
    let (first, end) = (scenario.horizon.first, scenario.horizon.last + 1)
    years = scenario.programs.map { program in
      switch program.status {
      case .committed(let start): start
      case .excluded: end
      case .done: Int.min / 2
      case .candidate, .mandatory: min(end, max(first, program.earliest ?? first))
      }
    }
    // Years only rise, and none beyond the end of the horizon.
    var isRising = true
    while isRising {
      isRising = false
      for dependency in scenario.dependencies where dependency.strength == .hard {
        let ready = dependency.anyOf.map { needed in
          let span =
            dependency.type == .finishToStart ? scenario.programs[needed.program].duration : 0
          return years[needed.program] + span + needed.lag
        }.min()
        guard let ready, min(ready, end) > years[dependency.program],
          scenario.programs[dependency.program].status != .done
        else { continue }
        years[dependency.program] = min(ready, end)
        isRising = true
      }
    }
  }
}
