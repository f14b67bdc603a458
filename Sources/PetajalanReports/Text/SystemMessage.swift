#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's own words for an error; English everywhere, for they are what
/// people search for.
enum SystemMessage {
  /// The message of a value of `errno`.
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
