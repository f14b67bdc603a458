/// How many of its seeds a test goes through.
///
/// A build that is not optimized enumerates ten times as long as one that is: it tries one
/// seed in ``divisor``. `.ci/seeds` tries all of them, in a release build.
public enum Seeds {
  #if DEBUG
    /// A build tries one seed in so many.
    public static let divisor = 5
  #else
    /// A build tries one seed in so many.
    public static let divisor = 1
  #endif

  /// The first of so many seeds.
  public static func first(_ count: Int) -> Range<Int> { 0..<share(of: count) }

  /// What this build has of something that all seeds together have at least.
  public static func share(of count: Int) -> Int { max(1, count / divisor) }
}
