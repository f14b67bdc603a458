import PetajalanReading

extension English: StarterPhrases {
  /// What stands at the top of its settings.
  public var starterOpening: [String] {
    [
      "A scenario to start from: put your own city in place of the example.",
      "petajalan check FOLDER says what is wrong; petajalan solve FOLDER makes the roadmap.",
    ]
  }

  /// What a setting is for.
  public func comment(onSetting key: String) -> [String] {
    switch key {
    case "petajalan": ["Version of this format."]
    case "name": ["What the reports are called."]
    case "language": ["Language of names and reports: id or en."]
    case "horizon": ["The years planned, both included."]
    case "terms": ["Named ranges of years; a program belongs to the term in which it starts."]
    case "money":
      [
        "unit: rupiah, ribu, juta or miliar. escalation: yearly growth of prices.",
        "numbers: plain reads 1234.5; id reads 1.234,5.",
      ]
    case "benefit": ["timing: completion or service. discount: how much less a later year counts."]
    case "rules":
      [
        "Demands on the roadmap as a whole; see petajalan's documentation for all kinds."
      ]
    case "alternatives": ["What compare plans beside the scenario itself."]
    case "stop": ["A search ends at this distance from the best, or after this time."]
    default: []
    }
  }

  /// The title of what explains its files.
  public var starterTitle: String { "A scenario for petajalan" }
  /// How to go on.
  public var starterIntroduction: [String] {
    [
      "Fill in the tables, or let the columns that you do not need empty or away: a star marks what must be there.",
      "`petajalan check` tells what is wrong, with file, line and column, and `petajalan solve` makes the roadmap.",
    ]
  }
  /// The heading of headers.
  public var headerHeading: String { "Column" }
  /// The heading of what they mean.
  public var meaningHeading: String { "Meaning" }

  /// The sheet of a table in a workbook.
  public func sheetName(of table: ScenarioTable) -> String {
    table.rawValue
  }
  /// The sheets of the settings, the rules and the alternatives.
  public func sheetName(of sheet: SettingSheet) -> String {
    switch sheet {
    case .settings: "scenario"
    case .rules: "rules"
    case .alternatives: "alternatives"
    }
  }
  /// The heading of a note, which is not read.
  public var noteHeading: String { "# note" }
  /// The title of sums against ceilings.
  public var checkTitle: String { "Ceilings against the needs of the programs" }
  /// What they show.
  public var checkNote: String {
    "Follows the other sheets. Each program counts at the source that it lists first, all "
      + "variants included. Red: the need is more than the ceilings. Not read by petajalan."
  }
  /// The sum of a source's ceilings.
  public var ceilingSumColumn: String { "Ceilings, all years" }
  /// The capital of the programs that list a source first.
  public var capitalNeedColumn: String { "Capital" }
  /// Their O&M until the horizon ends.
  public var omNeedColumn: String { "O&M if all start as early as they may" }
  /// Both together.
  public var needSumColumn: String { "Need" }
  /// What stands before the first and last year of the horizon.
  public var horizonLabel: String { "First and last year" }
  /// The heading of years.
  public var checkedYearColumn: String { "Year" }
  /// The ceilings of all sources in a year.
  public var ceilingsOfYearColumn: String { "Ceilings of the year" }
  /// The heading of the columns that the sums look for.
  public var foundColumn: String { "Columns that are added up" }
  /// Where they stand.
  public var positionColumn: String { "Where (200: nowhere)" }
  /// The row of all sources.
  public var allSourcesRow: String { "All sources" }
  /// The row of what no source could be found for.
  public var noSourceRow: String { "No source found for it" }

  /// The used part.
  public var usedColumn: String { "Need by ceilings" }
  /// The sheet of sums against ceilings.
  public var checkSheet: String { "#check" }
  /// The sheet of lists to choose from.
  public var listsSheet: String { "#lists" }
  /// The heading of other headers of a column.
  public var alsoAccepted: String { "Also accepted" }
  /// What a note is for.
  public var noteMeaning: String { "A note for people; not read" }
  /// Yes, in a table.
  public var yes: String { "yes" }
  /// No, in a table.
  public var no: String { "no" }

  /// What a table holds.
  public func meaning(of table: ScenarioTable) -> String {
    switch table {
    case .criteria:
      "What programs are scored by. Without it, every program counts its score."
    case .sources:
      "Where money comes from, with the ceiling of each year."
    case .owners:
      "The agencies that lead or support programs."
    case .programs:
      "What can be put on the roadmap, each as a whole or not at all."
    case .dependencies:
      "What programs need of others."
    case .costs:
      "Costs by build year, each line paid by its own sources; only for programs that need it."
    case .benefits:
      "Benefit by project year; only for programs that need it."
    }
  }
  /// What a column of the rules holds.
  public func meaning(of column: RuleColumn) -> String {
    switch column {
    case .id: "Short id of the rule"
    case .kind: "What kind of rule it is"
    case .min: "The least number, amount or percentage"
    case .max: "The greatest number, amount or percentage"
    case .years: "For spend: a year, or first..last"
    case .eachYear: "For spend: whether the bounds hold for each year"
    case .startBy: "For count: only programs that start by this year"
    case .finishBy: "For count: only programs that end by this year"
    case .programs: "For together: ids of programs, separated by |"
    case .conditions: "Which programs: quick_win=yes; owner=DLH|DISHUB. Empty: all"
    case .forEach: "A column of programs: one rule per value in it"
    case .reason: "Why"
    case .alternative: "Id of the alternative that adds the rule; empty: the scenario itself"
    }
  }
  /// What the keys of settings are.
  public var keyMeaning: String { "Keys of a setting, with points between them" }
  /// What their values are.
  public var valueMeaning: String { "The value of the setting" }
  /// What names an alternative.
  public var alternativeMeaning: String { "Id of the alternative" }
  /// What a column of a year holds.
  public var yearColumnMeaning: String { "Ceiling of the year, in money.unit" }
  /// What a column of a criterion holds.
  public var criterionColumnMeaning: String { "Score for the criterion of that id" }

