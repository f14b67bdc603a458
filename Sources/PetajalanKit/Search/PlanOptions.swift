import MILP

/// How a scenario is to be planned.
public struct PlanOptions: Sendable {
  /// The gap at which the search may stop, a fraction.
  public var gapFraction: Double

  /// The time limit.
  ///
  /// **Missing** No limit.
  public var time: Duration?

  /// Ends the search from outside; what was found is kept.
  public var stop: StopSignal

  /// Creates options.
  public init(gapFraction: Double, time: Duration?, stop: StopSignal = StopSignal()) {
    self.gapFraction = gapFraction
    self.time = time
    self.stop = stop
  }

  /// The options that a scenario states.
  public init(_ settings: StopSettings, stop: StopSignal = StopSignal()) {
    self.init(
      gapFraction: settings.gapPercent.approximation / 100,
      time: .seconds(settings.seconds), stop: stop)
  }
}
