import PetajalanDomain
import PetajalanResults

/// The sentences of a sweep over ceilings.
public protocol SweepPhrases: ComparisonPhrases {
  /// The title of a sweep.
  func sweepTitle(_ scenario: String) -> String
  /// What is changed.
  ///
  /// - Parameter source: `nil` means all sources.
  func axis(_ source: String?, years: ClosedRange<Int>) -> String
  /// The heading of the levels.
  var levelCorner: String { get }
  /// The heading of all ceilings together.
  func ceilingsHeading(unit: String) -> String
  /// The heading of what is spent.
  func spentHeading(unit: String) -> String
  /// The heading of a bound.
  var boundHeading: String { get }
  /// The heading of the number of programs.
  var programCountHeading: String { get }
  /// The heading of the benefit if smaller budgets' programs are kept.
  var nestedHeading: String { get }
  /// The heading of what that costs at most.
  var nestingPriceHeading: String { get }
  /// What the nested columns mean.
  var nestingExplanation: String { get }
  /// The heading of the curve.
  var curveHeading: String { get }
  /// What the two shades of a bar mean.
  var curveLegend: String { get }
  /// The heading of the steps.
  var stepsHeading: String { get }
  /// A step between two levels.
  func step(from: String, to: String, gain: Points) -> String
  /// That nothing enters or leaves between two levels.
  func noStep(from: String, to: String) -> String
  /// The heading of what more money buys.
  func moreHeading(_ amount: String) -> String
  /// The heading of what moving money buys.
  func movedHeading(_ amount: String) -> String
  /// What the numbers under those headings are.
  var gainExplanation: String { get }
  /// That a number was not found.
  var sweepInterrupted: String { get }
  /// The title of the curve's horizontal axis.
  func moneyAxis(unit: String) -> String
  /// The title of the curve's vertical axis.
  var benefitAxis: String { get }
  /// The mark of the ceilings as the scenario has them.
  var todaysCeilings: String { get }
  /// That a ceiling range cannot be taken.
  func refused(axis: String, because problem: CeilingAxis.Problem) -> String
  /// That two ranges change the same ceilings.
  func ceilingTwice(_ source: String) -> String
  /// That no source has an id.
  func unknownSource(_ id: String, known: [String]) -> String
  /// That there are too many points.
  func tooManyPoints(_ count: Int, most: Int) -> String
  /// That no year of the horizon is among the years asked for.
  func yearsOutside(_ years: ClosedRange<Int>, horizon: ClosedRange<Int>) -> String
}
