import PetajalanDomain
import PetajalanResults

extension English: ComparisonPhrases {
  /// The title of a comparison.
  public func comparisonTitle(_ scenario: String) -> String { "\(scenario): plans side by side" }
  /// The heading of the list of plans.
  public var plansHeading: String { "Plans" }
  /// The word above the column of the scenario without changes.
  public var baseWord: String { "base" }
  /// What the scenario without changes is called.
  public var baseName: String { "the scenario itself" }
  /// The label of what no roadmap passes.
  public var boundLabel: String { "no roadmap has more than" }
  /// The label of the gap.
  public var gapLabel: String { "at most below the best" }
  /// The label of the difference from the base.
  public var againstBaseLabel: String { "against the base" }
  /// The label of the programs on the plan.
  public var programsInLabel: String { "Programs on the roadmap" }
  /// The label of the programs that are not on it.
  public var programsOutLabel: String { "Programs left out" }
  /// The heading of a line per plan.
  public var inShortHeading: String { "In short" }
  /// What a plan had to spend.
  public func ceilings(_ sum: String, difference: String?, isMore: Bool) -> String {
    let side = isMore ? "more" : "less"
    return "ceilings \(sum)" + (difference.map { " (\($0) \(side) than the base)" } ?? "")
  }
  /// What a plan spends.
  public func spendingInShort(_ sum: String) -> String { "spending \(sum)" }
  /// What a plan earns.
  public func benefitInShort(_ benefit: Points) -> String { "\(atLeast(benefit)) points" }
  /// How many programs come, go, and start in another year.
  public func changesInShort(entering: Int, leaving: Int, moving: Int) -> String {
    let counts = [
      entering > 0 ? "\(numbers.whole(entering)) enter" : nil,
      leaving > 0 ? "\(numbers.whole(leaving)) leave" : nil,
      moving > 0 ? "\(numbers.whole(moving)) move" : nil,
    ].compactMap(\.self)
    return counts.isEmpty ? "the same programs in the same years" : "programs: " + all(of: counts)
  }
  /// The heading of ceilings by source.
  public func ceilingsBySource(unit: String) -> String {
    "Ceilings by source, all years together, \(unit)"
  }
  /// The heading of money by source.
  public func moneyBySource(unit: String) -> String { "Money by source, \(unit)" }
  /// The heading of money by year.
  public func moneyByYear(unit: String) -> String { "Money by year, \(unit)" }
  /// The heading of benefit by something.
  public func benefitHeading(_ kind: GroupKind) -> String { "Benefit by \(word(kind)), points" }
  /// The heading of money by something.
  public func moneyHeading(_ kind: GroupKind, unit: String) -> String {
    "Money by \(word(kind)), \(unit)"
  }

  private func word(_ kind: GroupKind) -> String {
    switch kind {
    case .dimension: "dimension"
    case .term: "term of the start"
    case .owner: "agency"
    }
  }

  /// In one or two words, that there is no roadmap.
  public func noRoadmap(_ result: PlanningResult) -> String {
    switch result {
    case .roadmap: ""
    case .infeasible: "impossible"
    case .noneFound: "none found"
    case .failed: "failed"
    }
  }

  /// That there is no roadmap, in a sentence.
  public func withoutRoadmap(_ world: String, _ result: PlanningResult) -> String {
    switch result {
    case .roadmap: ""
    case .infeasible: "\(world): no roadmap can meet this scenario; that is proved."
    case .noneFound(let reason): "\(world): \(sentence(for: reason))"
    case .failed(let failure): "\(world): \(sentence(for: failure))."
    }
  }

  /// The heading of what is otherwise than in the base.
  public var changesHeading: String { "What changes against the base" }

  /// How much more or less a plan has than that of the base.
  public func difference(_ points: Points, percent: String?) -> String {
    guard points != .zero else { return "The same benefit as the base." }
    let size = Points(millionths: Int64(points.millionths.magnitude))
    let side = points > .zero ? "more" : "less"
    let part = percent.map { " (\($0))" } ?? ""
    return "\(self.points(size)) points \(side) than the base\(part)."
  }

