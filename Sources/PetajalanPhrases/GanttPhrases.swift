import PetajalanDomain

/// The words of a Gantt chart.
public protocol GanttPhrases: NumberPhrases {
  /// The heading of the programs.
  var program: String { get }
  /// The heading of the agencies.
  var owner: String { get }
  /// The heading of a column of money in a unit.
  func unit(_ unit: MoneyUnit) -> String
  /// How many programs of a group there are, and of how many.
  func groupCount(_ count: Int, of size: Int?) -> String
  /// The sum of all programs.
  var total: String { get }
  /// The group of programs without a dimension.
  var withoutDimension: String { get }
  /// The group of programs that start in no term.
  var outsideTerms: String { get }
  /// The group of programs that were finished before the horizon.
  var beforeHorizon: String { get }
  /// The group of programs that nobody pays, because they cost nothing.
  var withoutPayment: String { get }
  /// The heading of the ceilings.
  func ceilingUse(_ limit: SpendingLimit) -> String
  /// How much of a source's ceilings is used.
  func shareOfCeiling(_ share: String, ceiling: String) -> String
  /// The heading of the programs that are not on the roadmap, with the unit of
  /// their capital.
  func leftOutTitle(_ count: Int, unit: String) -> String
  /// A year of building.
  var build: String { get }
  /// A year of service.
  var service: String { get }
  /// A program that citizens feel early.
  var quickWin: String { get }
  /// A program that must be on the roadmap.
  var mandatory: String { get }
  /// A program whose start is fixed.
  var committed: String { get }
  /// A program that was finished before the horizon.
  var done: String { get }
  /// The used part of a ceiling.
  var heat: String { get }
  /// How many years a column stands for.
  func yearsPerColumn(_ count: Int) -> String
}
