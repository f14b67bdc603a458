import Foundation

/// A solver that petajalan is compared with.
struct Rival {
  /// The form of the model that it is given.
  enum Form: String, CaseIterable {
    /// The model as `petajalan export` writes it.
    case plain
    /// The model after petajalan's reductions.
    case reduced
  }

  /// What it is called in tables.
  let name: String
  /// Its driver in `Rivals`.
  let driver: String
  /// Whether it can use more than one thread.
  let isParallel: Bool

  /// All rivals.
  static let all = [
    Rival(name: "HiGHS", driver: "highs.py", isParallel: true),
    Rival(name: "SCIP", driver: "scip.py", isParallel: false),
    Rival(name: "CP-SAT", driver: "cpsat.py", isParallel: true),
    Rival(name: "CBC", driver: "cbc.py", isParallel: true),
    Rival(name: "GLPK", driver: "glpk.py", isParallel: false),
  ]

  /// What a driver tells the shell if its solver is not installed.
  static let notInstalled: Int32 = 69

  /// The command that runs it.
  func command(drivers: URL, model: URL, limit: Double, threads: Int) -> [String] {
    [
      "python3", "-B", drivers.appendingPathComponent(driver).path, model.path, "--time",
      "\(limit)",
      "--threads", "\(threads)",
    ]
  }
}
