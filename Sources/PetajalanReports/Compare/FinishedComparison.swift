import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanResults
import PetajalanVerification

/// An output folder of `compare` whose plans are to stand beside a roadmap.
///
/// The starts are judged anew. The bounds have no certificates: they are what `compare`
/// proved of the same input files, and the manifest vouches that nobody changed them since.
public struct FinishedComparison: Sendable {
  /// A plan of the folder.
  public struct WrittenPlan: Sendable {
    /// The id: that of an alternative, or of the scenario itself.
    public let id: String
    /// The name, in one of the languages.
    public let name: String
    fileprivate let status: String
    fileprivate let benefit: Points?
    fileprivate let bound: Points?
    fileprivate let starts: [String: Int]
  }

  /// What is to be said of a plan in a scenario.
  public enum Verdict: Sendable {
    /// The checker found nothing wrong, or there is no roadmap.
    case holds(PlanningResult)
    /// The plan breaks the scenario.
    case refused([Violation])
  }

  /// The plans, the first one being the base.
  public let plans: [WrittenPlan]

  /// Whether a path is that of such a folder.
  public static func isFolder(_ path: String) -> Bool {
    ScenarioFolder.isFolder(path)
      && FileSystem.isFile(
        at: ScenarioFolder.sibling(ComparisonJSON.fileName, of: path),
        opening: ComparisonJSON.opening)
  }

  /// Reads the bytes of `comparison.json`.
  public init(_ bytes: [UInt8]) throws(FolderRefusal) {
    let document = LocatedJSON(file: ComparisonJSON.fileName, bytes: bytes)
    let root = document.node
    guard document.findings.isEmpty, root["format"].text == "petajalan-comparison-1" else {
      throw .notOf(command: "compare")
    }
    let programs = root["programs"].elements
    var plans: [WrittenPlan] = []
    for (number, node) in root["plans"].elements.enumerated() {
      guard let id = node["id"].text, let name = node["name"].text,
        let status = node["status"].text
      else { throw .notOf(command: "compare") }
      var starts: [String: Int] = [:]
      for program in programs {
        let written = program["starts"].elements
        guard let id = program["id"].text, number < written.count else {
          throw .notOf(command: "compare")
        }
        starts[id] = written[number].integer
      }
      plans.append(
        WrittenPlan(
          id: id, name: name, status: status, benefit: node["benefit"].points,
          bound: node["bound"].points, starts: starts))
    }
    self.plans = plans
  }

  /// Judges a plan in the scenario that it was made for.
  ///
  /// - Throws: ``FolderRefusal`` of a plan that does not have what the folder states.
  public static func verdict(
    on plan: WrittenPlan, in scenario: Scenario
  ) throws(FolderRefusal) -> Verdict {
    guard let benefit = plan.benefit, let bound = plan.bound else {
      return .holds(try withoutRoadmap(plan.status))
    }
    var starts = Plan.empty(for: scenario)
    for (id, start) in plan.starts {
      guard let program = scenario.programs.firstIndex(where: { $0.id == id }) else {
        throw .foreignPlan(id: plan.id)
      }
      starts.starts[program] = start
    }
    switch Checker(scenario).verify(starts) {
    case .refused(let violations): return .refused(violations)
    case .verified(let roadmap):
      guard roadmap.benefit == benefit, bound >= benefit else {
        throw .otherBenefit(id: plan.id)
      }
      let isBest = bound == benefit
      let quality = Quality(
        benefit: benefit, bound: bound, status: isBest ? .provedOptimal : .provedWithin,
        ending: isBest ? .exhausted : .gapReached)
      return .holds(.roadmap(roadmap, quality))
    }
  }

  /// What became of a plan without a roadmap.
  ///
  /// - Throws: ``FolderRefusal`` of a word that `compare` does not write.
  private static func withoutRoadmap(_ status: String) throws(FolderRefusal) -> PlanningResult {
    // The folder does not say more of a search that found none; most end with their time.
    let results: [PlanningResult] = [
      .infeasible, .noneFound(.interrupted), .noneFound(.timeLimit),
      .failed(.fatal(message: status)),
    ]
    guard let result = results.first(where: { $0.word == status }) else {
      throw .notOf(command: "compare")
    }
    return result
  }
}
