import Foundation

/// A program that ran, and what it took.
struct ChildProcess {
  /// What it took.
  let usage: Usage
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let messages: String

  /// Runs a program that is found as the shell finds it.
  ///
  /// - Parameters:
  ///   - folder: where its output is kept while it runs.
  ///   - seconds: after this time it is killed, with all that it started.
  static func run(
    _ command: [String], keepingOutputIn folder: URL, within seconds: Double
  ) throws -> ChildProcess {
    let streams = Streams(folder)
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments =
      [MeasureCommand.name, "--folder", folder.path, "--seconds", "\(seconds)", "--"] + command
    try process.run()
    process.waitUntilExit()
    return ChildProcess(
      usage: try JSONDecoder().decode(Usage.self, from: try Data(contentsOf: streams.usage)),
      output: try String(contentsOf: streams.output, encoding: .utf8),
      messages: try String(contentsOf: streams.messages, encoding: .utf8))
  }
}

/// What a program took.
struct Usage: Codable {
  /// What it told the shell.
  ///
  /// **Missing** A signal ended it.
  let exitCode: Int32?
  /// Seconds from start to end.
  let seconds: Double
  /// Seconds of all its threads together, and of programs that it ran itself.
  let processorSeconds: Double
  /// The most memory that it held, in mebibytes; or that a program which it ran
  /// itself held, if that is more.
  let peakMegabytes: Double
}

/// The files that a program's output goes to.
struct Streams {
  let output: URL
  let messages: URL
  let usage: URL

  /// The files in a folder.
  init(_ folder: URL) {
    output = folder.appendingPathComponent("output")
    messages = folder.appendingPathComponent("messages")
    usage = folder.appendingPathComponent("usage.json")
  }
}
