import PetajalanDomain

/// The tables of a scenario, in the order in which they are read.
public enum ScenarioTable: String, CaseIterable, Sendable {
  /// What programs are scored by.
  case criteria
  /// Where money comes from.
  case sources
  /// The agencies that lead programs.
  case owners
  /// What can be put on the roadmap.
  case programs
  /// What programs need of others.
  case dependencies
  /// What programs cost by project year.
  case costs
  /// What programs earn by project year.
  case benefits

  /// The name of its file where the scenario states none.
  public var defaultFile: String { "\(rawValue).csv" }

  /// Whether a scenario needs it.
  public var isRequired: Bool { self == .programs || self == .sources }

  /// Its columns, in the order of the documentation.
  public var columns: [any TableColumn] {
    switch self {
    case .criteria: CriterionColumn.allCases
    case .sources: SourceColumn.allCases
    case .owners: OwnerColumn.allCases
    case .programs: ProgramColumn.allCases
    case .dependencies: DependencyColumn.allCases
    case .costs: CostColumn.allCases
    case .benefits: BenefitColumn.allCases
    }
  }

  /// Whether it has, besides its columns, one per year of the horizon.
  public var hasYearColumns: Bool { self == .sources }

  /// Whether it has, besides its columns, one per criterion.
  public var hasCriterionColumns: Bool { self == .programs }
}

/// A column of a table.
///
/// Its raw value is the header of the format; headers are recognized without
/// regard to case, and with blanks, `_` and `-` alike.
public protocol TableColumn: RawRepresentable<String>, Hashable, Sendable {
  /// The other headers under which it is accepted, Indonesian and English.
  var aliases: [String] { get }

  /// Whether the table must have it.
  var isRequired: Bool { get }
}

extension TableColumn {
  /// All headers under which it is accepted, that of the format first.
  public var headers: [String] { [rawValue] + aliases }
}

/// The form in which headers and keys are compared.
func headerKey(_ text: String) -> String {
  let words = nameKey(text).split { $0.isWhitespace || $0 == "_" || $0 == "-" }
  return words.joined(separator: "_")
}
