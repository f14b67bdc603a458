import Formats
import PetajalanDomain
import PetajalanFormulation

extension English: StatementPhrases {
  /// The sentence for a statement.
  public func sentence(for statement: Statement, in scenario: Scenario) -> String? {
    switch statement {
    case .structural:
      nil
    case .required(let index):
      demand(on: index, in: scenario)
    case .dependency(let dependency):
      need(scenario.dependencies[dependency], in: scenario)
    case .group(let group):
      "only one program of group \(HarmlessText.line(group)) may be on the roadmap"
    case .capacity(let owner):
      "\(ownerName(owner, in: scenario)) builds at most "
        + "\(plural(scenario.owners[owner].parallel ?? 0, "program", "programs")) at once"
    case .ceiling(let source, let year):
      "\(sourceNames([source], in: scenario)) has "
        + money.full(
          scenario.sources[source].ceilings[scenario.horizon.index(of: year)]) + " in \(year)"
    case .payers(let index):
      "those who pay for \(program(index, in: scenario)) have limits"
    case .rule(let rule):
      "rule \(HarmlessText.line(scenario.rules[rule].label))"
    case .apart(let number):
      "the roadmap differs enough from roadmap \(number)"
    }
  }

  private func demand(on index: Int, in scenario: Scenario) -> String {
    let demanded = scenario.programs[index]
    var sentence = program(index, in: scenario)
    if case .committed(let year) = demanded.status {
      sentence += " is committed to start in \(year)"
    } else {
      sentence += " is mandatory"
    }
    if let earliest = demanded.earliest { sentence += ", starts in \(earliest) at the earliest" }
    if let latest = demanded.latest { sentence += ", starts in \(latest) at the latest" }
    if let finishBy = demanded.finishBy { sentence += ", is finished by \(finishBy)" }
    return sentence
  }

  private func need(_ dependency: Dependency, in scenario: Scenario) -> String {
    let needed = any(of: dependency.anyOf.map { program($0.program, in: scenario) })
    return "\(program(dependency.program, in: scenario)) needs \(needed)"
  }
}
