import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanResults
import PetajalanVerification

/// An output folder of `solve` whose roadmap is to be compared.
public struct FinishedRoadmap: Sendable {
  /// What is to be said of the roadmap in a scenario.
  public enum Verdict: Sendable {
    /// The checker found nothing wrong, and the certificate proves the bound.
    case holds(PlanningResult)
    /// The file of the roadmap has faults.
    case faulty([ScenarioFault])
    /// The roadmap breaks the scenario.
    case refused([Violation])
    /// The certificate proves no bound of this scenario.
    case unproved
  }

  /// The id of the alternative that the roadmap is one of.
  ///
  /// **Missing** It is one of the scenario itself.
  public let alternative: String?

  /// What was asked for when it was solved, by key.
  public let options: [Provenance.Option]

  private let roadmapPath: String
  private let roadmap: [UInt8]
  private let result: [UInt8]

  /// Reads a folder.
  ///
  /// - Throws: ``ScenarioFileError`` if it, its roadmap or its result cannot be read.
  public init(path: String) throws(ScenarioFileError) {
    // Otherwise its files would be looked for beside the place where it should be.
    if let problem = ScenarioFolder.problem(at: path) {
      throw ScenarioFileError(path: path, problem: problem)
    }
    roadmapPath = ScenarioFolder.sibling(RoadmapCSV().fileName, of: path)
    let resultPath = ScenarioFolder.sibling(ResultJSON().fileName, of: path)
    roadmap = try FolderFile.bytes(of: RoadmapCSV().fileName, in: path)
    result = try FolderFile.bytes(of: ResultJSON().fileName, in: path)
    let document = LocatedJSON(file: resultPath, bytes: result, skipping: "certificate")
    let asked = document.node["provenance"]["options"]
    alternative = asked[Provenance.Option.alternativeKey].text
    options = asked.keys.compactMap { key in
      asked[key].text.map { Provenance.Option(key: key, value: $0) }
    }
  }

  /// Whether a path is that of such a folder.
  public static func isFolder(_ path: String) -> Bool {
    ScenarioFolder.isFolder(path)
      && FileSystem.isFile(
        at: ScenarioFolder.sibling(ResultJSON().fileName, of: path), opening: ResultJSON.opening)
  }

  /// Judges the roadmap by a scenario. Nothing of the folder is believed: the
  /// starts are checked anew, and the bound is what the certificate proves.
  public func verdict(in scenario: Scenario) -> Verdict {
    let reading = PlanReader.read(roadmap, file: roadmapPath, for: scenario)
    guard let plan = reading.plan else { return .faulty(reading.faults) }
    switch Checker(scenario).verify(plan) {
    case .refused(let violations): return .refused(violations)
    case .verified(let verified):
      guard let bound = CertificateVerdict(result, for: scenario).bound else { return .unproved }
      let isBest = bound == verified.benefit
      let quality = Quality(
        benefit: verified.benefit, bound: bound,
        status: isBest ? .provedOptimal : .provedWithin,
        ending: isBest ? .exhausted : .gapReached)
      return .holds(.roadmap(verified, quality))
    }
  }
}
