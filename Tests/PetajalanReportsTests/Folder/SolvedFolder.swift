import CitySupport
import TestSupport

@testable import Formats
@testable import OutputFolders
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanVerification

/// An output folder in memory, of a plan that nobody had to search for.
struct SolvedFolder {
  let scenario: Scenario
  let roadmap: Roadmap
  let inputs: [InputFile]
  let files: [OutputFile]
  let written: WrittenFolder

  struct Refused: Error {
    let faults: [ScenarioFault]
    let violations: [Violation]
  }

  /// Writes the folder of a plan.
  ///
  /// - Parameters:
  ///   - payments: others than the checker's.
  ///   - bound: millionths of a point; the benefit's where nothing is given.
  init(
    _ reading: ScenarioReading, _ plan: Plan, payments: [Payment]? = nil, bound: Int64? = nil,
    dialect: CSVDialect = .plain, language: Language = .id, options: [Provenance.Option] = []
  ) throws {
    guard let scenario = reading.scenario else {
      throw Refused(faults: reading.faults, violations: [])
    }
    guard case .verified(let verified) = Checker(scenario).verify(plan) else {
      throw Refused(faults: [], violations: Checker(scenario).violations(of: plan))
    }
    let roadmap = Roadmap(
      scenario: scenario, plan: plan, payments: payments ?? verified.payments,
      earned: verified.earned, penalties: verified.penalties, benefit: verified.benefit)
    let best = Points(millionths: bound ?? roadmap.benefit.millionths)
    let quality = Quality(
      benefit: roadmap.benefit, bound: best,
      status: best == roadmap.benefit ? .provedOptimal : .provedWithin, ending: .exhausted)
    let provenance = Provenance(
      version: "test",
      inputs: reading.inputs.map {
        Provenance.InputFile(name: $0.name, bytes: $0.byteCount, sha256: $0.sha256)
      }, options: options)
    let report = SolveReport(
      solved: SolvedRoadmap(
        roadmap: roadmap, quality: quality, proof: City.proof(best),
        statistics: City.statistics),
      reasons: scenario.programs.map { _ in nil }, provenance: provenance)
    self.scenario = scenario
    self.roadmap = roadmap
    inputs = reading.inputs
    files = ReportFormats.files(
      of: report, options: ReportOptions(language: language, dialect: dialect))
    written = WrittenFolder(
      path: "roadmap",
      files: Dictionary(uniqueKeysWithValues: files.map { ($0.name, Array($0.text.utf8)) }))
  }

  /// The text of a file.
  func text(_ name: String) -> String { files.first { $0.name == name }?.text ?? "" }

  /// What the check finds.
  func findings(overrides: [String] = []) -> [Finding] { check(written, overrides).findings }

  /// What the check finds once a file has another text.
  func findings(with text: String, as name: String) -> [Finding] {
    var folder = written
    folder.replace(name, with: Array(text.utf8))
    return check(folder, []).findings
  }

  /// What the check finds once a part of a file, which must be there once, is
  /// another one.
  func findings(replacing part: String, in name: String, with other: String) throws -> [Finding] {
    let text = text(name)
    guard text.ranges(of: part).count == 1 else { throw NotOnce(part: part, file: name) }
    return findings(with: text.replacing(part, with: other), as: name)
  }

  struct NotOnce: Error {
    let part: String
    let file: String
  }

  private func check(_ folder: WrittenFolder, _ overrides: [String]) -> FolderCheck {
    FolderCheck(
      folder, scenario: scenario, inputs: inputs,
      overrides: overrides.compactMap { ScenarioOverride($0) })
  }
}

extension SolvedFolder {
  /// Some good plans of a scenario, found by adding programs in a random order
  /// as long as nothing is broken.
  static func plans(
    of scenario: Scenario, count: Int, _ random: inout SeededGenerator
  ) -> [Plan] {
    let checker = Checker(scenario)
    var plans: Set<Plan> = []
    for _ in 0..<(count * 3) where plans.count < count {
      var plan = Plan.empty(for: scenario)
      for (position, program) in scenario.programs.enumerated() {
        switch program.status {
        case .committed(let start): plan.starts[position] = start
        case .mandatory:
          plan.starts[position] = scenario.horizon.years.randomElement(using: &random)
        case .candidate, .excluded, .done: break
        }
      }
      var isGood = checker.violations(of: plan).isEmpty
      for position in scenario.programs.indices.shuffled(using: &random)
      where scenario.programs[position].status == .candidate {
        var larger = plan
        larger.starts[position] = scenario.horizon.years.randomElement(using: &random)
        if checker.violations(of: larger).isEmpty {
          plan = larger
          isGood = true
        }
      }
      if isGood { plans.insert(plan) }
    }
    return plans.sorted { String(describing: $0.starts) < String(describing: $1.starts) }
  }
}
