/// A seeded scenario without its rules, and without knowledge of its ceilings.
struct SeededDraft {
  typealias Cells = [(String, String)]

  let years: ClosedRange<Int>
  let programs: [String]
  let hasOwners: Bool
  private let durations: [Int]
  private let size: Int64
  private let sources: [String]
  private let paysOM: [Bool]
  private let hasCriteria: Bool
  /// Whether the first two programs in the order of needs start together.
  private let hasPair: Bool

  init(most: Int, _ dice: inout Dice) {
    let count = max(2, most - dice.one(of: [0, 0, 1, 1, 2, 3]))
    // Four years with five programs would be 3,125 plans.
    years = 2025...2025 + dice.number(0...(count < 5 ? 3 : 2))
    programs = (1...count).map { "P\($0)" }
    hasOwners = dice.chance(0.5)
    hasCriteria = dice.chance(0.25)
    hasPair = dice.chance(0.1)
    size = dice.one(of: [1, 1_000, 1_000_000_007, 3_000_000_000_001])
    sources = (1...dice.number(1...3)).map { "S\($0)" }
    paysOM = sources.map { _ in dice.chance(0.6) }
    let longest = years.count
    durations = programs.map { _ in min(longest, dice.one(of: [1, 1, 1, 2, 2, 3])) }
  }

  /// The scenario.
  ///
  /// - Parameter ceilings: by source and year; plenty if there are none.
  func text(ceilings: [[Int64]]?, _ dice: inout Dice) -> ScenarioText {
    let escalation = dice.one(of: ["0%", "0%", "0%", "3%", "0.07%", "9%"])
    let timing = dice.chance(0.35) ? "service" : "completion"
    let discount = dice.one(of: ["0%", "0%", "4%", "7.5%"])
    let priceYear = years.lowerBound + dice.number(-1...1)
    var text = ScenarioText(
      horizon: years, "money: {escalation: \(escalation), price-year: \(priceYear)}",
      "benefit: {timing: \(timing), discount: \(discount)}")
    let plenty = [Int64](repeating: 1_000_000_000_000_000, count: years.count)
    for (position, source) in sources.enumerated() {
      text = text.source(
        source, ceilings?[position] ?? plenty, om: paysOM[position], carry: dice.chance(0.3))
    }
    // A source for O&M always exists, so that every program has a payer.
    text = text.source(
      "OM", ceilings?[sources.count] ?? plenty, capital: false, carry: dice.chance(0.2))
    if hasOwners {
      text = text.owner("A", parallel: dice.one(of: [0, 1, 1, 1, 1, 1, 2])).owner("B")
    }
    if hasCriteria {
      text = text.criterion("reach", weight: "2").criterion("ease", weight: "0.7")
    }
    let order = dice.some(of: programs, atLeast: programs.count)
    for position in programs.indices { text = program(position, order, in: text, &dice) }
    return dependencies(order, in: text, &dice)
  }

  // MARK: Programs

  private func program(
    _ position: Int, _ order: [String], in text: ScenarioText, _ dice: inout Dice
  ) -> ScenarioText {
    let id = programs[position]
    let duration = durations[position]
    let status = status(duration, &dice)
    var cells = payers(&dice) + status + labels(&dice)
    // Few scenarios are to be infeasible for this alone.
    if status.isEmpty || dice.chance(0.3) { cells += window(&dice) }
    if duration == 2, dice.chance(0.5) { cells.append(("profile", "70|30")) }
    if duration == 3, dice.chance(0.5) { cells.append(("profile", "33.3|0|66.7")) }
    if dice.chance(0.2) { cells.append(("scale", "1.5")) }
    if let place = order.firstIndex(of: id), place >= firstNeed, dice.chance(0.15) {
      let lag = dice.one(of: ["", "", "+1"])
      cells.append(("requires", dice.one(of: Array(order[..<place])) + lag))
    }
    if hasCriteria { cells.append(("ease", dice.one(of: ["-8", "0", "2.25", "10", "10"]))) }
    let scores = ["-3", "0", "5", "5", "7", "10", "10", "17", "23"]
    if hasCriteria {
      cells.append(("reach", dice.one(of: scores)))
    } else {
      cells.append(("score", dice.one(of: scores)))
    }
    let capital = dice.chance(0.1) ? 0 : amount(&dice)
    let om = dice.chance(0.5) ? amount(&dice) / 4 : 0
    let owner = hasOwners ? dice.one(of: ["A", "B"]) : dice.one(of: ["O", "O2"])
    var text = text.program(
      id, capital: capital, om: om, duration: duration, owner: owner, cells: cells)
    if dice.chance(0.2) {
      for _ in 0..<dice.number(1...3) {
        text = text.cost(
          id, year: dice.number(1...duration), amount: amount(&dice) / 2,
          sources: capitalPayers(&dice).list)
      }
    }
    if dice.chance(0.15) {
      for _ in 0..<dice.number(1...3) {
        text = text.benefit(
          id, year: dice.number(1...5), points: dice.one(of: ["-2", "3.5", "8", "8"]))
      }
    }
    return text
  }

