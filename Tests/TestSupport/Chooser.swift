/// Choices that a seed repeats.
public struct Chooser {
  private var generator: SeededGenerator

  /// Creates a chooser; equal seeds choose equally.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A whole number of a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Whether something of a probability happens.
  public mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  /// One of some values.
  public mutating func one<Value>(of values: Value...) -> Value {
    values[number(0...values.count - 1)]
  }

  /// The sum of some of the values: what a ceiling must be to be adversarial.
  public mutating func partialSum(of values: [Int]) -> Int {
    values.reduce(0) { $0 + (chance(0.5) ? $1 : 0) }
  }
}
