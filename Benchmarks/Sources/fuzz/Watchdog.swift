import Foundation

/// Ends the process when one execution does not end.
struct Watchdog {
  /// The exit code that tells of it.
  static let exitCode: Int32 = 9

  /// Seconds by the clock on the wall: the machine may be busy with other work.
  private static let patience = 30

  private let box: InputBox

  init(_ box: InputBox) { self.box = box }

  /// Looks on from a thread of its own.
  func start() {
    let box = box
    Thread {
      var last = -1
      var seconds = 0
      while true {
        sleep(1)
        let execution = box.execution
        seconds = execution == last ? seconds + 1 : 0
        last = execution
        if seconds >= Self.patience { _exit(Self.exitCode) }
      }
    }.start()
  }
}
