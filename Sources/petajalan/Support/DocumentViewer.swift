import Foundation

/// The system's program that shows a file in whatever shows its kind.
struct DocumentViewer {
  /// What it is called.
  let name: String
  private let path: String

  /// How long its refusal is waited for; what shows the file may stay open for hours.
  private static let patience: TimeInterval = 3
  private static let pause: TimeInterval = 0.02

  /// The program, wherever it lies.
  ///
  /// **Missing** The system has none.
  static func find() -> DocumentViewer? {
    #if os(macOS)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { DocumentViewer(name: name, path: $0) }
  }

  /// Shows a file.
  ///
  /// - Returns: the code with which the program refused.
  func show(_ document: String) -> Int32? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    // A name must not be taken for an option.
    process.arguments = [document.hasPrefix("-") ? "./" + document : document]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return errno }
    let deadline = Date.now.addingTimeInterval(Self.patience)
    while process.isRunning, Date.now < deadline { Thread.sleep(forTimeInterval: Self.pause) }
    guard !process.isRunning, process.terminationStatus != 0 else { return nil }
    return process.terminationStatus
  }
}
