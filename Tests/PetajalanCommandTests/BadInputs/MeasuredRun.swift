import Foundation

/// What a run took.
struct MeasuredRun {
  /// The run.
  let run: CommandRun
  /// Seconds of the processor; of the clock where the system does not tell.
  let seconds: Double
  /// The most memory that was in use, in megabytes.
  ///
  /// **Missing** The system does not tell.
  let megabytes: Double?
}

extension RunningCommand {
  /// Waits until the program ends, and looks at what it takes.
  ///
  /// The system is asked while the program runs: what it tells of an ended child
  /// counts the memory of its parent too, from before the program was loaded.
  ///
  /// - Throws: ``TimedOut`` if it does not end in time, after it was killed.
  func finishMeasured(within deadline: Double) throws -> MeasuredRun {
    var kilobytes: Double?
    var ticks: Double?
    try wait(deadline) {
      let folder = "/proc/\(processID)"
      if let status = try? String(contentsOfFile: folder + "/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
      {
        kilobytes = Double(line.split(whereSeparator: \.isWhitespace)[1])
      }
      if let stat = try? String(contentsOfFile: folder + "/stat", encoding: .utf8),
        let name = stat.lastIndex(of: ")")
      {
        // User and system time are the 12th and 13th words behind the name.
        let words = stat[name...].split(separator: " ").compactMap { Double($0) }
        if words.count > 12 { ticks = words[10] + words[11] }
      }
      return false
    }
    let run = try finish(within: deadline)
    let ticksPerSecond = Double(sysconf(Int32(_SC_CLK_TCK)))
    return MeasuredRun(
      run: run, seconds: ticks.map { $0 / ticksPerSecond } ?? run.seconds,
      megabytes: kilobytes.map { $0 / 1024 })
  }
}
