import Formats
import PetajalanDomain
import PetajalanResults

extension English: DiagnosisPhrases {
  /// That there is a roadmap.
  public var nothingClashes: String {
    "Nothing clashes: the scenario has a roadmap. Solve it to find the best one."
  }
  /// That it is not known whether there is one.
  public var feasibilityUndecided: String {
    "It was not decided within the limits whether there is a roadmap."
  }
  /// That there is no roadmap.
  public var provedInfeasible: String { "No roadmap can meet this scenario; that is proved." }
  /// That a limit or the user ended the search before everything was known.
  public var diagnosisCutShort: String {
    "The diagnosis ended at its limit; more may be found with more time."
  }

  /// The heading of mistakes in the data.
  public var mistakesHeading: String { "Mistakes in the data:" }

  /// A sentence without a period.
  public func sentence(for mistake: DataMistake, in scenario: Scenario) -> String {
    switch mistake {
    case .tooDear(let index):
      "\(program(index, in: scenario)) has to be built, but in every start year one of its payments "
        + "is more than all ceilings of those that may pay it"
    case .windowTooShort(let index, let possible, let last):
      "\(program(index, in: scenario)) has to start by \(last), but what it needs lets it start "
        + (possible > scenario.horizon.last
          ? "in no year of the horizon" : "in \(possible) at the earliest")
    case .committedTooEarly(let index, let start, let needed, let ready):
      "\(program(index, in: scenario)) is committed to start in \(start), but needs "
        + "\(program(needed, in: scenario)), whose own commitment lets it start in \(ready) at the "
        + "earliest"
    case .variantsRequired(let group, let programs):
      "\(all(of: programs.map { program($0, in: scenario) })) all have to be built, but only one "
        + "program of group \(HarmlessText.line(group)) may be"
    case .ownerCommitted(let owner, let year, let programs, let parallel):
      "\(ownerName(owner, in: scenario)) is committed to build "
        + "\(all(of: programs.map { program($0, in: scenario) })) in \(year), but builds at most "
        + "\(plural(parallel, "program", "programs")) at once"
    case .needsExcluded(let index, let needed):
      "\(program(index, in: scenario)) has to be built, but needs \(program(needed, in: scenario)), "
        + "which is excluded"
    case .tooManyAsked(let rule, let min, let candidates, let most):
      "rule \(HarmlessText.line(scenario.rules[rule].label)) asks for \(numbers.whole(min)) programs, "
        + "but at most \(numbers.whole(most)) are possible"
        + (candidates > most
          ? ": of the \(numbers.whole(candidates)) that can meet it, only one variant of each group "
            + "may be chosen" : "")
    }
  }

  /// The heading of a clashing set.
  public func clashHeading(_ number: Int, of count: Int, isDecided: Bool) -> String {
    let name = count > 1 ? "Clash \(number)" : "Clash"
    return isDecided
      ? "\(name): these cannot hold together; without any one of them the others can:"
      : "\(name): these cannot hold together:"
  }

  /// That what always holds clashes by itself.
  public var clashOfNature: String {
    "the O&M of programs that are done cannot be paid by those that may pay it"
  }

  /// That there may be other sets.
  public var otherClashes: String { "This is one smallest set; there may be others." }

