import ArgumentParser
import Foundation
import Measuring

/// Runs a suite and writes its tables.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a suite and write its tables into Results.",
    discussion: """
      What was run before is not run again unless the model, the scenario or petajalan has changed: \
      a run that was interrupted goes on where it stopped.
      """)

  @Option(help: "The instances: quick, city or scale.")
  var suite: Suite

  @Option(help: "Seconds that every solver is given; 20, 60 or 600 by default.")
  var time: Double?

  @Option(help: "Threads that solvers are given in turn, such as 1,2.")
  var threads = "1,2"

  @Option(help: "Forms of the model that rivals are given, such as plain,reduced.")
  var models = "plain,reduced"

  @Option(help: "Only these rivals, such as HiGHS,SCIP.")
  var rivals: String?

  @Option(help: "Only instances whose name contains this.")
  var only: String?

  @Option(help: "The most memory that a process may ask for, in GiB.")
  var memory = 8

  @Option(help: "Minutes after which no other run is begun.")
  var budget = 24.0 * 60

  @Option(help: "What readers of the tables should know besides.")
  var note: String?

  @Option(help: "The benchmark package's folder.", completion: .directory)
  var folder: String

  @Option(help: "The petajalan to measure.", completion: .file())
  var petajalan: String

  func validate() throws {
    if threadCounts.isEmpty { throw ValidationError("--threads: give numbers such as 1,2") }
    if forms.isEmpty { throw ValidationError("--models: give plain, reduced or plain,reduced") }
    if contestants.isEmpty {
      let names = Rival.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--rivals: give some of \(names)")
    }
    if let time, time <= 0 { throw ValidationError("--time: give seconds") }
    if memory < 1 { throw ValidationError("--memory: give 1 or more") }
  }

  private var threadCounts: [Int] {
    threads.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
  }

  private var contestants: [Rival] {
    guard let rivals else { return Rival.all }
    let names = rivals.split(separator: ",").map { $0.lowercased() }
    return Rival.all.filter { names.contains($0.name.lowercased()) }
  }

  private var forms: [Rival.Form] {
    models.split(separator: ",").compactMap { Rival.Form(rawValue: String($0)) }
  }

  func run() throws {
    let place = Workplace(
      package: URL(fileURLWithPath: folder), petajalan: URL(fileURLWithPath: petajalan))
    let limit = time ?? suite.time
    var runner = Runner(
      place: place, limit: limit, rivals: contestants, threads: threadCounts, forms: forms,
      memory: memory, budget: budget * 60)
    var records: [RunRecord] = []
    for instance in suite.instances where only.map({ instance.name.contains($0) }) ?? true {
      records += try runner.records(of: instance)
      // After every instance, so that an interruption leaves a table.
      try write(records, runner, in: place)
    }
  }

  private func write(_ records: [RunRecord], _ runner: Runner, in place: Workplace) throws {
    let version = try place.version()
    let report = Report(
      title: "petajalan \(version), suite \(suite)",
      notes: [
        Machine.description, Self.versions(in: records),
        String(format: "time limit %g s, gap 0 asked for", runner.limit),
      ] + [note].compactMap(\.self) + runner.omissions, records: records,
      reference: Runner.reference)
    try FileManager.default.createDirectory(at: place.results, withIntermediateDirectories: true)
    for (suffix, text) in [
      (".md", report.markdown), (".csv", report.csv), ("-trajectories.csv", report.trajectories),
    ] {
      try Data(text.utf8).write(
        to: place.results.appendingPathComponent("\(version)-\(suite)\(suffix)"))
    }
  }

  private static func versions(in records: [RunRecord]) -> String {
    var versions: [String] = []
    for record in records where !record.version.isEmpty {
      let version = "\(record.solver) \(record.version)"
      if !versions.contains(version) { versions.append(version) }
    }
    return versions.joined(separator: ", ")
  }
}
