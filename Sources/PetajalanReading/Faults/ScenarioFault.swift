/// Something wrong, or worth a second look, in a scenario's files.
///
/// A fault is a fact; its sentence is made by the phrasebooks of the reports.
public struct ScenarioFault: Sendable {
  /// What is wrong.
  public let kind: ScenarioFaultKind
  /// Where.
  public let location: SourceLocation
  /// What the files call their tables and columns; no part of what the fault is.
  public var words = FileWords()

  /// Creates a fault.
  public init(_ kind: ScenarioFaultKind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// How grave a fault is.
  public enum Severity: String, Sendable {
    /// No scenario comes of it.
    case error
    /// The scenario stands, but a planner should look.
    case warning
  }

  /// How grave it is.
  public var severity: Severity { kind.severity }

  /// What keeps a table's file from being read.
  ///
  /// **Missing** The fault lies in a text, not in reaching it.
  public var fileError: ScenarioFileError? {
    if case .file(.unavailable(let error)) = kind { error } else { nil }
  }
}

extension ScenarioFault: Hashable {
  /// Whether both say the same of the same place.
  public static func == (left: ScenarioFault, right: ScenarioFault) -> Bool {
    left.kind == right.kind && left.location == right.location
  }

  /// Hashes what is wrong, and where.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(location)
  }
}

/// What can be wrong in a scenario, by topic.
public indirect enum ScenarioFaultKind: Hashable, Sendable {
  /// The bytes of a file.
  case file(FileFault)
  /// The form of the YAML file.
  case yaml(YAMLFault)
  /// The form of a workbook.
  case workbook(WorkbookFault)
  /// The form of a table.
  case table(TableFault)
  /// One value.
  case value(ValueFault)
  /// A name that should name something.
  case reference(ReferenceFault)
  /// The scenario's settings.
  case setting(SettingFault)
  /// The judgements of criteria in pairs.
  case pairwise(PairwiseFault)
  /// One program.
  case program(ProgramFault)
  /// What one program needs of others.
  case requirement(RequirementFault)
  /// One rule.
  case rule(RuleFault)
  /// One alternative.
  case alternative(AlternativeFault)
  /// What is found in the scenario that an alternative leads to, and not in the
  /// scenario itself.
  case within(alternative: String, ScenarioFaultKind)
  /// A sum over the whole scenario.
  case total(TotalFault)
  /// Not wrong, but worth a second look.
  case advice(ScenarioAdvice)
  /// What is said and hardly meant, with all that it holds for.
  case oversight(ScenarioOversight)
  /// So many further faults of that severity were found and not kept.
  case more(Int, ScenarioFault.Severity)

  /// How grave it is.
  package var severity: ScenarioFault.Severity {
    switch self {
    case .advice, .oversight: .warning
    case .more(_, let severity): severity
    case .within(_, let kind): kind.severity
    case .file, .yaml, .workbook, .table, .value, .reference, .setting, .pairwise, .program,
      .requirement, .rule, .alternative, .total:
      .error
    }
  }
}
