import Foundation
import Measuring

/// Runs petajalan and its rivals on instances, or takes the records of runs that
/// were made before.
struct Runner {
  /// What petajalan is called among the contestants.
  static let reference = "petajalan, scenario, \(ownThreads) threads"

  /// Threads that petajalan searches on: one for the bound, one for plans.
  private static let ownThreads = 2

  let place: Workplace
  /// Seconds that every solver is given.
  let limit: Double
  /// Who is compared.
  let rivals: [Rival]
  /// Threads that solvers are given in turn, if they can use them.
  let threads: [Int]
  /// The forms of the model that rivals are given in turn.
  let forms: [Rival.Form]
  /// The most memory that a process may ask for, in gibibytes.
  let memory: Int
  /// When the last run may begin.
  let deadline: ContinuousClock.Instant

  /// What could not be run, and why.
  var omissions: [String] {
    failures + (unrun > 0 ? ["\(unrun) runs were not made, for want of time"] : [])
  }

  private var failures: [String] = []
  private var unrun = 0
  private var absent: Set<String> = []

  /// Seconds after its limit at which a solver is killed: to write and to read
  /// takes time, too.
  private static let patience = 60.0

  /// Prepares to run.
  init(
    place: Workplace, limit: Double, rivals: [Rival], threads: [Int], forms: [Rival.Form],
    memory: Int, budget: Double
  ) {
    self.place = place
    self.limit = limit
    self.rivals = rivals
    self.threads = threads
    self.forms = forms
    self.memory = memory
    deadline = .now + .seconds(budget)
  }

  /// The records of an instance: petajalan's, then those of its rivals.
  mutating func records(of instance: Instance) throws -> [RunRecord] {
    let folder = try instance.write(into: place.folder("scenarios"), scenarios: place.scenarios)
    var records = [try ownRecord(of: instance, in: folder)]
    for form in forms {
      guard let model = try export(instance, folder, form) else { continue }
      for rival in rivals where !absent.contains(rival.name) {
        for count in rival.isParallel ? threads : [1] {
          records.append(try record(of: rival, on: model, form, threads: count, instance))
        }
      }
    }
    return records.compactMap(\.self)
  }

  // MARK: - petajalan

  private mutating func ownRecord(of instance: Instance, in folder: URL) throws -> RunRecord? {
    var fingerprint = Fingerprint()
    fingerprint.add(try Data(contentsOf: place.petajalan))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where !name.hasPrefix("roadmap") {
      fingerprint.add(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
    let output = try place.folder("roadmaps").appendingPathComponent(instance.name)
    let version = try place.version()
    return try remembered(
      "\(instance.name)-petajalan", instance, fingerprint,
      [
        place.petajalan.path, "solve", folder.path, "--verbose", "--json", "--stamp", "--lang",
        "en", "--gap", "0", "--time", "\(limit)s", "-o", output.path,
      ]
    ) { [limit] run in
      let result = try? SolveResult(run.output)
      var trajectory = VerboseLog.trajectory(of: run.messages)
      trajectory.note(
        Trajectory.Point(seconds: run.usage.seconds, value: result?.benefit, bound: result?.bound))
      return RunRecord(
        instance: instance.name, solver: "petajalan", version: version, model: "scenario",
        threads: Self.ownThreads, limit: limit, fingerprint: fingerprint.text,
        status: result?.status ?? Self.failure(of: run), trajectory: trajectory,
        nodes: result?.search?.nodes, seconds: run.usage.seconds,
        processorSeconds: run.usage.processorSeconds,
        peakMegabytes: run.usage.peakMegabytes)
    }
  }

  /// Writes an instance's model, unless it is there.
  ///
  /// - Returns: `nil` if that took too long or too much.
  private mutating func export(
    _ instance: Instance, _ folder: URL, _ form: Rival.Form
  ) throws -> URL? {
    let model = try place.folder("models")
      .appendingPathComponent("\(instance.name)-\(form).mps")
    let reduced = form == .reduced ? ["--reduced"] : []
    let run = try ChildProcess.run(
      bounded([place.petajalan.path, "export", folder.path, "-o", model.path] + reduced),
      keepingOutputIn: try place.folder("streams"), within: limit + Self.patience)
    if run.usage.exitCode == 0 { return model }
    failures.append("\(instance.name): no \(form) model, \(Self.failure(of: run))")
    return nil
  }

  // MARK: - Rivals

  private mutating func record(
    of rival: Rival, on model: URL, _ form: Rival.Form, threads: Int, _ instance: Instance
  ) throws -> RunRecord? {
    var fingerprint = Fingerprint()
    for file in [model] + (try place.driverFiles()) {
      fingerprint.add(try Data(contentsOf: file))
    }
    let command = rival.command(
      drivers: place.drivers, model: model, limit: limit, threads: threads)
    var isAbsent = false
    let record = try remembered(
      "\(instance.name)-\(rival.name)-\(form)-\(threads)", instance, fingerprint, command
    ) { [limit] run in
      if run.usage.exitCode == Rival.notInstalled {
        isAbsent = true
        return nil
      }
      let journal = Journal(run.output)
      return RunRecord(
        instance: instance.name, solver: rival.name, version: journal.end?.version ?? "",
        model: form.rawValue, threads: threads, limit: limit, fingerprint: fingerprint.text,
        status: journal.end?.status ?? Self.failure(of: run), trajectory: journal.trajectory,
        nodes: journal.end?.nodes, seconds: run.usage.seconds,
        processorSeconds: run.usage.processorSeconds,
        peakMegabytes: run.usage.peakMegabytes)
    }
    if isAbsent, absent.insert(rival.name).inserted {
      failures.append("\(rival.name) is not installed and left out")
    }
    return record
  }

  // MARK: - Runs

  /// The record of that name if nothing that it depends on has changed, or a new
  /// one.
  ///
  /// - Returns: `nil` if there is no time for a new one, or nothing to record.
  private mutating func remembered(
    _ name: String, _ instance: Instance, _ fingerprint: Fingerprint, _ command: [String],
    _ make: (ChildProcess) throws -> RunRecord?
  ) throws -> RunRecord? {
    let file = try place.folder("runs").appendingPathComponent("\(name)-\(limit)s.json")
    if let data = try? Data(contentsOf: file),
      let record = try? JSONDecoder().decode(RunRecord.self, from: data),
      record.fingerprint == fingerprint.text
    {
      return record
    }
    guard ContinuousClock.now < deadline else {
      unrun += 1
      return nil
    }
    FileHandle.standardError.write(Data("\(name)\n".utf8))
    let run = try ChildProcess.run(
      bounded(command), keepingOutputIn: try place.folder("streams"),
      within: limit + Self.patience)
    guard let record = try make(run) else { return nil }
    try JSONEncoder().encode(record).write(to: file)
    return record
  }

  /// A command that may not take more than the memory allowed.
  private func bounded(_ command: [String]) -> [String] {
    let kibibytes = memory << 20
    return ["/bin/sh", "-c", "ulimit -v \(kibibytes); exec \"$@\"", "sh"] + command
  }

  private static func failure(of run: ChildProcess) -> String {
    let lastWords = run.messages.split(separator: "\n").last.map(String.init) ?? ""
    guard let code = run.usage.exitCode else { return "killed: out of time or memory" }
    return "exit code \(code) \(lastWords.prefix(80))"
  }
}
