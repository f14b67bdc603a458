import PetajalanDomain

/// Tiny scenarios whose numbers are as long as the format allows: amounts up to 10^15
/// rupiah beside some of a few rupiah, shares of all money down to the last digit, and
/// bounds that a plan meets exactly or misses by one.
///
/// Where a program or a reduction rounds a number that it cannot hold, one of these
/// scenarios comes out wrong.
public enum SeededExtremes {
  /// The scenario of a seed.
  ///
  /// - Returns: `nil` where the reader refuses it: escalation that leads beyond what is
  ///   counted, for example.
  public static func scenario(seed: UInt64) -> Scenario? {
    var dice = Dice(seed: seed ^ 0x5EED_E57E_0000_0000)
    if seed.isMultiple(of: 2) { return try? besideAGreatAmount(&dice).read() }
    let draft = Draft(&dice)
    guard let generous = try? draft.text(rules: [], ceilings: nil).read() else { return nil }
    let witness = Witness(generous, &dice)
    let ceilings = draft.ceilings(paying: witness.dues, in: generous, &dice)
    let rules = (0..<dice.one(of: [1, 1, 2])).map { "id: r\($0), \(draft.rule(witness, &dice))" }
    return try? draft.text(rules: rules, ceilings: ceilings).read()
  }
}

extension SeededExtremes {
  /// A share that a small program keeps or misses by a few rupiah, beside a program that
  /// nobody can pay and whose amount makes the row of the share pass 64 bits.
  ///
  /// How much others may cost beside the small one is clear to the rupiah; a year of O&M
  /// more or less decides.
  fileprivate static func besideAGreatAmount(_ dice: inout Dice) -> ScenarioText {
    // Parts of 10,000 or 100,000: with 10^15 rupiah more than 63 bits.
    let (share, others) = dice.one(of: [
      ("0.01%", Int64(9_999)), ("0.02%", 4_999), ("0.001%", 99_999), ("0.05%", 1_999),
    ])
    let small = dice.number(Int64(1)...20) * 1_000_000
    let years = 2025...2025 + dice.number(1...3)
    var text = ScenarioText(horizon: years, "benefit: {discount: \(dice.one(of: ["0%", "5%"]))}")
      .source("A", each: 500_000_000_000 + dice.number(Int64(0)...1))
      .program(
        "BIG", capital: 1_000_000_000_000_000 - dice.one(of: [0, 0, 1, 7]), score: 1, owner: "O1"
      )
      .program(
        "R", capital: small, score: dice.number(1...20), owner: "O1",
        cells: dice.chance(0.7)
          ? [("status", "committed"), ("reason", "x"), ("start", "2025")] : [])
    let count = dice.one(of: [1, 1, 2])
    for number in 1...count {
      let whole = small * others / Int64(count)
      text = text.program(
        "Z\(number)", capital: max(0, min(1_000_000_000_000_000, whole + dice.number(-3...3))),
        om: dice.number(0...3), score: dice.number(20...60), owner: "O2")
    }
    return dice.chance(0.8)
      ? text.rule("id: sh, share-of-spend: {min: \(share)}, where: {owner: O1}")
      : text.rule("id: sh, share-of-spend: {max: \(share)}, where: {owner: O1}")
  }
}

/// A plan that was thrown, and what it spends.
private struct Witness {
  let dues: [Oracle.Bill]
  private let scenario: Scenario

  init(_ scenario: Scenario, _ dice: inout Dice) {
    let oracle = Oracle(scenario)
    let starts = scenario.programs.map { program -> Int? in
      let last = program.latest ?? scenario.horizon.last - program.duration + 1
      switch program.status {
      case .excluded, .done: return nil
      case .committed(let start): return start
      case .mandatory: return dice.number(scenario.horizon.first...last)
      case .candidate:
        return dice.chance(0.7) ? dice.number(scenario.horizon.first...last) : nil
      }
    }
    dues = oracle.money(Plan(starts: starts))
    self.scenario = scenario
  }

  func spent(on owner: String?) -> Int128 {
    dues.reduce(0) { sum, due in
      let isOwn = owner.map { scenario.owners[scenario.programs[due.program].owner].id == $0 }
      return isOwn ?? true ? sum + Int128(due.rupiah) : sum
    }
  }
}

/// The scenario without its rules and ceilings.
private struct Draft {
  private let years: ClosedRange<Int>
  private let settings: [String]
  private let rows: [Row]
  private let carries: Bool
  private let soft: [(needing: String, needed: String, penalty: String)]

  private struct Row {
    let id: String
    let owner: String
    let capital: Int64
    let om: Int64
    let duration: Int
    let cells: [(String, String)]
  }

  private static let owners = ["O1", "O2"]
  private static let greatest: Int64 = 1_000_000_000_000_000

  init(_ dice: inout Dice) {
    let isLong = dice.chance(0.15)
    years = 2025...2025 + (isLong ? dice.number(20...99) : dice.number(1...2))
    let escalation = dice.one(
      of: isLong ? ["0%", "0%", "5%", "7.01%"] : ["0%", "0%", "0.07%", "33.33%"])
    settings = [
      "money: {escalation: \(escalation)}",
      "benefit: {discount: \(dice.one(of: ["0%", "5%", "7.31%"]))}",
    ]
    carries = dice.chance(0.3)
    let count = dice.number(2...4)
    let hasTwins = dice.chance(0.25)
    var rows: [Row] = []
    for number in 1...count {
      if hasTwins, number == count, let other = rows.last {
        rows.append(
          Row(
            id: "P\(number)", owner: other.owner, capital: other.capital, om: other.om,
            duration: other.duration, cells: other.cells))
        continue
      }
      rows.append(Self.row(number, isLong: isLong, years, &dice))
    }
    self.rows = rows
    var soft: [(needing: String, needed: String, penalty: String)] = []
    for _ in 0..<dice.one(of: [0, 0, 1, 2]) {
      let needing = dice.number(1...count)
      let needed = dice.number(1...count)
      guard needed < needing else { continue }
      soft.append(
        ("P\(needing)", "P\(needed)", dice.one(of: ["3.3%", "10%", "99.99%", "0.000001%"])))
    }
    self.soft = soft
  }

