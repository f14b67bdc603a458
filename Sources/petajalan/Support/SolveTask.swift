import PetajalanAnalysis
import PetajalanReports
import PetajalanResults
import PetajalanSearch

/// What `solve` was asked for, known to be possible before the search begins.
struct SolveTask {
  let loaded: LoadedScenario
  let output: SolveOutput
  /// **Missing** No documents are wanted.
  let documents: DocumentOrder?
  /// **Missing** Only the best roadmap is wanted.
  let request: NearBestRequest?
  let provenance: Provenance
  /// When the command began.
  let start: ContinuousClock.Instant
  /// How it is searched.
  let options: PlanOptions

  /// The time within which the roadmap is to be there.
  ///
  /// **Missing** There is none: of several searches each has the time for itself.
  var time: Duration? { request == nil ? options.time : nil }

  /// Writes and shows roadmaps near the best.
  ///
  /// - Parameter options: those of the search that found them.
  func write(_ found: NearBest, _ options: PlanOptions) throws {
    let reasons = found.plans.map {
      ReasonFinder($0.solved.roadmap).reasons(until: options.reasonsDeadline)
    }
    try output.write(
      NearBestReport(found, reasons: reasons, provenance: provenance), documents)
  }

  /// Writes and shows the roadmap that was found.
  func write(_ found: FoundRoadmap) throws {
    if let time = options.time {
      TimeAlarm.callOff(ifFilesCanBeMadeUntil: time, since: start, for: loaded.scenario)
    }
    let reasons = found.reasons.reasons(until: options.reasonsDeadline)
    let report = SolveReport(
      roadmap: found.roadmap, quality: found.quality, proof: found.proof,
      statistics: found.statistics, reasons: reasons, provenance: provenance)
    try output.write(report, documents)
  }
}
