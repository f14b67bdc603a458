import ArgumentParser
import GLPKSolver
import MILP
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import PetajalanSearch
import PetajalanVerification
import WorkerProcess

/// Runs a search in a process of its own, so that nothing that the solver does to it is
/// the end of this one.
struct SolveWorker {
  let scenario: Scenario
  let language: Language
  /// When the search is taken for hung.
  ///
  /// **Missing** It has no time limit of its own.
  let deadline: ContinuousClock.Instant?
  /// The most memory that it may have in use, in bytes.
  let memory: UInt64
  /// How long it may go on after it was asked to stop.
  ///
  /// **Missing** As long as a search for one roadmap.
  var grace: Duration?

  /// How long a search for one roadmap may go on after it was asked to stop: whoever asked has to have
  /// the roadmap within two seconds. A large scenario's search has too much to put
  /// together for that.
  private var usualGrace: Duration { scenario.isLarge ? .zero : .milliseconds(1_300) }

  /// What is done when a search is over.
  enum Verdict {
    /// Its roadmap is handed over.
    case handOver(SolvedRoadmap)
    /// There is something else to say or to write, which ends with an exit code.
    case finish(code: ExitCode, () throws -> Void)
  }

  /// Runs a search.
  ///
  /// - Parameter search: what to run; it tells the port, if there is one, and ends when
  ///   the signal is raised.
  /// - Returns: the roadmap; `nil` if the search has said and written everything itself.
  /// - Throws: the exit code of a search without a roadmap.
  func run(
    _ search: (WorkerPort?, StopSignal) throws -> Verdict
  ) throws -> FoundRoadmap? {
    guard let worker = WorkerProcess({ work(search, $0) }) else { return try runHere(search) }
    var news = WorkerNews()
    let rescue = Rescue(of: scenario)
    let verification = PlanVerification(rescue)
    let report = worker.watchWithInterrupts(
      within: WorkerLimits(deadline: deadline, memory: memory, grace: grace ?? usualGrace)
    ) {
      news.take($0)
      if scenario.isLarge, WorkerNews.isPlan($0) { verification.begin(news) }
      // What is said of a scenario without a roadmap has its own time.
      if news.isSettled { TimeAlarm.callOff() }
      return news.isSettled
    }
    if let written = news.found,
      let reasons = verification.reasons(of: Plan(starts: written.starts))
    {
      return FoundRoadmap(
        written, verified: reasons, isShortOfMemory: report.wasShortOfMemory)
    }
    if news.isSettled {
      try CommandWorker.throwIfUnwell(report.end, hasAnswered: true, language)
      return nil
    }
    let breakdown = SearchBreakdown(report.end)
    let rescued =
      if let bound = news.bound, let reasons = verification.reasons(of: news.plan) {
        FoundRoadmap(rescued: reasons, bound: bound, ending: breakdown.ending)
      } else {
        withoutSearch(rescue, breakdown.ending)
      }
    if Terminal.showsMessages { Console().show("\r\u{1B}[K") }
    Console().say(language.forMessages.phrases.sentence(for: breakdown, hasRoadmap: rescued != nil))
    guard let rescued else { throw breakdown.exitCode }
    return rescued
  }

  /// A roadmap in place of a search that has told none.
  ///
  /// - Returns: `nil` if there is none to be had, or it would take longer than whoever
  ///   interrupts a search will wait.
  private func withoutSearch(_ rescue: Rescue, _ ending: Ending) -> FoundRoadmap? {
    if scenario.isLarge, ending == .interrupted { return nil }
    return rescue.roadmapWithoutSearch(ending: ending, solver: GLPKSolver().identity)
      .map(FoundRoadmap.init)
  }

  /// The worker's part.
  ///
  /// - Returns: the code with which it ends.
  private func work(
    _ search: (WorkerPort?, StopSignal) throws -> Verdict, _ port: WorkerPort
  ) -> Int32 {
    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    return withExtendedLifetime(interrupts) {
      do {
        switch try search(port, stop) {
        case .handOver(let solved):
          port.send(WorkerMessage.found(solved).bytes)
          return 0
        case .finish(let code, let rest):
          port.send(WorkerMessage.settled.bytes)
          try rest()
          return code.rawValue
        }
      } catch {
        let code = Petajalan.exitCode(for: error)
        port.send(WorkerMessage.settled.bytes)
        return code.rawValue
      }
    }
  }

  /// Runs a search in this process, where there can be no other one.
  private func runHere(
    _ search: (WorkerPort?, StopSignal) throws -> Verdict
  ) throws -> FoundRoadmap? {
    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    return try withExtendedLifetime(interrupts) {
      switch try search(nil, stop) {
      case .handOver(let solved): return FoundRoadmap(solved)
      case .finish(let code, let rest):
        try rest()
        if code == .success { return nil }
        throw code
      }
    }
  }
}
