import Foundation

/// What this process holds at a moment, as Linux tells.
public struct ProcessState: Sendable {
  /// The bytes of memory that it holds.
  public let memory: Int
  /// Its open files, pipes and the like.
  public let descriptors: Int
  /// Its threads.
  public let threads: Int

  /// Looks at this process.
  ///
  /// **Missing** The system has no `/proc`.
  public static var now: ProcessState? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let memory = number(of: "VmRSS", in: status), let threads = number(of: "Threads", in: status),
      let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    else { return nil }
    // One of them was the folder itself while it was listed.
    return ProcessState(memory: memory * 1_024, descriptors: open.count - 1, threads: threads)
  }

  private static func number(of key: String, in status: String) -> Int? {
    let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    return line?.split { !$0.isNumber }.first.flatMap { Int($0) }
  }
}
