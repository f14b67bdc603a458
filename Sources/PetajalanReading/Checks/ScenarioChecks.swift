import PetajalanDomain

/// Looks at a whole scenario for what no single value shows.
///
/// The scenario may still have errors in its values: the checks stay within its
/// positions, and what they find beside an error is told as well.
struct ScenarioChecks {
  /// The scenario.
  package let scenario: Scenario
  /// The rows of the table `programs`.
  let drafts: [ProgramDraft]
  /// The table `sources`.
  let sources: TableText
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// The dependencies with their places.
  package let dependencies: [LocatedDependency]
  /// Where faults go.
  package let log: FaultLog

  /// Runs all checks.
  package func run() {
    guard !scenario.programs.isEmpty else { return }
    RequirementChecks(
      scenario: scenario, table: table, dependencies: dependencies, log: log
    ).run()
    MoneyChecks(scenario: scenario, table: table, log: log).run()
    UnitChecks(scenario: scenario, table: table, sources: sources, log: log).run()
    ScoreChecks(scenario: scenario, drafts: drafts, table: table, log: log).run()
    ReplacedColumns(scenario: scenario, drafts: drafts, table: table, log: log).run()
    BenefitCheck(scenario: scenario, table: table, log: log).run()
    VariantCheck(scenario: scenario, table: table, log: log).run()
  }
}
