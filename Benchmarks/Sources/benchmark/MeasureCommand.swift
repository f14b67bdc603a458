import ArgumentParser
import Foundation

/// Runs one program and writes down what it took.
///
/// A process of its own: Foundation's `Process` does not tell the memory of one
/// child, and Linux counts what the parent held before the child's own program
/// began. So the parent has to be small.
struct MeasureCommand: ParsableCommand {
  static let name = "measure"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Run one program and write down what it took.",
    shouldDisplay: false)

  @Option(help: "Where output and usage are written.")
  var folder: String

  @Option(help: "Seconds after which the program is killed.")
  var seconds: Double

  @Argument(help: "The program and its arguments.")
  var command: [String]

  /// How often the end of a run is looked for, in microseconds.
  private static let pause: UInt32 = 2_000

  func run() throws {
    let streams = Streams(URL(fileURLWithPath: folder))
    let start = ContinuousClock.now
    let process = try spawn(streams)
    var status: Int32 = 0
    var usage = rusage()
    var isKilled = false
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      if !isKilled, ContinuousClock.now - start > .seconds(seconds) {
        kill(-process, SIGKILL)
        isKilled = true
      }
      usleep(Self.pause)
    }
    let taken = Usage(
      exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakMegabytes: Double(usage.ru_maxrss) / Self.unitsPerMebibyte)
    try JSONEncoder().encode(taken).write(to: streams.usage)
  }

  /// Starts the program in a process group of its own.
  private func spawn(_ streams: Streams) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, streams.output.path, writing, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, streams.messages.path, writing, 0o644)
    posix_spawnattr_setflags(&attributes, numericCast(POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ)
    guard code == 0 else {
      throw ValidationError("\(command[0]): \(String(cString: strerror(code)))")
    }
    return process
  }

  /// What `ru_maxrss` counts: kibibytes on Linux, bytes on macOS.
  private static var unitsPerMebibyte: Double {
    #if os(Linux)
      1_024
    #else
      1_048_576
    #endif
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
