import CGLPKGuard
import MILP

/// Reads a model file with GLPK's own reader and solves it.
///
/// A check on exported text only: the numbers pass through floating point, and
/// nothing is judged.
enum GLPKReader {
  /// The formats.
  enum Format {
    case lp
    case freeMPS
  }

  /// The objective that GLPK's branch and cut finds.
  ///
  /// - Returns: `nil` if GLPK finds no point.
  /// - Throws: ``SolverFailure/refused(function:code:)`` with GLPK's words if it
  ///   cannot read the file.
  static func optimum(ofFile path: String, format: Format) throws(SolverFailure) -> Double? {
    try SolverThread.run { () throws(SolverFailure) in
      let problem = try GLPKProblem(reading: path, format: format)
      defer { problem.close() }
      return try problem.plainOptimum()
    }
  }
}

extension GLPKProblem {
  /// Solves without judging candidates.
  fileprivate func plainOptimum() throws(SolverFailure) -> Double? {
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.presolve = GLP_ON
    var unused: Int32 = 0
    var raw: Int32 = 0
    try call { pj_intopt($0, &parameters, { _, _ in 0 }, &unused, &raw) }
    var status: Int32 = 0
    try call { pj_mip_status($0, &status) }
    guard try GLPKStatus(raw: status, of: "glp_mip_status") == .optimal else { return nil }
    var value = 0.0
    try call { pj_mip_objective($0, &value) }
    return value
  }
}
