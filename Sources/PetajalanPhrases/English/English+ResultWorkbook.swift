import PetajalanVerification

extension English: ResultWorkbookPhrases {
  /// The tab of the summary.
  public var summarySheet: String { "Summary" }
  /// The tab of the roadmap.
  public var roadmapSheet: String { "Roadmap" }
  /// The tab of the payments.
  public var spendingSheet: String { "Spending" }
  /// The tab of the budget.
  public var budgetSheet: String { "Budget" }
  /// The tab of the charts.
  public var chartsSheet: String { "Charts" }
  /// The tab of the agencies.
  public var ownersSheet: String { "Owners" }
  /// The tab of the programs that get no money.
  public var leftOutSheet: String { "Not funded" }
  /// The tab of the alternatives.
  public var alternativesSheet: String { "Alternatives" }

  /// That all amounts are rupiah.
  public var inRupiah: String { "All amounts in rupiah (Rp)" }
  /// The title of the payments.
  public var spendingTitle: String { "Spending by year, program and source" }
  /// The sum of the rows that a filter leaves in sight.
  public var visibleTotal: String { "Total of the rows shown" }
  /// The title of the sums by dimension.
  public var byDimension: String { "Spending by dimension" }
  /// What the agencies' sheet shows.
  public var ownersSheetNote: String {
    "The columns of years count the programs that are being built; orange: as many as the "
      + "agency can build at once."
  }
  /// The title of the chart of spending under the ceilings.
  public var budgetChart: String { "Spending by source, and what the ceilings leave" }
  /// What lapses.
  public var unusedWord: String { "Unused" }

  /// What the workbook was made with.
  public func workbookProvenance(version: String) -> String {
    "This workbook was made by petajalan \(version). Every figure was checked against the "
      + "scenario's data down to the rupiah. The same result can be made again from these files."
  }

  /// The id.
  public var idColumn: String { "ID" }
  /// The first build year.
  public var startColumn: String { "Start" }
  /// A year.
  public var yearHeading: String { "Year" }
  /// What is paid.
  public var kindColumn: String { "Kind" }
  /// How much.
  public var amountColumn: String { "Amount (Rp)" }
  /// A source or a dimension.
  public var itemColumn: String { "Item" }
  /// How many programs an agency can build at once.
  public var limitColumn: String { "Limit at once" }
  /// What is paid, in a word.
  public func kindWord(_ kind: SpendingKind) -> String {
    switch kind {
    case .capital: "Capital"
    case .om: "O&M"
    }
  }
}
