import ArgumentParser
import GLPKSolver
import PetajalanAnalysis
import PetajalanDomain
import PetajalanPhrases
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

  /// The plans of an output folder of `compare`, each judged anew in the scenario that it
  /// was made for.
  ///
  /// - Throws: the exit code of a folder that cannot be used, after the reason was
  ///   printed.
  func planned(comparedIn path: String, _ base: Scenario) throws -> [PlannedWorld] {
    let folder = ForeignFolder(path: path, content: .comparison, language: language)
    let bytes = try folder.bytes(
      ofFile: ComparisonJSON.fileName, by: "compare", base, reading, argument.overrides)
    do {
      return try FinishedComparison(bytes).plans.map { try planned($0, in: path, base) }
    } catch let refusal as FolderRefusal {
      throw folder.refusal(refusal)
    }
  }

  private func planned(
    _ plan: FinishedComparison.WrittenPlan, in path: String, _ base: Scenario
  ) throws -> PlannedWorld {
    let own = (id: Language.id.phrases.baseName, en: Language.en.phrases.baseName)
    var world = (name: own.id, nameEN: Optional(own.en), scenario: base)
    if plan.id != PlannedWorld.baseID {
      guard let named = reading.document?.alternative(plan.id),
        [named.name, named.nameEN].contains(plan.name)
      else { throw FolderRefusal.foreignPlan(id: plan.id) }
      let (alternative, scenario) = try alternative(plan.id)
      world = (alternative.name, alternative.nameEN, scenario)
    }
    switch try FinishedComparison.verdict(on: plan, in: world.scenario) {
    case .holds(let result):
      return PlannedWorld(
        id: plan.id, name: world.name, nameEN: world.nameEN, scenario: world.scenario,
        result: result)
    case .refused(let violations):
      Console().say(
        lines: language.forMessages.phrases.refused(
          folder: path,
          violations: violations.map { language.phrases.sentence(for: $0, in: world.scenario) }))
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
