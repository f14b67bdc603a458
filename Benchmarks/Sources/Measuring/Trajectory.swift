import Foundation

/// What a solver had found and proved, moment by moment.
public struct Trajectory: Codable, Equatable, Sendable {
  /// What was known at a moment.
  public struct Point: Codable, Equatable, Sendable {
    /// Seconds since the start.
    public var seconds: Double
    /// The best benefit found, in points.
    ///
    /// **Missing** No plan yet.
    public var value: Double?
    /// What no plan passes, in points.
    ///
    /// **Missing** No bound yet.
    public var bound: Double?

    /// Creates a point.
    public init(seconds: Double, value: Double?, bound: Double?) {
      self.seconds = seconds
      self.value = value
      self.bound = bound
    }

    /// The distance `(bound − value) / |bound|`, 0 or more.
    ///
    /// **Missing** There is no plan, no bound, or no fraction of it.
    public var gap: Double? {
      guard let value, let bound else { return nil }
      if value >= bound { return 0 }
      return bound == 0 ? nil : (bound - value) / abs(bound)
    }
  }

  /// The points, in order of time.
  public private(set) var points: [Point] = []

  /// Nothing is known.
  public init() {}

  /// Notes what is known at a moment; what was known before stays known.
  public mutating func note(_ point: Point) {
    let value = [points.last?.value, point.value].compactMap(\.self).max()
    let bound = [points.last?.bound, point.bound].compactMap(\.self).min()
    points.append(Point(seconds: point.seconds, value: value, bound: bound))
  }

  /// What is known in the end.
  public var last: Point? { points.last }

  /// When the first plan was found.
  public var secondsToFirst: Double? { points.first { $0.value != nil }?.seconds }

  /// When the gap was at most a fraction for the first time.
  public func seconds(toGap fraction: Double) -> Double? {
    points.first { $0.gap.map { $0 <= fraction } ?? false }?.seconds
  }
}
