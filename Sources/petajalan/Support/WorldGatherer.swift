import ArgumentParser
import GLPKSolver
import PetajalanAnalysis
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults

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
      let scenario = try ScenarioLoader(path: path, shared: shared).load().scenario
      return World(id: id, name: scenario.name, scenario: scenario)
    }
    let finished = try finished(at: path, base)
    return World(
      id: id, name: finished.scenario.name, scenario: finished.scenario, known: finished.result)
  }

  /// An output folder of `solve` with its roadmap, judged anew in the scenario that it
  /// was made for: this one, or an alternative.
  ///
  /// - Throws: the exit code of a folder that cannot be used, after the reason was
  ///   printed.
  func finished(
    at path: String, _ base: Scenario
  ) throws -> (facts: FinishedRoadmap, scenario: Scenario, result: PlanningResult) {
    let folder = FinishedFolder(path: path, language: language)
    let facts = try folder.read()
    let scenario = try facts.alternative.map { try alternative($0).1 } ?? base
    return (facts, scenario, try folder.result(scenario))
  }

  /// The id, with a number behind it if it is taken.
  private func unique(_ id: String, among worlds: [World]) -> String {
    let taken = Set(worlds.map(\.id))
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }
}
