import PetajalanDomain
import PetajalanVerification

/// What is seen at once of a start on a roadmap, without a look at all other programs:
/// what it needs and is needed for, its group and its owner.
struct StartNeighbors: Sendable {
  /// Whether some dependency only costs.
  let hasSoftDependencies: Bool

  private let scenario: Scenario
  private let plan: Plan
  private let building: [Int: [Int: [Int]]]
  /// The hard dependencies of each program, and those in which others need it.
  private let dependencies: [Int: [Int]]
  private let chosenInGroup: [String: [Int]]

  /// Prepares to look around on an examined plan.
  init(_ examination: Examination) {
    scenario = examination.scenario
    plan = examination.plan
    building = examination.buildersByOwner
    hasSoftDependencies = scenario.dependencies.contains { $0.strength != .hard }
    var dependencies: [Int: [Int]] = [:]
    for (position, dependency) in scenario.dependencies.enumerated()
    where dependency.strength == .hard {
      for program in Set([dependency.program] + dependency.anyOf.map(\.program)) {
        dependencies[program, default: []].append(position)
      }
    }
    self.dependencies = dependencies
    chosenInGroup = Dictionary(
      examination.chosen.compactMap { entry in
        entry.program.group.map { ($0, [entry.position]) }
      }, uniquingKeysWith: +)
  }

  /// What of it stands against a start, as the checker says it.
  func violations(of program: Int, in year: Int) -> [Violation] {
    var plan = plan
    plan.starts[program] = year
    let broken = dependencies[program, default: []].compactMap { position -> Violation? in
      let dependency = scenario.dependencies[position]
      guard let start = plan.starts[dependency.program],
        !dependency.isObeyed(by: plan, in: scenario)
      else { return nil }
      return .dependencyBroken(
        dependency: position, start: start,
        earliest: dependency.earliestStart(in: plan, of: scenario))
    }
    let details = scenario.programs[program]
    let variants =
      details.group.map { group in
        (group, (chosenInGroup[group, default: []].filter { $0 != program } + [program]).sorted())
      }.flatMap { group, programs -> [Violation]? in
        programs.count > 1 ? [.groupChosenTwice(group: group, programs: programs)] : nil
      } ?? []
    return broken + variants + overloads(of: details, program, in: year)
  }

  private func overloads(of details: Program, _ program: Int, in start: Int) -> [Violation] {
    guard let parallel = scenario.owners[details.owner].parallel else { return [] }
    return (start..<start + details.duration).compactMap { year in
      let present = building[details.owner]?[year, default: []].filter { $0 != program } ?? []
      guard present.count >= parallel else { return nil }
      return .ownerOverloaded(
        owner: details.owner, year: year, programs: (present + [program]).sorted(),
        parallel: parallel)
    }
  }
}
