import PetajalanDomain
import PetajalanResults
import PetajalanVerification

extension English: ReasonPhrases {
  /// The sentence for a reason.
  public func sentence(for reason: Reason, of program: Int, in roadmap: Roadmap) -> String {
    let scenario = roadmap.scenario
    switch reason {
    case .excluded:
      return scenario.programs[program].reason.map { "excluded: \($0)" } ?? "excluded"
    case .done: return "finished before \(scenario.horizon.first)"
    case .noStartYear: return "no year is left in which it may start"
    case .nobodyPays: return "nobody may pay for it"
    case .requirement(let dependency):
      return need(of: scenario.dependencies[dependency], in: roadmap)
    case .earliest(let year): return "may not start before \(year)"
    case .variantChosen(let other): return "\(programName(other, in: scenario)) was chosen instead"
    case .ownerFull(let owner, let year):
      return "\(scenario.owners[owner].briefName) can build no more in \(year)"
    case .moneyShort(let sources, let years, let missing):
      return shortage(of: program, sources, years, missing, in: scenario)
    case .outbid(let sources, let years, let missing, let worth):
      return shortage(of: program, sources, years, missing, in: scenario)
        + "; it earns \(self.worth(worth.own)) points per Rp1 billion, what is there "
        + self.worth(worth.others)
    case .rule(let rule): return "rule \(scenario.rules[rule].label) would be broken"
    case .neededThere(let dependency):
      let needed = programName(scenario.dependencies[dependency].program, in: scenario)
      return "\(needed) needs it where it is"
    case .limitsClash(let year):
      return "the limits of its payers leave no way to pay it exactly in \(year)"
    case .noGain:
      guard roadmap.plan.starts[program] != nil else { return "would add no benefit" }
      return scenario.programs[program].om.rupiah > 0
        ? "put off: an earlier start would add no benefit, only O&M"
        : "an earlier start would add no benefit"
    case .blocked(let start, let reasons):
      let sentences = reasons.map { sentence(for: $0, of: program, in: roadmap) }
      return (dependOnYear(reasons, in: roadmap) ? "start in \(start): " : "")
        + sentences.joined(separator: "; ")
    }
  }

  private func shortage(
    of program: Int, _ sources: [Int], _ years: [Int], _ missing: Int128, in scenario: Scenario
  ) -> String {
    let payers = ShortSources(sources, of: scenario.programs[program])
    let verb = payers.own.count == 1 ? "lacks" : "lack"
    let names = sourceNames(payers.own, in: scenario)
    let shortage = "\(names) \(verb) \(money.full(missing)) in \(self.years(years))"
    guard !payers.others.isEmpty else { return shortage }
    return shortage + ", even if \(sourceNames(payers.others, in: scenario)) "
      + "\(payers.others.count == 1 ? "pays" : "pay") as much as possible for other programs"
  }

  private func need(of dependency: Dependency, in roadmap: Roadmap) -> String {
    let names = dependency.anyOf.map { programName($0.program, in: roadmap.scenario) }
    let isPresent = dependency.anyOf.contains { roadmap.plan.starts[$0.program] != nil }
    guard isPresent else {
      let absence = names.count == 1 ? "which is not" : "none of which is"
      return "needs \(any(of: names)), \(absence) on the roadmap"
    }
    switch dependency.type {
    case .finishToStart: return "\(any(of: names)) must be finished first"
    case .startToStart: return "\(any(of: names)) must have started first"
    }
  }
}
