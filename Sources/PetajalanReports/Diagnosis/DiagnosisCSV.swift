import Formats
import PetajalanDomain
import PetajalanResults
import PetajalanVerification

/// `diagnosis.csv`: one row per mistake, member of a clashing set, and part of a
/// repair; and the plans of the repairs, as `verify` reads them.
struct DiagnosisCSV {
  package static let fileName = "diagnosis.csv"
  static let moneyFileName = "money-roadmap.csv"
  static let dropsFileName = "drops-roadmap.csv"

  private let report: DiagnosisReport

  init(_ report: DiagnosisReport) { self.report = report }

  /// The table as text.
  package func text(_ language: Language, _ dialect: CSVDialect) -> String {
    let phrases = language.phrases
    let (diagnosis, scenario) = (report.diagnosis, report.scenario)
    func row(
      _ part: String, _ number: Int, _ condition: Condition, necessary: Bool?
    ) -> [CSVCell] {
      let subject = ConditionSubject(condition, in: scenario)
      return [
        .text(part), .integer(number), .text(subject.kind), .text(subject.id),
        .text(subject.year), .empty, .text(necessary.map { $0 ? "yes" : "not decided" }),
        .text(phrases.sentence(for: condition, in: scenario)),
      ]
    }
    var rows = diagnosis.mistakes.enumerated().map { number, mistake -> [CSVCell] in
      [
        .text("mistake"), .integer(number + 1), .text(mistake.kind),
        .text(mistake.subject(in: scenario)), .empty, .empty, .empty,
        .text(phrases.sentence(for: mistake, in: scenario)),
      ]
    }
    for (number, clash) in diagnosis.clashes.enumerated() {
      rows += clash.members.map {
        row("clash", number + 1, $0.condition, necessary: $0.witness != nil)
      }
    }
    for addition in diagnosis.money.found?.additions ?? [] {
      rows.append([
        .text("money"), .integer(1), .text("ceiling"),
        .text(scenario.sources[addition.source].id), .integer(addition.year),
        .integer(addition.amount.rupiah), .empty,
        .text(phrases.addition(addition, in: scenario)),
      ])
    }
    rows += (diagnosis.drops.found?.dropped ?? []).map { row("drop", 1, $0, necessary: nil) }
    let header = ["part", "number", "kind", "id", "year", "amount", "necessary", "sentence"]
    return CSVTable(header: header, rows: rows).text(in: dialect)
  }

  /// A plan with one row per program on it.
  package static func plan(of roadmap: Roadmap?, _ dialect: CSVDialect) -> String {
    let rows = roadmap.map { roadmap in
      roadmap.plan.selected.map { position -> [CSVCell] in
        let program = roadmap.scenario.programs[position]
        return [
          .text(program.id), .text(program.name), .integer(roadmap.plan.starts[position]),
          .integer(roadmap.finish(of: position)),
        ]
      }
    }
    return CSVTable(header: ["id", "name", "start", "finish"], rows: rows ?? []).text(in: dialect)
  }
}
