/// Small adversarial scenarios: all families are in play, amounts are large and
/// odd, and ceilings and amounts in rules are exact sums of what a plan makes
/// due, or one rupiah beside.
///
/// A scenario is written twice with the same dice: first with plenty of money,
/// to see what a good plan of it spends, then with the money of `SeededMoney`.
public enum SeededScenario {
  /// The scenario of a seed.
  ///
  /// - Parameter programs: the most programs; an oracle enumerates
  ///   `(years + 1)^programs` plans.
  public static func text(seed: UInt64, programs most: Int = 5) -> ScenarioText {
    let generous = text(seed: seed, most: most, money: nil)
    guard let scenario = try? generous.read() else { return generous }
    return text(seed: seed, most: most, money: SeededMoney(scenario, seed: seed))
  }

  private static func text(seed: UInt64, most: Int, money: SeededMoney?) -> ScenarioText {
    var dice = Dice(seed: seed)
    let draft = SeededDraft(most: most, &dice)
    let text = draft.text(ceilings: money?.ceilings, &dice)
    guard let money else { return text }
    return SeededRules(draft: draft, money: money).add(to: text, &dice)
  }
}

/// Random choices that a seed repeats.
struct Dice {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  mutating func number<Number: FixedWidthInteger>(_ range: ClosedRange<Number>) -> Number {
    Number.random(in: range, using: &generator)
  }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  mutating func some<Value>(of values: [Value], atLeast least: Int = 1) -> [Value] {
    Array(values.shuffled(using: &generator).prefix(number(least...values.count)))
  }
}
