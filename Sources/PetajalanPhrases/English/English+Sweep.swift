import Formats
import PetajalanDomain
import PetajalanResults

extension English: SweepPhrases {
  /// The title of a sweep.
  public func sweepTitle(_ scenario: String) -> String {
    "\(scenario): benefit against money"
  }
  /// What is changed.
  public func axis(_ source: String?, years: ClosedRange<Int>) -> String {
    "Changed: the ceilings of \(source ?? "all sources") in \(self.years(years))"
  }
  /// The heading of the levels.
  public var levelCorner: String { "ceilings" }
  /// The heading of all ceilings together.
  public func ceilingsHeading(unit: String) -> String { unit }
  /// The heading of what is spent.
  public func spentHeading(unit: String) -> String { "spent" }
  /// The heading of a bound.
  public var boundHeading: String { "at most" }
  /// The heading of the number of programs.
  public var programCountHeading: String { "programs" }
  /// The heading of the benefit if smaller budgets' programs are kept.
  public var nestedHeading: String { "nested" }
  /// The heading of what that costs at most.
  public var nestingPriceHeading: String { "costs ≤" }
  /// What the nested columns mean.
  public var nestingExplanation: String {
    "Nested: every program of a smaller budget stays on the roadmap of a larger one, in the same "
      + "year or another; what that costs is at most the last column."
  }
  /// The heading of the curve.
  public var curveHeading: String { "The curve" }
  /// What the two shades of a bar mean.
  public var curveLegend: String { "points found, and, shaded, what is not ruled out above them" }
  /// The heading of the steps.
  public var stepsHeading: String { "Where programs enter or leave" }
  /// A step between two levels.
  public func step(from: String, to: String, gain: Points) -> String {
    "\(from) to \(to): \(gain >= .zero ? "+" : "")\(points(gain)) points"
  }
  /// That nothing enters or leaves between two levels.
  public func noStep(from: String, to: String) -> String { "\(from) to \(to): the same plan" }
  /// The heading of what more money buys.
  public func moreHeading(_ amount: String) -> String {
    "What \(amount) more buys, in points: each source (row) and year (column)"
  }
  /// The heading of what moving money buys.
  public func movedHeading(_ amount: String) -> String {
    "What moving \(amount) to a neighboring year changes, in points"
  }
  /// What the numbers under those headings are.
  public var gainExplanation: String {
    "A number alone is proved; two numbers are what the change in the best possible benefit is "
      + "proved to lie between."
  }
  /// That a number was not found.
  public var sweepInterrupted: String {
    "Interrupted: what was not solved until then is left out."
  }
  /// The title of the curve's horizontal axis.
  public func moneyAxis(unit: String) -> String { "All ceilings together, \(unit)" }
  /// The title of the curve's vertical axis.
  public var benefitAxis: String { "Benefit, points" }
  /// The mark of the ceilings as the scenario has them.
  public var todaysCeilings: String { "this scenario's ceilings" }
  /// That a ceiling range cannot be taken.
  public func refused(axis: String, because problem: CeilingAxis.Problem) -> String {
    let axis = HarmlessText.visible(axis)
    return switch problem {
    case .unreadable:
      "error: --ceiling \(axis) cannot be read; write a source or all, and levels such as "
        + "60%..140%:5% or -500..+500:250, at most \(CeilingAxis.mostLevels)"
    case .twoReadings(let first, let second):
      "error: a number of --ceiling \(axis) can be read as \(first) or as \(second); "
        + "write the one that is meant"
    case .noSign(let number):
      "error: \(number) in --ceiling \(axis) has no sign; write \(number)% for a part of the "
        + "ceiling, or +\(number) or -\(number) for more or less"
    case .lastLeftOut(let last, let reached):
      "error: the steps of --ceiling \(axis) end at \(reached) and leave out \(last); "
        + "give a step that meets it"
    }
  }
  /// That two ranges change the same ceilings.
  public func ceilingTwice(_ source: String) -> String {
    "error: --ceiling names the ceilings of \(FaultText.quoted(source)) twice; name them once"
  }
  /// That no source has an id.
  public func unknownSource(_ id: String, known: [String]) -> String {
    "error: --ceiling names no source \(FaultText.quoted(id)); there is "
      + FaultText.list(known, "and")
  }
  /// That there are too many points.
  public func tooManyPoints(_ count: Int, most: Int) -> String {
    "error: the grid has \(numbers.whole(count)) points; \(numbers.whole(most)) can be solved"
  }
  /// That no year of the horizon is among the years asked for.
  public func yearsOutside(_ years: ClosedRange<Int>, horizon: ClosedRange<Int>) -> String {
    "error: --year \(self.years(years)) lies outside the horizon; give years of "
      + self.years(horizon)
  }
}
