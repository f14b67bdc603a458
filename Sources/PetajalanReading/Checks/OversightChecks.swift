import PetajalanDomain

/// Looks for what a planner would not want to pass in silence.
///
/// It looks at the scenario itself and not at its alternatives, which are meant to be
/// otherwise.
struct OversightChecks {
  /// The scenario.
  package let scenario: Scenario
  /// What the settings say, with places.
  package let settings: Settings
  /// The tables that it was read from.
  package let tables: ReadTables
  /// What the rows of `programs` say.
  let drafts: [ProgramDraft]
  /// The dependencies with their places.
  package let dependencies: [LocatedDependency]
  /// Where faults go.
  package let log: FaultLog

  /// The tables of a scenario, with places.
  struct ReadTables {
    /// The table `programs`.
    package let programs: Table<ProgramColumn>
    /// The table `sources`.
    package let sources: Table<SourceColumn>
    /// The table `owners`.
    let owners: Table<OwnerColumn>?
    /// The table `criteria`.
    package let criteria: Table<CriterionColumn>?
    /// The table `costs`.
    package let costs: Table<CostColumn>?
    /// The table `benefits`.
    package let benefits: Table<BenefitColumn>?
  }

  /// Runs all checks.
  package func run() {
    guard !scenario.programs.isEmpty else { return }
    // A letter that does not show is often why a name is unknown. Everything else may
    // follow from an error: a source whose name is misspelt seems unused.
    checkLetters()
    guard !log.hasErrors else { return }
    checkAgencies()
    checkCases(of: .dimension)
    checkCases(of: .subdimension)
    checkNames()
    checkCosts()
    checkSources()
    checkBenefits()
    checkScales()
    checkSoftDependencies()
    checkLines()
    checkRules()
    checkPriceYear()
  }

  func report(_ oversight: ScenarioOversight, at place: SourceLocation) {
    log.report(.oversight(oversight), at: place)
  }

  /// Where the cell of a program stands.
  func place(of program: Int, _ column: ProgramColumn) -> SourceLocation {
    tables.programs.location(drafts[program].row, column)
  }
}
