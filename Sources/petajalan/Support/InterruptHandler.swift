import Dispatch
import Foundation
import MILP
import WorkerProcess

/// Turns Ctrl-C and SIGTERM into a stop signal: the first one asks the search to
/// end with what it has, the second one ends the process at once, and with it its worker.
///
/// A worker listens to its parent alone, who ends it if it does not stop.
final class InterruptHandler {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on.
  init(_ stop: StopSignal) {
    if let port = WorkerPort.current {
      sources = []
      port.whenAskedToStop { stop.raise() }
      return
    }
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
