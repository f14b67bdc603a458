import ArgumentParser
import Formats
import Foundation
import PetajalanDomain

/// Data to standard output, messages to standard error.
struct Console: Sendable {
  /// Prints data as it is.
  ///
  /// A reader that has gone away, as in `petajalan … | head`, is no failure.
  ///
  /// - Throws: the exit code of output that cannot be written, after the reason
  ///   was printed in that language.
  func write(_ text: String, language: Language) throws {
    guard let code = Self.write(text, to: STDOUT_FILENO), code != EPIPE else { return }
    say("error: " + language.forMessages.phrases.cannotPrint(code: code))
    throw ExitCode.cannotCreate
  }

  /// Prints a message of one line.
  ///
  /// Whatever a path or a name in it holds stays on that line and leaves the terminal
  /// alone.
  func say(_ message: String) { show(HarmlessText.visible(message) + "\n") }

  /// Prints a message of several lines.
  func say(lines: [String]) { for line in lines { say(line) } }

  /// Prints part of a line for people who watch, such as progress.
  func show(_ text: String) {
    // Where messages cannot be written, this cannot be said either.
    _ = Self.write(text, to: STDERR_FILENO)
  }

  /// Writes all of a text.
  ///
  /// Foundation's file handles do not tell a full disk from a closed pipe.
  ///
  /// - Returns: the reason why it failed, a value of `errno`, or `nil`.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // The terminal or pipe was made non-blocking by somebody else.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
