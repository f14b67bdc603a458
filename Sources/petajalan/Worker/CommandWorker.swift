import ArgumentParser
import MILP
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import WorkerProcess

/// Runs a whole command in a process of its own, so that nothing that the solver does to
/// it goes without a clear word.
struct CommandWorker {
  /// The most memory that it may have in use, in bytes.
  var memory = WorkerLimits.usualMemory
  /// The language of what is said if it comes to no good end.
  let language: Language

  /// How long a command may take to put together what it has when it is asked to stop.
  static let grace: Duration = .seconds(10)

  /// Runs a command.
  ///
  /// - Throws: the exit code with which it ends, unless all is well.
  func run(_ command: () throws -> Void) throws {
    try SystemCheck.run(language)
    let worker = WorkerProcess { port in
      let code = Self.code(of: command)
      port.send(WorkerMessage.settled.bytes)
      return code.rawValue
    }
    guard let worker else { return try command() }
    var news = WorkerNews()
    let report = worker.watchWithInterrupts(
      within: WorkerLimits(memory: memory, grace: Self.grace)
    ) {
      news.take($0)
      return news.isSettled
    }
    try Self.throwIfUnwell(report.end, hasAnswered: news.isSettled, language)
  }

  /// Throws the exit code of a worker that has said itself what there was to say, or that
  /// came to no good end while it did, after that was said.
  ///
  /// - Parameter hasAnswered: whether its code is one of its own, and not one of a solver
  ///   that ended the process.
  static func throwIfUnwell(
    _ end: WorkerEnd, hasAnswered: Bool, _ language: Language
  ) throws {
    switch end {
    case .exited(code: 0) where hasAnswered: return
    case .exited(let code) where hasAnswered: throw ExitCode(code)
    default:
      let breakdown = SearchBreakdown(end)
      if Terminal.showsMessages { Console().show("\r\u{1B}[K") }
      Console().say(language.forMessages.phrases.sentence(for: breakdown))
      throw breakdown.exitCode
    }
  }

  private static func code(of command: () throws -> Void) -> ExitCode {
    do {
      try command()
      return .success
    } catch {
      let end = CommandEnd(error)
      do { try end.tell() } catch { return Petajalan.exitCode(for: error) }
      return end.code
    }
  }
}

extension WorkerProcess {
  /// Follows the worker to its end; Ctrl-C and SIGTERM are handed on to it, the second
  /// one ends both.
  func watchWithInterrupts(
    within limits: WorkerLimits, heard: ([UInt8]) -> Bool
  ) -> WorkerReport {
    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    return withExtendedLifetime(interrupts) {
      watch(within: limits, isAskedToStop: { stop.isRaised }, heard: heard)
    }
  }
}

extension SearchBreakdown {
  /// How a worker ended that has no result.
  init(_ end: WorkerEnd) {
    self =
      switch end {
      case .exited(let code): .noResult(code: code)
      case .signaled(let number): .signal(number: number)
      case .tookTooLong: .tookTooLong
      case .didNotStop: .didNotStop
      case .tookTooMuchMemory(let limit): .tookTooMuchMemory(limit: limit)
      }
  }

  /// Why the search ended, for the record.
  var ending: Ending {
    switch self {
    case .signal, .noResult: .brokenDown
    case .tookTooLong: .timeLimit
    case .didNotStop: .interrupted
    case .tookTooMuchMemory: .memoryLimit
    }
  }

  /// What work without any result tells the shell.
  var exitCode: ExitCode {
    switch self {
    case .signal, .noResult, .tookTooMuchMemory: .failed
    case .tookTooLong: .noneFound
    case .didNotStop: .interrupted
    }
  }
}