  private func amount(_ dice: inout Dice) -> Int64 {
    dice.number(0...12) * size + (dice.chance(0.5) ? dice.number(0...3) : 0)
  }

  /// Who pays the capital, and whether some of them may pay O&M.
  private func capitalPayers(_ dice: inout Dice) -> (list: String, payOM: Bool) {
    let chosen = dice.some(of: Array(sources.indices))
    var entries = chosen.map { sources[$0] }
    if entries.count > 1 {
      if dice.chance(0.3) { entries[entries.count - 1] += "<=30%" }
      if dice.chance(0.2) { entries[0] += ">=33.3%" }
    }
    return (entries.joined(separator: "|"), chosen.contains { paysOM[$0] })
  }

  private func payers(_ dice: inout Dice) -> Cells {
    let capital = capitalPayers(&dice)
    let sources: Cells = [("sources", capital.list)]
    if capital.payOM, dice.chance(0.4) { return sources }
    let others = self.sources.indices.filter { paysOM[$0] }.map { self.sources[$0] }
    guard !others.isEmpty, dice.chance(0.4) else { return sources + [("om_sources", "OM")] }
    return sources + [("om_sources", "OM>=20%|\(dice.one(of: others))<=75%")]
  }

  private func window(_ dice: inout Dice) -> Cells {
    var cells: Cells = []
    for column in ["earliest", "latest", "finish_by"] where dice.chance(0.12) {
      cells.append((column, String(dice.number(years))))
    }
    return cells
  }

  private func status(_ duration: Int, _ dice: inout Dice) -> Cells {
    switch dice.number(0...21) {
    case 0: return [("status", "mandatory"), ("reason", "law")]
    case 1:
      let start = dice.number(years.lowerBound...years.upperBound - duration + 1)
      return [("status", "committed"), ("reason", "contract"), ("start", String(start))]
    case 2: return [("status", "excluded"), ("reason", "dropped")]
    case 3, 4: return [("status", "done")]
    default: return []
    }
  }

  private func labels(_ dice: inout Dice) -> Cells {
    var cells: Cells = []
    if dice.chance(0.5) { cells.append(("group", dice.one(of: ["G", "G", "H"]))) }
    if dice.chance(0.5) { cells.append(("tags", dice.one(of: ["t", "u", "t|u"]))) }
    if dice.chance(0.3) { cells.append(("quick_win", "yes")) }
    return cells
  }

  // MARK: Dependencies

  /// The place in the order of the first program that may need others.
  private var firstNeed: Int { hasPair ? 2 : 1 }

  /// A program only needs those before it in an order, so that no circle comes
  /// about; but two may have to start together.
  private func dependencies(
    _ order: [String], in text: ScenarioText, _ dice: inout Dice
  ) -> ScenarioText {
    var text = text
    for (place, program) in order.enumerated().dropFirst(firstNeed) where dice.chance(0.35) {
      let others = dice.some(of: Array(order[..<place]))
      let needed = others.prefix(dice.number(1...2)).joined(separator: "/")
      var cells: Cells = []
      if dice.chance(0.35) { cells.append(("type", "SS")) }
      if dice.chance(0.35) { cells.append(("lag", String(dice.number(-1...1)))) }
      if dice.chance(0.45) {
        cells += [("strength", "soft"), ("penalty", dice.one(of: ["25%", "100%", "3.3%"]))]
      }
      text = text.dependency(program, needs: needed, cells: cells)
    }
    if hasPair {
      text = text.dependency(order[0], needs: order[1], cells: [("type", "SS")])
        .dependency(order[1], needs: order[0], cells: [("type", "SS")])
    }
    return text
  }
}