  /// That something is there already, and nothing was written.
  public func alreadyThere(_ path: String) -> String {
    "error: there is already something at \(FaultText.quoted(path)); nothing was written: name a new path"
  }
  /// That a text is too long for a cell.
  public func tooLongForCell(_ place: String) -> String {
    "a text is too long for a cell of a workbook: \(place)"
  }

  /// What a column holds.
  public func meaning(of column: any TableColumn) -> String {
    switch column {
    case let column as ProgramColumn: meaning(column)
    case let column as SourceColumn: meaning(column)
    case let column as OwnerColumn: meaning(column)
    case let column as CriterionColumn: meaning(column)
    case let column as DependencyColumn: meaning(column)
    case let column as CostColumn: meaning(column)
    case let column as BenefitColumn: meaning(column)
    default: ""
    }
  }

  private func meaning(_ column: ProgramColumn) -> String {
    switch column {
    case .id: "Short id, unique: letters, digits, - _ ."
    case .name: "Name of the program"
    case .nameEN: "Name in English"
    case .dimension: "One of the six smart-city dimensions, or your own"
    case .subdimension: "Part of the dimension"
    case .owner: "Id of the agency that leads it"
    case .supporting: "Ids of supporting agencies, separated by |"
    case .location: "Where it is"
    case .tags: "Free labels, separated by |, for rules"
    case .code: "Budget code, as text: leading zeros count"
    case .mission: "Mission of the RPJMD that it serves"
    case .indicator: "What is measured"
    case .target: "Target of the indicator"
    case .quickWin: "yes if citizens feel it early"
    case .status: "candidate, mandatory, committed (start is fixed), excluded, or done"
    case .reason: "Why it has its status; needed for mandatory, committed and excluded"
    case .start: "Start year of a committed program"
    case .capital: "Cost of building, in money.unit"
    case .om: "Operation and maintenance per service year, in money.unit"
    case .duration: "Build years; 1 if empty"
    case .profile: "Percent of the capital per build year, such as 60|40"
    case .earliest: "First possible start year"
    case .latest: "Last possible start year"
    case .finishBy: "Last possible build year"
    case .sources: "Who may pay its capital, best first, such as APBD_KOTA|CSR<=30%"
    case .omSources: "Who may pay its O&M; else those of sources that may"
    case .requires:
      "What must be finished before: P07|P09+1 (one year later), P07/P09 (one is enough)"
    case .group: "Variants of one thing: at most one is chosen"
    case .scale: "Factor on its score; 1 if empty"
    case .score: "Benefit score, if there is no table criteria"
    }
  }

  private func meaning(_ column: SourceColumn) -> String {
    switch column {
    case .id: "Short id, such as APBD_KOTA"
    case .name: "Name"
    case .nameEN: "Name in English"
    case .capital: "Whether it may pay capital; yes if empty"
    case .om: "Whether it may pay operation and maintenance; yes if empty"
    case .carry: "Whether unspent money goes to the next year; no if empty"
    }
  }

  private func meaning(_ column: OwnerColumn) -> String {
    switch column {
    case .id: "Short id, used in programs"
    case .name: "Name of the agency"
    case .nameEN: "Name in English"
    case .short: "Short name for narrow columns"
    case .kind: "Kind of agency, such as dinas"
    case .aliases: "Other names, separated by |"
    case .parallel: "How many programs it can build at once; no limit if empty"
    }
  }

  private func meaning(_ column: CriterionColumn) -> String {
    switch column {
    case .id: "Short id, also the header of its column in programs"
    case .name: "What is judged"
    case .nameEN: "Name in English"
    case .weight: "Weight against the other criteria"
    }
  }

  private func meaning(_ column: DependencyColumn) -> String {
    switch column {
    case .program: "Id of the program that needs something"
    case .requires: "Id of what it needs"
    case .type: "FS: needs it finished; SS: needs it started"
    case .lag: "Years that must pass in addition"
    case .strength: "hard: must be obeyed; soft: costs benefit if not"
    case .penalty: "Percent of benefit lost if a soft one is not obeyed"
    case .reason: "Why"
    case .reasonEN: "Why, in English"
    }
  }

  private func meaning(_ column: CostColumn) -> String {
    switch column {
    case .program: "Id of the program; replaces its capital, profile and sources"
    case .year: "Build year, counted from 1"
    case .amount: "Cost in money.unit"
    case .sources: "Who may pay this line"
    case .note: "A note for people; not read"
    }
  }

  private func meaning(_ column: BenefitColumn) -> String {
    switch column {
    case .program: "Id of the program; replaces its scores"
    case .year: "Project year, counted from 1; may lie after the build years"
    case .points: "Points earned in that year"
    }
  }
}
