import Foundation

/// The machine that everything ran on.
enum Machine {
  /// Its processor, cores, memory and system, in one line.
  static var description: String {
    let information = ProcessInfo.processInfo
    let memory = Double(information.physicalMemory) / 1_073_741_824
    return [
      processor, "\(information.activeProcessorCount) cores",
      String(format: "%.1f GiB of memory", memory), information.operatingSystemVersionString,
    ].joined(separator: ", ")
  }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":", maxSplits: 1).last
    return name?.trimmingCharacters(in: .whitespaces) ?? "unknown processor"
  }
}
