import Formats
import OutputFolders
import PetajalanDomain
import PetajalanReading
import PetajalanResults

/// Everything that the reports of explanations are made from.
public struct ExplanationReport: Sendable {
  /// The explanations.
  public let answers: Explanations
  /// What was asked for, and what it was made from.
  public let provenance: Provenance
  /// The command that solves the scenario, to which the changes of a check are added.
  private let command: String
  /// The values that were changed already.
  private let given: [Given]

  /// A value that was changed when explanations were asked for.
  public struct Given: Sendable {
    /// The change.
    package let override: ScenarioOverride
    /// How a command states it.
    package let text: String

    /// Creates it from its parts.
    public init(_ override: ScenarioOverride, text: String) {
      self.override = override
      self.text = text
    }
  }

  /// Creates the material of the reports.
  ///
  /// - Parameters:
  ///   - command: such as `petajalan solve kota --alternative hemat`.
  ///   - given: the values that were changed already.
  public init(
    _ answers: Explanations, command: String, given: [Given] = [], provenance: Provenance
  ) {
    self.answers = answers
    self.command = command
    self.given = given
    self.provenance = provenance
  }

  package var scenario: Scenario { answers.scenario }

  /// What `--set` takes to check a statement; what was changed already is part of a
  /// further change of the same value.
  package func settings(of statement: ExplanationStatement) -> [String] {
    let unit = scenario.money.unit
    return statement.settings.compactMap { change in
      guard let text = change.setting(unit: unit) else { return nil }
      guard let before = given.first(where: { $0.override.key == Self.key(text) }) else {
        return text
      }
      return change.following(before.override, in: scenario.money).setting(unit: unit)
    }
  }

  private static func key(_ setting: String) -> String? { ScenarioOverride(setting)?.key }

  /// The command that checks a statement.
  ///
  /// **Missing** Nothing has to be solved for it.
  package func check(of statement: ExplanationStatement) -> String? {
    let settings = settings(of: statement)
    guard !settings.isEmpty else { return nil }
    let keys = settings.map(Self.key)
    let others = given.filter { !keys.contains($0.override.key) }.map(\.text)
    return ([command] + (others + settings).map { "--set \($0)" }).joined(separator: " ")
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
