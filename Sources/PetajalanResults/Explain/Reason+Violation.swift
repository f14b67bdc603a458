import PetajalanDomain
import PetajalanVerification

extension Reason {
  /// What a violation that a start of a program would cause says against it.
  ///
  /// - Parameter worth: what the program earns beside those that have the money.
  package init(
    _ violation: Violation, against program: Int, worth: WorthComparison?, in scenario: Scenario
  ) {
    switch violation {
    case .tooEarly(_, _, let earliest): self = .earliest(year: earliest)
    case .excludedChosen: self = .excluded
    case .doneChosen: self = .done
    case .nobodyPays: self = .nobodyPays
    case .limitsClash(_, let year, _, _): self = .limitsClash(year: year)
    case .dependencyBroken(let dependency, _, _):
      self =
        scenario.dependencies[dependency].program == program
        ? .requirement(dependency: dependency) : .neededThere(dependency: dependency)
    case .groupChosenTwice(_, let programs):
      self = programs.first { $0 != program }.map { .variantChosen(program: $0) } ?? .noStartYear
    case .ownerOverloaded(let owner, let year, _, _): self = .ownerFull(owner: owner, year: year)
    case .unaffordable(let sources, let years, let due, let available):
      let missing = due - available
      if let worth, worth.isLess {
        self = .outbid(sources: sources, years: years, missing: missing, worth: worth)
      } else {
        self = .moneyShort(sources: sources, years: years, missing: missing)
      }
    case .countOutside(let rule, _, _, _), .spendOutside(let rule, _, _, _, _),
      .shareOutside(let rule, _, _, _, _), .tooManyParallel(let rule, _, _, _),
      .omAfterHorizonAbove(let rule, _, _), .notTogether(let rule, _, _):
      self = .rule(rule)
    // No start that is open to the program, on a verified roadmap, is one of these.
    case .outsideHorizon, .tooLate, .finishedLate, .mandatoryMissing, .commitmentBroken, .tooAlike:
      self = .noStartYear
    }
  }
}
