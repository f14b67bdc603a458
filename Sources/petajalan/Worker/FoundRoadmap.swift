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
      let status = ProofStatus(rawValue: written.status),
      let ending = Ending(rawValue: written.ending),
      case .verified(let roadmap) = Checker(scenario).verify(Plan(starts: written.starts))
    else { return nil }
    self.roadmap = roadmap
    quality = Quality(
      benefit: roadmap.benefit, bound: Points(millionths: written.bound.millionths),
      status: status,
      ending: isShortOfMemory && ending == .interrupted ? .memoryLimit : ending)
    proof = .written(written.bound.certificate)
    statistics = SearchStatistics(written.statistics)
  }

  /// The best that a search has left which came to no good end.
  init?(rescuedFrom news: WorkerNews, of scenario: Scenario, ending: Ending) {
    guard
      let solved = Rescue(of: scenario).roadmap(
        news.plan, ending: ending, solver: GLPKSolver().identity)
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
        status: solved.quality.status.rawValue, ending: solved.quality.ending.rawValue,
        statistics: WrittenStatistics(solved.statistics)))
  }
}

extension WorkerMessage.WrittenStatistics {
  fileprivate init(_ statistics: SearchStatistics) {
    self.init(
      variables: statistics.variables, constraints: statistics.constraints,
      presolvedVariables: statistics.presolvedVariables,
      presolvedConstraints: statistics.presolvedConstraints, nodes: statistics.nodes,
      rejectedCandidates: statistics.rejectedCandidates, isTieBroken: statistics.isTieBroken,
      secondsToFirst: statistics.secondsToFirst, seconds: statistics.seconds)
  }
}

extension SearchStatistics {
  fileprivate init(_ written: WorkerMessage.WrittenStatistics) {
    self.init(solver: GLPKSolver().identity)
    variables = written.variables
    constraints = written.constraints
    presolvedVariables = written.presolvedVariables
    presolvedConstraints = written.presolvedConstraints
    nodes = written.nodes
    rejectedCandidates = written.rejectedCandidates
    isTieBroken = written.isTieBroken
    secondsToFirst = written.secondsToFirst
    seconds = written.seconds
  }
}
