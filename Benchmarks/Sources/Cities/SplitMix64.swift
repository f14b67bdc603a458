/// Random numbers that are the same on every machine.
///
/// **Source** Steele, Lea & Flood (2014), "Fast splittable pseudorandom number
/// generators", doi:10.1145/2660193.2660195; the constants are those of
/// Vigna's `splitmix64.c`, https://prng.di.unimi.it/splitmix64.c
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Begins a sequence.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number from 0 to `count` − 1, each as likely.
  ///
  /// The product's upper half favors some numbers by at most `count` in 2^64,
  /// which no benchmark can tell.
  public mutating func below(_ count: Int) -> Int {
    Int(UInt64(count).multipliedFullWidth(by: next()).high)
  }

  /// A whole number from a range, each as likely.
  public mutating func int(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that does so in `percent` of 100 cases.
  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of some elements, each as likely.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A position, as likely as its weight says.
  ///
  /// - Precondition: no weight is negative and not all are 0.
  public mutating func position(weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (position, weight) in weights.enumerated() {
      if left < weight { return position }
      left -= weight
    }
    preconditionFailure("the weights are used up before their sum")
  }
}
