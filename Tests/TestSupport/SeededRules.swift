import PetajalanDomain

/// Rules of every kind whose bounds are met by a hair, or missed by one.
struct SeededRules {
  let draft: SeededDraft
  let money: SeededMoney

  /// Which programs a rule speaks of: as a rule says it, and their ids.
  private struct Choice {
    var text = ""
    let programs: Set<String>
  }

  func add(to text: ScenarioText, _ dice: inout Dice) -> ScenarioText {
    guard let scenario = try? text.read() else { return text }
    var text = text
    for number in 0..<dice.one(of: [0, 1, 1, 2, 3]) {
      text = text.rule("id: r\(number), \(rule(scenario, &dice))")
    }
    return text
  }

  private func rule(_ scenario: Scenario, _ dice: inout Dice) -> String {
    let choice = dice.chance(0.6) ? choice(scenario, &dice) : all
    let isEach = dice.chance(0.25)
    let each =
      isEach ? ", for-each: \(dice.one(of: ["owner", "tags", "quick_win", "duration"]))" : ""
    let beside = dice.one(of: [-1, 0, 0, 1])
    switch dice.number(0...9) {
    case 0, 1:
      return count(dice.one(of: ["min: 1", "max: 1", "max: 1", "max: 2"]), &dice) + choice.text
        + each
    case 2, 3: return spend(choice, beside: beside, &dice) + choice.text + each
    case 4: return share(choice, beside: Int64(beside), &dice) + choice.text + each
    case 5, 6:
      return "parallel: {max: \(dice.one(of: [0, 1, 1, 1, 2]))}\(choice.text)\(each)"
    case 7, 8:
      let chosen = dice.some(of: scenario.programs)
      let sum = chosen.reduce(0) { $0 + $1.om.rupiah }
      return "om-after-horizon: {max: \(max(0, sum + Int64(beside)))}\(choice.text)\(each)"
    default:
      let ids = dice.some(of: draft.programs, atLeast: 2)
      return "together: [\(ids.joined(separator: ", "))]"
    }
  }

  private var all: Choice { Choice(programs: Set(draft.programs)) }

  /// The programs that share a value with one of them.
  private func choice(_ scenario: Scenario, _ dice: inout Dice) -> Choice {
    let model = dice.one(of: scenario.programs)
    func choice(_ condition: String, _ holds: (Program) -> Bool) -> Choice {
      Choice(
        text: ", where: {\(condition)}", programs: Set(scenario.programs.filter(holds).map(\.id)))
    }
    switch dice.number(0...5) {
    case 0:
      return choice("quick_win: \(model.isQuickWin ? "yes" : "no")") {
        $0.isQuickWin == model.isQuickWin
      }
    case 1:
      return choice("duration: \(model.duration)") { $0.duration == model.duration }
    case 2:
      let owner = scenario.owners[model.owner].id
      return choice("owner: \(owner), quick_win: [yes, no]") { $0.owner == model.owner }
    case 3:
      let ids = dice.some(of: draft.programs)
      return choice("id: [\(ids.joined(separator: ", "))]") { ids.contains($0.id) }
    default:
      guard let tag = model.tags.first else { return all }
      return choice("tags: \(tag)") { $0.tags.contains(tag) }
    }
  }

  private func count(_ bounds: String, _ dice: inout Dice) -> String {
    let modifier = dice.one(of: ["", ", start-by: ", ", finish-by: "])
    return "count: {\(bounds)}" + modifier + (modifier.isEmpty ? "" : "\(dice.number(draft.years))")
  }

  private func spend(_ choice: Choice, beside: Int, _ dice: inout Dice) -> String {
    var years = draft.years
    var text = ""
    if dice.chance(0.4) {
      let first = dice.number(years)
      years = first...dice.number(first...years.upperBound)
      text = ", years: \(years.lowerBound)..\(years.upperBound)"
    }
    if dice.chance(0.3) {
      let most = money.greatestSpending(on: choice.programs, in: years) + Int64(beside)
      return "spend: {max: \(max(0, most))}, each-year: yes\(text)"
    }
    let sum = max(0, money.spending(on: choice.programs, in: years) + Int64(beside))
    return "spend: {\(dice.one(of: ["min", "max", "max"])): \(sum)}\(text)"
  }

  /// The share that the plan spends, to a hundredth of a percent beside it.
  private func share(_ choice: Choice, beside: Int64, _ dice: inout Dice) -> String {
    let all = Int128(money.spending(on: self.all.programs, in: draft.years))
    let own = Int128(money.spending(on: choice.programs, in: draft.years))
    let least = all == 0 ? 0 : Int64(own * 10_000 / all)
    let hundredths = min(10_000, max(0, least + beside))
    let part = hundredths % 100
    let percent = "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)%"
    return "share-of-spend: {\(dice.one(of: ["min", "max"])): \(percent)}"
  }
}
