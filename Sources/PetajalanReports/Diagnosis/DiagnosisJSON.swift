import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import PetajalanVerification

/// `diagnosis.json`: the diagnosis for other programs, as
/// `Schemas/diagnosis.schema.json` describes it.
enum DiagnosisJSON {
  package static let fileName = "diagnosis.json"

  /// How each of petajalan's diagnoses begins, by which its folders are
  /// recognized.
  package static let opening = "{\n  \"format\": \"petajalan-diagnosis-1\","

  package static func text(of report: DiagnosisReport, _ language: Language) -> String {
    let (diagnosis, scenario) = (report.diagnosis, report.scenario)
    let phrases = language.phrases
    let mistakes = diagnosis.mistakes.map { mistake in
      JSONValue.object([
        ("kind", .string(mistake.kind)), ("id", .string(mistake.subject(in: scenario))),
        ("message", .string(phrases.sentence(for: mistake, in: scenario))),
      ])
    }
    func condition(_ condition: Condition) -> [(key: String, value: JSONValue)] {
      ConditionSubject(condition, in: scenario).members + [
        ("message", .string(phrases.sentence(for: condition, in: scenario)))
      ]
    }
    let clashes = diagnosis.clashes.map { clash in
      JSONValue.object([
        (
          "members",
          .array(
            clash.members.map { member in
              .object(
                condition(member.condition) + [
                  ("necessary", member.witness == nil ? .null : .bool(true)),
                  ("without", member.witness.map(starts) ?? .null),
                ])
            })
        ),
        ("certificate", CertificateJSON.value(of: clash.proof)),
      ])
    }
    return JSONValue.object([
      ("format", .string("petajalan-diagnosis-1")),
      ("scenario", .string(scenario.name)),
      ("status", .string(word(for: diagnosis.finding))),
      ("complete", .bool(!diagnosis.isCutShort)),
      ("mistakes", .array(mistakes)),
      ("money", money(diagnosis.money, in: scenario)),
      ("drops", drops(diagnosis.drops, condition)),
      ("provenance", ResultJSON.provenanceValue(report.provenance, solver: report.solver)),
      // They are long: each has a certificate.
      ("clashes", .array(clashes)),
    ]).text
  }

  private static func word(for finding: Diagnosis.Finding) -> String {
    switch finding {
    case .feasible: "feasible"
    case .clashing: "clashing"
    case .undecided: "undecided"
    }
  }

  private static func word<Found>(for repair: Repair<Found>) -> JSONValue {
    switch repair {
    case .found: .string("found")
    case .impossible: .string("impossible")
    case .unknown: .string("unknown")
    }
  }

  private static func money(_ answer: Repair<MoneyRepair>, in scenario: Scenario) -> JSONValue {
    let repair = answer.found
    let additions = repair?.additions.map { addition in
      JSONValue.object([
        ("source", .string(scenario.sources[addition.source].id)),
        ("year", .integer(addition.year)), ("amount", .integer(addition.amount.rupiah)),
      ])
    }
    return .object([
      ("status", word(for: answer)),
      ("total", repair.map { .integer($0.total.rupiah) } ?? .null),
      ("least", repair.map { .bool($0.isLeast) } ?? .null),
      ("additions", additions.map { .array($0) } ?? .null),
      ("benefit", repair.map { .points($0.roadmap.benefit) } ?? .null),
      ("starts", repair.map { starts($0.roadmap) } ?? .null),
    ])
  }

  private static func drops(
    _ answer: Repair<DropRepair>, _ condition: (Condition) -> [(key: String, value: JSONValue)]
  ) -> JSONValue {
    let repair = answer.found
    return .object([
      ("status", word(for: answer)),
      ("fewest", repair.map { .bool($0.isFewest) } ?? .null),
      ("dropped", repair.map { .array($0.dropped.map { .object(condition($0)) }) } ?? .null),
      ("benefit", repair.map { .points($0.roadmap.benefit) } ?? .null),
      ("starts", repair.map { starts($0.roadmap) } ?? .null),
    ])
  }

  private static func starts(_ roadmap: Roadmap) -> JSONValue {
    .object(
      roadmap.plan.selected.compactMap { position in
        roadmap.plan.starts[position].map {
          (roadmap.scenario.programs[position].id, .integer($0))
        }
      })
  }
}
