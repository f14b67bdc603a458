import Formats
import PetajalanDomain
import PetajalanResults

extension English: ExplanationPhrases {
  /// The title of explanations.
  public func explanationTitle(_ scenario: String) -> String {
    "\(scenario): why the roadmap is as it is"
  }
  /// Today's roadmap and what is proved about it.
  public func todaysRoadmap(_ proof: String) -> String { "Today's roadmap: \(proof)." }
  /// That a better roadmap was found on the way.
  public func betterFound(_ benefit: Points) -> String {
    "On the way a better roadmap was found, with \(atLeast(benefit)) points: solve again with a "
      + "smaller gap."
  }
  /// That a limit or the user came before everything was answered.
  public var explanationCutShort: String {
    "Not everything was answered within the limits: what is missing is still open."
  }

  /// A program and its place.
  public func place(of program: String, start: Int?) -> String {
    start.map { "\(program): on the roadmap from \($0)" } ?? "\(program): not on the roadmap"
  }
  /// That a program was finished before the horizon.
  public func doneBefore(_ year: Int) -> String { "It was finished before \(year)." }
  /// What stands against a start with everything else as it is.
  public func blocked(_ year: Int, by sentences: [String]) -> String {
    "With everything else as it is, a start in \(year) is blocked: "
      + sentences.joined(separator: "; ") + "."
  }
  /// That nothing stands against a start, and what it would gain.
  public func open(_ year: Int, gain: Points) -> String {
    gain > .zero
      ? "Nothing stands against a start in \(year), which would gain \(points(gain)) points: the "
        + "roadmap is not the best."
      : "Nothing stands against a start in \(year), but it would add no benefit "
        + "(\(points(gain)) points)."
  }
  /// That there is no year in which a program could start.
  public func noStart(by year: Int?) -> String {
    "There is no year\(year.map { " up to \($0)" } ?? "") in which it may start and be paid."
  }
  private func aim(_ year: Int?) -> String {
    year.map { "To start it by \($0)" } ?? "To have it on the roadmap"
  }

  /// What something costs, in points.
  func loss(_ range: ClosedRange<Points>) -> String {
    if range.upperBound == .zero, range.lowerBound == .zero { return "costs nothing" }
    if range.lowerBound == range.upperBound {
      return range.lowerBound > .zero
        ? "costs \(points(range.lowerBound)) points"
        : "gains \(points(Points(millionths: -range.lowerBound.millionths))) points"
    }
    if range.lowerBound == .zero { return "costs at most \(atMost(range.upperBound)) points" }
    return "costs between \(atLeast(range.lowerBound)) and \(atMost(range.upperBound)) points"
  }

  /// What it costs to have a program on the roadmap, or to start it by a year.
  public func entry(by year: Int?, costs range: ClosedRange<Points>) -> String {
    "\(aim(year)) \(loss(range))."
  }
  /// That it is proved that it cannot be there.
  public func entryImpossible(by year: Int?) -> String {
    year.map { "It cannot start by \($0); that is proved." }
      ?? "With all conditions and ceilings as they are, no roadmap can have it; that is proved."
  }
  /// What clashes with it.
  public func clashing(_ conditions: [String]) -> String {
    "These cannot hold together: \(conditions.joined(separator: "; "))."
  }
  /// That it was not found out what a program's way in costs.
  public func entryUnknown(by year: Int?) -> String {
    "What it costs \(year.map { "to start it by \($0)" } ?? "to have it on the roadmap") was not "
      + "found within the limits."
  }

  /// The heading of the single changes that are enough.
  public func remediesHeading(by year: Int?) -> String {
    "\(aim(year)) without loss, each of these is enough by itself:"
  }
  /// More money from a source in a year.
  public func moreMoney(
    _ source: String, year: Int, _ amount: Amount, isLeast: Bool
  ) -> String {
    "\(source) \(year): \(money.full(amount)) more; "
      + (isLeast
        ? "less, or money in another place, cannot do" : "less, or money in another place, may do")
  }
  /// Another number of programs at once.
  public func moreCapacity(_ owner: String, parallel: Int) -> String {
    "\(owner) builds \(plural(parallel, "program", "programs")) at once instead of "
      + numbers.whole(parallel - 1)
  }
  /// More points in each score.
  public func morePoints(_ points: ExactDecimal, isLeast: Bool) -> String {
    "\(numbers.exact(points)) points more in each of its scores; "
      + (isLeast ? "less cannot do" : "less may do")
  }
  /// That no money of one source in one year is enough.
  public var noMoneyIsEnough: String {
    "More money in a single source and year is never enough; that is proved."
  }
  /// That one more program at once is not enough.
  public var noCapacityIsEnough: String {
    "One more program that its agency builds at once is not enough; that is proved."
  }

  /// What a program's removal costs.
  public func removal(costs range: ClosedRange<Points>) -> String {
    "To take it from the roadmap \(loss(range))"
      + (range.upperBound > .zero ? ", its replacement value." : ".")
  }
  /// That there is no roadmap without it.
  public var removalImpossible: String { "There is no roadmap without it; that is proved." }
  /// That it was not found out what its removal costs.
  public var removalUnknown: String {
    "What its removal costs was not found within the limits."
  }
  /// How far its scores may fall.
  public func safe(_ points: ExactDecimal, share: String?) -> String {
    share.map {
      "Its place is safe while each of its scores falls by no more than "
        + "\(numbers.exact(points)) points, \($0) of its benefit."
    } ?? "Its place is safe even if it earns nothing itself."
  }
  /// That a roadmap without it may be as good.
  public var notSafe: String {
    "Its place is not proved safe: a roadmap without it may be as good."
  }

  /// The heading of what limits cost.
  public var limitsHeading: String {
    "What each limit costs: how much better the best roadmap is without it"
  }
  /// What a limit is called.
  public func name(of limit: Limit, in scenario: Scenario) -> String {
    switch limit {
    case .rule(let id): "rule \(HarmlessText.line(id))"
    case .ceilings(let source): "ceilings of \(sourceNames([source], in: scenario))"
    case .capacity(let owner):
      "\(ownerName(owner, in: scenario)) builds at most "
        + "\(plural(scenario.owners[owner].parallel ?? 0, "program", "programs")) at once"
    case .group(let name): "one program of group \(HarmlessText.line(name))"
    }
  }
  /// What a limit costs.
  public func limit(costs range: ClosedRange<Points>, percent: String?) -> String {
    loss(range)
      + (percent.map { range.lowerBound == range.upperBound ? " (\($0))" : " (≤ \($0))" } ?? "")
  }
  /// That it was not found out what a limit costs.
  public var limitUnknown: String { "not found within the limits" }

  /// How a statement is checked.
  public func check(_ command: String) -> String { "check: \(command)" }
  /// That nothing has an id.
  public func unknownSubject(_ id: String, nearest: String?) -> String {
    "error: there is no program, rule, source, group or agency with a limit named "
      + FaultText.quoted(id) + (nearest.map { "; did you mean \(FaultText.quoted($0))?" } ?? "")
  }
}
