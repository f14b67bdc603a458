import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// Judges whether the files of an output folder agree with each other and with
/// the scenario, to the rupiah.
///
/// The start years of `roadmap.csv` are taken as the plan, which the checker
/// judges elsewhere. Everything else must follow: the other columns, payments
/// that pay exactly what is due, sums that add up, and a result that says the
/// same. The manifest, if there is one, says that nothing of it was changed since.
public struct FolderCheck: Sendable {
  /// The plan of `roadmap.csv`; rows that could not be read are left out.
  public let plan: Plan

  /// What disagrees, in the order of files, lines and columns.
  public let findings: [Finding]

  /// Judges a folder.
  ///
  /// - Parameters:
  ///   - inputs: the files of the scenario, as they were read now.
  ///   - overrides: the values that were changed for this reading.
  ///   - alternative: the id of the alternative that the scenario is of.
  public init(
    _ folder: WrittenFolder, scenario: Scenario, inputs: [InputFile],
    overrides: [ScenarioOverride] = [], alternative: String? = nil
  ) {
    let log = FindingLog()
    let roadmap = RoadmapTableCheck(folder.table(RoadmapCSV()), scenario: scenario, log: log)
    let facts = FolderFacts(roadmap.plan, in: scenario)
    roadmap.judge(by: facts)
    let spending = SpendingTableCheck(folder.table(SpendingCSV()), scenario: scenario, log: log)
    spending.judge(by: facts)
    let paid = spending.paid
    BudgetTableCheck(folder.table(BudgetCSV()), scenario: scenario, log: log).judge(by: paid)
    OwnersTableCheck(folder.table(OwnersCSV()), scenario: scenario, log: log).judge(by: facts)
    ResultCheck(folder.result, scenario: scenario, log: log).judge(by: facts, paid: paid)
    if folder.result.root != nil {
      ProvenanceCheck(folder.result, log: log).judge(
        by: inputs, overrides, alternative: alternative)
    }
    if let manifest = folder.manifest { ManifestCheck(manifest, log: log).judge() }
    plan = roadmap.plan
    findings = log.sorted(files: folder.paths)
  }
}
