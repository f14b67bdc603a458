import Cities
import Foundation
import Measuring

/// Executions of one target in this process.
///
/// A run is repeated by its seed: inputs that reach a new set of kinds of faults are
/// changed further, and nothing depends on the clock.
struct FuzzRun {
  let target: any FuzzTarget
  let seed: UInt64
  let executions: Int
  /// Where the report, the last input and what is found are written.
  let folder: URL

  /// How many inputs are kept for further changes.
  private static let mostInputs = 1_500
  /// One execution in so many is also looked at more closely.
  private static let thoroughEvery = 40
  /// The executions after which memory is measured again.
  private static let memoryEvery = 100_000
  /// Executions after which memory should no longer grow: by then all that is set up
  /// once is, and the inputs kept are many.
  private static let warmUp = 200_000
  /// The memory gained after the warm-up that is told as a finding.
  private static let mostGrowth = 1.1
  /// Processor seconds of one execution that are told as a finding.
  private static let mostSeconds = 2.0
  /// The most findings that are written down.
  private static let mostFindings = 20

  private var inputs: [FuzzInput] = []
  private var seedCount = 0
  private var seen: Set<Int> = []
  /// The smallest input of each kind.
  private(set) var smallest: [String: FuzzInput] = [:]
  private(set) var report = FuzzReport()

  init(_ target: any FuzzTarget, seed: UInt64, executions: Int, folder: URL) {
    self.target = target
    self.seed = seed
    self.executions = executions
    self.folder = folder
  }

  /// Runs to the end.
  mutating func run(in repository: Repository) throws {
    let box = try InputBox(folder.appendingPathComponent("input"))
    Watchdog(box).start()
    let start = ContinuousClock.now
    inputs = try target.seeds(in: repository) + repository.kept(for: target)
    seedCount = inputs.count
    for input in inputs {
      box.put(target.bytes(of: input), execution: report.executions)
      execute(input, isThorough: true, keeping: false)
    }
    var random = SplitMix64(seed: seed)
    let mutator = Mutator(
      open: target.open, changesArchives: target.readsArchives,
      mostBytes: target.readsArchives ? 20_000 : 6_000, words: Self.words(of: inputs))
    while report.executions < executions {
      let input = mutator.next(from: inputs, using: &random)
      box.put(target.bytes(of: input), execution: report.executions)
      execute(input, isThorough: report.executions % Self.thoroughEvery == 0, keeping: true)
      if report.executions % Self.memoryEvery == 0 || report.executions == executions {
        measureMemory()
        report.seconds = (ContinuousClock.now - start) / .seconds(1)
        try write()
      }
      if seen.count != report.outcomes, inputs.count > Self.mostInputs {
        inputs.remove(at: seedCount + random.below(inputs.count - seedCount))
      }
      report.outcomes = seen.count
    }
    try write()
  }

  private mutating func execute(_ input: FuzzInput, isThorough: Bool, keeping: Bool) {
    let begin = Self.processorSeconds
    let outcome = target.run(input, isThorough: isThorough)
    let seconds = Self.processorSeconds - begin
    report.slowest = max(report.slowest, seconds)
    report.executions += 1
    if let complaint = outcome.complaint { note(complaint, input) }
    if seconds > Self.mostSeconds { note("takes \(seconds) s", input) }
    if keeping, seen.insert(outcome.kinds.hashValue).inserted { inputs.append(input) }
    for kind in outcome.kinds where smallest[kind].map({ $0.count > input.count }) ?? true {
      smallest[kind] = input
    }
    report.kinds = smallest.count
  }

  private mutating func note(_ finding: String, _ input: FuzzInput) {
    guard report.findings.count < Self.mostFindings else { return }
    let name = "finding-\(seed)-\(report.executions)"
    report.findings.append("\(name): \(finding)")
    let bytes = Data(target.bytes(of: input))
    try? bytes.write(to: folder.appendingPathComponent(name))
  }

  private mutating func measureMemory() {
    guard let state = ProcessState.now else { return }
    let own = (inputs + smallest.values).reduce(0) { $0 + $1.count }
    report.memoryAtEnd = Double(state.memory - own) / 1_048_576
    if report.executions <= Self.warmUp { report.memoryAtStart = report.memoryAtEnd }
    if report.executions == executions,
      report.memoryAtEnd > report.memoryAtStart * Self.mostGrowth
    {
      report.findings.append("memory grows")
    }
  }

  private func write() throws {
    try JSONEncoder().encode(report).write(to: folder.appendingPathComponent("report.json"))
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The words of inputs, without repetition and in their order.
  private static func words(of inputs: [FuzzInput]) -> [[UInt8]] {
    var known: Set<[UInt8]> = []
    return inputs.flatMap(\.parts).flatMap { part in
      part.bytes.split { !Mutator.isWord($0) && $0 != UInt8(ascii: "-") }.map { Array($0) }
    }.filter { $0.count > 1 && $0.count < 30 && known.insert($0).inserted }
  }
}
