import Dispatch
import Foundation
import MILP

/// Turns Ctrl-C and SIGTERM into a stop signal: the first one asks the search to
/// end with what it has, the second one ends the process at once.
final class InterruptHandler {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on.
  init(_ stop: StopSignal) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if stop.isRaised { _exit(130) }
        stop.raise()
      }
      source.resume()
      return source
    }
  }
}
