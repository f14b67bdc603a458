import Foundation

/// Text that a person has reviewed once, to be compared with what is made now.
///
/// Snapshots are files in a folder beside the test. With
/// `PETAJALAN_RECORD_SNAPSHOTS` in the environment they are written instead of
/// compared, and the comparison fails, so that a recording run is never green.
public enum Snapshot {
  /// The variable that asks for recording.
  public static let recordingVariable = "PETAJALAN_RECORD_SNAPSHOTS"

  /// Compares text with the snapshot of that name.
  ///
  /// - Parameter folderName: the folder beside the test's file.
  /// - Returns: what to tell the reader; `nil` if the two are the same.
  public static func difference(
    of text: String, from name: String, in folderName: String = "Snapshots",
    besideTest file: String = #filePath
  ) throws -> String? {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent(folderName)
    let snapshot = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment[recordingVariable] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: snapshot)
      return "recorded \(name); review it and run again without \(recordingVariable)"
    }
    guard let data = try? Data(contentsOf: snapshot) else {
      return "there is no snapshot \(name); record it with \(recordingVariable)=1"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard Array(expected.utf8) != Array(text.utf8) else { return nil }
    return "\(name) differs:\n" + lineDifference(from: expected, to: text)
  }

  /// The lines that were removed and added, with their numbers.
  private static func lineDifference(from old: String, to new: String) -> String {
    // Breaks are kept, so that a difference between LF and CRLF shows.
    func lines(_ text: String) -> [String] {
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).replacing("\r", with: "\\r") }
    }
    let difference = lines(new).difference(from: lines(old))
    let changes = difference.map { change in
      switch change {
      case .remove(let line, let text, _): (line: line, order: 0, text: "-\(line + 1): \(text)")
      case .insert(let line, let text, _): (line: line, order: 1, text: "+\(line + 1): \(text)")
      }
    }
    return changes.sorted { ($0.line, $0.order) < ($1.line, $1.order) }.map(\.text)
      .joined(separator: "\n")
  }
}
