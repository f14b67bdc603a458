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
    case .fatal(let message): "error: the solver stopped: \(message)"
    case .unknownCode(let function, let code):
      "error: the solver's \(function) returned the code \(code), which its manual does not name"
    case .unknownStatus(let function, let status):
      "error: the solver's \(function) returned the status \(status), which its manual does not name"
    case .refused(let function, let code): "error: the solver's \(function) refused: \(code)"
    }
  }

  /// That standard output could not be written.
  public func cannotPrint(code: Int32) -> String {
    "error: standard output cannot be written: \(system(code))"
  }

  /// Why output could not be written.
  public func sentence(for error: OutputError) -> String {
    switch error {
    case .notAFolder(let path):
      "\(path): error: a file is there; name a folder with -o"
    case .foreignFolder(let path):
      "\(path): error: the folder has files of others and no result; name another one with -o"
    case .cannotRead(let path, let code): "\(path): error: cannot be read: \(system(code))"
    case .cannotWrite(let path, let code): "\(path): error: cannot be written: \(system(code))"
    case .cannotReplace(let path, let code):
      "\(path): error: cannot be replaced: \(system(code)); the previous output is still there"
    case .foreignFilesLeft(let folder, let code):
      "\(folder): error: files of others could not be moved to the new output: \(system(code))"
    }
  }

  /// That an override names nothing in the scenario.
  public func unmatched(_ override: ScenarioOverride) -> String {
    "error: --set \(override.text) names no cell; write table.id.column=value with a column "
      + "that the table has"
  }
}
