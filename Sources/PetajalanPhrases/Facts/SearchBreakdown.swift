/// How a search that ran in a process of its own came to no good end.
public enum SearchBreakdown: Equatable, Sendable {
  /// A signal ended it, such as that of an abort.
  case signal(number: Int32)
  /// It ended by itself, but without a result.
  case noResult(code: Int32)
  /// It went on after its time.
  case tookTooLong
  /// It went on after it was asked to stop.
  case didNotStop
  /// It had too much memory in use, in bytes.
  case tookTooMuchMemory(limit: UInt64)
}
