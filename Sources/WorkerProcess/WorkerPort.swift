import Foundation
import Threads

/// The worker's ends of the pipes to its parent. Safe from any thread.
///
/// A message is its length, four bytes with the highest first, and its bytes. The parent
/// asks the worker to stop by closing the other pipe: unlike a signal that cannot get
/// lost, however early it comes.
public final class WorkerPort: Sendable {
  private let descriptor: Int32
  private let stopDescriptor: Int32
  /// Whether the parent may still be there.
  private let isOpen = Locked(true)

  /// The port of this process, if it is a worker.
  public static var current: WorkerPort? { own.withLock { $0 } }

  static let own = Locked<WorkerPort?>(nil)

  init(descriptor: Int32, stopDescriptor: Int32) {
    self.descriptor = descriptor
    self.stopDescriptor = stopDescriptor
  }

  /// Calls a function, on another thread, as soon as the parent asks the worker to stop.
  public func whenAskedToStop(_ ask: @escaping @Sendable () -> Void) {
    let descriptor = stopDescriptor
    let thread = Thread {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&waiting, 1, -1) < 0, errno == EINTR {}
      ask()
    }
    thread.name = "stop"
    thread.start()
  }

  /// Sends a message as a whole, after those that were sent before. Without a parent
  /// nothing happens.
  public func send(_ message: some Collection<UInt8>) {
    let length = UInt32(message.count)
    let header = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) }
    isOpen.withLock { isOpen in
      if isOpen { isOpen = Self.write(header + message, to: descriptor) }
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

/// Takes messages out of the bytes that come through a pipe.
struct MessageReader {
  private var bytes: [UInt8] = []

  /// Takes bytes in.
  ///
  /// - Returns: the messages that are whole now.
  mutating func take(_ new: some Collection<UInt8>) -> [[UInt8]] {
    bytes += new
    var messages: [[UInt8]] = []
    var start = 0
    while bytes.count - start >= 4 {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      guard bytes.count - start - 4 >= length else { break }
      messages.append(Array(bytes[start + 4..<start + 4 + length]))
      start += 4 + length
    }
    bytes.removeFirst(start)
    return messages
  }
}
