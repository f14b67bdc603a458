import Formats
import MILP
import PetajalanDomain
import PetajalanResults

extension English: ChapterPhrases {
  /// The title of the chapter.
  public func chapterTitle(_ scenario: String, owner: String?) -> String {
    let title =
      startsWith("roadmap", scenario) || startsWith("peta jalan", scenario)
      ? scenario : "Roadmap of \(scenario)"
    return owner.map { "\(title): \($0)" } ?? title
  }

  /// Sums in words.
  public var roundMoney: RoundedMoney {
    RoundedMoney(
      numbers: numbers, prefix: "Rp",
      units: [(12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")])
  }

  /// A fraction in percent.
  public func chapterPercent(_ billionths: Int128) -> String {
    numbers.decimal(billionths, exponent: 7, fractionDigits: 2, rounding: .up) + "%"
  }

  /// What stands before a table's caption.
  public func tableLabel(_ number: Int) -> String { "Table \(number)" }
  /// What stands before a figure's caption.
  public func figureLabel(_ number: Int) -> String { "Figure \(number)" }
  /// The heading of the list of sections.
  public var contentsHeading: String { "Contents" }
  /// The heading of the list of tables.
  public var tablesHeading: String { "Tables" }
  /// The heading of the list of figures.
  public var figuresHeading: String { "Figures" }
  /// The label of a field that hides rows of a table.
  public var filterLabel: String { "Filter rows" }
  /// What a column's heading does when it is pressed.
  public var sortHint: String { "Sort by this column" }
  /// That there are more columns than the window has room for.
  public var scrollHint: String { "Scroll sideways to see the other columns" }
  /// How many rows of a table are left by a filter.
  public func shownRows(_ shown: String, _ all: String) -> String {
    "\(shown) of \(all) rows are shown; sums are those of the rows shown"
  }

  /// What the roadmap itself is called beside alternatives.
  public var thisPlan: String { "This roadmap" }
  /// That no leading agency has that id.
  public func unknownOwner(_ id: String, known: [String]) -> String {
    "error: there is no agency \(FaultText.path(id)); there are: \(HarmlessText.visible(known.joined(separator: ", ")))"
  }
  /// That a year is not planned.
  public func outsideHorizon(_ year: Int, _ years: ClosedRange<Int>) -> String {
    "error: \(year) is outside the horizon \(self.years(years))"
  }
  /// Why a curve cannot be shown.
  public func sentence(for refusal: CurveRefusal, path: String) -> String {
    switch refusal {
    case .notASweep: "error: \(FaultText.path(path)) is no sweep.json with roadmaps in it"
    case .otherInputs:
      "error: \(FaultText.path(path)) was made from other input files; run sweep again"
    }
  }
  /// Why an output folder cannot stand beside the roadmap.
  public func sentence(for refusal: FolderRefusal, path: String) -> String {
    switch refusal {
    case .notOf(let command): "error: \(FaultText.path(path)) is no output folder of \(command)"
    case .otherRoadmap:
      "error: the explanations in \(FaultText.path(path)) are of another roadmap; run explain again with "
        + "--roadmap"
    case .foreignPlan(let id):
      "error: the plan \(FaultText.quoted(id)) in \(FaultText.path(path)) is none of this scenario and its "
        + "alternatives; name its own folder after --with"
    case .otherBenefit(let id):
      "error: the plan \(FaultText.quoted(id)) in \(FaultText.path(path)) does not have the benefit that is "
        + "written; run compare again"
    }
  }
  /// Why a document could not be made.
  public func sentence(for error: FormatError) -> String {
    switch error {
    case .library(let name, let message): "the document could not be made with \(name): \(message)"
    case .sheetTooLarge(let sheet):
      "the sheet \(FaultText.quoted(sheet)) would be larger than a workbook can hold; "
        + "ask for the CSV tables instead"
    case .textTooLong(let place): tooLongForCell(place)
    }
  }

  /// The heading of the overview.
  public var overviewHeading: String { "Summary" }

  /// How many programs are on the roadmap.
  public func chapterSelection(
    _ count: Int, of total: Int, years: ClosedRange<Int>, done: Int
  ) -> String {
    let before =
      done > 0
      ? " \(plural(done, "further program", "further programs")) had been done before." : ""
    return "The roadmap for \(self.years(years)) holds \(numbers.whole(count)) of "
      + "\(plural(total, "proposed program", "proposed programs")).\(before)"
  }

  /// How many quick wins are among them.
  public func chapterQuickWins(_ count: Int) -> String {
    count == 1
      ? "One of them is a quick win, which citizens will feel early."
      : "\(numbers.whole(count)) of them are quick wins, which citizens will feel early."
  }

  /// What is spent.
  public func chapterSpending(capital: Int64, om: Int64) -> String {
    let texts = roundMoney.texts(ofSum: capital + om, parts: [capital, om])
    return "It spends \(texts.sum) in all: \(texts.parts[0]) of capital, and "
      + "\(texts.parts[1]) for operation and maintenance."
  }

  /// What part of the ceilings that is.
  public func chapterCeilings(_ ceilings: Int64, spent: Int64, limit: SpendingLimit) -> String {
    guard ceilings > 0 else { return "No source has a ceiling above zero." }
    let tenths = Int128(spent) * 1_000 / Int128(ceilings)
    let part = numbers.decimal(tenths, exponent: 1, fractionDigits: 1)
    let most =
      switch limit {
      case .ceilings: "no source's ceiling in any year"
      case .available:
        "no source's ceiling and what it carried over from the year before, in any year"
      }
    return "That is \(part)% of the ceilings of all sources, \(roundMoney.text(ceilings)), and "
      + "passes \(most)."
  }

  /// How good the roadmap is.
  public func chapterQuality(_ quality: Quality, benefit: Points) -> String {
    let earned = "The benefit of the roadmap is valued at \(atLeast(benefit)) points."
    if quality.status == .provedOptimal {
      return earned + " It is proved that no other choice of programs under the same ceilings and "
        + "rules has a greater benefit."
    }
    guard let gap = quality.gap else {
      return earned + " It is proved that no other choice of programs has more than "
        + "\(atMost(quality.bound)) points."
    }
    return earned + " It is proved to be at most \(chapterPercent(gap.billionths)) below the best "
      + "that is possible under the same ceilings and rules."
  }

  /// What penalties are part of the benefit.
  public func chapterPenalties(_ count: Int, points: Points) -> String {
    "\(atMost(points)) points are already taken off, because "
      + (count == 1
        ? "one soft dependency is not obeyed."
        : "\(numbers.whole(count)) soft dependencies are not obeyed.")
  }

  /// How many programs are left out, and why.
  public func chapterLeftOut(_ count: Int, causes: [String]) -> String {
    "\(plural(count, "program is", "programs are")) not on the roadmap: \(all(of: causes)). "
      + "The reason of each one stands in the section \(leftOutHeading)."
  }

  /// How many programs are left out for one kind of cause.
  public func chapterCause(_ cause: LeftOutCause, count: Int) -> String {
    let programs = numbers.whole(count)
    return switch cause {
    case .money: "\(programs) for lack of money under the ceilings"
    case .capacity: "\(programs) because the leading agency is busy"
    case .requirement: "\(programs) because of required programs or of years"
    case .rule: "\(programs) because of a planning rule"
    case .noGain: "\(programs) that would add no benefit"
    case .impossible: "\(programs) proved to fit no roadmap under these rules and ceilings"
    case .unknown: "\(programs) whose reason was not looked for"
    }
  }

  /// That none is.
  public var chapterNothingLeftOut: String { "All proposed programs are on the roadmap." }

  /// The heading of the roadmap.
  public var roadmapHeading: String { "Roadmap and Action Plan" }
  /// What the roadmap's table shows.
  public var roadmapIntroduction: String {
    "The figure and the table show the programs by dimension and sub-dimension, the leading and "
      + "the supporting agencies, the funding sources, and what is spent each year, operation and "
      + "maintenance included. A ★ marks a quick win."
  }
  /// The caption of its table.
  public func roadmapCaption(unit: String) -> String {
    "Roadmap and action plan, spending per year in \(unit)"
  }
  /// A caption of what goes on from before.
  public func continued(_ caption: String) -> String { "\(caption) (continued)" }
  /// That the O&M of programs that were done before is not in the table.
  public func chapterDone(om: Int64) -> String {
    "The table leaves out the operation and maintenance of programs that were done before, "
      + "\(roundMoney.text(om))."
  }
  /// The sum of one dimension.
  public func subtotal(_ dimension: String) -> String { "Total of \(dimension)" }
  /// The heading of the quick wins.
  public var quickWinsHeading: String { "Quick Wins" }
  /// What quick wins are.
  public var quickWinsIntroduction: String {
    "These programs are chosen so that citizens feel the smart city early."
  }
  /// The caption of their table.
  public var quickWinsCaption: String { "Quick wins by the year in which they are finished" }
  /// The heading of the terms.
  public var termsHeading: String { "Terms" }
  /// What the terms' table shows.
  public var termsIntroduction: String { "Programs belong to the term in which they start." }
  /// The caption of their table.
  public var termsCaption: String { "Programs by the term in which they start" }
  /// A program with its agency and its first year.
  public func startedProgram(_ program: String, owner: String, year: Int) -> String {
    "\(program) (\(owner), from \(year))"
  }
  /// The heading of the money.
  public var budgetHeading: String { "Spending and Ceilings" }
  /// What its table shows.
  public var budgetIntroduction: String {
    "The table sets the ceiling of each funding source beside what is planned to be spent each year."
  }
  /// The caption of its table.
  public func budgetCaption(unit: String) -> String {
    "Ceilings and spending by source and year, in \(unit)"
  }
  /// The heading of the agencies.
  public var ownersHeading: String { "Spending by Leading Agency" }
  /// What their table shows.
  public var ownersIntroduction: String {
    "The column of parallel programs tells how many an agency builds at once at most, and its "
      + "limit where there is one."
  }
  /// The caption of their table.
  public func ownersCaption(unit: String) -> String {
    "Programs and spending by leading agency, in \(unit)"
  }
  /// The heading of what is left to the years after.
  public func afterHorizonHeading(_ year: Int) -> String { "Operation from \(year) on" }
  /// What it comes to.
  public func afterHorizonIntroduction(_ year: Int, sum: Int64) -> String {
    "What has been built has to be operated and maintained after the roadmap ends. The forward "
      + "estimate for \(year) is \(roundMoney.text(sum)) a year."
  }
  /// That programs are put off to the last year.
  public func deferredStarts(_ count: Int, om: Int64, until last: Int) -> String {
    "\(plural(count, "program is", "programs are")) finished in \(last) only because costs after "
      + "that year do not count: an earlier start would add no benefit, but operation and "
      + "maintenance. From \(last + 1) on these are \(roundMoney.text(om)) a year."
  }
  /// The caption of its table.
  public func afterHorizonCaption(_ year: Int) -> String {
    "Forward estimate of operation and maintenance in \(year)"
  }
  /// The heading of the programs that get no money.
  public var leftOutHeading: String { "Programs Not Funded" }
  /// What their table shows.
  public var leftOutIntroduction: String {
    "These programs are not on the roadmap. The reason is all that keeps a program from being added "
      + "to it, at the start against which least does."
  }
  /// What is told besides where explanations were made.
  public var waysIntroduction: String {
    "Of each program that was looked into, one change is told with which it comes in at no loss of "
      + "benefit, or that no roadmap can have it."
  }
  /// How a program could come in.
  public func sentence(for way: WayIn, in scenario: Scenario) -> String {
    switch way {
    case .impossible:
      "with all conditions and ceilings as they are, no roadmap can have it; that is proved"
    case .free: "It could be on the roadmap at no loss of benefit if other programs moved"
    case .money(let source, let year, let amount):
      "Enough to bring it in: \(money.full(amount)) more from "
        + "\(sourceNames([source], in: scenario)) in \(year)"
    case .capacity(let owner, let parallel):
      "Enough to bring it in: \(ownerName(owner, in: scenario)) builds \(numbers.whole(parallel)) "
        + "programs at once"
    case .score(let points):
      "Enough to bring it in: \(numbers.exact(points)) more points in each of its scores"
    case .loss(let range): "To have it \(loss(range))"
    }
  }
  /// The caption of their table.
  public var leftOutCaption: String { "Programs not funded, with reasons" }
  /// How many variants lost to another one of their group.
  public func chapterVariants(_ count: Int) -> String {
    "Besides, \(plural(count, "variant was", "variants were")) not chosen, because another variant of "
      + "the same program was; see the section \(variantsHeading)."
  }
  /// The heading of the variants that lost to another one.
  public var variantsHeading: String { "Variants Not Chosen" }
  /// What their table shows.
  public var variantsIntroduction: String {
    "Each of these variants is another way to do what a program on the roadmap does. Only one variant "
      + "is needed, so their cost is no need without money."
  }
  /// The caption of their table.
  public var variantsCaption: String { "Variants not chosen, and those chosen instead" }
  /// The variant that was chosen.
  public var chosenVariantColumn: String { "Chosen variant" }
  /// The heading of the comparison.
  public var comparisonHeading: String { "Comparison of Alternatives" }
  /// What it shows.
  public var comparisonIntroduction: String {
    "The table sets the roadmap beside alternatives that assume something else. The bound is a "
      + "benefit that is proved to be out of reach to pass."
  }
  /// The caption of its table.
  public var comparisonCaption: String { "Benefit and spending of the alternatives" }
  /// How many programs start in another year.
  public func moved(_ count: Int) -> String {
    "\(plural(count, "program starts", "programs start")) in another year, as the table of first years shows."
  }
  /// The caption of the table of first years.
  public var startsCaption: String {
    "First years of the programs that differ between the alternatives"
  }
  /// The heading of a sweep.
  public var sweepHeading: String { "Benefit under Other Ceilings" }
  /// What it shows.
  public var sweepIntroduction: String {
    "The curve shows the best benefit that was found at each level of the ceilings. The shaded area "
      + "above it is what is not ruled out."
  }
  /// The heading of the provenance.
  public var provenanceHeading: String { "Appendix: Provenance" }
  /// What the chapter was made with.
  public func provenanceSentence(version: String) -> String {
    "This chapter was made by petajalan \(version). All numbers were checked against the scenario "
      + "to the rupiah. The same result can be made again from these files."
  }
  /// What was asked for.
  public func provenanceOptions(_ options: [(key: String, value: String)]) -> String {
    let texts = options.map { option in
      switch option.key {
      case "gap": "within \(option.value) of the best"
      case "time": "each search at most \(duration(option.value))"
      case "total": "all searches at most \(duration(option.value))"
      case "alternative": "alternative \(option.value)"
      case "alternatives": "compared with alternatives: \(list(option.value, all: "all"))"
      case "curve":
        "ceilings varied: \(curve(option.value, all: "all sources", to: "to", by: "by"))"
      case "explain": "explained: programs left out"
      default: "\(option.key) = \(option.value)"
      }
    }
    return "Settings: \(texts.joined(separator: "; "))."
  }

  private func duration(_ text: String) -> String {
    durationText(text, units: ["s": "seconds", "m": "minutes", "h": "hours"])
  }
  /// The caption of the table of files.
  public var inputsCaption: String { "Input files" }
}
