import CGLPKGuard
import MILP

/// What a solving function of GLPK returned.
///
/// **Source** GLPK 5.0 reference manual, sections 2.8 and 2.10, and `glpk.h`.
enum GLPKReturnCode: Int32, CaseIterable {
  /// The function ended regularly, which does not mean that it solved anything.
  case success = 0
  case invalidBasis = 1
  case singularMatrix = 2
  case illConditionedMatrix = 3
  case invalidBounds = 4
  case solverFailed = 5
  case objectiveLowerLimit = 6
  case objectiveUpperLimit = 7
  case iterationLimit = 8
  case timeLimit = 9
  case noPrimalFeasibleSolution = 10
  case noDualFeasibleSolution = 11
  case rootNotSolved = 12
  case stoppedByCallback = 13
  case gapReached = 14
  case noFeasibleSolution = 15
  case noConvergence = 16
  case numericalInstability = 17
  case invalidData = 18
  case resultOutOfRange = 19

  /// The code of that number.
  ///
  /// - Throws: ``SolverFailure/unknownCode(function:code:)`` if the manual has
  ///   no such code.
  init(raw: Int32, of function: String) throws(SolverFailure) {
    guard let code = Self(rawValue: raw) else {
      throw .unknownCode(function: function, code: raw)
    }
    self = code
  }

  /// The code's name in the manual.
  var manualName: String {
    switch self {
    case .success: "0"
    case .invalidBasis: "GLP_EBADB"
    case .singularMatrix: "GLP_ESING"
    case .illConditionedMatrix: "GLP_ECOND"
    case .invalidBounds: "GLP_EBOUND"
    case .solverFailed: "GLP_EFAIL"
    case .objectiveLowerLimit: "GLP_EOBJLL"
    case .objectiveUpperLimit: "GLP_EOBJUL"
    case .iterationLimit: "GLP_EITLIM"
    case .timeLimit: "GLP_ETMLIM"
    case .noPrimalFeasibleSolution: "GLP_ENOPFS"
    case .noDualFeasibleSolution: "GLP_ENODFS"
    case .rootNotSolved: "GLP_EROOT"
    case .stoppedByCallback: "GLP_ESTOP"
    case .gapReached: "GLP_EMIPGAP"
    case .noFeasibleSolution: "GLP_ENOFEAS"
    case .noConvergence: "GLP_ENOCVG"
    case .numericalInstability: "GLP_EINSTAB"
    case .invalidData: "GLP_EDATA"
    case .resultOutOfRange: "GLP_ERANGE"
    }
  }
}

/// What GLPK says of a solution that it holds.
///
/// **Source** GLPK 5.0 reference manual, sections 2.8 and 2.10, and `glpk.h`.
enum GLPKStatus: Int32, CaseIterable {
  case undefined = 1
  case feasible = 2
  case infeasible = 3
  case noFeasible = 4
  case optimal = 5
  case unbounded = 6

  /// The status of that number.
  ///
  /// - Throws: ``SolverFailure/unknownStatus(function:status:)`` if the manual
  ///   has no such status.
  init(raw: Int32, of function: String) throws(SolverFailure) {
    guard let status = Self(rawValue: raw) else {
      throw .unknownStatus(function: function, status: raw)
    }
    self = status
  }
}
