import Foundation

/// A library that stands before the solver and lets it fail.
enum SolverFaults {
  /// How the solver fails.
  enum Fault: String, CaseIterable {
    case abort, fault, kill, exit, hang, memory

    /// Those that end the process.
    static let deadly = allCases.filter { $0 != .hang }
  }

  struct NotCompiled: Error {
    let messages: String
  }

  /// The environment of a run in which the solver fails.
  ///
  /// - Parameter call: at which call of the simplex method, from 1.
  static func environment(_ fault: Fault, call: Int) throws -> [String: String] {
    [
      "LD_PRELOAD": try library.get(), "FAULT": fault.rawValue, "CALL": String(call),
    ]
  }

  /// The compiled library, made once.
  private static let library = Result { try compile() }

  private static func compile() throws -> String {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("solver_faults.c").path
    let target = FileManager.default.temporaryDirectory
      .appendingPathComponent("solver-faults-\(UUID().uuidString).so").path
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["clang", "-shared", "-fPIC", "-o", target, source, "-ldl"]
    let messages = Pipe()
    compiler.standardError = messages
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else {
      throw NotCompiled(
        messages: String(
          decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
    }
    return target
  }
}
