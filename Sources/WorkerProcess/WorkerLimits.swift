import Foundation

/// How far a worker may go before its parent ends it.
public struct WorkerLimits: Sendable {
  /// When it is ended.
  ///
  /// **Missing** Never.
  public var deadline: ContinuousClock.Instant?

  /// The most memory that it may have in use, in bytes. From nine tenths of it on it is
  /// asked to stop.
  public var memory: UInt64

  /// How long it may go on after it was asked to stop.
  public var grace: Duration

  /// Creates limits.
  public init(deadline: ContinuousClock.Instant? = nil, memory: UInt64, grace: Duration) {
    self.deadline = deadline
    self.memory = memory
    self.grace = grace
  }

  /// Four fifths of the memory that this process may have: of the machine's, or of what
  /// its control group allows.
  public static var usualMemory: UInt64 {
    let machine = ProcessInfo.processInfo.physicalMemory
    let group = (try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8))
      .flatMap { UInt64($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    return min(machine, group ?? machine) / 5 * 4
  }
}

/// How a worker ended.
public enum WorkerEnd: Equatable, Sendable {
  /// By itself, with this code.
  case exited(code: Int32)
  /// By this signal, which its parent did not send.
  case signaled(number: Int32)
  /// Its parent ended it since it had gone on for too long.
  case tookTooLong
  /// Its parent ended it since it did not stop when it was asked to.
  case didNotStop
  /// Its parent ended it since it had too much memory in use, in bytes.
  case tookTooMuchMemory(limit: UInt64)
}

/// What a parent has seen of a worker.
public struct WorkerReport: Equatable, Sendable {
  /// How it ended.
  public let end: WorkerEnd
  /// Whether it was asked to stop since it came near the most memory.
  public let wasShortOfMemory: Bool
}
