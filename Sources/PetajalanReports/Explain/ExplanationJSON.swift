import Formats
import PetajalanDomain
import PetajalanResults

/// `explanation.json`: explanations for other programs, as
/// `Schemas/explanation.schema.json` describes it.
public enum ExplanationJSON {
  /// The file's name.
  public static let fileName = "explanation.json"

  /// How each of petajalan's explanations begins.
  package static let opening = "{\n  \"format\": \"petajalan-explanation-1\","

  /// The document as text, whose sentences are in the language asked for.
  public static func text(of report: ExplanationReport, language: Language) -> String {
    let (answers, scenario) = (report.answers, report.scenario)
    let statements = ExplanationStatements(answers: answers, phrases: language.phrases)
    return JSONValue.object([
      ("format", .string("petajalan-explanation-1")),
      ("scenario", .string(scenario.name)),
      ("complete", .bool(!answers.isCutShort)),
      ("roadmap", .object(answers.base.members)),
      ("best_least", answers.best.map { .points($0.lowerBound) } ?? .null),
      ("best_most", answers.best.map { .points($0.upperBound) } ?? .null),
      (
        "programs",
        .array(
          answers.programs.map { explanation in
            let program = scenario.programs[explanation.program]
            let all = statements.statements(about: explanation)
            return .object([
              ("id", .string(program.id)),
              ("start", explanation.start.map { .integer($0) } ?? .null),
              ("complete", .bool(!explanation.isCutShort)),
              ("statements", .array(all.map { statement($0, report) })),
            ])
          })
      ),
      (
        "limits",
        .array(
          answers.limits.map { limit in
            .object([
              ("kind", .string(limit.limit.word)),
              ("id", .string(limit.limit.id(in: scenario))),
              ("statement", statement(statements.statement(about: limit), report)),
            ])
          })
      ),
      ("provenance", ComparisonJSON.provenance(report.provenance)),
    ]).text
  }

  private static func statement(
    _ statement: ExplanationStatement, _ report: ExplanationReport
  ) -> JSONValue {
    typealias Members = [(key: String, value: JSONValue)]
    func integer(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
    func points(_ value: Points?) -> JSONValue { value.map { .points($0) } ?? .null }
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    let changes = statement.changes.map { change -> JSONValue in
      let (before, after) = starts(change)
      return .object([
        ("program", .string(report.scenario.programs[change.program].id)),
        ("change", .string(change.word)), ("start_before", integer(before)),
        ("start", integer(after)),
      ])
    }
    let claim: Members = [
      ("statement", .string(statement.kind.rawValue)),
      ("year", integer(statement.year)),
      ("cost_least", points(statement.cost?.lowerBound)),
      ("cost_most", points(statement.cost?.upperBound)),
      ("found", statement.result.map { .object($0.members) } ?? .null),
    ]
    let change: Members = [
      ("subject", text(statement.subject)),
      ("amount", statement.amount.map { .integer($0.rupiah) } ?? .null),
      ("parallel", integer(statement.parallel)),
      ("points", statement.points.map { .number($0.text) } ?? .null),
      ("least", statement.isLeast.map { .bool($0) } ?? .null),
      ("changes", .array(changes)),
    ]
    let check: Members = [
      ("set", .array(report.settings(of: statement).map { .string($0) })),
      ("check", text(report.check(of: statement))),
      ("sentence", .string(statement.sentence)),
    ]
    return .object(claim + change + check)
  }

  private static func starts(_ change: ProgramChange) -> (before: Int?, after: Int?) {
    switch change.kind {
    case .enters(let start): (nil, start)
    case .leaves(let start): (start, nil)
    case .moves(let from, let to): (from, to)
    }
  }
}
