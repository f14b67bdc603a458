import PetajalanDomain
import PetajalanResults

/// The words of the one-page summary, and of the map of dimensions and terms.
public protocol SummaryPagePhrases: NumberPhrases {
  /// The words of other languages that its sentences have, in lowercase.
  var foreignWords: [String] { get }
  /// The title of the page.
  func summaryPageTitle(_ scenario: String) -> String
  /// The caption of its numbers.
  var keyFiguresCaption: String { get }
  /// The programs on the roadmap.
  var selectedColumn: String { get }
  /// All that is spent.
  var needColumn: String { get }
  /// The part of the ceilings that is spent.
  var ceilingShareColumn: String { get }
  /// How far the benefit is below the best, at most.
  var provedGapColumn: String { get }
  /// A gap that is proved.
  func provedGap(_ quality: Quality) -> String
  /// Operation and maintenance in each year after the horizon.
  func laterOMColumn(_ year: Int) -> String
  /// The heading of the map.
  var mapHeading: String { get }
  /// What it shows.
  var mapIntroduction: String { get }
  /// The caption of its table.
  func mapCaption(unit: String) -> String
  /// How many programs start in a term.
  func mapCount(_ term: String) -> String
  /// What these programs cost.
  func mapMoney(_ term: String, unit: String) -> String
  /// The part of all spending.
  var shareColumn: String { get }
  /// The caption of the schedule by dimension.
  var dimensionChartCaption: String { get }
  /// What it shows.
  func dimensionChartDescription(dimensions: Int, years: ClosedRange<Int>) -> String
  /// The caption of the spending per year by source.
  var sourceSpendingCaption: String { get }
  /// What it shows.
  func sourceSpendingDescription(
    sources: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String
  /// What is left out, program by program.
  func leftOutInShort(_ programs: [String], others: Int) -> String
  /// One alternative in a line.
  func alternativeInShort(_ name: String, benefit: String, programs: Int, spent: Int64) -> String
  /// One alternative without a roadmap.
  func alternativeInShort(_ name: String, failure: String) -> String
  /// The dimensions that have no quick win.
  func withoutQuickWin(_ dimensions: [String]) -> String
  /// Where the numbers of a table or a figure come from.
  func origin(version: String) -> String
}
