/// How long to wait for something before it counts as hanging.
///
/// No test judges how long something takes: machines are shared, and slow. But a test
/// that waits for ever tells nothing. So a limit is many times what an idle machine needs,
/// and grows with how slow this one is at the moment, by a piece of work that is measured.
public enum HangGuard {
  /// How many times as long as on an idle machine is still no hang.
  private static let patience = 10.0

  /// What the piece of work takes on an idle machine, in seconds: a debug build of 2026.
  private static let idleSeconds = 0.05

  /// A limit for what takes so many seconds on an idle machine.
  public static func seconds(_ idle: Double) -> Double { idle * patience * slowness }

  /// A limit for what takes so many seconds on an idle machine.
  public static func limit(_ idle: Double) -> Duration { .seconds(seconds(idle)) }

  /// How many times as long the piece of work takes now, at least 1.
  private static var slowness: Double {
    let begin = ContinuousClock.now
    var state: UInt64 = 1
    for _ in 0..<200_000 { state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
    let spent = (ContinuousClock.now - begin).components
    // The result is used, so that the work is not left out.
    let seconds = Double(spent.seconds) + Double(spent.attoseconds) / 1e18 + (state == 0 ? 1 : 0)
    return max(1, seconds / idleSeconds)
  }
}
