import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

/// What a solve found.
public enum SolveOutcome: Sendable {
  /// A roadmap, and how good it is.
  case roadmap(SolvedRoadmap)
  /// No plan can meet the scenario, with the proof.
  case infeasible(Infeasibility, SearchStatistics)
  /// No roadmap was found, and none was proved impossible.
  case noneFound(NoneFound, SearchStatistics)

  /// How the outcome was found.
  public package(set) var statistics: SearchStatistics {
    get {
      switch self {
      case .roadmap(let solved): solved.statistics
      case .infeasible(_, let statistics), .noneFound(_, let statistics): statistics
      }
    }
    set {
      switch self {
      case .roadmap(var solved):
        solved.statistics = newValue
        self = .roadmap(solved)
      case .infeasible(let infeasibility, _): self = .infeasible(infeasibility, newValue)
      case .noneFound(let reason, _): self = .noneFound(reason, newValue)
      }
    }
  }
}

/// A verified roadmap with what is proved about it.
public struct SolvedRoadmap: Sendable {
  /// The roadmap.
  public let roadmap: Roadmap
  /// How good it is.
  public let quality: Quality
  /// The proof of the quality's bound.
  public let proof: Proof
  /// How it was found.
  public package(set) var statistics: SearchStatistics

  /// Creates it from its parts.
  package init(roadmap: Roadmap, quality: Quality, proof: Proof, statistics: SearchStatistics) {
    self.roadmap = roadmap
    self.quality = quality
    self.proof = proof
    self.statistics = statistics
  }
}

/// What is proved about a roadmap's benefit.
public struct Quality: Equatable, Sendable {
  /// No roadmap has more benefit.
  public let bound: Points

  /// What is proved, in words.
  public let status: ProofStatus

  /// Why the search ended.
  public let ending: Ending

  /// How far the roadmap can be from the best: `(bound − benefit) / |bound|`,
  /// rounded up to a billionth.
  ///
  /// **Missing** The bound is 0 and the benefit is below it, so that no
  /// fraction of it makes sense.
  public let gap: Gap?

  /// Creates the quality of a roadmap of that benefit.
  public init(benefit: Points, bound: Points, status: ProofStatus, ending: Ending) {
    self.bound = bound
    self.status = status
    self.ending = ending
    gap = Gap(value: Int128(benefit.millionths), bound: Int128(bound.millionths))
  }
}

/// The strength of what is known of a roadmap's benefit.
public enum ProofStatus: String, CaseIterable, Codable, Sendable {
  /// The bound equals the benefit.
  case provedOptimal = "proved optimal"
  /// The benefit is within the gap of the best.
  case provedWithin = "proved within"
  /// The solver calls the roadmap best; what is proved is the gap.
  case solverSaysOptimal = "solver says optimal, proved within"
}

/// Why a search ended.
public enum Ending: String, CaseIterable, Codable, Sendable {
  /// There was nothing left to search.
  case exhausted
  /// The gap asked for was reached.
  case gapReached = "gap reached"
  /// The solver says that the gap asked for was reached; what is proved is more.
  case solverSaysGapReached = "solver says gap reached"
  /// The time limit passed.
  case timeLimit = "time limit"
  /// The user asked to stop.
  case interrupted
  /// The solver gave up for numerical reasons.
  case numericalTrouble = "numerical trouble"
  /// The search had too much memory in use.
  case memoryLimit = "memory limit"
  /// The search broke down, by a fault in it or in the solver.
  case brokenDown = "broken down"
}

/// Why no roadmap was found.
public enum NoneFound: Equatable, Sendable {
  /// The time limit passed.
  case timeLimit
  /// The user asked to stop.
  case interrupted
  /// The solver says that there is none, which could not be proved.
  case solverSaysInfeasible
  /// The search says that there is none, but the checker refused its proof.
  case proofRefused
  /// The solver gave up for numerical reasons.
  case numericalTrouble
}

/// How a result was found; none of it is needed to trust it.
public struct SearchStatistics: Equatable, Codable, Sendable {
  /// What solved the model.
  public var solver: SolverIdentity
  /// Variables of the model as formulated.
  public var variables = 0
  /// Constraints of the model as formulated.
  public var constraints = 0
  /// Variables after the exact presolve.
  public var presolvedVariables = 0
  /// Constraints after the exact presolve.
  public var presolvedConstraints = 0
  /// What reductions removed.
  public var reductions = ReductionSummary()
  /// Nodes explored.
  public var nodes = 0
  /// Candidates that the exact check refused.
  public var rejectedCandidates = 0
  /// Whether ties were broken to the end.
  public var isTieBroken = false
  /// Seconds from the start to the first roadmap.
  public var secondsToFirst: Double?
  /// Seconds in all.
  public var seconds = 0.0

  /// What reductions removed is told while a search runs, and does not go with the rest.
  private enum CodingKeys: CodingKey {
    case solver, variables, constraints, presolvedVariables, presolvedConstraints, nodes
    case rejectedCandidates, isTieBroken, secondsToFirst, seconds
  }

  /// Creates statistics without any work done.
  public init(solver: SolverIdentity) { self.solver = solver }
}

/// That no plan can meet a scenario.
public struct Infeasibility: Equatable, Sendable {
  /// The proof, which the checker accepted.
  public let proof: Proof
  /// The positions of the model's rows that the proof makes use of.
  public let rows: [Int]
  /// What of the scenario they come from, without what goes without saying.
  /// Fewer may clash already.
  public let statements: [Statement]

  /// Creates it from its parts.
  package init(proof: Proof, rows: [Int], statements: [Statement]) {
    self.proof = proof
    self.rows = rows
    self.statements = statements
  }
}

/// A proof, and the model whose rows and variables it speaks of.
public struct Proof: Equatable, Sendable {
  /// The certificate.
  public let certificate: Certificate
  /// The scenario's model, as it was formulated.
  public let model: Model

  /// Creates it from its parts.
  package init(certificate: Certificate, model: Model) {
    self.certificate = certificate
    self.model = model
  }
}
