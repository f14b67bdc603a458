import PetajalanKit

/// Small adversarial scenarios: every family is in play now and then, amounts
/// are large and odd, and ceilings are exact sums of costs or one rupiah beside.
public enum SeededScenario {
  /// The scenario of a seed.
  ///
  /// - Parameter programs: the most programs; an oracle enumerates
  ///   `(years + 1)^programs` plans.
  public static func text(seed: UInt64, programs most: Int = 5) -> ScenarioText {
    var random = SeededGenerator(seed: seed)
    var draft = Draft(most: most, &random)
    return draft.text(&random)
  }
}

private struct Draft {
  private let years: ClosedRange<Int>
  private let programs: [String]
  private let sources: [String]
  private var capitals: [Int64] = []

  init(most: Int, _ random: inout SeededGenerator) {
    let last = 2025 + Int.random(in: 0...2, using: &random)
    years = 2025...last
    programs = (1...Int.random(in: 2...most, using: &random)).map { "P\($0)" }
    sources = (1...Int.random(in: 1...3, using: &random)).map { "S\($0)" }
    let size: Int64 = [1, 1_000, 1_000_000_007].randomElement(using: &random) ?? 1
    capitals = programs.map { _ in Int64.random(in: 0...12, using: &random) * size }
    if Bool.random(using: &random) {
      capitals = capitals.map { $0 + Int64.random(in: 0...3, using: &random) }
    }
  }

  mutating func text(_ random: inout SeededGenerator) -> ScenarioText {
    var text = ScenarioText(horizon: years, settings(&random)[0], settings(&random)[1])
    for source in sources {
      text = text.source(
        source, years.map { _ in ceiling(&random) }, capital: true, om: chance(0.7, &random),
        carry: chance(0.3, &random))
    }
    // A source for O&M always exists, so that every program has a payer.
    text = text.source("OM", years.map { _ in ceiling(&random) }, capital: false)
    let hasOwners = chance(0.5, &random)
    if hasOwners {
      text = text.owner("A", parallel: Int.random(in: 1...2, using: &random)).owner("B")
    }
    for position in programs.indices {
      text = add(position, hasOwners: hasOwners, to: text, &random)
    }
    text = addDependencies(to: text, &random)
    return addRules(to: text, &random)
  }

  private func settings(_ random: inout SeededGenerator) -> [String] {
    let escalation = chance(0.2, &random) ? "\(Int.random(in: 1...9, using: &random))%" : "0%"
    let timing = chance(0.3, &random) ? "service" : "completion"
    let discount = ["0%", "4%", "7.5%"].randomElement(using: &random) ?? "0%"
    return [
      "money: {escalation: \(escalation), price-year: \(years.lowerBound)}",
      "benefit: {timing: \(timing), discount: \(discount)}",
    ]
  }

  private func add(
    _ position: Int, hasOwners: Bool, to text: ScenarioText, _ random: inout SeededGenerator
  ) -> ScenarioText {
    let id = programs[position]
    let duration = Int.random(in: 1...min(2, years.count), using: &random)
    var cells: [(String, String)] = [("om_sources", "OM")]
    if chance(0.2, &random) { cells.append(("earliest", String(year(&random)))) }
    if chance(0.2, &random) { cells.append(("latest", String(year(&random)))) }
    if chance(0.15, &random) { cells.append(("finish_by", String(year(&random)))) }
    if duration == 2, chance(0.5, &random) { cells.append(("profile", "70|30")) }
    if chance(0.3, &random) { cells.append(("group", "G")) }
    if chance(0.4, &random) { cells.append(("tags", "t")) }
    if chance(0.2, &random) { cells.append(("scale", "1.5")) }
    switch Int.random(in: 0...11, using: &random) {
    case 0:
      cells += [("status", "mandatory"), ("reason", "law")]
    case 1:
      let last = years.upperBound - duration + 1
      cells += [
        ("status", "committed"), ("reason", "contract"),
        ("start", String(Int.random(in: years.lowerBound...last, using: &random))),
      ]
    case 2: cells += [("status", "excluded"), ("reason", "dropped")]
    case 3: cells += [("status", "done")]
    default: break
    }
    let payers = sources.shuffled(using: &random).prefix(
      Int.random(in: 1...sources.count, using: &random))
    var list = payers.joined(separator: "|")
    if payers.count > 1, chance(0.25, &random) { list += "<=30%" }
    if payers.count > 1, chance(0.15, &random) {
      list = list.replacing("\(payers[0])|", with: "\(payers[0])>=40%|", maxReplacements: 1)
    }
    let scores: [Int64] = [-3, 0, 5, 5, 10, 10, 17, 23]
    return text.program(
      id, capital: capitals[position],
      om: chance(0.5, &random) ? Int64.random(in: 0...5, using: &random) : 0,
      duration: duration, score: scores.randomElement(using: &random) ?? 0,
      owner: hasOwners ? ["A", "B"].randomElement(using: &random) ?? "A" : "O", sources: list,
      cells: cells)
  }

  private func addDependencies(
    to text: ScenarioText, _ random: inout SeededGenerator
  ) -> ScenarioText {
    var text = text
    // A program only needs earlier ones, so that no circle comes about.
    for position in programs.indices.dropFirst() where chance(0.4, &random) {
      var needed = programs[Int.random(in: 0..<position, using: &random)]
      if position > 1, chance(0.3, &random) {
        let other = programs[Int.random(in: 0..<position, using: &random)]
        if other != needed { needed += "/\(other)" }
      }
      var cells: [(String, String)] = []
      if chance(0.3, &random) { cells.append(("type", "SS")) }
      if chance(0.3, &random) {
        cells.append(("lag", String(Int.random(in: -1...1, using: &random))))
      }
      if chance(0.4, &random) { cells += [("strength", "soft"), ("penalty", "25%")] }
      text = text.dependency(programs[position], needs: needed, cells: cells)
    }
    return text
  }

  private func addRules(to text: ScenarioText, _ random: inout SeededGenerator) -> ScenarioText {
    var text = text
    let money = sum(&random)
    let kinds = [
      "count: {min: 1}, where: {tags: t}",
      "count: {max: 2}, finish-by: \(year(&random))",
      "spend: {max: \(money)}, where: {tags: t}",
      "spend: {min: \(money / 4)}",
      "spend: {max: \(money)}, each-year: yes",
      "share-of-spend: {max: 60%}, where: {tags: t}",
      "share-of-spend: {min: 25%}, where: {tags: t}",
      "parallel: {max: 1}, where: {tags: t}",
      "om-after-horizon: {max: \(Int.random(in: 0...8, using: &random))}",
      "together: [\(programs[0]), \(programs[1])]",
      "count: {max: 1}, for-each: owner",
    ]
    for number in 0..<Int.random(in: 0...2, using: &random) {
      text = text.rule("id: r\(number), \(kinds.randomElement(using: &random) ?? kinds[0])")
    }
    return text
  }

  private func year(_ random: inout SeededGenerator) -> Int {
    Int.random(in: years, using: &random)
  }

  private func chance(_ probability: Double, _ random: inout SeededGenerator) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }

  /// The exact sum of some capitals.
  private func sum(_ random: inout SeededGenerator) -> Int64 {
    capitals.reduce(0) { $0 + (Bool.random(using: &random) ? $1 : 0) }
  }

  private func ceiling(_ random: inout SeededGenerator) -> Int64 {
    max(0, sum(&random) + Int64.random(in: -1...1, using: &random))
  }
}