  /// A sentence without a period.
  public func sentence(for condition: Condition, in scenario: Scenario) -> String {
    switch condition {
    case .rule(let rule):
      return "rule \(HarmlessText.line(scenario.rules[rule].label)) holds"
        + (demand(of: scenario.rules[rule]).map { " (\($0))" } ?? "")
    case .status(let index):
      if case .committed(let year) = scenario.programs[index].status {
        return "\(program(index, in: scenario)) is committed to start in \(year)"
      }
      return "\(program(index, in: scenario)) is mandatory"
    case .finishBy(let index):
      return "\(program(index, in: scenario)) must be finished"
        + (scenario.programs[index].finishBy.map { " by \($0)" } ?? "")
    case .latest(let index):
      return "\(program(index, in: scenario)) must start"
        + (scenario.programs[index].latest.map { " by \($0)" } ?? "")
    case .earliest(let index):
      return "\(program(index, in: scenario)) cannot start"
        + (scenario.programs[index].earliest.map { " before \($0)" } ?? "")
    case .ceiling(let source, let year):
      return ceilings(of: source, years: [year], in: scenario)
    case .capacity(let owner):
      return "\(ownerName(owner, in: scenario)) builds at most "
        + "\(plural(scenario.owners[owner].parallel ?? 0, "program", "programs")) at once"
    case .payers(let index):
      return "those who pay for \(program(index, in: scenario)) have limits"
    case .dependency(let position):
      let dependency = scenario.dependencies[position]
      return "\(program(dependency.program, in: scenario)) needs "
        + any(of: dependency.anyOf.map { program($0.program, in: scenario) })
    case .group(let group):
      return "only one program of group \(HarmlessText.line(group)) may be on the roadmap"
    }
  }

  /// How many programs a rule asks for.
  ///
  /// **Missing** It asks for something else.
  private func demand(of rule: Rule) -> String? {
    guard case .count(let min?, _, let startBy, let finishBy) = rule.kind else { return nil }
    return "at least \(numbers.whole(min)) of \(plural(rule.programs.count, "program", "programs"))"
      + (startBy.map { ", started by \($0)" } ?? "")
      + (finishBy.map { ", finished by \($0)" } ?? "")
  }

  /// The ceilings of one source, in year order.
  public func ceilings(of source: Int, years: [Int], in scenario: Scenario) -> String {
    let amounts = years.map {
      money.full(scenario.sources[source].ceilings[scenario.horizon.index(of: $0)]) + " in \($0)"
    }
    return "\(sourceNames([source], in: scenario)) has only \(all(of: amounts))"
  }

  /// A sentence with the mark that a member may not be needed.
  public func undecided(_ sentence: String) -> String {
    "\(sentence) (not decided whether the set needs this)"
  }

  /// The heading of the repair by money.
  public func moneyHeading(_ total: Amount, isLeast: Bool) -> String {
    isLeast
      ? "Least money that makes a roadmap possible: \(money.full(total)) more. Less cannot do."
      : "Money that makes a roadmap possible: \(money.full(total)) more. Less may do."
  }
  /// Money added to a source in a year.
  public func addition(_ addition: CeilingAddition, in scenario: Scenario) -> String {
    "\(sourceNames([addition.source], in: scenario)) \(addition.year): "
      + "\(money.full(addition.amount)) more"
  }
  /// That no money helps.
  public var noMoneyHelps: String { "No money alone makes a roadmap possible." }
  /// The heading of the repair by dropping.
  public func dropsHeading(_ count: Int, isFewest: Bool) -> String {
    "\(isFewest ? "Fewest rules and statuses" : "Rules and statuses") to drop for a roadmap: "
      + numbers.whole(count) + (isFewest ? ". Fewer cannot do." : ". Fewer may do.")
  }
  /// That dropping rules and statuses does not help.
  public var noDropHelps: String {
    "Dropping rules and statuses alone does not make a roadmap possible."
  }
  /// The roadmap that a repair leads to.
  public func repaired(programs: Int, benefit: Points) -> String {
    "A roadmap of \(plural(programs, "program", "programs")) is then verified "
      + "(benefit \(atLeast(benefit)); solve may find a better one)."
  }
  /// That a repair was not found before the limit.
  public var repairUnknown: String { "This was not found within the limits." }

  /// The part of a diagnosis that is being worked at.
  public func progress(_ stage: DiagnosisStage, seconds: Int) -> String {
    let work =
      switch stage {
      case .feasibility: "looking for any roadmap"
      case .clash(let number): "clashing set \(number)"
      case .money: "least money"
      case .drops: "fewest rules and statuses"
      }
    return "diagnosing, \(seconds) s: \(work)"
  }
}
