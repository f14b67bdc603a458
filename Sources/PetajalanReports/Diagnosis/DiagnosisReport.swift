import Formats
import MILP
import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import PetajalanVerification

/// A diagnosis as the planner reads it, and as files.
public struct DiagnosisReport: Sendable {
  /// The diagnosis.
  public let diagnosis: Diagnosis
  /// What the diagnosis was made from.
  package let provenance: Provenance
  /// What solved the models.
  package let solver: SolverIdentity
  /// Where the rules stand, by id, for those who read the text.
  private let places: [String: String]

  /// Creates a report.
  ///
  /// - Parameter places: where the rules stand, by id.
  public init(
    _ diagnosis: Diagnosis, solver: SolverIdentity, provenance: Provenance,
    places: [String: String] = [:]
  ) {
    self.diagnosis = diagnosis
    self.places = places
    self.solver = solver
    self.provenance = provenance
  }

  package var scenario: Scenario { diagnosis.scenario }

  /// The files of the output folder.
  public func files(language: Language, dialect: CSVDialect) -> [OutputFile] {
    let table = DiagnosisCSV(self)
    return [
      OutputFile(name: DiagnosisJSON.fileName, text: json(language: language)),
      OutputFile(name: DiagnosisCSV.fileName, text: table.text(language, dialect)),
      OutputFile(
        name: DiagnosisCSV.moneyFileName,
        text: DiagnosisCSV.plan(of: diagnosis.money.found?.roadmap, dialect)),
      OutputFile(
        name: DiagnosisCSV.dropsFileName,
        text: DiagnosisCSV.plan(of: diagnosis.drops.found?.roadmap, dialect)),
    ]
  }

  /// `diagnosis.json`, whose sentences are in the language asked for.
  public func json(language: Language) -> String { DiagnosisJSON.text(of: self, language) }

  /// The diagnosis in sentences, with a line break after each line.
  public func text(language: Language) -> String {
    let phrases = language.phrases
    var lines: [String]
    switch diagnosis.finding {
    case .feasible: return phrases.nothingClashes + "\n"
    case .undecided: lines = [phrases.feasibilityUndecided]
    case .clashing: lines = [phrases.provedInfeasible]
    }
    if !diagnosis.mistakes.isEmpty {
      lines += ["", phrases.mistakesHeading]
      lines += diagnosis.mistakes.map { mistake in
        let sentence = phrases.sentence(for: mistake, in: scenario)
        guard case .tooManyAsked(let rule, _, _, _) = mistake else { return "  - " + sentence }
        return "  - " + sentence + place(of: rule)
      }
    }
    guard case .clashing = diagnosis.finding else { return Self.joined(lines) }
    for (number, clash) in diagnosis.clashes.enumerated() {
      let isDecided = clash.members.allSatisfy { $0.witness != nil }
      lines += [
        "",
        phrases.clashHeading(
          number + 1, of: diagnosis.clashes.count, isDecided: isDecided),
      ]
      lines += sentences(of: clash, phrases).map { "  - " + $0 }
    }
    if !diagnosis.clashes.isEmpty { lines.append(phrases.otherClashes) }
    lines += [""] + money(phrases) + [""] + drops(phrases)
    if diagnosis.isCutShort { lines += ["", phrases.diagnosisCutShort] }
    return Self.joined(lines)
  }

  private static func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// A set's members; the years of one source stand together.
  private func sentences(of clash: Clash, _ phrases: any Phrasebook) -> [String] {
    if clash.members.isEmpty { return [phrases.clashOfNature] }
    var sentences: [String] = []
    var told: Set<Int> = []
    for member in clash.members {
      guard case .ceiling(let source, _) = member.condition, member.witness != nil else {
        var sentence = phrases.sentence(for: member.condition, in: scenario)
        if case .rule(let rule) = member.condition { sentence += place(of: rule) }
        sentences.append(member.witness == nil ? phrases.undecided(sentence) : sentence)
        continue
      }
      guard told.insert(source).inserted else { continue }
      let years = clash.members.compactMap { other -> Int? in
        guard case .ceiling(source, let year) = other.condition, other.witness != nil else {
          return nil
        }
        return year
      }
      sentences.append(phrases.ceilings(of: source, years: years, in: scenario))
    }
    return sentences
  }

  /// Where a rule stands, in brackets, if that is known.
  private func place(of rule: Int) -> String {
    places[scenario.rules[rule].id].map { " [\($0)]" } ?? ""
  }

  private func money(_ phrases: any Phrasebook) -> [String] {
    switch diagnosis.money {
    case .impossible: return [phrases.noMoneyHelps]
    case .unknown: return diagnosis.isCutShort ? [] : [phrases.repairUnknown]
    case .found(let repair):
      return [phrases.moneyHeading(repair.total, isLeast: repair.isLeast)]
        + repair.additions.map { "  - " + phrases.addition($0, in: scenario) }
        + [outcome(repair.roadmap, phrases)]
    }
  }

  private func drops(_ phrases: any Phrasebook) -> [String] {
    switch diagnosis.drops {
    case .impossible: return [phrases.noDropHelps]
    case .unknown: return diagnosis.isCutShort ? [] : [phrases.repairUnknown]
    case .found(let repair):
      return [phrases.dropsHeading(repair.dropped.count, isFewest: repair.isFewest)]
        + repair.dropped.map { "  - " + phrases.sentence(for: $0, in: scenario) }
        + [outcome(repair.roadmap, phrases)]
    }
  }

  private func outcome(_ roadmap: Roadmap, _ phrases: any Phrasebook) -> String {
    "  " + phrases.repaired(programs: roadmap.plan.selected.count, benefit: roadmap.benefit)
  }
}
