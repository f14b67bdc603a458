import PetajalanDomain
import PetajalanReading

/// What is entered into a column of a table.
enum ColumnKind: Equatable, Sendable {
  /// Words.
  case text
  /// Digits that are words, such as budget codes.
  case code
  /// Several words, separated by `|`.
  case list
  /// An amount of money.
  case amount
  /// Any other number.
  case number
  /// A year, or a number of years.
  case years
  /// Yes or no.
  case yesNo
  /// One of these words.
  case words([String])
  /// A dimension.
  case dimension
  /// A sub-dimension.
  case subdimension
  /// The id of a row of another table.
  case id(of: ScenarioTable)
  /// Several ids of another table, separated by `|`.
  case ids(of: ScenarioTable)

  /// What is entered into a column.
  init(_ column: any TableColumn) {
    self =
      switch column {
      case let column as ProgramColumn: Self.kind(column)
      case let column as SourceColumn:
        column == .capital || column == .om || column == .carry ? .yesNo : .text
      case let column as OwnerColumn:
        switch column {
        case .parallel: .number
        case .aliases: .list
        case .id, .name, .nameEN, .short, .kind: .text
        }
      case let column as CriterionColumn: column == .weight ? .number : .text
      case let column as DependencyColumn: Self.kind(column)
      case let column as CostColumn:
        switch column {
        case .program: .id(of: .programs)
        case .year: .years
        case .amount: .amount
        case .sources: .ids(of: .sources)
        case .note: .text
        }
      case let column as BenefitColumn:
        switch column {
        case .program: .id(of: .programs)
        case .year: .years
        case .points: .number
        }
      default: .text
      }
  }

  private static func kind(_ column: ProgramColumn) -> ColumnKind {
    switch column {
    case .id, .name, .nameEN, .location, .mission, .indicator, .target, .reason, .group: .text
    case .code: .code
    case .dimension: .dimension
    case .subdimension: .subdimension
    case .owner: .id(of: .owners)
    case .supporting: .ids(of: .owners)
    case .tags, .profile: .list
    case .requires: .ids(of: .programs)
    case .quickWin: .yesNo
    case .status: .words(["candidate", "mandatory", "committed", "excluded", "done"])
    case .start, .duration, .earliest, .latest, .finishBy: .years
    case .capital, .om: .amount
    case .sources, .omSources: .ids(of: .sources)
    case .scale, .score: .number
    }
  }

  private static func kind(_ column: DependencyColumn) -> ColumnKind {
    switch column {
    case .program: .id(of: .programs)
    case .requires: .ids(of: .programs)
    case .type: .words(["FS", "SS"])
    case .lag: .years
    case .strength: .words(["hard", "soft"])
    case .penalty, .reason, .reasonEN: .text
    }
  }

  /// Whether numbers in it are entered as numbers.
  var isNumeric: Bool {
    switch self {
    case .amount, .number, .years: true
    case .text, .code, .list, .yesNo, .words, .dimension, .subdimension, .id, .ids: false
    }
  }
}

/// The headers that tables get in a language.
enum StarterHeaders {
  /// The header of a column.
  static func header(_ column: any TableColumn, in language: Language) -> String {
    guard language == .id else { return column.rawValue }
    return IndonesianWords.header(column)
  }

  /// The word of a column with words to choose from.
  static func value(_ word: String, in language: Language) -> String {
    language == .id ? IndonesianWords.value(word) ?? word : word
  }
}
