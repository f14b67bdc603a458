import GLPKSolver
import MILP
import PetajalanKit
import PetajalanReports

/// A verified roadmap that a search has found, wherever it ran.
struct FoundRoadmap {
  let roadmap: Roadmap
  let quality: Quality
  let proof: ReportedProof
  let statistics: SearchStatistics

  /// A roadmap that was found in this process.
  init(_ solved: SolvedRoadmap) {
    (roadmap, quality, statistics) = (solved.roadmap, solved.quality, solved.statistics)
    proof = .proof(solved.proof)
  }

  /// A roadmap that another process has found: it counts only if the checker accepts it
  /// here.
  ///
  /// - Parameter isShortOfMemory: whether the search was stopped for its memory.
  init?(
    _ written: WorkerMessage.WrittenRoadmap, of scenario: Scenario, isShortOfMemory: Bool
  ) {
    guard written.starts.count == scenario.programs.count,
      case .verified(let roadmap) = Checker(scenario).verify(Plan(starts: written.starts))
    else { return nil }
    self.roadmap = roadmap
    quality = Quality(
      benefit: roadmap.benefit, bound: Points(millionths: written.bound.millionths),
      status: written.status,
      ending: isShortOfMemory && written.ending == .interrupted ? .memoryLimit : written.ending)
    proof = .written(written.bound.certificate)
    statistics = written.statistics
  }

  /// The best that a search has left which came to no good end.
  ///
  /// - Returns: `nil` if there is none. Without any plan of the search one is put together,
  ///   but not of a large scenario: that takes longer than who interrupts it will wait.
  init?(rescuedFrom news: WorkerNews, of scenario: Scenario, ending: Ending) {
    let (rescue, solver) = (Rescue(of: scenario), GLPKSolver().identity)
    // Without a bound the model of a large scenario would have to be stated for one.
    if let bound = news.bound, let roadmap = rescue.verified(news.plan) {
      self.roadmap = roadmap
      statistics = SearchStatistics(solver: solver)
      quality = Quality(
        benefit: roadmap.benefit, bound: Points(millionths: bound.millionths), ending: ending)
      proof = .written(bound.certificate)
      return
    }
    guard news.plan != nil || ending != .interrupted || !TimeAlarm.isLarge(scenario),
      let solved = rescue.roadmap(news.plan, ending: ending, solver: solver)
    else { return nil }
    (roadmap, statistics) = (solved.roadmap, solved.statistics)
    if let bound = news.bound, bound.millionths < solved.quality.bound.millionths {
      quality = Quality(
        benefit: roadmap.benefit, bound: Points(millionths: bound.millionths), ending: ending)
      proof = .written(bound.certificate)
    } else {
      (quality, proof) = (solved.quality, .proof(solved.proof))
    }
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
