import ArgumentParser
import GLPKSolver
import PetajalanKit
import PetajalanReports

/// Gathers what is to be compared.
struct WorldGatherer {
  typealias World = ComparisonRun<GLPKSolver>.World

  let argument: ScenarioArgument
  let shared: SharedOptions
  let reading: ScenarioReading

  private var language: Language { shared.language(of: reading) }

  /// The base, the alternatives, and other folders.
  ///
  /// - Throws: the exit code of what cannot be compared, after the reason was
  ///   printed.
  func worlds(
    base: Scenario, alternatives: [String], others: [String]
  ) throws -> [World] {
    var worlds = [
      World(
        id: PlannedWorld.baseID, name: Language.id.phrases.baseName,
        nameEN: Language.en.phrases.baseName, scenario: base)
    ]
    for id in alternatives {
      let (alternative, scenario) = try self.alternative(id)
      worlds.append(
        World(
          id: unique(alternative.id, among: worlds), name: alternative.name,
          nameEN: alternative.nameEN, scenario: scenario))
    }
    for path in others { worlds.append(try other(path, base, among: worlds)) }
    return worlds
  }

  private func alternative(_ id: String) throws -> (Alternative, Scenario) {
    if let document = reading.document, let alternative = document.alternative(id),
      let scenario = try? document.scenario(of: alternative)
    {
      return (alternative, scenario)
    }
    // Says what is wrong, at its place.
    _ = try ScenarioLoader(
      argument: argument, shared: shared, scope: .alternative(id)
    ).load()
    throw ExitCode.faultyScenario
  }

  private func other(_ path: String, _ base: Scenario, among worlds: [World]) throws -> World {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = unique(name, among: worlds)
    guard FinishedRoadmap.isFolder(path) else {
      let (scenario, _) = try ScenarioLoader(path: path, shared: shared).load()
      return World(id: id, name: scenario.name, scenario: scenario)
    }
    let finished = try finished(at: path)
    let scenario = try scenario(of: finished, base)
    return World(
      id: id, name: scenario.name, scenario: scenario,
      known: try result(of: finished, at: path, in: scenario))
  }

  /// An output folder of `solve`.
  ///
  /// - Throws: the exit code of one that cannot be read, after the reason was printed.
  func finished(at path: String) throws -> FinishedRoadmap {
    do throws(ScenarioFileError) {
      return try FinishedRoadmap(path: path)
    } catch {
      Console().say(language.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }

  /// The scenario of which an output folder is: this one, or an alternative.
  func scenario(of finished: FinishedRoadmap, _ base: Scenario) throws -> Scenario {
    try finished.alternative.map { try alternative($0).1 } ?? base
  }

  /// The roadmap of an output folder, judged anew.
  ///
  /// - Throws: the exit code of one that does not hold, after the reason was printed.
  func result(
    of finished: FinishedRoadmap, at path: String, in scenario: Scenario
  ) throws -> PlanningResult {
    switch finished.verdict(in: scenario) {
    case .holds(let result):
      return result
    case .faulty(let faults):
      for fault in faults { Console().say(language.phrases.line(for: fault)) }
      throw ExitCode.faultyScenario
    case .refused(let violations):
      Console().say(
        language.phrases.refused(
          folder: path,
          violations: violations.map { language.phrases.sentence(for: $0, in: scenario) }))
      throw ExitCode.violationsFound
    case .unproved:
      Console().say(language.phrases.unproved(folder: path))
      throw ExitCode.violationsFound
    }
  }

  /// The id, with a number behind it if it is taken.
  private func unique(_ id: String, among worlds: [World]) -> String {
    let taken = Set(worlds.map(\.id))
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }
}
