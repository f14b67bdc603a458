import Foundation
import TestSupport

/// A finished run of a program.
struct CommandRun {
  /// What the program told the shell.
  ///
  /// **Missing** A signal ended it.
  let exitCode: Int32?
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let messages: String
  /// How long it ran.
  let seconds: Double

  /// The lines of the messages.
  var messageLines: [String] { messages.split(separator: "\n").map(String.init) }
}

extension TemporaryFolder {
  /// Runs petajalan in this folder until it ends.
  ///
  /// - Throws: ``RunningCommand/TimedOut`` if it does not end in time.
  func petajalan(
    _ arguments: String..., environment: [String: String] = [:], deadline: Double = 30
  ) throws -> CommandRun {
    try start(arguments, environment: environment).finish(within: deadline)
  }

  /// Runs petajalan in this folder until it ends.
  func petajalan(
    arguments: [String], environment: [String: String] = [:], deadline: Double = 30
  ) throws -> CommandRun {
    try start(arguments, environment: environment).finish(within: deadline)
  }

  /// Starts petajalan in this folder.
  func start(
    _ arguments: [String], environment: [String: String] = [:], output: FileHandle? = nil,
    messages: FileHandle? = nil
  ) throws -> RunningCommand {
    try RunningCommand(
      RunningCommand.petajalan, arguments, in: self, environment: environment, output: output,
      messages: messages)
  }
}

/// A program that runs.
final class RunningCommand {
  struct TimedOut: Error {
    let arguments: [String]
    let output: String
    let messages: String
  }

  /// How often the end of a run is looked for.
  private static let pause: TimeInterval = 0.005

  private let process = Process()
  private let start = ContinuousClock.now
  private let folder: TemporaryFolder
  private let outputFile: String
  private let messageFile: String

  /// Starts a program in a folder, with nothing in its environment but what is
  /// handed down and what is given.
  ///
  /// - Parameters:
  ///   - output: where standard output goes instead of being kept.
  ///   - messages: where standard error goes instead of being kept.
  init(
    _ program: String, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String] = [:], output: FileHandle? = nil, messages: FileHandle? = nil
  ) throws {
    self.folder = folder
    // Files, not pipes: nobody has to read them while the program runs.
    let number = UUID().uuidString
    outputFile = ".output-\(number)"
    messageFile = ".messages-\(number)"
    try folder.write("", to: outputFile)
    try folder.write("", to: messageFile)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Self.handedDown.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput =
      try output ?? FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/" + outputFile))
    process.standardError =
      try messages
      ?? FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/" + messageFile))
    try process.run()
  }

  /// The number by which the system knows the program.
  var processID: Int32 { process.processIdentifier }

  /// The search path and, while coverage is measured, where to write what has run.
  private static let handedDown: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    var handedDown = ["PATH": own["PATH"] ?? "/usr/bin:/bin"]
    handedDown["LLVM_PROFILE_FILE"] = own["LLVM_PROFILE_FILE"]
    return handedDown
  }()

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// The processes that the program has started and that are still there.
  var children: [pid_t] {
    let id = process.processIdentifier
    let text = try? String(contentsOfFile: "/proc/\(id)/task/\(id)/children", encoding: .utf8)
    return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
  }

  /// Waits until the program has a handler for Ctrl-C.
  func waitUntilInterruptible(within seconds: Double = 20) throws {
    #if os(Linux)
      let status = "/proc/\(process.processIdentifier)/status"
      try wait(seconds) {
        let lines = (try? String(contentsOfFile: status, encoding: .utf8)) ?? ""
        guard let line = lines.split(separator: "\n").first(where: { $0.hasPrefix("SigCgt:") }),
          let mask = UInt64(line.dropFirst(7).drop { $0.isWhitespace }, radix: 16)
        else { return false }
        return mask & (1 << UInt64(SIGINT - 1)) != 0
      }
    #else
      Thread.sleep(forTimeInterval: 3)
    #endif
  }

  /// Waits until something holds or the program ends.
  ///
  /// - Parameter seconds: what it takes on an idle machine; many times as long counts as
  ///   hanging.
  func wait(_ seconds: Double, until isDone: () -> Bool) throws {
    let deadline = ContinuousClock.now + HangGuard.limit(seconds)
    while process.isRunning, !isDone() {
      guard ContinuousClock.now < deadline else {
        process.terminate()
        kill(process.processIdentifier, SIGKILL)
        throw TimedOut(
          arguments: process.arguments ?? [],
          output: (try? folder.text(of: outputFile)) ?? "",
          messages: (try? folder.text(of: messageFile)) ?? "")
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
  }

  /// Waits until the program ends.
  ///
  /// - Throws: ``TimedOut`` if it does not, after it was killed.
  func finish(within seconds: Double) throws -> CommandRun {
    try wait(seconds) { false }
    let duration = (ContinuousClock.now - start).components
    return CommandRun(
      exitCode: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try folder.text(of: outputFile), messages: try folder.text(of: messageFile),
      seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
  }

  /// The program under test, beside the tests.
  static let petajalan: String = {
    let bundle = Bundle(for: RunningCommand.self).bundleURL
    let folder = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
    return folder.appendingPathComponent("petajalan").path
  }()

  /// The path of another program.
  ///
  /// **Missing** It is not installed.
  static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
