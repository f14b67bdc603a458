import Foundation

/// A value that several threads use, one at a time.
///
/// It stands in place of the standard library's `Mutex`, which waits inside a library that
/// no sanitizer looks into: what a thread does once it has waited would be told as a race.
/// This one waits in a lock of the system, which the thread sanitizer knows.
public final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  /// Begins with a value, which nobody else may keep.
  public init(_ value: sending Value) { self.value = value }

  /// Uses the value while no other thread does.
  ///
  /// - Parameter body: what is done; it must not come back to this same lock.
  public func withLock<Result, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
