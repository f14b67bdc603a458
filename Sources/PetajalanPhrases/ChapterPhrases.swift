import Formats
import MILP
import PetajalanDomain
import PetajalanResults

/// The sentences of a masterplan's roadmap chapter.
public protocol ChapterPhrases: GanttPhrases, SummaryPhrases, ComparisonPhrases {
  /// The title of the chapter, or of one agency's extract of it.
  func chapterTitle(_ scenario: String, owner: String?) -> String
  /// Sums in words, such as 1.2 billion rupiah, rounded.
  var roundMoney: RoundedMoney { get }
  /// A fraction in percent, rounded up.
  ///
  /// - Parameter billionths: of the whole.
  func chapterPercent(_ billionths: Int128) -> String

  /// What stands before a table's caption.
  func tableLabel(_ number: Int) -> String
  /// What stands before a figure's caption.
  func figureLabel(_ number: Int) -> String
  /// The heading of the list of sections.
  var contentsHeading: String { get }
  /// The heading of the list of tables.
  var tablesHeading: String { get }
  /// The heading of the list of figures.
  var figuresHeading: String { get }
  /// The label of a field that hides rows of a table.
  var filterLabel: String { get }
  /// What a column's heading does when it is pressed.
  var sortHint: String { get }
  /// That there are more columns than the window has room for.
  var scrollHint: String { get }
  /// How many rows of a table are left by a filter, and that sums are those of these rows.
  func shownRows(_ shown: String, _ all: String) -> String

  /// What the roadmap itself is called beside alternatives.
  var thisPlan: String { get }
  /// That no leading agency has that id.
  func unknownOwner(_ id: String, known: [String]) -> String
  /// That a year is not planned.
  func outsideHorizon(_ year: Int, _ years: ClosedRange<Int>) -> String
  /// Why a curve cannot be shown.
  func sentence(for refusal: CurveRefusal, path: String) -> String
  /// Why an output folder cannot stand beside the roadmap.
  func sentence(for refusal: FolderRefusal, path: String) -> String
  /// Why a document could not be made.
  func sentence(for error: FormatError) -> String

  // MARK: Overview

  /// The heading of the overview.
  var overviewHeading: String { get }
  /// How many programs are on the roadmap.
  func chapterSelection(_ count: Int, of total: Int, years: ClosedRange<Int>, done: Int) -> String
  /// How many quick wins are among them.
  func chapterQuickWins(_ count: Int) -> String
  /// What is spent.
  func chapterSpending(capital: Int64, om: Int64) -> String
  /// What part of the ceilings that is.
  func chapterCeilings(_ ceilings: Int64, spent: Int64, limit: SpendingLimit) -> String
  /// How good the roadmap is.
  func chapterQuality(_ quality: Quality, benefit: Points) -> String
  /// What penalties are part of the benefit.
  func chapterPenalties(_ count: Int, points: Points) -> String
  /// How many programs are left out, and why.
  func chapterLeftOut(_ count: Int, causes: [String]) -> String
  /// How many programs are left out for one kind of cause.
  func chapterCause(_ cause: LeftOutCause, count: Int) -> String
  /// That none is.
  var chapterNothingLeftOut: String { get }

  // MARK: Sections

