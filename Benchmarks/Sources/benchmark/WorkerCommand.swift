import ArgumentParser
import PetajalanKit
import WorkerProcess

/// Measures what a process of its own costs a search.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Measure what it costs to search in a process of its own.",
    discussion: """
      A worker is started with a scenario in memory, answers at once with a roadmap of the \
      scenario's size, and is waited for. Printed are milliseconds: least, median and most.
      """)

  @Argument(help: "The scenario's folder.", completion: .directory)
  var scenario: String

  @Option(help: "How many workers are started, one after the other.")
  var count = 101

  func run() throws {
    guard let scenario = try ScenarioReader.read(ScenarioFolder(path: scenario)).scenario else {
      throw ValidationError("\(scenario): the scenario has errors")
    }
    let answer = scenario.programs.flatMap { _ in Array("2025,".utf8) }
    var times: [Double] = []
    for _ in 0..<count {
      let start = ContinuousClock.now
      guard
        let worker = WorkerProcess({ port in
          port.send(answer)
          return 0
        })
      else { throw ValidationError("there can be no worker here") }
      var heard = 0
      let report = worker.watch(
        within: WorkerLimits(memory: .max, grace: .zero), isAskedToStop: { false },
        heard: {
          heard += $0.count
          return false
        })
      guard report.end == .exited(code: 0), heard == answer.count else {
        throw ValidationError("the worker did not answer: \(report.end)")
      }
      times.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    times.sort()
    print("least \(times[0]) ms, median \(times[count / 2]) ms, most \(times[count - 1]) ms")
  }
}
