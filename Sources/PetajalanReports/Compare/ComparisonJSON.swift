import Formats
import PetajalanDomain
import PetajalanPhrases

/// `comparison.json`: a comparison for other programs, as
/// `Schemas/comparison.schema.json` describes it.
public enum ComparisonJSON {
  /// The file's name.
  public static let fileName = "comparison.json"

  /// How each of petajalan's comparisons begins.
  package static let opening = "{\n  \"format\": \"petajalan-comparison-1\","

  /// The document as text.
  public static func text(of report: ComparisonReport, language: Language) -> String {
    let comparison = report.comparison
    return JSONValue.object([
      ("format", .string("petajalan-comparison-1")),
      ("scenario", .string(report.worlds[0].scenario.name)),
      ("plans", .array(report.worlds.indices.map { plan(report, $0, language) })),
      (
        "programs",
        .array(
          comparison.programs.map { program in
            .object([
              ("id", .string(program.id)),
              ("membership", program.membership.map { .string($0.rawValue) } ?? .null),
              ("starts", .array(program.starts.map { integer($0) })),
            ])
          })
      ),
      ("kept_until", integer(comparison.keptUntil)),
      ("regret", .array(regret(report))),
      ("provenance", provenance(report.provenance)),
    ]).text
  }

  /// Where a result comes from, for documents that hold several solves.
  package static func provenance(_ provenance: Provenance) -> JSONValue {
    .object([
      ("version", .string(provenance.version)),
      ("options", .object(provenance.options.map { ($0.key, .string($0.value)) })),
      (
        "inputs",
        .array(
          provenance.inputs.map { input in
            .object([
              ("name", .string(input.name)), ("bytes", .integer(input.bytes)),
              ("sha256", .string(input.sha256)),
            ])
          })
      ),
    ])
  }

  private static func integer(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

  private static func plan(
    _ report: ComparisonReport, _ number: Int, _ language: Language
  ) -> JSONValue {
    let world = report.worlds[number]
    let changes = report.comparison.changes(in: number).map { changes in
      JSONValue.array(
        changes.map { change in
          let program = report.comparison.programs[change.program]
          return .object([
            ("program", .string(program.id)), ("change", .string(change.word)),
            ("base_start", integer(program.starts[0])),
            ("start", integer(program.starts[number])),
            ("years_later", integer(change.years)),
          ])
        })
    }
    return .object(
      [("id", .string(world.id)), ("name", .string(world.name(in: language)))]
        + world.result.members + [
          ("programs", integer(world.result.roadmap?.plan.selected.count)),
          ("money", money(report, number)),
          ("groups", groups(report, number, language)),
          ("changes", changes ?? .null),
        ])
  }

  private static func money(_ report: ComparisonReport, _ number: Int) -> JSONValue {
    guard let ledger = report.ledgers[number] else { return .null }
    let scenario = report.worlds[number].scenario
    func years(_ spent: [Spent]) -> JSONValue {
      .array(
        zip(scenario.horizon.years, spent).map { year, spent in
          .object([
            ("year", .integer(year)), ("capital", .integer(spent.capital)),
            ("om", .integer(spent.om)),
          ])
        })
    }
    return .object([
      ("total", .integer(ledger.total.total)), ("by_year", years(ledger.years)),
      (
        "by_source",
        .array(
          scenario.sources.indices.map { source in
            .object([
              ("source", .string(scenario.sources[source].id)),
              ("total", .integer(ledger.total(ofSource: source).total)),
              ("by_year", years(ledger.years(ofSource: source))),
            ])
          })
      ),
    ])
  }

  private static func groups(
    _ report: ComparisonReport, _ number: Int, _ language: Language
  ) -> JSONValue {
    .array(
      GroupKind.allCases.flatMap { kind -> [JSONValue] in
        report.groups(by: kind, phrases: language.phrases).compactMap { group -> JSONValue? in
          guard let share = group.shares[number] else { return nil }
          return .object([
            ("kind", .string(kind.rawValue)), ("group", group.id.map { .string($0) } ?? .null),
            ("programs", .integer(share.programs)), ("benefit", .points(share.benefit)),
            ("capital", .integer(share.spent.capital)), ("om", .integer(share.spent.om)),
          ])
        }
      })
  }

  private static func regret(_ report: ComparisonReport) -> [JSONValue] {
    let worlds = report.worlds
    return worlds.indices.flatMap { plan -> [JSONValue] in
      worlds.indices.compactMap { world -> JSONValue? in
        guard let carried = report.comparison.carried[plan][world] else { return nil }
        let regret = report.comparison.regret(ofPlan: plan, in: world)
        return .object(
          [
            ("plan", .string(worlds[plan].id)), ("world", .string(worlds[world].id)),
            ("kept", .integer(carried.kept.count)), ("released", .integer(carried.released)),
          ] + carried.result.members + [
            ("regret_least", regret.map { .points($0.least) } ?? .null),
            ("regret_most", regret.map { .points($0.most) } ?? .null),
          ])
      }
    }
  }
}
