import PetajalanDomain
import PetajalanResults

extension English: SummaryPhrases {
  /// The label of the number of programs.
  public var programsLabel: String { "Programs" }
  /// The label of the benefit.
  public var benefitLabel: String { "Benefit" }
  /// The label of the end of the search.
  public var searchLabel: String { "Search" }
  /// The label of the money.
  public var moneyLabel: String { "Money" }
  /// The label of the programs that are not on the roadmap.
  public var leftOutLabel: String { "Left out" }

  /// The label of what comes after the horizon.
  public var afterLabel: String { "Later" }

  /// That programs are put off to the last year.
  public func deferred(_ count: Int, om: Int64, until last: Int) -> String {
    "\(plural(count, "program is", "programs are")) finished in \(last) only because costs after "
      + "that year do not count; from \(last + 1) on O&M of \(money.full(om)) a year follows. "
      + "With benefit.timing: service every year of service counts."
  }

  /// How many programs are on the roadmap.
  public func selection(count: Int, of total: Int) -> String {
    "\(numbers.whole(count)) of \(plural(total, "program", "programs")) on the roadmap"
  }

  /// How many quick wins and programs done before there are.
  public func kinds(quickWins: Int, done: Int) -> String? {
    let kinds = [
      quickWins > 0 ? plural(quickWins, "quick win", "quick wins") : nil,
      done > 0 ? "\(numbers.whole(done)) done before" : nil,
    ].compactMap(\.self)
    return kinds.isEmpty ? nil : all(of: kinds)
  }

  /// How much is spent.
  public func spent(_ amount: String) -> String { "\(amount) spent" }

  /// A sum out of another one.
  public func part(_ amount: String, of whole: String) -> String { "\(amount) of \(whole)" }

  /// The benefit and what is proved about it.
  public func proof(of quality: Quality, benefit: Points) -> String {
    let points = "\(atLeast(benefit)) points"
    guard quality.status != .provedOptimal else {
      return "\(points), proved optimal: no roadmap has more"
    }
    let distance =
      quality.gap.map { "proved within \(percent($0.billionths)) of the best possible" }
      ?? "proved: no roadmap has more than \(atMost(quality.bound))"
    switch quality.status {
    case .provedOptimal, .provedWithin: return "\(points), \(distance)"
    case .solverSaysOptimal: return "\(points), best by the solver's word, \(distance)"
    }
  }

  /// What penalties are part of the benefit.
  public func penalties(_ count: Int, points: Points) -> String {
    let dependencies = plural(count, "soft dependency is", "soft dependencies are")
    return "\(dependencies) not obeyed, which costs \(atMost(points)) points"
  }

  /// Why the search ended.
  public func sentence(for ending: Ending) -> String {
    switch ending {
    case .exhausted: "ended: nothing was left to search"
    case .gapReached: "ended: the gap asked for was reached"
    case .solverSaysGapReached: "ended: the solver says that the gap asked for was reached"
    case .timeLimit: "stopped by the time limit; a longer search may find a better roadmap"
    case .interrupted: "interrupted; a longer search may find a better roadmap"
    case .numericalTrouble: "the solver gave up for numerical reasons; the roadmap is verified"
    case .memoryLimit:
      "the memory limit stopped the search; with more memory it may find a better roadmap"
    case .brokenDown: "the search broke down; the best roadmap before that is verified"
    }
  }

  /// How many programs are not on the roadmap, and the costliest of them.
  public func leftOut(_ count: Int, costliest: [String]) -> String {
    let programs = plural(count, "program", "programs")
    guard costliest.count < count else {
      return "\(programs): \(costliest.joined(separator: "; "))"
    }
    return "\(programs), the costliest: \(costliest.joined(separator: "; "))"
  }

  /// That all programs are on the roadmap.
  public var nothingLeftOut: String { "nothing" }

  /// That no roadmap can meet the scenario.
  public func infeasible(because statements: [String], others: Int) -> String {
    let proved = "No roadmap can meet this scenario; that is proved."
    guard !statements.isEmpty else { return proved }
    let rest = others > 0 ? ["  - \(plural(others, "other condition", "other conditions"))"] : []
    return ([proved + " These cannot hold together:"] + statements.map { "  - " + $0 } + rest)
      .joined(separator: "\n")
  }

  /// That no roadmap was found, and why.
  public func sentence(for reason: NoneFound) -> String {
    switch reason {
    case .timeLimit: "No roadmap was found within the time limit; there may be one."
    case .interrupted: "Interrupted before a roadmap was found; there may be one."
    case .solverSaysInfeasible:
      "No roadmap was found. The solver says that there is none, but that is not proved."
    case .proofRefused:
      "No roadmap was found. The search says that there is none, but its proof was not accepted."
    case .numericalTrouble:
      "No roadmap was found: the solver gave up for numerical reasons; there may be one."
    }
  }

  func plural(_ count: Int, _ one: String, _ many: String) -> String {
    "\(numbers.whole(count)) \(count == 1 ? one : many)"
  }
}
