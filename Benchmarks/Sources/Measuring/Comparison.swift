import Foundation

/// Solvers side by side over instances.
public struct Comparison: Sendable {
  /// The gap whose times are averaged.
  public static let gapFraction = 0.005

  /// The least time that counts, in seconds: below it, starting a program is
  /// what is measured.
  public static let leastSeconds = 0.01

  /// One contestant over the instances that both it and petajalan ran on.
  public struct Line: Equatable, Sendable {
    /// Who it is.
    public let contestant: String
    /// Instances that are compared.
    public let instances: Int
    /// Instances on which it reached the gap.
    public let reached: Int
    /// The geometric mean of its times; the limit where it did not reach the gap.
    public let mean: Double
    /// petajalan's geometric mean on the same instances, divided by its mean.
    ///
    /// **Missing** petajalan ran on none of them, or it is petajalan itself.
    public let ratio: Double?
  }

  /// The contestants, in the order in which they first ran.
  public let lines: [Line]

  /// Compares runs.
  ///
  /// - Parameter reference: the contestant that the others are compared with.
  public init(_ records: [RunRecord], reference: String) {
    var order: [String] = []
    var times: [String: [String: (seconds: Double, isReached: Bool)]] = [:]
    for record in records {
      if !order.contains(record.contestant) { order.append(record.contestant) }
      let reached = record.trajectory.seconds(toGap: Self.gapFraction)
      times[record.contestant, default: [:]][record.instance] = (
        max(Self.leastSeconds, min(record.limit, reached ?? record.limit)), reached != nil
      )
    }
    let own = times[reference] ?? [:]
    lines = order.map { contestant in
      let theirs = times[contestant] ?? [:]
      let shared = theirs.filter { own[$0.key] != nil }
      let compared = shared.isEmpty ? theirs : shared
      let mean = geometricMean(compared.keys.sorted().compactMap { theirs[$0]?.seconds })
      let ownMean = geometricMean(shared.keys.sorted().compactMap { own[$0]?.seconds })
      return Line(
        contestant: contestant, instances: compared.count,
        reached: compared.values.count { $0.isReached }, mean: mean ?? .nan,
        ratio: contestant == reference ? nil : ownMean.flatMap { own in mean.map { own / $0 } })
    }
  }

  /// Claims that cannot both be true: a solver's plan above another one's bound,
  /// by more than the tolerance of floating point solvers.
  ///
  /// **Shape** Sentences in the order of the records.
  public static func contradictions(in records: [RunRecord]) -> [String] {
    records.flatMap { one -> [String] in
      guard let value = one.trajectory.last?.value else { return [] }
      return records.compactMap { other in
        guard other.instance == one.instance, let bound = other.trajectory.last?.bound,
          value > bound + tolerance * max(1, abs(bound))
        else { return nil }
        return "\(one.instance): \(one.contestant) has a plan of \(value), "
          + "but \(other.contestant) says that none passes \(bound)"
      }
    }
  }

  /// What solvers with tolerances may be off, as a fraction.
  private static let tolerance = 1e-5
}

/// The geometric mean of positive numbers.
///
/// **Missing** There are no numbers.
func geometricMean(_ numbers: [Double]) -> Double? {
  guard !numbers.isEmpty else { return nil }
  return exp(numbers.map { log($0) }.reduce(0, +) / Double(numbers.count))
}
