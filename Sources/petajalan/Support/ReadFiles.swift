import Threads

/// The files of all scenarios that this command has read, none of which it may write over.
///
/// They are kept for the whole process, so that no way to write can be told too few of
/// them; a worker has those that were read before it began.
enum ReadFiles {
  private static let known = Locked<[String]>([])

  /// The paths, in the order in which they were read.
  static var paths: [String] { known.withLock { $0 } }

  /// Notes the path of a file.
  static func add(_ path: String) {
    known.withLock { if !$0.contains(path) { $0.append(path) } }
  }
}
