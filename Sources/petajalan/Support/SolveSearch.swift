import ArgumentParser
import GLPKSolver
import MILP
import PetajalanAnalysis
import PetajalanDomain
import PetajalanResults
import PetajalanSearch
import WorkerProcess

/// The search of `solve`, in front of people who watch.
struct SolveSearch {
  private let scenario: Scenario
  private let language: Language
  private let port: WorkerPort?

  /// Prepares a search.
  ///
  /// - Parameter port: to whom plans and bounds are told, if it runs in a process of its
  ///   own.
  init(_ scenario: Scenario, language: Language, port: WorkerPort?) {
    self.scenario = scenario
    self.language = language
    self.port = port
  }

  /// Solves the scenario.
  ///
  /// - Parameter request: for several roadmaps; `nil`: the best one is asked for.
  /// - Returns: the outcome, and the roadmaps near the best if there are any.
  /// - Throws: the exit code of a solver that failed, after the reason was said.
  func solve(
    _ request: NearBestRequest?, _ options: PlanOptions, since start: ContinuousClock.Instant,
    isVerbose: Bool, isQuiet: Bool
  ) throws -> (outcome: SolveOutcome, others: NearBest?) {
    let isShown = Terminal.showsMessages && !isQuiet
    let progress = ProgressLine(language: language)
    let watcher: any SearchObserver =
      if isVerbose {
        SearchLog(language: language, since: start)
      } else if isShown {
        progress
      } else {
        SilentObserver()
      }
    let observer = port.map { WorkerObserver($0, watcher: watcher) } ?? watcher
    defer { progress.clear() }
    let line = CountLine(isShown: isShown) { language.phrases.roadmaps($0, of: $1) }
    defer { line.clear() }
    do throws(SolverFailure) {
      guard let request else {
        let planner = Planner(
          scenario, solver: GLPKSolver(), options: options, observer: observer)
        return (try planner.plan(), nil)
      }
      let run = NearBestRun(request, solver: GLPKSolver(), options: options) {
        line.show($0, of: $1)
      }
      switch try run.plans(of: scenario, observer: observer) {
      case .none(let outcome): return (outcome, nil)
      case .plans(let plans): return (.roadmap(plans.plans[0].solved), plans)
      }
    } catch {
      progress.clear()
      Console().say("error: " + language.forMessages.phrases.sentence(for: error))
      throw ExitCode.failed
    }
  }
}
