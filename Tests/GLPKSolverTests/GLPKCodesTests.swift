import CGLPKGuard
import Testing

@testable import GLPKSolver
@testable import MILP

struct GLPKCodesTests {
  static let codes: [(raw: Int32, code: GLPKReturnCode, name: String)] = [
    (0, .success, "0"),
    (GLP_EBADB, .invalidBasis, "GLP_EBADB"),
    (GLP_ESING, .singularMatrix, "GLP_ESING"),
    (GLP_ECOND, .illConditionedMatrix, "GLP_ECOND"),
    (GLP_EBOUND, .invalidBounds, "GLP_EBOUND"),
    (GLP_EFAIL, .solverFailed, "GLP_EFAIL"),
    (GLP_EOBJLL, .objectiveLowerLimit, "GLP_EOBJLL"),
    (GLP_EOBJUL, .objectiveUpperLimit, "GLP_EOBJUL"),
    (GLP_EITLIM, .iterationLimit, "GLP_EITLIM"),
    (GLP_ETMLIM, .timeLimit, "GLP_ETMLIM"),
    (GLP_ENOPFS, .noPrimalFeasibleSolution, "GLP_ENOPFS"),
    (GLP_ENODFS, .noDualFeasibleSolution, "GLP_ENODFS"),
    (GLP_EROOT, .rootNotSolved, "GLP_EROOT"),
    (GLP_ESTOP, .stoppedByCallback, "GLP_ESTOP"),
    (GLP_EMIPGAP, .gapReached, "GLP_EMIPGAP"),
    (GLP_ENOFEAS, .noFeasibleSolution, "GLP_ENOFEAS"),
    (GLP_ENOCVG, .noConvergence, "GLP_ENOCVG"),
    (GLP_EINSTAB, .numericalInstability, "GLP_EINSTAB"),
    (GLP_EDATA, .invalidData, "GLP_EDATA"),
    (GLP_ERANGE, .resultOutOfRange, "GLP_ERANGE"),
  ]

  static let statuses: [(raw: Int32, status: GLPKStatus)] = [
    (GLP_UNDEF, .undefined), (GLP_FEAS, .feasible), (GLP_INFEAS, .infeasible),
    (GLP_NOFEAS, .noFeasible), (GLP_OPT, .optimal), (GLP_UNBND, .unbounded),
  ]

  @Test func everyReturnCodeIsKnownByItsName() throws {
    #expect(Self.codes.count == GLPKReturnCode.allCases.count)
    for (raw, code, name) in Self.codes {
      #expect(try GLPKReturnCode(raw: raw, of: "f") == code)
      #expect(code.manualName == name)
    }
  }

  @Test func everyStatusIsKnown() throws {
    #expect(Self.statuses.count == GLPKStatus.allCases.count)
    for (raw, status) in Self.statuses {
      #expect(try GLPKStatus(raw: raw, of: "f") == status)
    }
  }

  @Test(arguments: [-1, 20, 99] as [Int32])
  func unknownCodeKeepsItsNumber(raw: Int32) {
    #expect(throws: SolverFailure.unknownCode(function: "glp_simplex", code: raw)) {
      try GLPKReturnCode(raw: raw, of: "glp_simplex")
    }
  }

  @Test(arguments: [0, 7] as [Int32])
  func unknownStatusKeepsItsNumber(raw: Int32) {
    #expect(throws: SolverFailure.unknownStatus(function: "glp_mip_status", status: raw)) {
      try GLPKStatus(raw: raw, of: "glp_mip_status")
    }
  }
}
