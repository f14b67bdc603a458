import Formats
import PetajalanVerification

extension ResultJSON {
  /// How many programs there are of each kind.
  package static func counts(_ roadmap: Roadmap) -> JSONValue {
    let programs = roadmap.scenario.programs
    func count(_ word: String) -> JSONValue {
      .integer(programs.count { $0.status.word == word })
    }
    let selected = roadmap.plan.selected
    return .object([
      ("programs", .integer(programs.count)),
      ("selected", .integer(selected.count)),
      ("selected_quick_wins", .integer(selected.count { programs[$0].isQuickWin })),
      ("candidate", count("candidate")),
      ("mandatory", count("mandatory")),
      ("committed", count("committed")),
      ("excluded", count("excluded")),
      ("done", count("done")),
    ])
  }

  /// Every start, in file order.
  package static func starts(_ roadmap: Roadmap) -> JSONValue {
    let programs = roadmap.scenario.programs
    return .array(
      programs.indices.compactMap { index in
        guard let start = roadmap.plan.starts[index], let finish = roadmap.finish(of: index),
          let earned = roadmap.earned[index]
        else { return nil }
        return .object([
          ("program", .string(programs[index].id)), ("start", .integer(start)),
          ("finish", .integer(finish)), ("earned", .points(earned)),
        ])
      })
  }

  /// What each soft dependency costs that is not obeyed.
  package static func penalties(_ roadmap: Roadmap) -> JSONValue {
    let scenario = roadmap.scenario
    return .array(
      roadmap.penalties.map { penalty in
        let dependency = scenario.dependencies[penalty.dependency]
        let required = dependency.anyOf.map { scenario.programs[$0.program].id }
        return .object([
          ("program", .string(scenario.programs[dependency.program].id)),
          ("requires", .string(required.joined(separator: "/"))),
          ("points", .points(penalty.points)),
        ])
      })
  }

  /// What is spent: in all, by year, and by source and year.
  package static func spending(_ report: SolveReport) -> JSONValue {
    let horizon = report.scenario.horizon
    func byYear(_ years: [Spent]) -> JSONValue {
      .array(
        zip(horizon.years, years).map { year, spent in
          .object([("year", .integer(year))] + members(of: spent))
        })
    }
    let sources: [JSONValue] = report.scenario.sources.indices.map { source in
      let years = report.ledger.years(ofSource: source)
      return .object(
        [("source", .string(report.scenario.sources[source].id))]
          + members(of: report.ledger.total(ofSource: source)) + [("by_year", byYear(years))])
    }
    return .object(
      members(of: report.ledger.total) + [
        ("by_year", byYear(report.ledger.years)), ("by_source", .array(sources)),
      ])
  }

  private static func members(of spent: Spent) -> [(key: String, value: JSONValue)] {
    [
      ("capital", .integer(spent.capital)), ("om", .integer(spent.om)),
      ("total", .integer(spent.total)),
    ]
  }
}
