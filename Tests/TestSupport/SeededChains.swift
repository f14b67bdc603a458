/// Small scenarios in which programs wait for others and money is short, so that
/// many starts are impossible for reasons that no single row of the model shows.
public enum SeededChains {
  /// The scenario of a seed: at most five programs and four years.
  public static func text(seed: UInt64) -> ScenarioText {
    var choose = Chooser(seed: seed)
    let years = choose.one(of: 3, 4, 4)
    let count = years == 4 ? 4 : 5
    let unit = choose.one(of: 1, 1, 999_999_937)
    var text = ScenarioText(
      horizon: 2025...2024 + years,
      "money: {escalation: \(choose.one(of: "0%", "0%", "6%")), price-year: 2025}")
    for source in ["A", "B"] {
      text = text.source(
        source, (0..<years).map { _ in Int64(choose.number(0...14) * unit) },
        carry: choose.chance(0.3))
    }
    text = text.owner("O1", parallel: 1).owner("O2", parallel: 2)
    for number in 0..<count {
      var cells: [(String, String)] = []
      if number == count - 1, choose.chance(0.3) {
        cells += [("status", "mandatory"), ("reason", "law")]
      }
      if choose.chance(0.3) { cells.append(("group", choose.one(of: "G", "H"))) }
      text = text.program(
        "P\(number)", capital: choose.number(1...12) * unit,
        om: choose.chance(0.4) ? choose.number(1...2) * unit : 0,
        duration: choose.one(of: 1, 1, 2), score: choose.number(1...9),
        owner: choose.one(of: "O1", "O1", "O2"),
        sources: choose.one(of: "A", "B", "A|B", "A|B<=40%"), cells: cells)
      guard number > 0, choose.chance(0.75) else { continue }
      let needed = (0..<number).map { "P\($0)" }.suffix(choose.one(of: 1, 1, 2))
      let alternatives = choose.chance(0.4) ? [needed.joined(separator: "/")] : Array(needed)
      for needed in alternatives {
        text = text.dependency(
          "P\(number)", needs: needed, cells: choose.chance(0.3) ? [("type", "SS")] : [])
      }
    }
    if choose.chance(0.4) {
      text = text.rule("id: few, count: {max: \(choose.number(1...3))}")
    }
    return text
  }
}
