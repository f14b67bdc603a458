import ArgumentParser
import MILP
import PetajalanKit
import PetajalanReports
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

  /// How long a search may go on after it was asked to stop: whoever asked has to have
  /// the roadmap within two seconds.
  private static let grace: Duration = .milliseconds(1_300)

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
    let report = worker.watchWithInterrupts(
      within: WorkerLimits(deadline: deadline, memory: memory, grace: Self.grace)
    ) {
      news.take($0)
      // What is said of a scenario without a roadmap has its own time.
      if news.isSettled { TimeAlarm.callOff() }
      return news.isSettled
    }
    if let written = news.found,
      let found = FoundRoadmap(
        written, of: scenario, isShortOfMemory: report.wasShortOfMemory)
    {
      return found
    }
    if news.isSettled {
      try CommandWorker.throwIfUnwell(report.end, hasAnswered: true, language)
      return nil
    }
    return try rescue(news, report.end)
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

  /// Saves what a search has left that came to no good end.
  ///
  /// - Throws: the exit code if that is nothing.
  private func rescue(_ news: WorkerNews, _ end: WorkerEnd) throws -> FoundRoadmap {
    let breakdown = SearchBreakdown(end)
    let found = FoundRoadmap(rescuedFrom: news, of: scenario, ending: breakdown.ending)
    if Terminal.showsMessages { Console().show("\r\u{1B}[K") }
    Console().say(language.phrases.sentence(for: breakdown, hasRoadmap: found != nil))
    guard let found else { throw breakdown.exitCode }
    return found
  }
}
