import PetajalanDomain

/// Looks for requirements that cannot be met.
struct RequirementChecks {
  /// The scenario.
  package let scenario: Scenario
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// The dependencies with their places.
  package let dependencies: [LocatedDependency]
  /// Where faults go.
  package let log: FaultLog

  /// Runs the checks.
  package func run() {
    checkExcluded()
    let circles = CircleSearch(programCount: scenario.programs.count, arcs: arcs()).circles()
    for circle in circles {
      let ids = circle.programs.map { scenario.programs[$0].id }
      log.report(
        .requirement(.circle(programs: ids)), at: dependencies[circle.dependency].location)
    }
    if circles.isEmpty { checkStarts() }
  }

  /// Hard requirements with no alternative, as arcs from the needed program.
  private func arcs() -> [CircleSearch.Arc] {
    dependencies.enumerated().compactMap { position, located in
      let dependency = located.dependency
      guard dependency.strength == .hard, dependency.anyOf.count == 1,
        let required = dependency.anyOf.first, !isDone(required.program)
      else { return nil }
      return CircleSearch.Arc(
        from: required.program, to: dependency.program, delay: delay(required, dependency.type),
        dependency: position)
    }
  }

  private func isDone(_ program: Int) -> Bool { scenario.programs[program].status == .done }

  private func delay(_ required: Prerequisite, _ type: DependencyType) -> Int {
    switch type {
    case .finishToStart: scenario.programs[required.program].duration + required.lag
    case .startToStart: required.lag
    }
  }

  private func checkExcluded() {
    for located in dependencies where located.dependency.strength == .hard {
      let dependency = located.dependency
      let program = scenario.programs[dependency.program]
      guard program.status != .excluded, program.status != .done,
        dependency.anyOf.allSatisfy({ scenario.programs[$0.program].status == .excluded }),
        let required = dependency.anyOf.first
      else { continue }
      let advice = ScenarioAdvice.requiresExcluded(
        program: program.id, required: scenario.programs[required.program].id)
      log.report(.advice(advice), at: located.location)
    }
  }

  /// Reports programs whose window of start years does not agree with what they
  /// require.
  private func checkStarts() {
    let horizon = scenario.horizon
    let starts = possibleStarts()
    for (row, program) in scenario.programs.enumerated() {
      guard program.status != .done, program.status != .excluded else { continue }
      let possible = starts[row]
      if let earliest = program.earliest, possible > max(earliest, horizon.first),
        possible <= horizon.last
      {
        let advice = ScenarioAdvice.earliestTooEarly(
          program: program.id, earliest: earliest, possible: possible)
        log.report(.advice(advice), at: table.location(row, .earliest))
      }
      if possible > lastStart(program) {
        log.report(.advice(.noStartYear(program: program.id)), at: table.location(row, .id))
      }
    }
  }

  /// The last year in which a program may start by its own settings.
  private func lastStart(_ program: Program) -> Int {
    if case .committed(let start) = program.status { return start }
    let end = min(scenario.horizon.last, program.finishBy ?? scenario.horizon.last)
    return min(program.latest ?? Int.max, end - program.duration + 1)
  }

  /// The first year in which each program can start by its `earliest` and its
  /// hard requirements; the year after the horizon where there is none.
  ///
  /// Years only rise, and none beyond the end of the horizon, so the work is
  /// bounded by the requirements times the years.
  private func possibleStarts() -> [Int] {
    let horizon = scenario.horizon
    let limit = horizon.last + 1
    var starts = scenario.programs.map { program in
      if case .committed(let start) = program.status { return start }
      return min(limit, max(horizon.first, program.earliest ?? horizon.first))
    }
    let hard = dependencies.indices.filter { dependencies[$0].dependency.strength == .hard }
    let waiting = GroupedPositions(
      hard.flatMap { position in
        dependencies[position].dependency.anyOf.map { (group: $0.program, position: position) }
      }, groups: starts.count)
    var queue = inOrder(hard, waiting)
    var isQueued = [Bool](repeating: false, count: dependencies.count)
    for position in queue { isQueued[position] = true }
    var followers: [Int] = []
    while !queue.isEmpty {
      for position in queue {
        isQueued[position] = false
        guard let program = raise(&starts, by: position, limit: limit) else { continue }
        for follower in waiting[program] where !isQueued[follower] {
          isQueued[follower] = true
          followers.append(follower)
        }
      }
      swap(&queue, &followers)
      followers.removeAll(keepingCapacity: true)
    }
    return starts
  }

  /// Raises a program's first year to what one of its requirements asks for.
  ///
  /// - Returns: the program, or `nil` if its year is late enough.
  private func raise(_ starts: inout [Int], by position: Int, limit: Int) -> Int? {
    let dependency = dependencies[position].dependency
    let year =
      dependency.anyOf.map { required in
        isDone(required.program)
          ? Int.min : starts[required.program] + delay(required, dependency.type)
      }.min() ?? Int.min
    guard min(year, limit) > starts[dependency.program] else { return nil }
    starts[dependency.program] = min(year, limit)
    return dependency.program
  }

  /// The hard requirements, those of a program behind those of what it needs, so
  /// that a long chain is walked once and not once a year.
  ///
  /// - Parameters:
  ///   - hard: the positions of the hard requirements.
  ///   - waiting: those that name each program.
  /// **Source** Kahn (1962), doi:10.1145/368996.369025; what lies on a circle,
  /// which only a choice can break, comes last.
  private func inOrder(_ hard: [Int], _ waiting: GroupedPositions) -> [Int] {
    let count = scenario.programs.count
    var needs = [Int](repeating: 0, count: count)
    for position in hard {
      let dependency = dependencies[position].dependency
      needs[dependency.program] += dependency.anyOf.count
    }
    let ofProgram = GroupedPositions(
      hard.map { (group: dependencies[$0].dependency.program, position: $0) }, groups: count)
    var ready = needs.indices.filter { needs[$0] == 0 }
    var isListed = [Bool](repeating: false, count: count)
    var order: [Int] = []
    var next = 0
    while next < ready.count {
      let program = ready[next]
      next += 1
      isListed[program] = true
      order += ofProgram[program]
      for position in waiting[program] {
        let follower = dependencies[position].dependency.program
        needs[follower] -= 1
        if needs[follower] == 0 { ready.append(follower) }
      }
    }
    return order + needs.indices.lazy.filter { !isListed[$0] }.flatMap { ofProgram[$0] }
  }
}
