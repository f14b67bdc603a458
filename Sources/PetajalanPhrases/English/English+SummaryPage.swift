import PetajalanDomain
import PetajalanResults

extension English: SummaryPagePhrases {
  /// None.
  public var foreignWords: [String] { [] }
  /// The title of the page.
  public func summaryPageTitle(_ scenario: String) -> String {
    "Executive Summary: \(chapterTitle(scenario, owner: nil))"
  }
  /// The caption of its numbers.
  public var keyFiguresCaption: String { "Key figures of the roadmap" }
  /// The programs on the roadmap.
  public var selectedColumn: String { "Programs on the roadmap" }
  /// All that is spent.
  public var needColumn: String { "Spending" }
  /// The part of the ceilings that is spent.
  public var ceilingShareColumn: String { "Part of the ceilings" }
  /// How far the benefit is below the best, at most.
  public var provedGapColumn: String { "Below the best" }
  /// A gap that is proved.
  public func provedGap(_ quality: Quality) -> String {
    if quality.status == .provedOptimal { return "proved the best" }
    return quality.gap.map { "at most \(chapterPercent($0.billionths))" } ?? "–"
  }
  /// Operation and maintenance in each year after the horizon.
  public func laterOMColumn(_ year: Int) -> String { "O&M a year from \(year)" }
  /// The heading of the map.
  public var mapHeading: String { "Map of Dimensions and Terms" }
  /// What it shows.
  public var mapIntroduction: String {
    "The table has the number of programs by dimension and by the term in which they start, with all "
      + "that is spent on them up to the last year."
  }
  /// The caption of its table.
  public func mapCaption(unit: String) -> String {
    "Programs and spending by dimension and term, in \(unit)"
  }
  /// How many programs start in a term.
  public func mapCount(_ term: String) -> String { "\(term): programs" }
  /// What these programs cost.
  public func mapMoney(_ term: String, unit: String) -> String { "\(term): \(unit)" }
  /// The part of all spending.
  public var shareColumn: String { "Share" }
  /// The caption of the schedule by dimension.
  public var dimensionChartCaption: String {
    "Programs being built (numbers) and spending (shades) per year by dimension"
  }
  /// What it shows.
  public func dimensionChartDescription(dimensions: Int, years: ClosedRange<Int>) -> String {
    "The number of programs built in each year of \(self.years(years)) in "
      + "\(plural(dimensions, "dimension", "dimensions")). The stronger the color, the more is spent."
  }
  /// The caption of the spending per year by source.
  public var sourceSpendingCaption: String { "Spending per year by source" }
  /// What it shows.
  public func sourceSpendingDescription(
    sources: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String {
    "Spending of each year of \(self.years(years)), stacked by "
      + "\(plural(sources, "source", "sources")), below the line \"\(allCeilings(limit))\"."
  }
  /// What is left out, program by program.
  public func leftOutInShort(_ programs: [String], others: Int) -> String {
    let rest = others > 0 ? [plural(others, "other program", "other programs")] : []
    return "Not funded: \(all(of: programs + rest))."
  }
  /// One alternative in a line.
  public func alternativeInShort(
    _ name: String, benefit: String, programs: Int, spent: Int64
  ) -> String {
    "\(name): \(benefit) points, \(plural(programs, "program", "programs")), spending "
      + roundMoney.text(spent)
  }
  /// One alternative without a roadmap.
  public func alternativeInShort(_ name: String, failure: String) -> String {
    "\(name): \(failure)"
  }
  /// The dimensions that have no quick win.
  public func withoutQuickWin(_ dimensions: [String]) -> String {
    "There is no quick win yet in \(all(of: dimensions))."
  }
  /// Where the numbers of a table or a figure come from.
  public func origin(version: String) -> String {
    "Source: computed by petajalan, version \(version)"
  }
}
