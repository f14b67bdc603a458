import Formats
import MILP
import PetajalanDomain
import PetajalanResults

/// `explanation.csv`: one row per statement.
public enum ExplanationCSV {
  /// The file's name.
  public static let fileName = "explanation.csv"

  private static let header = [
    "about", "id", "name", "start", "statement", "year", "cost_least", "cost_most", "status",
    "benefit", "bound", "gap", "subject", "amount", "parallel", "points", "least", "enters",
    "leaves", "moves", "set", "sentence",
  ]

  /// The table.
  package static func table(of report: ExplanationReport, _ language: Language) -> CSVTable {
    let (answers, scenario) = (report.answers, report.scenario)
    let statements = ExplanationStatements(answers: answers, phrases: language.phrases)
    let programs = answers.programs.flatMap { explanation -> [[CSVCell]] in
      let program = scenario.programs[explanation.program]
      let subject: [CSVCell] = [
        .text("program"), .text(program.id), .text(program.name(in: language)),
        .integer(explanation.start),
      ]
      return statements.statements(about: explanation).map { subject + cells($0, report) }
    }
    let limits = answers.limits.map { limit -> [CSVCell] in
      let subject: [CSVCell] = [
        .text(limit.limit.word), .text(limit.limit.id(in: scenario)),
        .text(language.phrases.name(of: limit.limit, in: scenario)), .empty,
      ]
      return subject + cells(statements.statement(about: limit), report)
    }
    return CSVTable(header: header, rows: programs + limits)
  }

  private static func cells(
    _ statement: ExplanationStatement, _ report: ExplanationReport
  ) -> [CSVCell] {
    func ids(_ isWanted: (ProgramChange.Kind) -> Bool) -> CSVCell {
      let ids = statement.changes.filter { isWanted($0.kind) }
        .map { report.scenario.programs[$0.program].id }
      return ids.isEmpty ? .empty : .text(ids.joined(separator: "|"))
    }
    let settings = report.settings(of: statement)
    let found: [CSVCell] =
      statement.result.map { [.text($0.word)] + $0.cells } ?? [.empty, .empty, .empty, .empty]
    return [
      .text(statement.kind.rawValue), .integer(statement.year),
      .decimal(statement.cost.map { DecimalText.points($0.lowerBound) }),
      .decimal(statement.cost.map { DecimalText.points($0.upperBound) }),
    ] + found + [
      .text(statement.subject), statement.amount.map { .integer($0.rupiah) } ?? .empty,
      .integer(statement.parallel), .decimal(statement.points?.text),
      .text(statement.isLeast.map { $0 ? "proved" : "not proved" }),
      ids { if case .enters = $0 { true } else { false } },
      ids { if case .leaves = $0 { true } else { false } },
      ids { if case .moves = $0 { true } else { false } },
      settings.isEmpty ? .empty : .text(settings.joined(separator: " ")),
      .text(statement.sentence),
    ]
  }
}