  private static func row(
    _ number: Int, isLong: Bool, _ years: ClosedRange<Int>, _ dice: inout Dice
  ) -> Row {
    let duration = dice.one(of: [1, 1, 2])
    var cells = [("score", dice.one(of: ["-2", "0", "1", "7.000001", "12", "50", "53", "53"]))]
    if isLong { cells.append(("latest", String(years.lowerBound + dice.number(0...2)))) }
    switch dice.number(0...11) {
    case 0: cells += [("status", "mandatory"), ("reason", "law")]
    case 1, 2:
      cells += [
        ("status", "committed"), ("reason", "contract"), ("start", String(years.lowerBound)),
      ]
    case 3: cells += [("status", "done")]
    default: break
    }
    if duration == 2, dice.chance(0.5) {
      cells.append(
        ("profile", dice.one(of: ["99.99|0.01", "99.9999999999999999|0.0000000000000001"])))
    }
    return Row(
      id: "P\(number)", owner: dice.one(of: owners), capital: amount(&dice),
      om: dice.chance(0.5) ? amount(&dice) : dice.number(0...3), duration: duration, cells: cells)
  }

  /// An amount of any length.
  private static func amount(_ dice: inout Dice) -> Int64 {
    switch dice.number(0...7) {
    case 0, 1: return greatest - dice.one(of: [0, 0, 1, 3, 11])
    case 2: return greatest / 2 + dice.number(0...5)
    case 3: return dice.number(0...20)
    case 4: return dice.one(of: [4_000_000, 12_000_000, 39_996_000_000, 119_988_000_002])
    default:
      let digits = dice.number(1...15)
      let power = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
      return min(greatest, power + dice.number(-1...1))
    }
  }

  func text(rules: [String], ceilings: [Int64]?) -> ScenarioText {
    // All ceilings together have to stay below 9 × 10^18 rupiah.
    let plenty = [Int64](repeating: Self.greatest, count: years.count)
    var text = ScenarioText(horizon: years, settings[0], settings[1])
      .source("A", ceilings ?? plenty, carry: carries)
      .source("B", plenty.map { _ in ceilings == nil ? Self.greatest : 5 })
    for owner in Self.owners { text = text.owner(owner) }
    for row in rows {
      text = text.program(
        row.id, capital: row.capital, om: row.om, duration: row.duration, owner: row.owner,
        sources: row.capital % 2 == 0 ? "A" : "B|A", cells: row.cells)
    }
    for (needing, needed, penalty) in soft {
      text = text.dependency(
        needing, needs: needed, set: ["strength": "soft", "penalty": penalty])
    }
    for rule in rules { text = text.rule(rule) }
    return text
  }

  func ceilings(
    paying dues: [Oracle.Bill], in scenario: Scenario, _ dice: inout Dice
  ) -> [Int64] {
    let isPlenty = dice.chance(0.4)
    let flat = dice.one(of: [Self.greatest, 500_000_000_000, 1_000_000])
    return years.map { year in
      if isPlenty { return flat }
      let sum = dues.reduce(Int128(0)) { $1.year == year ? $0 + Int128($1.rupiah) : $0 }
      let beside: Int128 = dice.one(of: [-1, 0, 0, 0, 0, 0, 0, 1])
      return Int64(min(Int128(Self.greatest), max(0, sum + beside)))
    }
  }

  func rule(_ witness: Witness, _ dice: inout Dice) -> String {
    let owner = dice.one(of: Self.owners)
    let choice = ", where: {owner: \(owner)}"
    let own = witness.spent(on: owner)
    switch dice.number(0...7) {
    case 0:
      let sum = min(Int128(Self.greatest), max(0, own + dice.one(of: [-1, 0, 1])))
      return "spend: {\(dice.one(of: ["min", "max"])): \(sum)}\(choice)"
    case 1:
      return "om-after-horizon: {max: \(dice.one(of: [0, 3, Self.greatest, Self.greatest - 1]))}"
    case 2, 3:
      let share = dice.one(of: [
        "0.01%", "0.0001%", "33.333333%", "66.6666666666666667%", "99.99%",
        "99.9999999999999999%", "0.0000000000000001%",
      ])
      return "share-of-spend: {\(dice.one(of: ["min", "max"])): \(share)}\(choice)"
    default:
      return "share-of-spend: {\(dice.one(of: ["min", "max"])): "
        + "\(share(own, of: witness.spent(on: nil), &dice))%}\(choice)"
    }
  }

  /// What one amount is of another in percent, cut off at some digit, or one beside it.
  private func share(_ own: Int128, of all: Int128, _ dice: inout Dice) -> String {
    let digits = dice.one(of: [1, 2, 4, 9, 13])
    let power = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
    let exact = all == 0 ? 0 : own * 100 * power / all
    let part = min(100 * power, max(0, exact + dice.one(of: [-1, 0, 0, 0, 1])))
    let fraction = String(power + part % power).dropFirst()
    return "\(part / power).\(fraction)"
  }
}
