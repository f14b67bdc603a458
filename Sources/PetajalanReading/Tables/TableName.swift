/// What holds a scenario's tables, and in a workbook also its settings: a CSV
/// file, or a sheet.
public enum TableName: String, CaseIterable, Sendable {
  /// The settings, key by key; in a workbook only.
  case scenario
  /// The rules, one per row; in a workbook only.
  case rules
  /// The alternatives, a key per row; in a workbook only.
  case alternatives
  /// The table ``ScenarioTable/criteria``.
  case criteria
  /// The table ``ScenarioTable/sources``.
  case sources
  /// The table ``ScenarioTable/owners``.
  case owners
  /// The table ``ScenarioTable/programs``.
  case programs
  /// The table ``ScenarioTable/dependencies``.
  case dependencies
  /// The table ``ScenarioTable/costs``.
  case costs
  /// The table ``ScenarioTable/benefits``.
  case benefits

  /// The name of a table.
  public init(_ table: ScenarioTable) {
    switch table {
    case .criteria: self = .criteria
    case .sources: self = .sources
    case .owners: self = .owners
    case .programs: self = .programs
    case .dependencies: self = .dependencies
    case .costs: self = .costs
    case .benefits: self = .benefits
    }
  }

  /// The table of that name.
  ///
  /// **Missing** It holds settings.
  public var table: ScenarioTable? { ScenarioTable(rawValue: rawValue) }

  /// The other names that a sheet may have, all Indonesian.
  public var aliases: [String] {
    switch self {
    case .scenario: ["skenario"]
    case .rules: ["aturan"]
    case .alternatives: ["alternatif"]
    case .criteria: ["kriteria"]
    case .sources: ["sumber", "sumber dana"]
    case .owners: ["opd"]
    case .programs: ["program"]
    case .dependencies: ["ketergantungan"]
    case .costs: ["biaya"]
    case .benefits: ["manfaat"]
    }
  }

  /// All names that a sheet may have, that of the format first.
  public var names: [String] { [rawValue] + aliases }

  /// Its columns, in the order of the documentation.
  public var columns: [any TableColumn] {
    switch self {
    case .scenario: SettingColumn.allCases
    case .rules: RuleColumn.allCases
    case .alternatives: AlternativeColumn.allCases
    case .criteria, .sources, .owners, .programs, .dependencies, .costs, .benefits:
      table?.columns ?? []
    }
  }

  /// Whether a workbook must have the sheet.
  public var isRequired: Bool { self == .scenario || table?.isRequired ?? false }
}
