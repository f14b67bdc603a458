import CWorker
import Foundation

/// Work in a process of its own, which can fail in any way without harm to its parent.
///
/// The worker is a copy of the parent at the moment at which it is started, so that
/// nothing has to be read or handed over. What it finds comes through a pipe, message by
/// message. It ends when its parent ends.
public struct WorkerProcess {
  private let id: pid_t
  /// Where messages come from.
  private let descriptor: Int32
  /// What is closed to ask the worker to stop.
  private let stopDescriptor: Int32

  /// Milliseconds between two looks at the worker's memory and at whether to stop.
  private static let pause: Int32 = 25

  /// The part of the memory from which on a worker is asked to stop, in tenths.
  private static let memoryToStop: UInt64 = 9

  /// Starts a worker.
  ///
  /// - Parameter work: what it does; it ends with the code that is returned.
  /// - Returns: `nil` if there can be none: this process has other threads already,
  ///   which would not be there in a copy, or the system has no process left.
  public init?(_ work: (WorkerPort) -> Int32) {
    guard Self.hasOneThread, let messages = Self.pipe(), let stop = Self.pipe() else { return nil }
    let child = worker_fork()
    if child == 0 {
      close(messages.reading)
      close(stop.writing)
      // Ctrl-C and the like go to both; the parent says what to make of them.
      for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
      let port = WorkerPort(descriptor: messages.writing, stopDescriptor: stop.reading)
      Self.onNewThread {
        WorkerPort.own.withLock { $0 = port }
        _exit(work(port))
      }
    }
    close(messages.writing)
    close(stop.reading)
    (id, descriptor, stopDescriptor) = (child, messages.reading, stop.writing)
    guard child > 0 else {
      close(messages.reading)
      close(stop.writing)
      return nil
    }
  }

  /// Does work that does not come back on a thread that is new in this process.
  ///
  /// A lock of Swift's runtime keeps the number of the thread that holds it, and each
  /// thread looks its number up once. A copied thread has that of the one it is a copy of,
  /// for which the kernel lets nobody go who waits: two threads that made use of the same
  /// type for the first time would stand still.
  private static func onNewThread(_ work: () -> Never) -> Never {
    withoutActuallyEscaping(work) { work in
      let box = Box(work)
      worker_on_new_thread(
        { Unmanaged<Box>.fromOpaque($0!).takeUnretainedValue().work() },
        Unmanaged.passRetained(box).toOpaque())
      // There is no thread to be had.
      _exit(EXIT_FAILURE)
    }
  }

  /// Work that C can hold.
  private final class Box {
    let work: () -> Never
    init(_ work: @escaping () -> Never) { self.work = work }
  }

  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static var hasOneThread: Bool {
    let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
    return threads?.count == 1
  }

  /// Follows the worker to its end, which comes at the limits at the latest.
  ///
  /// - Parameters:
  ///   - isAskedToStop: whether the worker has to stop.
  ///   - heard: takes a message, and tells whether it was the answer: from then on the
  ///     worker may take its time to end.
  public func watch(
    within limits: WorkerLimits, isAskedToStop: () -> Bool, heard: ([UInt8]) -> Bool
  ) -> WorkerReport {
    var watch = Watch(limits: limits)
    var reader = MessageReader()
    var isOpen = true
    let take = { (message: [UInt8]) in
      if heard(message) { watch.isAnswered = true }
    }
    while isOpen {
      if let end = watch.verdict(memory: memoryInUse, isAskedToStop: isAskedToStop()) {
        kill(id, SIGKILL)
        isOpen = read(&reader, take, untilEmpty: true)
        finish(isTold: watch.isTold)
        return WorkerReport(end: end, wasShortOfMemory: watch.isAskedForMemory)
      }
      if watch.mustTell() { close(stopDescriptor) }
      isOpen = read(&reader, take, untilEmpty: false)
    }
    return WorkerReport(end: finish(isTold: watch.isTold), wasShortOfMemory: watch.isAskedForMemory)
  }

  /// Waits for bytes for a moment, and takes what is there.
  ///
  /// - Returns: whether more may come.
  private func read(
    _ reader: inout MessageReader, _ heard: ([UInt8]) -> Void, untilEmpty: Bool
  ) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    repeat {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, untilEmpty ? 0 : Self.pause) > 0 else { return true }
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      for message in reader.take(buffer[..<count]) { heard(message) }
    } while untilEmpty
    return true
  }

  /// Waits until the worker is gone.
  @discardableResult
  private func finish(isTold: Bool) -> WorkerEnd {
    close(descriptor)
    if !isTold { close(stopDescriptor) }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    // What <sys/wait.h> has as macros.
    let number = status & 0x7F
    return number == 0 ? .exited(code: status >> 8 & 0xFF) : .signaled(number: number)
  }

  /// The worker's memory in use, in bytes.
  private var memoryInUse: UInt64 {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/statm", encoding: .utf8) else {
      return 0
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { UInt64($0) } ?? 0
    return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// What a parent knows of a worker while it watches.
  private struct Watch {
    let limits: WorkerLimits
    /// When the worker was asked to stop.
    private var asked: ContinuousClock.Instant?
    private(set) var isAskedForMemory = false
    private(set) var isTold = false
    /// Whether it has given its answer.
    var isAnswered = false

    init(limits: WorkerLimits) { self.limits = limits }

    /// How the worker has to end now, if it has.
    mutating func verdict(memory: UInt64, isAskedToStop: Bool) -> WorkerEnd? {
      let now = ContinuousClock.now
      if memory > limits.memory { return .tookTooMuchMemory(limit: limits.memory) }
      if isAnswered { return nil }
      if let deadline = limits.deadline, now > deadline { return .tookTooLong }
      if let asked, now > asked + limits.grace {
        return isAskedForMemory ? .tookTooMuchMemory(limit: limits.memory) : .didNotStop
      }
      if asked == nil {
        isAskedForMemory = memory > limits.memory / 10 * WorkerProcess.memoryToStop
        if isAskedForMemory || isAskedToStop { asked = now }
      }
      return nil
    }

    /// Whether the worker has to be told to stop: once.
    mutating func mustTell() -> Bool {
      defer { isTold = asked != nil }
      return asked != nil && !isTold
    }
  }
}