  /// Between what the difference of the best possible plans lies.
  public func possibleDifference(_ range: ClosedRange<Points>) -> String {
    "Between the best possible roadmaps of the two the difference is proved to lie between "
      + "\(atLeast(range.lowerBound)) and \(atMost(range.upperBound)) points."
  }

  /// That the plan is the same.
  public var samePlan: String { "The same programs in the same years." }
  /// Programs that come on the plan.
  public func entering(_ programs: [String]) -> String {
    "\(plural(programs.count, "program enters", "programs enter")): "
      + programs.joined(separator: "; ")
  }
  /// Programs that go from the plan.
  public func leaving(_ programs: [String]) -> String {
    "\(plural(programs.count, "program leaves", "programs leave")): "
      + programs.joined(separator: "; ")
  }
  /// Programs that start in another year.
  public func moving(_ programs: [String]) -> String {
    "\(plural(programs.count, "program moves", "programs move")): "
      + programs.joined(separator: "; ")
  }
  /// A program that moves by some years.
  public func movement(_ program: String, years: Int, to year: Int) -> String {
    let distance = plural(abs(years), "year", "years")
    return "\(program) \(distance) \(years > 0 ? "later" : "earlier"), to \(year)"
  }
  /// A program with its start.
  public func starting(_ program: String, in year: Int) -> String { "\(program) (\(year))" }

  /// The heading of the programs that are in every plan, in some, or in none.
  public func heading(_ membership: Membership, count: Int) -> String {
    let programs = plural(count, "program", "programs")
    return switch membership {
    case .core: "The core: \(programs) in every plan, with the year of the start"
    case .swing: "The swing: \(programs) in some of the plans, with the year of the start"
    case .never: "Never: \(programs) in no plan"
    }
  }

  /// The heading of what plans come to in other worlds.
  public var carriedHeading: String {
    "If another world comes true: points of each plan (row) in each world (column)"
  }
  /// What *kept* means there.
  public func carriedExplanation(until year: Int?) -> String {
    let started = year.map { " that start by \($0) and" } ?? " that"
    return
      "The programs of the plan\(started) can be kept in the other world keep their years, "
      + "the earlier ones first; the rest is planned anew. A percentage tells how far such a roadmap can be "
      + "from the best one with the same programs kept."
  }
  /// What stands above the plans in the first column.
  public var planCorner: String { "plan" }
  /// The heading of how many programs keep their years.
  public var keptHeading: String {
    "How many programs of each plan (row) keep their years in each world (column)"
  }
  /// The heading of what is lost at most.
  public var regretHeading: String {
    "Points that each plan (row) loses at most against the best of each world (column)"
  }
  /// The heading of the greatest loss.
  public var worstLabel: String { "at worst" }
  /// The plan that loses least at worst.
  public func leastRegret(plan: String, most: Points) -> String {
    "The plan \"\(plan)\" promises the least loss: whichever of these worlds comes true, at most "
      + "\(atMost(most)) points."
  }
  /// That the run was interrupted, and not everything is there.
  public var comparisonInterrupted: String {
    "Interrupted: what was not solved until then is left out."
  }
  /// That there is nothing beside the scenario.
  public var nothingToCompare: String {
    "there is nothing to compare with: the scenario has no alternatives, and no other folder "
      + "is named"
  }
  /// How many solves are done.
  public func solves(_ done: Int, of total: Int) -> String { "\(done) of \(total) solves done" }
  /// That a program of a finished roadmap breaks something here.
  public func refused(folder: String, violations: [String]) -> [String] {
    ["error: the roadmap in \(FaultText.path(folder)) cannot be carried out in this scenario:"]
      + violations.map { "  - " + $0 }
  }
  /// That a certificate does not prove its bound.
  public func unproved(folder: String) -> String {
    "error: the certificate in \(FaultText.path(folder)) does not prove a bound for this scenario; "
      + "solve it again"
  }
}
