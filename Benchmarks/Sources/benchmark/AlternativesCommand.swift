import ArgumentParser
import Foundation
import GLPKSolver
import MILP
import PetajalanKit

/// Measures what twenty alternatives of a scenario cost in one session, beside as
/// many solves that know nothing of each other.
struct AlternativesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternatives",
    abstract: "Solve changed scenarios in a session, and each one alone.",
    discussion: """
      The changes are ceilings of 90 % to 110 %, and each source dropped in turn, with 100 % or 95 % \
      of the other ceilings. Printed is a table in CSV, and the ratio of the times. The \
      session's time counts the solve of the scenario itself, from which the others learn.
      """)

  @Argument(help: "The scenario's folder.", completion: .directory)
  var scenario: String

  @Option(help: "The gap at which each solve stops, in percent.")
  var gap = 0.5

  @Option(help: "How many changed scenarios there are.")
  var count = 20

  @Option(help: "Seconds that one solve may take.")
  var time = 60.0

  @Flag(help: "Leave out the solves that know nothing of each other.")
  var warmOnly = false

  @Option(help: "Tell of the change of this name what is found and proved when.")
  var trace: String?

  func run() throws {
    let reading = try ScenarioReader.read(ScenarioFolder(path: scenario))
    guard let base = reading.scenario, let document = reading.document else {
      throw ValidationError("\(scenario): the scenario has errors")
    }
    let changes = Self.changes(of: base, count: count)
    let scenarios = try changes.map { try document.scenario(applying: $0.changes) }
    let options = PlanOptions(gapFraction: gap / 100, time: .seconds(time))

    let watch = ContinuousClock()
    let session = PlanningSession(solver: GLPKSolver(), options: options)
    let first = try watch.measured { try session.begin(with: base) }
    if let trace {
      for (change, scenario) in zip(changes, scenarios) where change.name == trace {
        _ = try session.solve(scenario, observer: Trace())
      }
      return
    }
    let warm = watch.measured { session.solve(scenarios) }
    let processorOfSession = Self.processorSeconds()
    var cold: [(answer: SolveOutcome, seconds: Double)] = []
    if !warmOnly {
      for scenario in scenarios {
        cold.append(
          try watch.measured {
            try Planner(scenario, solver: GLPKSolver(), options: options).plan()
          })
      }
    }
    print("change,warm_benefit,warm_bound,warm_gap,warm_s,cold_benefit,cold_bound,cold_gap,cold_s")
    print("none,\(Self.text(first.answer)),\(Self.text(seconds: first.seconds)),,,,")
    for (position, change) in changes.enumerated() {
      let outcome = try warm.answer[position].get()
      let beside =
        cold.isEmpty
        ? ",,,"
        : "\(Self.text(cold[position].answer)),\(Self.text(seconds: cold[position].seconds))"
      print(
        "\(change.name),\(Self.text(outcome)),"
          + "\(Self.text(seconds: outcome.statistics.seconds)),\(beside)")
    }
    let total = first.seconds + warm.seconds
    print("session: \(Self.text(seconds: total)) s, of it the scenario itself ", terminator: "")
    print("\(Self.text(seconds: first.seconds)) s, processor ", terminator: "")
    print("\(Self.text(seconds: processorOfSession)) s")
    if !cold.isEmpty {
      let alone = cold.reduce(0) { $0 + $1.seconds }
      let processor = Self.processorSeconds() - processorOfSession
      print("alone: \(Self.text(seconds: alone)) s", terminator: "")
      print(", processor \(Self.text(seconds: processor)) s")
      print("ratio: \(Self.text(seconds: total / alone))", terminator: "")
      print(", processor \(Self.text(seconds: processorOfSession / processor))")
    }
  }

  /// The changes, each with a name.
  private static func changes(
    of scenario: Scenario, count: Int
  ) -> [(name: String, changes: [ScenarioChange])] {
    let scales = [90, 92, 94, 96, 98, 102, 104, 106, 108, 110].map { percent in
      (name: "\(percent) %", changes: [scaled(to: percent)])
    }
    let dropped = scenario.sources.map { source in
      (name: "without \(source.id)", changes: [ScenarioChange.dropSource(source.id)])
    }
    let both = scenario.sources.map { source in
      (
        name: "95 % without \(source.id)",
        changes: [scaled(to: 95), ScenarioChange.dropSource(source.id)]
      )
    }
    return Array((scales + dropped + both).prefix(count))
  }

  private static func scaled(to percent: Int64) -> ScenarioChange {
    .scaleCeilings(percent: ExactDecimal(coefficient: percent))
  }

  private static func text(_ outcome: SolveOutcome) -> String {
    guard case .roadmap(let solved) = outcome else { return "none,," }
    let gap = solved.quality.gap.map { "\(Double($0.billionths) / 1e9)" } ?? ""
    return "\(solved.roadmap.benefit.millionths),\(solved.quality.bound.millionths),\(gap)"
  }

  /// What this process has used of the processors, on all its threads.
  private static func processorSeconds() -> Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }

  private static func text(seconds: Double) -> String {
    "\((seconds * 1_000).rounded() / 1_000)"
  }
}

/// Prints what a search finds and proves.
private final class Trace: SearchObserver {
  private let start = ContinuousClock.now

  func found(_ plan: Plan, benefit: Int128) { tell("plan  \(benefit)") }

  func progressed(_ progress: SearchProgress) {
    tell("bound \(progress.bound.map { "\($0)" } ?? "-") \(progress.nodes) nodes")
  }

  func removed(_ removal: Removal) {}

  private func tell(_ text: String) {
    print("\((ContinuousClock.now - start) / .milliseconds(1)) ms: \(text)")
  }
}

extension ContinuousClock {
  /// What a piece of work gives, and how long it takes.
  fileprivate func measured<Answer>(
    _ work: () throws -> Answer
  ) rethrows -> (answer: Answer, seconds: Double) {
    let start = now
    let answer = try work()
    return (answer, (now - start) / .seconds(1))
  }
}
