import Foundation

/// What `explain --json` says.
struct StatementDocument {
  /// Today's benefit.
  let benefit: Double
  /// Whether everything was answered.
  let isComplete: Bool
  /// The statements that a solve can check.
  let statements: [Statement]

  struct Statement {
    let kind: String
    let settings: [String]
    let benefit: Double?
    let bound: Double?
    let isInfeasible: Bool
    let sentence: String
  }

  struct Malformed: Error {}

  init(_ text: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let document = json as? [String: Any],
      let roadmap = document["roadmap"] as? [String: Any],
      let benefit = roadmap["benefit"] as? Double,
      let programs = document["programs"] as? [[String: Any]],
      let limits = document["limits"] as? [[String: Any]]
    else { throw Malformed() }
    self.benefit = benefit
    isComplete = document["complete"] as? Bool ?? false
    let all =
      programs.flatMap { $0["statements"] as? [[String: Any]] ?? [] }
      + limits.compactMap { $0["statement"] as? [String: Any] }
    var statements: [Statement] = []
    for statement in all {
      guard let settings = statement["set"] as? [String], !settings.isEmpty else { continue }
      let found = statement["found"] as? [String: Any]
      let kind = statement["statement"] as? String ?? ""
      // What a place is safe from is the best roadmap without the program.
      let bound = kind == "safety" ? statements.last?.bound : found?["bound"] as? Double
      statements.append(
        Statement(
          kind: kind, settings: settings, benefit: found?["benefit"] as? Double, bound: bound,
          isInfeasible: found?["status"] as? String == "infeasible",
          sentence: statement["sentence"] as? String ?? ""))
    }
    self.statements = statements
  }
}

/// A statement beside an independent solve of what it speaks of.
struct StatementCheck {
  private let statement: StatementDocument.Statement
  private let exitCode: Int32?
  private let benefit: Double?
  private let bound: Double?

  init(
    _ statement: StatementDocument.Statement, in folder: TemporaryFolder, scenario: String,
    limits: [String] = ["--gap", "0"]
  ) throws {
    self.statement = statement
    let run = try folder.petajalan(
      arguments: ["solve", scenario, "-o", "periksa", "--json"] + limits
        + statement.settings.flatMap { ["--set", $0] })
    exitCode = run.exitCode
    let result = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    benefit = result?["benefit"] as? Double
    bound = result?["bound"] as? Double
  }

  /// Numbers that went through text and `Double`.
  private static let tolerance = 1e-6

  /// What of the statement the solve contradicts.
  func faults(today: Double) -> [String] {
    if exitCode == 3 { return statement.isInfeasible ? [] : ["there is no roadmap"] }
    // A solve that found nothing within its limit contradicts nothing.
    if exitCode == 4 { return [] }
    guard exitCode == 0, let benefit, let bound else { return ["no answer"] }
    if statement.isInfeasible { return ["there is a roadmap"] }
    switch statement.kind {
    case "money", "capacity", "score":
      // A roadmap with today's benefit is promised: no bound may be below it.
      return bound >= today - Self.tolerance ? [] : ["at most \(bound), not \(today)"]
    case "safety":
      // With its lower scores a roadmap with it is as good as all without it.
      let least = statement.bound ?? .infinity
      return bound >= least - Self.tolerance ? [] : ["at most \(bound), not \(least)"]
    default:
      var faults: [String] = []
      if let claimed = statement.bound, benefit > claimed + Self.tolerance {
        faults.append("\(benefit) is above \(claimed)")
      }
      if let claimed = statement.benefit, bound < claimed - Self.tolerance {
        faults.append("\(bound) is below \(claimed)")
      }
      return faults
    }
  }
}
