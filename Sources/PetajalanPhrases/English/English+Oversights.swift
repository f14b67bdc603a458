import PetajalanDomain
import PetajalanReading

extension English {
  /// What is said and hardly meant.
  public func sentence(for oversight: ScenarioOversight) -> String {
    switch oversight {
    case .agencySpellings(let agencies):
      "these look like spellings of one agency and count as several: "
        + some(agencies.lazy.map { FaultText.list($0, "and") })
        + "; write one of them, or name the others as \"aliases\" in the table owners"
    case .caseSpellings(let column, let values):
      "values of \(quoted(column)) differ only in capitals or blanks and make groups of their "
        + "own: \(some(values.lazy.map { FaultText.list($0, "and") })); write them alike"
    case .sameNames(let names):
      "several programs have the same name: "
        + some(names.lazy.map { "\(quoted($0.name)) (\(ids($0.programs)))" })
        + "; tell them apart, or remove one that stands twice"
    case .lookAlikes(let texts):
      "letters of another script look Latin: "
        + some(texts.lazy.map { "\(quoted($0.text)) holds \(letter($0))" }) + "; type them again"
    case .freePrograms(let programs):
      "these programs cost nothing, neither to build nor to run: \(ids(programs)); "
        + "are their costs missing?"
    case .unusedSources(let sources):
      "no program names these sources, whose money stays unspent: \(ids(sources))"
    case .nothingEarns:
      "no program that can be chosen has a score above 0; only what is mandatory, or needed for "
        + "it, would be on the roadmap"
    case .worthlessPrograms(let programs):
      "these programs have no score above 0 and nothing needs them, so that they are never "
        + "chosen: \(ids(programs))"
    case .softBesideHard(let needs):
      "soft dependencies have no effect where a hard one (perhaps in \"requires\") demands as "
        + "much: "
        + some(needs.lazy.map { "\($0.program) on \($0.required.joined(separator: "/"))" })
        + "; keep one of the two"
    case .repeatedLines(let lines):
      "the same line stands twice and counts twice: "
        + some(
          lines.lazy.map {
            "\(quoted($0.program)), project year \($0.year), as in line \($0.firstLine)"
          }
        )
    case .linesOfDone(let programs):
      "lines of programs that are done count for nothing: \(ids(programs)); remove them, or "
        + "correct the status"
    case .weightlessCriteria(let criteria):
      "criteria of weight 0 count for nothing: \(ids(criteria)); remove them, or give a weight"
    case .mixedScales(let small, let great):
      "scores of \(quoted(small.criterion)) are about \(decimal(small.score)) and those of "
        + "\(quoted(great.criterion)) about \(decimal(great.score)); they are added up as they stand, so "
        + "score all criteria on one scale"
    case .idleRules(let rules):
      "these rules demand nothing: \(ids(rules)); raise \"min\", or give a \"max\""
    case .idleAlternatives(let alternatives):
      "these alternatives change nothing: \(ids(alternatives))"
    case .priceYearAfter(let year, let horizon):
      "the price year \(year) lies after the horizon \(horizon.first)–\(horizon.last), so that "
        + "prices never grow; give the year of the amounts"
    }
  }

  /// A letter that looks Latin, by its number, script and shape.
  func letter(_ alike: LookAlike) -> String {
    let script =
      switch alike.script {
      case .cyrillic: "Cyrillic"
      case .greek: "Greek"
      }
    return "\(FaultText.number(of: alike.letter)), the \(script) letter \(alike.letter), for "
      + "\(alike.latin)"
  }

  private func ids(_ ids: [String]) -> String { some(ids.lazy.map(quoted)) }

  private func some(_ things: some Collection<String>) -> String {
    FaultText.some(things, others: others, mark: digitMark)
  }

  private func decimal(_ number: ExactDecimal) -> String {
    FaultText.decimal(number, mark: ".")
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
