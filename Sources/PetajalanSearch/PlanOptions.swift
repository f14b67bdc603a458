import MILP
import PetajalanDomain

/// How a scenario is to be planned.
public struct PlanOptions: Sendable {
  /// The gap at which the search may stop, a fraction.
  public var gapFraction: Double

  /// The time limit, from ``start`` on. A planner leaves a part of it for the
  /// verification and the reports.
  ///
  /// **Missing** No limit.
  public var time: Duration?

  /// When the time began to run: a command counts the reading of the scenario.
  ///
  /// **Missing** When a planner is made.
  public var start: ContinuousClock.Instant?

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

extension PlanOptions {
  /// What is left of the time limit for the verification and the reports of a
  /// scenario's roadmap, per program and year: ours, generous for a machine of
  /// its time.
  private static var outputPace: Duration { .microseconds(16) }

  /// The greatest part of the time limit that is left for output.
  private static var outputPart: Int { 3 }

  /// When the search for a scenario's roadmap has to end, if the clock starts now
  /// at the latest.
  ///
  /// **Missing** No limit.
  package func deadline(for scenario: Scenario) -> ContinuousClock.Instant? {
    guard let time, let end else { return nil }
    let output = Self.outputPace * (scenario.programs.count * scenario.horizon.count)
    return end - min(output, time / Self.outputPart)
  }

  /// How long after its time a search is left alone: it may wait for the solver, or be
  /// about to hand over what it has.
  private static var patience: Duration { .milliseconds(500) }

  /// When a search for a scenario's roadmap is taken for hung by whoever looks on from
  /// outside.
  ///
  /// **Missing** No limit.
  public func outsideDeadline(for scenario: Scenario) -> ContinuousClock.Instant? {
    guard let deadline = deadline(for: scenario), let end else { return nil }
    return deadline + (end - deadline) / 5 + Self.patience
  }

  /// The time that reasons get at least.
  private static var reasonsTime: Duration { .milliseconds(200) }

  /// When reasons for a roadmap that was just found are looked for no further.
  ///
  /// **Missing** No limit.
  public var reasonsDeadline: ContinuousClock.Instant? {
    let least = ContinuousClock.now + Self.reasonsTime
    return stop.isRaised ? least : end.map { max($0, least) }
  }

  private var end: ContinuousClock.Instant? { time.map { (start ?? .now) + $0 } }
}
