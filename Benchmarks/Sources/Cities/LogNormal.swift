/// A heavy-tailed distribution, drawn in whole numbers: half of the draws lie
/// below the median, and a few are many times as large.
///
///     x = median · 2^(spread · z),  z nearly standard normal
///
/// The library's `exp` and `log` differ between machines in their last bit, so
/// the power is put together by shifts and a table.
struct LogNormal: Sendable {
  /// Half of the draws lie below.
  let median: Int

  /// How many doublings one standard deviation is, in hundredths.
  ///
  /// The σ of the natural logarithm is ln 2 times as much.
  let spreadHundredths: Int

  /// 2^(1/2), 2^(1/4), … in units of 2^−30.
  private static let roots: [Int] = [
    1_518_500_250, 1_276_901_417, 1_170_923_762, 1_121_280_436, 1_097_253_708, 1_085_434_106,
    1_079_572_136, 1_076_653_033, 1_075_196_443, 1_074_468_888,
  ]

  /// A draw, at least 1.
  func draw(_ random: inout SplitMix64) -> Int {
    // In units of 2^−10, rounded toward 0.
    let exponent = Self.normal(&random) * spreadHundredths / (100 << 6)
    var product = 1 << 30
    for (position, root) in Self.roots.enumerated() where exponent & (512 >> position) != 0 {
      product = (product * root) >> 30
    }
    let doublings = exponent >> 10
    let scaled = (median * product) >> 20
    return max(1, (doublings < 0 ? scaled >> -doublings : scaled << doublings) >> 10)
  }

  /// A nearly normal number in units of 2^−16: twelve uniform ones have the
  /// variance 1 in sum. It never passes ±6.
  ///
  /// **Source** Irwin–Hall distribution; Johnson, Kotz & Balakrishnan (1995),
  /// "Continuous Univariate Distributions" 2, section 26.9.
  private static func normal(_ random: inout SplitMix64) -> Int {
    (0..<12).reduce(-6 << 16) { sum, _ in sum + random.below(1 << 16) }
  }
}
