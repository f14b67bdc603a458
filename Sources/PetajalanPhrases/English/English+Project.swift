import PetajalanDomain

extension English: ProjectPhrases {
  /// What a program costs in the horizon.
  public func projectCost(capital: Int64, om: Int64, through year: Int) -> String {
    "Capital \(money.full(capital)), O&M until \(year) \(money.full(om))."
  }

  /// Which agencies support it.
  public func projectSupport(_ names: [String]) -> String { "Supported by \(all(of: names))." }

  /// When a dependency lets its program start, and why that is no link.
  public func sentence(
    for need: UnlinkedNeed, of dependency: Dependency, in scenario: Scenario
  ) -> String {
    let moments = any(of: dependency.anyOf.map { moment($0, dependency.type, in: scenario) })
    return switch need {
    case .soft(let isObeyed):
      "Should start \(moments): a wish that is \(isObeyed ? "met" : "not met"), not a link."
    case .doneBefore(let required):
      "Starts \(moments): \(program(required, in: scenario)) was done before "
        + "\(scenario.horizon.first), so there is no link."
    case .oneOf(let linked):
      "Starts \(moments), whichever comes first: linked to \(program(linked, in: scenario)) only."
    case .notShown(let required):
      "Starts \(moments): \(program(required, in: scenario)) is not in this file."
    case .lesser(let required):
      "Starts \(moments): between two tasks there can be one link, and that to "
        + "\(program(required, in: scenario)) asks for more."
    case .circle(let required):
      "Starts \(moments): a link to \(program(required, in: scenario)) would close a circle, "
        + "so there is none."
    }
  }

  private func moment(
    _ needed: Prerequisite, _ type: DependencyType, in scenario: Scenario
  ) -> String {
    let years = plural(abs(needed.lag), "year", "years")
    let event =
      "\(program(needed.program, in: scenario)) "
      + (type == .finishToStart ? "is finished" : "has started")
    if needed.lag == 0 { return "after \(event)" }
    return needed.lag > 0
      ? "\(years) after \(event)" : "at the earliest \(years) before \(event)"
  }
}
