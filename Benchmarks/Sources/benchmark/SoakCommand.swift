import ArgumentParser
import Foundation
import GLPKSolver
import Measuring
import PetajalanKit

/// Solves small scenarios in one process for a long time, and many at once.
struct SoakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak", abstract: "Solve thousands of times in one process, and many at once.",
    discussion: """
      Fails if the process holds more than 2 % more memory at the end than after a tenth of the \
      solves, if a descriptor or a thread is left, or if a scenario is solved otherwise beside \
      others than alone.
      """)

  @Option(help: "How many solves follow each other.")
  var solves = 5_000

  @Option(help: "After how many solves the same scenarios come again.")
  var different = 250

  @Option(help: "How many run at the same time.")
  var parallel = 24

  @Option(help: "The seed of the ceilings.")
  var seed: UInt64 = 1

  @Option(help: "The repository's scenarios.", completion: .directory)
  var scenarios = "scenarios"

  /// The growth that is no leak: an allocator does not give every page back.
  private static let mostGrowth = 1.02

  func run() throws {
    let isSteady = try solveInTurn()
    let isAlike = try solveAtOnce()
    if !isSteady || !isAlike { throw ExitCode(1) }
  }

  // MARK: One after the other

  private func solveInTurn() throws -> Bool {
    let begin = try SoakScenarios(in: URL(fileURLWithPath: scenarios), seed: seed)
    var source = begin
    var first: ProcessState?
    let start = ContinuousClock.now
    print("solves  seconds       MiB  descriptors  threads")
    for solve in 1...solves {
      // The first ones once more: memory that a new scenario needs is no leak.
      if solve % different == 1 { source = begin }
      let scenario = try source.next((solve - 1) % different).scenario
      _ = try Self.solve(scenario)
      guard solve % max(solves / 10, 1) == 0, let state = Self.settledState() else { continue }
      first = first ?? state
      print(
        String(
          format: "%6d %8.1f %9.2f %12d %8d", solve, (ContinuousClock.now - start) / .seconds(1),
          Double(state.memory) / 1_048_576, state.descriptors, state.threads))
    }
    guard let first, let last = Self.settledState() else { return true }
    let growth = Double(last.memory) / Double(first.memory)
    print(String(format: "growth %+.2f %%", (growth - 1) * 100))
    return growth <= Self.mostGrowth && last.descriptors <= first.descriptors
      && last.threads <= first.threads
  }

  /// What the process holds once the threads of a solve have ended, which they do soon
  /// after it.
  private static func settledState() -> ProcessState? {
    var state = ProcessState.now
    for _ in 0..<50 where state.map({ $0.threads > 1 }) ?? false {
      usleep(100_000)
      state = ProcessState.now
    }
    return state
  }

  // MARK: At the same time

  private func solveAtOnce() throws -> Bool {
    var source = try SoakScenarios(in: URL(fileURLWithPath: scenarios), seed: seed)
    let all = try (0..<parallel).map { try source.next($0) }
    let alone = try all.map { Answer(try Self.solve($0.scenario)) }
    let together = Answers(count: all.count)
    let threads = all.indices.map { index in
      let scenario = all[index].scenario
      return Thread { together.note(try? Answer(Self.solve(scenario)), at: index) }
    }
    threads.forEach { $0.start() }
    let answers = together.wait()
    let different = all.indices.filter { answers[$0] != alone[$0] }
    for index in different { print("solved otherwise beside others: \(all[index].name)") }
    print("\(all.count) at once, \(different.count) solved otherwise than alone")
    return different.isEmpty
  }

  private static func solve(_ scenario: Scenario) throws -> SolveOutcome {
    let options = PlanOptions(gapFraction: 0, time: .seconds(120))
    return try Planner(scenario, solver: GLPKSolver(), options: options).plan()
  }
}

/// What is the same whenever a scenario is solved to the end.
private struct Answer: Equatable, Sendable {
  /// **Missing** There is no roadmap.
  let roadmap: Roadmap?
  /// **Missing** There is no roadmap.
  let quality: Quality?

  init(_ outcome: SolveOutcome) {
    if case .roadmap(let solved) = outcome {
      roadmap = solved.roadmap
      quality = solved.quality
    } else {
      roadmap = nil
      quality = nil
    }
  }
}

/// Answers of several threads.
private final class Answers: @unchecked Sendable {
  private let condition = NSCondition()
  private var answers: [Answer?]
  private var left: Int

  init(count: Int) {
    answers = Array(repeating: nil, count: count)
    left = count
  }

  func note(_ answer: Answer?, at index: Int) {
    condition.withLock {
      answers[index] = answer
      left -= 1
      condition.signal()
    }
  }

  /// Waits for all.
  func wait() -> [Answer?] {
    condition.withLock {
      while left > 0 { condition.wait() }
      return answers
    }
  }
}
