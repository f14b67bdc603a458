import Formats
import PetajalanDomain
import PetajalanVerification

extension English: ViolationPhrases {
  /// The sentence for a violation.
  public func sentence(for violation: Violation, in scenario: Scenario) -> String {
    switch violation {
    case .outsideHorizon(let index, let start, let finish):
      "\(program(index, in: scenario)) is built in \(years(start...max(start, finish))), outside "
        + "the horizon \(years(scenario.horizon.years))"
    case .tooEarly(let index, let start, let earliest):
      "\(program(index, in: scenario)) starts in \(start); the earliest year allowed is \(earliest)"
    case .tooLate(let index, let start, let latest):
      "\(program(index, in: scenario)) starts in \(start); the latest year allowed is \(latest)"
    case .finishedLate(let index, let finish, let finishBy):
      "\(program(index, in: scenario)) is finished in \(finish), but must be by \(finishBy)"
    case .mandatoryMissing(let index):
      "\(program(index, in: scenario)) is mandatory, but not on the roadmap"
    case .commitmentBroken(let index, let start, let committed):
      "\(program(index, in: scenario)) is committed to start in \(committed), but "
        + (start.map { "starts in \($0)" } ?? "is not on the roadmap")
    case .excludedChosen(let index):
      "\(program(index, in: scenario)) is excluded, but on the roadmap"
    case .doneChosen(let index):
      "\(program(index, in: scenario)) is done already, but on the roadmap"
    case .dependencyBroken(let dependency, let start, let earliest):
      brokenDependency(scenario.dependencies[dependency], start, earliest, in: scenario)
    case .groupChosenTwice(let group, let programs):
      "only one program of group \(group) may be on the roadmap, but "
        + "\(all(of: programIDs(programs, in: scenario))) are"
    case .ownerOverloaded(let owner, let year, let programs, let parallel):
      "\(ownerName(owner, in: scenario)) builds \(plural(programs.count, "program", "programs")) "
        + "in \(year) (\(all(of: programIDs(programs, in: scenario)))), but can build only "
        + "\(numbers.whole(parallel)) at once"
    case .unaffordable(let sources, let years, let due, let available):
      "\(sourceNames(sources, in: scenario)) must pay \(money.full(due)) in \(self.years(years)), "
        + "but \(sources.count == 1 ? "has" : "have") only \(money.full(available)); "
        + "\(money.full(due - available)) is missing"
    case .limitsClash(let index, let year, let kind, let due):
      "the limits of those who pay the \(word(for: kind)) of \(program(index, in: scenario)) "
        + "leave no way to pay exactly \(money.full(due)) in \(year)"
    case .nobodyPays(let index, let year, let kind, let due):
      "nobody may pay the \(word(for: kind)) of \(program(index, in: scenario)), "
        + "\(money.full(due)) in \(year)"
    case .countOutside(let rule, let count, let min, let max):
      "\(label(rule, in: scenario)): \(plural(count, "program counts", "programs count")); "
        + bounds(min.map { numbers.whole($0) }, max.map { numbers.whole($0) })
    case .spendOutside(let rule, let years, let spent, let min, let max):
      "\(label(rule, in: scenario)): \(money.full(spent)) is spent in \(self.years(years)); "
        + bounds(min.map { money.full($0) }, max.map { money.full($0) })
    case .shareOutside(let rule, let spent, let total, let min, let max):
      "\(label(rule, in: scenario)): \(money.full(spent)) of \(money.full(total)) is spent on its "
        + "programs\(sharePercent(spent, of: total).map { " (\($0))" } ?? ""); "
        + bounds(min.map { numbers.exact($0) + "%" }, max.map { numbers.exact($0) + "%" })
    case .tooManyParallel(let rule, let year, let programs, let max):
      "\(label(rule, in: scenario)): \(plural(programs.count, "program is", "programs are")) built "
        + "in \(year) (\(all(of: programIDs(programs, in: scenario)))); "
        + bounds(nil, numbers.whole(max))
    case .omAfterHorizonAbove(let rule, let amount, let max):
      "\(label(rule, in: scenario)): the yearly O&M after \(scenario.horizon.last) is "
        + "\(money.full(amount)); " + bounds(nil, money.full(max))
    case .notTogether(let rule, let chosen, let missing):
      "\(label(rule, in: scenario)): its programs belong together, but only "
        + "\(all(of: programIDs(chosen, in: scenario))) \(chosen.count == 1 ? "is" : "are") on the "
        + "roadmap, without \(all(of: programIDs(missing, in: scenario)))"
    case .tooAlike(let number, let difference, let least):
      "it differs from roadmap \(number) by \(size(difference, of: least)) only, and should by at "
        + "least \(size(least))"
    }
  }

  private func brokenDependency(
    _ dependency: Dependency, _ start: Int, _ earliest: Int?, in scenario: Scenario
  ) -> String {
    let needed = any(of: dependency.anyOf.map { program($0.program, in: scenario) })
    let subject = program(dependency.program, in: scenario)
    guard let earliest else {
      let absence = dependency.anyOf.count == 1 ? "which is not" : "none of which is"
      return "\(subject) starts in \(start), but needs \(needed), \(absence) on the roadmap"
    }
    return "\(subject) starts in \(start), but needs \(needed) and may not start before \(earliest)"
  }

  private func bounds(_ min: String?, _ max: String?) -> String {
    switch (min, max) {
    case (let min?, let max?): "the rule asks for \(min) to \(max)"
    case (let min?, nil): "the rule asks for at least \(min)"
    case (nil, let max?): "the rule allows at most \(max)"
    case (nil, nil): "the rule forbids it"
    }
  }

  private func label(_ rule: Int, in scenario: Scenario) -> String {
    "rule \(HarmlessText.line(scenario.rules[rule].label))"
  }

  /// What money is spent on, in a sentence.
  package func word(for kind: SpendingKind) -> String {
    switch kind {
    case .capital: "capital"
    case .om: "O&M"
    }
  }
}
