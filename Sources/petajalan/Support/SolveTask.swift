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
  /// **Missing** The chapter tells the roadmap alone.
  let chapter: ChapterOrder?
  let provenance: Provenance
  /// When the command began.
  let start: ContinuousClock.Instant
  /// How it is searched.
  let options: PlanOptions

  /// The time within which the roadmap is to be there.
  ///
  /// **Missing** There is none: of several searches each has the time for itself.
  var time: Duration? { isOneSearch ? options.time : nil }

  /// Whether the best roadmap is all that is searched.
  var isOneSearch: Bool { request == nil && chapter == nil }

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
    try output.write(report(on: found), documents)
  }

  /// What is told of the roadmap that was found.
  func report(on found: FoundRoadmap) -> SolveReport {
    SolveReport(
      roadmap: found.roadmap, quality: found.quality, proof: found.proof,
      statistics: found.statistics,
      reasons: found.reasons.reasons(until: reasonsDeadline), provenance: provenance)
  }

  /// The time that reasons get besides the searches of a chapter: ours, enough for a
  /// scenario of some hundred programs.
  private static var reasonsTimeOfChapter: Duration { .seconds(5) }

  /// When reasons are looked for no further. Of several searches none has to leave them a
  /// part of its time.
  ///
  /// **Missing** No limit.
  private var reasonsDeadline: ContinuousClock.Instant? {
    guard !isOneSearch, let usual = options.reasonsDeadline, !options.stop.isRaised else {
      return options.reasonsDeadline
    }
    return max(usual, .now + Self.reasonsTimeOfChapter)
  }
}
