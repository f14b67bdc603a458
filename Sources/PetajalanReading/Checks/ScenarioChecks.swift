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
  /// Whether all ceilings are known, so that it can be told what they allow.
  var hasAllCeilings = true
  /// Where faults go.
  package let log: FaultLog

  /// Runs the checks: all of them, or those whose findings may be others than before some
  /// changes.
  func run(after changes: ChangeDigest?) {
    guard !scenario.programs.isEmpty else { return }
    if changes?.concernStarts ?? true {
      RequirementChecks(
        scenario: scenario, table: table, dependencies: dependencies, log: log
      ).run()
      VariantCheck(scenario: scenario, table: table, log: log).run()
    }
    let money = MoneyChecks(
      scenario: scenario, table: table, hasAllCeilings: hasAllCeilings, log: log)
    // No change makes a program dearer or cheaper, or replaces a score of the table.
    if changes == nil {
      money.checkMagnitudes()
      ScoreChecks(scenario: scenario, drafts: drafts, table: table, log: log).run()
    }
    if changes?.concernMoney ?? true {
      money.checkPayment()
      UnitChecks(scenario: scenario, table: table, sources: sources, log: log).run()
    }
    if changes?.concernWeights ?? true {
      ReplacedColumns(scenario: scenario, drafts: drafts, table: table, log: log).run()
    }
    if changes?.concernBenefit ?? true {
      BenefitCheck(scenario: scenario, table: table, log: log).run()
    }
  }
}
