import Foundation

/// Data to standard output, messages to standard error.
struct Console: Sendable {
  /// Prints data as it is.
  func write(_ text: String) { Self.write(text, to: .standardOutput) }

  /// Prints a message and a line break.
  func say(_ message: String) { Self.write(message + "\n", to: .standardError) }

  /// Prints part of a line for people who watch, such as progress.
  func show(_ text: String) { Self.write(text, to: .standardError) }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away, as in `petajalan … | head`, is no failure.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
