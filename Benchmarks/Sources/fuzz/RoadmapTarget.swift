import PetajalanKit
import PetajalanReports
import Synchronization

/// The reader of plans, and the checker that judges them.
///
/// An input's only file is the plan; its name is the path of the scenario.
final class RoadmapTarget: FuzzTarget {
  let name = "roadmap"
  let open: @Sendable (_ count: Int) -> Range<Int> = { _ in 0..<1 }

  /// The scenarios by their paths.
  private let scenarios = Mutex<[String: Scenario]>([:])

  func seeds(in repository: Repository) throws -> [FuzzInput] {
    try repository.smallScenarios().flatMap { path -> [FuzzInput] in
      let folder = repository.root.appendingPathComponent(path)
      let scenario = try ScenarioReader.read(ScenarioFolder(path: folder.path)).scenario
      guard let scenario else { return [] }
      scenarios.withLock { $0[path] = scenario }
      let rows = scenario.programs.map { "\($0.id),\(scenario.horizon.first)\n" }
      var plans = [Array(("id,start\n" + rows.joined()).utf8)]
      if let part = try? repository.part("expected-roadmap.csv", in: folder) {
        plans.append(part.bytes)
      }
      return plans.map { FuzzInput(parts: [FuzzInput.Part(name: path, bytes: $0)]) }
    }
  }

  func run(_ input: FuzzInput, isThorough: Bool) -> FuzzOutcome {
    var outcome = FuzzOutcome()
    guard let part = input.parts.first,
      let scenario = scenarios.withLock({ $0[part.name] })
    else { return outcome }
    let reading = PlanReader.read(part.bytes, file: "roadmap.csv", for: scenario)
    ReadingCheck.look(at: reading.faults, &outcome)
    if (reading.plan == nil) != reading.faults.contains(where: { $0.severity == .error }) {
      outcome.complaint = "a plan beside errors, or neither"
    }
    guard let plan = reading.plan else { return outcome }
    let checker = Checker(scenario)
    switch checker.verify(plan) {
    case .verified:
      outcome.kinds.insert("verified")
    case .refused(let violations):
      if violations.isEmpty { outcome.complaint = "refused without a violation" }
      for violation in violations {
        outcome.kinds.insert("violation." + FaultNames.path(of: violation))
        for language in Language.allCases {
          _ = language.phrases.sentence(for: violation, in: scenario)
        }
      }
    }
    _ = checker.benefit(of: plan)
    if isThorough,
      PlanReader.read(part.bytes, file: "roadmap.csv", for: scenario).plan != plan
    {
      outcome.complaint = "a second reading differs"
    }
    return outcome
  }
}
