import Foundation

/// What is known of the terminal.
enum Terminal {
  /// Whether people read standard output as it comes.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether people read messages as they come.
  static var showsMessages: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether colors are wanted: on a terminal, unless `NO_COLOR` is set.
  ///
  /// **Source** https://no-color.org
  static var isColored: Bool {
    showsOutput && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The columns of the terminal on standard output.
  ///
  /// **Missing** It is none, or does not tell.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
