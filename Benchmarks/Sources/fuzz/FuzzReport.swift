import Foundation

/// What executions of one target came to.
struct FuzzReport: Codable {
  /// How many there were.
  var executions = 0
  /// Seconds from start to end.
  var seconds = 0.0
  /// How many sets of kinds of faults were seen.
  var outcomes = 0
  /// How many kinds of faults were seen.
  var kinds = 0
  /// The processor seconds of the slowest execution.
  var slowest = 0.0
  /// Mebibytes held after the first executions.
  var memoryAtStart = 0.0
  /// Mebibytes held at the end.
  var memoryAtEnd = 0.0
  /// What was found, a sentence each.
  var findings: [String] = []

  /// Adds what a further process came to.
  mutating func add(_ other: FuzzReport) {
    executions += other.executions
    seconds += other.seconds
    outcomes = max(outcomes, other.outcomes)
    kinds = max(kinds, other.kinds)
    slowest = max(slowest, other.slowest)
    memoryAtStart = memoryAtStart == 0 ? other.memoryAtStart : memoryAtStart
    memoryAtEnd = other.memoryAtEnd
    findings += other.findings
  }

  /// The heading above lines of ``row(_:)``.
  static let heading =
    "target    executions   per s  outcomes  kinds  slowest ms  MiB at start  MiB at end  findings"

  /// The figures in one line.
  func row(_ target: String) -> String {
    String(
      format: "%@ %10d %7.0f %9d %6d %11.1f %13.1f %11.1f %9d",
      target.padding(toLength: 9, withPad: " ", startingAt: 0), executions,
      Double(executions) / max(seconds, 0.001), outcomes, kinds, slowest * 1_000, memoryAtStart,
      memoryAtEnd, findings.count)
  }
}
