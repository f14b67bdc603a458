import Formats
import OutputFolders
import PetajalanDomain
import PetajalanResults

/// Everything that the reports of explanations are made from.
public struct ExplanationReport: Sendable {
  /// The explanations.
  public let answers: Explanations
  /// What was asked for, and what it was made from.
  public let provenance: Provenance
  /// The command that solves the scenario, to which the changes of a check are added.
  private let command: String

  /// Creates the material of the reports.
  ///
  /// - Parameter command: such as `petajalan solve kota --alternative hemat`.
  public init(_ answers: Explanations, command: String, provenance: Provenance) {
    self.answers = answers
    self.command = command
    self.provenance = provenance
  }

  package var scenario: Scenario { answers.scenario }

  /// What `--set` takes to check a statement.
  package func settings(of statement: ExplanationStatement) -> [String] {
    statement.settings.compactMap { $0.setting(unit: scenario.money.unit) }
  }

  /// The command that checks a statement.
  ///
  /// **Missing** Nothing has to be solved for it.
  package func check(of statement: ExplanationStatement) -> String? {
    let settings = settings(of: statement)
    guard !settings.isEmpty else { return nil }
    return ([command] + settings.map { "--set \($0)" }).joined(separator: " ")
  }

  /// The files of an output folder.
  public func files(language: Language, dialect: CSVDialect) -> [OutputFile] {
    [
      OutputFile(
        name: ExplanationJSON.fileName, text: ExplanationJSON.text(of: self, language: language)),
      OutputFile(
        name: ExplanationCSV.fileName,
        text: ExplanationCSV.table(of: self, language).text(in: dialect)),
    ]
  }
}

extension Limit {
  /// The kind, for other programs.
  package var word: String {
    switch self {
    case .rule: "rule"
    case .ceilings: "ceilings"
    case .capacity: "capacity"
    case .group: "group"
    }
  }

  /// The id of what it is about.
  package func id(in scenario: Scenario) -> String {
    switch self {
    case .rule(let id): id
    case .ceilings(let source): scenario.sources[source].id
    case .capacity(let owner): scenario.owners[owner].id
    case .group(let name): name
    }
  }
}
