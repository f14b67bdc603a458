import PetajalanVerification

/// The words of workbooks of results.
public protocol ResultWorkbookPhrases: NumberPhrases {
  /// The tab of the summary.
  var summarySheet: String { get }
  /// The tab of the roadmap.
  var roadmapSheet: String { get }
  /// The tab of the payments.
  var spendingSheet: String { get }
  /// The tab of the budget.
  var budgetSheet: String { get }
  /// The tab of the charts.
  var chartsSheet: String { get }
  /// The tab of the agencies.
  var ownersSheet: String { get }
  /// The tab of the programs that get no money.
  var leftOutSheet: String { get }
  /// The tab of the alternatives.
  var alternativesSheet: String { get }

  /// That all amounts are rupiah.
  var inRupiah: String { get }
  /// The title of the payments.
  var spendingTitle: String { get }
  /// The sum of the rows that a filter leaves in sight.
  var visibleTotal: String { get }
  /// The title of the sums by dimension.
  var byDimension: String { get }
  /// What the agencies' sheet shows.
  var ownersSheetNote: String { get }
  /// The title of the chart of spending under the ceilings.
  var budgetChart: String { get }
  /// What lapses.
  var unusedWord: String { get }

  /// What the workbook was made with.
  func workbookProvenance(version: String) -> String

  /// The id.
  var idColumn: String { get }
  /// The first build year.
  var startColumn: String { get }
  /// A year.
  var yearHeading: String { get }
  /// What is paid.
  var kindColumn: String { get }
  /// How much.
  var amountColumn: String { get }
  /// A source or a dimension.
  var itemColumn: String { get }
  /// How many programs an agency can build at once.
  var limitColumn: String { get }
  /// What is paid, in a word.
  func kindWord(_ kind: SpendingKind) -> String
}
