import ArgumentParser
import Foundation

/// Reads changed files without end, in search of one that stops the reader.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Give the readers of petajalan seeded mutations of files.",
    discussion: """
      Looked for are crashes, traps, executions that take more than 2 s or do not end, memory \
      that grows, readings that differ when repeated, and scenarios beside errors.
      """,
    subcommands: [FuzzAllCommand.self, FuzzWorkerCommand.self, ReplayCommand.self],
    defaultSubcommand: FuzzAllCommand.self)
}

/// Runs targets one after the other, each in processes of its own.
struct FuzzAllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fuzz, and print what came of it.")

  @Option(help: "How often each target is executed.")
  var executions = 1_000_000

  @Option(help: "The target, one of \(fuzzTargets.map(\.name).joined(separator: ", ")).")
  var only: String?

  @Option(help: "The first seed.")
  var seed: UInt64 = 1

  @Option(help: "The repository's top folder.", completion: .directory)
  var repository = "."

  @Option(help: "Where findings are written.", completion: .directory)
  var output: String

  @Flag(help: "Put the smallest input of each kind of fault into the corpus.")
  var keep = false

  /// Processes that may end early before a target is given up.
  private static let mostCrashes = 10

  func validate() throws {
    if let only, !fuzzTargets.contains(where: { $0.name == only }) {
      throw ValidationError("there is no target \(only)")
    }
  }

  func run() throws {
    print(FuzzReport.heading)
    var findings: [String] = []
    for target in fuzzTargets where only == nil || only == target.name {
      let report = try fuzz(target.name)
      print(report.row(target.name))
      fflush(nil)
      findings += report.findings.map { "\(target.name): \($0)" }
    }
    findings.forEach { print($0) }
    if !findings.isEmpty { throw ExitCode(1) }
  }

  private func fuzz(_ target: String) throws -> FuzzReport {
    let folder = URL(fileURLWithPath: output).appendingPathComponent(target)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var total = FuzzReport()
    var crashes = 0
    while total.executions < executions, crashes < Self.mostCrashes {
      let seed = seed + UInt64(crashes)
      let left = executions - total.executions
      let worker = Process()
      worker.executableURL = Bundle.main.executableURL
      worker.arguments =
        [
          "worker", target, "--seed", "\(seed)", "--executions", "\(left)", "--repository",
          repository, "--output", folder.path,
        ] + (keep ? ["--keep"] : [])
      let start = ContinuousClock.now
      // Sets of kinds are known by their hashes, and a seed has to repeat a run.
      worker.environment = ProcessInfo.processInfo.environment.merging(
        ["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
      try? FileManager.default.removeItem(at: folder.appendingPathComponent("report.json"))
      try worker.run()
      worker.waitUntilExit()
      let data = try? Data(contentsOf: folder.appendingPathComponent("report.json"))
      var report =
        try data.map { try JSONDecoder().decode(FuzzReport.self, from: $0) } ?? FuzzReport()
      if worker.terminationStatus != 0 || worker.terminationReason != .exit {
        crashes += 1
        let box = try InputBox.content(of: folder.appendingPathComponent("input"))
        let isHung =
          worker.terminationReason == .exit && worker.terminationStatus == Watchdog.exitCode
        let name = "\(isHung ? "hang" : "crash")-\(seed)-\(box.execution)"
        try Data(box.bytes).write(to: folder.appendingPathComponent(name))
        report.executions = box.execution
        report.seconds = (ContinuousClock.now - start) / .seconds(1)
        report.findings.append(name)
      }
      total.add(report)
    }
    return total
  }
}