  /// The heading of the roadmap.
  var roadmapHeading: String { get }
  /// What the roadmap's table shows.
  var roadmapIntroduction: String { get }
  /// The caption of its table.
  func roadmapCaption(unit: String) -> String
  /// A caption of what goes on from before.
  func continued(_ caption: String) -> String
  /// That the O&M of programs that were done before is not in the table.
  func chapterDone(om: Int64) -> String
  /// The sum of one dimension.
  func subtotal(_ dimension: String) -> String
  /// The heading of the quick wins.
  var quickWinsHeading: String { get }
  /// What quick wins are.
  var quickWinsIntroduction: String { get }
  /// The caption of their table.
  var quickWinsCaption: String { get }
  /// The heading of the terms.
  var termsHeading: String { get }
  /// What the terms' table shows.
  var termsIntroduction: String { get }
  /// The caption of their table.
  var termsCaption: String { get }
  /// A program with its agency and its first year.
  func startedProgram(_ program: String, owner: String, year: Int) -> String
  /// The heading of the money.
  var budgetHeading: String { get }
  /// What its table shows.
  var budgetIntroduction: String { get }
  /// The caption of its table.
  func budgetCaption(unit: String) -> String
  /// The heading of the agencies.
  var ownersHeading: String { get }
  /// What their table shows.
  var ownersIntroduction: String { get }
  /// The caption of their table.
  func ownersCaption(unit: String) -> String
  /// The heading of what is left to the years after.
  func afterHorizonHeading(_ year: Int) -> String
  /// What it comes to.
  func afterHorizonIntroduction(_ year: Int, sum: Int64) -> String
  /// That programs are put off to the last year only because nothing is counted after it.
  func deferredStarts(_ count: Int, om: Int64, until last: Int) -> String
  /// The caption of its table.
  func afterHorizonCaption(_ year: Int) -> String
  /// The heading of the programs that get no money.
  var leftOutHeading: String { get }
  /// What their table shows.
  var leftOutIntroduction: String { get }
  /// What is told besides where explanations were made.
  var waysIntroduction: String { get }
  /// How a program could come in.
  func sentence(for way: WayIn, in scenario: Scenario) -> String
  /// The caption of their table.
  var leftOutCaption: String { get }
  /// How many variants lost to another one of their group.
  func chapterVariants(_ count: Int) -> String
  /// The heading of the variants that lost to another one.
  var variantsHeading: String { get }
  /// What their table shows.
  var variantsIntroduction: String { get }
  /// The caption of their table.
  var variantsCaption: String { get }
  /// The variant that was chosen.
  var chosenVariantColumn: String { get }
  /// The heading of the comparison.
  var comparisonHeading: String { get }
  /// What it shows.
  var comparisonIntroduction: String { get }
  /// The caption of its table.
  var comparisonCaption: String { get }
  /// How many programs start in another year.
  func moved(_ count: Int) -> String
  /// The caption of the table of first years.
  var startsCaption: String { get }
  /// The heading of a sweep.
  var sweepHeading: String { get }
  /// What it shows.
  var sweepIntroduction: String { get }
  /// The heading of the provenance.
  var provenanceHeading: String { get }
  /// What the chapter was made with.
  func provenanceSentence(version: String) -> String
  /// What was asked for.
  func provenanceOptions(_ options: [(key: String, value: String)]) -> String
  /// The caption of the table of files.
  var inputsCaption: String { get }

  // MARK: Columns

  /// The number of a row.
  var numberColumn: String { get }
  /// The dimension.
  var dimensionColumn: String { get }
  /// The sub-dimension.
  var subdimensionColumn: String { get }
  /// The indicator and its target.
  var targetColumn: String { get }
  /// The leading agency.
  var leadColumn: String { get }
  /// The supporting agencies.
  var supportColumn: String { get }
  /// The funding source.
  var sourceColumn: String { get }
  /// The last build year.
  var finishColumn: String { get }
  /// The term.
  var termColumn: String { get }
  /// Years.
  var yearsColumn: String { get }
  /// A number of programs.
  var programsColumn: String { get }
  /// The most programs built at once.
  var parallelColumn: String { get }
  /// Capital.
  func capitalColumn(_ unit: String) -> String
  /// Operation and maintenance.
  func omColumn(_ unit: String) -> String
  /// Money spent.
  func spendingColumn(_ unit: String) -> String
  /// Benefit.
  var benefitColumn: String { get }
  /// What no roadmap passes.
  var boundColumn: String { get }
  /// The gap.
  var gapColumn: String { get }
  /// The plan.
  var planColumn: String { get }
  /// The reason.
  var reasonColumn: String { get }
  /// A file.
  var fileColumn: String { get }
  /// The length of a file.
  var bytesColumn: String { get }
  /// A ceiling.
  var ceilingWord: String { get }
  /// What the year before left over.
  var carriedInWord: String { get }
  /// A ceiling and what the year before left over.
  var availableWord: String { get }
  /// What of it is spent.
  var spentWord: String { get }

  // MARK: Work plan

  /// The budget code.
  var codeColumn: String { get }
  /// The indicator.
  var indicatorColumn: String { get }
  /// The target.
  var targetOnlyColumn: String { get }
  /// The money of a year.
  func yearColumn(_ year: Int) -> String
  /// The money of the year after.
  func forwardColumn(_ year: Int) -> String
  /// The caption of a work plan.
  func workPlanCaption(_ year: Int, unit: String) -> String

  // MARK: Pictures

  /// The caption of the Gantt chart.
  var ganttCaption: String { get }
  /// What it shows.
  func ganttDescription(programs: Int, dimensions: Int, years: ClosedRange<Int>) -> String
  /// The caption of the use of ceilings.
  func ceilingsCaption(_ limit: SpendingLimit) -> String
  /// What it shows.
  func ceilingsDescription(
    sources: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String
  /// The caption of the spending per year.
  var spendingCaption: String { get }
  /// What it shows.
  func spendingDescription(
    dimensions: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String
  /// The line of what all sources together may spend.
  func allCeilings(_ limit: SpendingLimit) -> String
  /// The caption of the curve of a sweep.
  var curveCaption: String { get }
  /// What it shows.
  func curveDescription(points: Int) -> String
}

extension ChapterPhrases {
  /// Whether a name begins with words, in whatever case.
  func startsWith(_ words: String, _ name: String) -> Bool {
    name.lowercased().hasPrefix(words)
  }
}
