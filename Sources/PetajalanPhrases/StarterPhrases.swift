import PetajalanReading

/// The words of a scenario to start from.
public protocol StarterPhrases: NumberPhrases {
  /// What stands at the top of its settings.
  var starterOpening: [String] { get }
  /// What a setting is for, by its key; nothing where it needs no words.
  func comment(onSetting key: String) -> [String]
  /// The title of what explains its files.
  var starterTitle: String { get }
  /// How to go on.
  var starterIntroduction: [String] { get }
  /// The heading of headers.
  var headerHeading: String { get }
  /// The heading of what they mean.
  var meaningHeading: String { get }

  /// The sheet of a table in a workbook.
  func sheetName(of table: ScenarioTable) -> String
  /// The sheets of the settings, the rules and the alternatives.
  func sheetName(of sheet: SettingSheet) -> String
  /// The heading of a note, which is not read.
  var noteHeading: String { get }
  /// The title of sums against ceilings.
  var checkTitle: String { get }
  /// What they show.
  var checkNote: String { get }
  /// The sum of a source's ceilings.
  var ceilingSumColumn: String { get }
  /// The capital of the programs that list a source first.
  var capitalNeedColumn: String { get }
  /// Their O&M until the horizon ends.
  var omNeedColumn: String { get }
  /// Both together.
  var needSumColumn: String { get }
  /// What stands before the first and last year of the horizon.
  var horizonLabel: String { get }
  /// The heading of years.
  var checkedYearColumn: String { get }
  /// The ceilings of all sources in a year.
  var ceilingsOfYearColumn: String { get }
  /// The heading of the columns that the sums look for.
  var foundColumn: String { get }
  /// Where they stand.
  var positionColumn: String { get }
  /// The row of all sources.
  var allSourcesRow: String { get }
  /// The row of what no source could be found for.
  var noSourceRow: String { get }

  /// The used part.
  var usedColumn: String { get }
  /// The sheet of sums against ceilings.
  var checkSheet: String { get }
  /// The sheet of lists to choose from.
  var listsSheet: String { get }
  /// The heading of other headers of a column.
  var alsoAccepted: String { get }
  /// What a note is for.
  var noteMeaning: String { get }
  /// Yes, in a table.
  var yes: String { get }
  /// No, in a table.
  var no: String { get }

  /// What a table holds.
  func meaning(of table: ScenarioTable) -> String
  /// What a column holds.
  func meaning(of column: any TableColumn) -> String
  /// What a column of the rules holds.
  func meaning(of column: RuleColumn) -> String
  /// What a sheet of settings holds.
  func meaning(of sheet: SettingSheet) -> String
  /// One example of each kind that a sheet of settings may hold.
  func examples(of sheet: SettingSheet) -> [SettingExample]
  /// The heading of examples.
  var exampleHeading: String { get }
  /// What the keys of settings are.
  var keyMeaning: String { get }
  /// What their values are.
  var valueMeaning: String { get }
  /// What names an alternative.
  var alternativeMeaning: String { get }
  /// What a column of a year holds.
  var yearColumnMeaning: String { get }
  /// What a column of a criterion holds.
  var criterionColumnMeaning: String { get }

  /// That something is there already, and nothing was written.
  func alreadyThere(_ path: String) -> String
  /// That a text is too long for a cell.
  func tooLongForCell(_ place: String) -> String
}

/// A sheet of a scenario's workbook that is no table.
public enum SettingSheet: CaseIterable, Sendable {
  /// Keys and values.
  case settings
  /// A rule per row.
  case rules
  /// Changes of alternatives.
  case alternatives
}

/// An example of a row in a sheet of settings.
public struct SettingExample: Sendable {
  /// The key, or the kind of a rule.
  public let key: String
  /// The value, or the other cells of a rule.
  public let value: String
  /// What it does.
  public let meaning: String

  init(_ key: String, _ value: String, _ meaning: String) {
    (self.key, self.value, self.meaning) = (key, value, meaning)
  }
}
