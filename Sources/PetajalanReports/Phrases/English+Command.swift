import MILP
import PetajalanKit

extension English {
  /// How far a search is.
  public func progress(benefit: Int128?, bound: Int128?, seconds: Int) -> String {
    let best = benefit.map { "best \(glance($0))" } ?? "no roadmap yet"
    let most = bound.map { ", at most \(glance($0))" } ?? ""
    return "searching, \(seconds) s: \(best)\(most)"
  }

  /// Where the output was written.
  public func written(to path: String) -> String { "Written to \(path)" }

  /// That a scenario is free of errors.
  public func checked(scenario: String, programs: Int, warnings: Int) -> String {
    let hints = warnings == 0 ? "no warnings" : warnings == 1 ? "1 warning" : "\(warnings) warnings"
    return "\(scenario): no errors, \(hints), \(programs) programs."
  }

  /// Why a solver could not do its work.
  public func sentence(for failure: SolverFailure) -> String {
    switch failure {
    case .fatal(let message): "the solver stopped: \(message)"
    case .unknownCode(let function, let code):
      "the solver's \(function) returned the code \(code), which its manual does not name"
    case .unknownStatus(let function, let status):
      "the solver's \(function) returned the status \(status), which its manual does not name"
    case .refused(let function, let code): "the solver's \(function) refused: \(code)"
    }
  }

  /// That standard output could not be written.
  public func cannotPrint(code: Int32) -> String {
    "standard output cannot be written: \(cause(code))"
  }

  /// That an override names nothing in the scenario.
  public func unmatched(_ override: ScenarioOverride) -> String {
    "error: --set \(override.text) names no cell; write table.id.column=value with a column "
      + "that the table has"
  }
}
