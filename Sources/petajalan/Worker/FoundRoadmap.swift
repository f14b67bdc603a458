import GLPKSolver
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReports
import PetajalanResults
import PetajalanVerification

/// A verified roadmap that a search has found, wherever it ran.
struct FoundRoadmap {
  /// What finds the reasons for it.
  let reasons: ReasonFinder
  let quality: Quality
  let proof: ReportedProof
  let statistics: SearchStatistics

  var roadmap: Roadmap { reasons.roadmap }

  /// A roadmap that was found in this process.
  init(_ solved: SolvedRoadmap) {
    reasons = ReasonFinder(solved.roadmap)
    (quality, proof, statistics) = (solved.quality, .proof(solved.proof), solved.statistics)
  }

  /// A roadmap with which a search in another process has ended.
  ///
  /// - Parameters:
  ///   - reasons: those for its plan's roadmap, verified here.
  ///   - isShortOfMemory: whether the search was stopped for its memory.
  init(
    _ written: WorkerMessage.WrittenRoadmap, verified reasons: ReasonFinder, isShortOfMemory: Bool
  ) {
    self.reasons = reasons
    let ending = written.ending
    quality = Quality(
      benefit: reasons.roadmap.benefit, bound: Points(millionths: written.bound.millionths),
      status: written.status,
      ending: isShortOfMemory && ending == .interrupted ? .memoryLimit : ending)
    proof = .written(written.bound.certificate)
    statistics = written.statistics
  }

  /// The last roadmap and bound that such a search has told which came to no good end.
  init(rescued reasons: ReasonFinder, bound: WorkerMessage.WrittenBound, ending: Ending) {
    self.reasons = reasons
    quality = Quality(
      benefit: reasons.roadmap.benefit, bound: Points(millionths: bound.millionths),
      ending: ending)
    proof = .written(bound.certificate)
    statistics = SearchStatistics(solver: GLPKSolver().identity)
  }
}

extension WorkerMessage {
  /// That a search is over.
  static func found(_ solved: SolvedRoadmap) -> WorkerMessage {
    .found(
      WrittenRoadmap(
        starts: solved.roadmap.plan.starts,
        bound: WrittenBound(
          millionths: solved.quality.bound.millionths,
          certificate: ReportedProof.text(of: solved.proof)),
        status: solved.quality.status, ending: solved.quality.ending,
        statistics: solved.statistics))
  }
}
