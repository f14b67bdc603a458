import CWorker

/// What a system does not allow that a worker and its parent need.
public enum WorkerShortage: Sendable {
  /// Processes or threads.
  case threads
  /// Files that are open at once.
  case files

  /// The threads of a worker and its parent: for signals, for the wish to stop, for two
  /// searches with a solver each, and some for work that is shared.
  private static let mostThreads: Int32 = 16

  /// The files of a worker and its parent beside those that are open already: two pipes,
  /// the queues that wait for signals, and what is read or written. Ten are used.
  private static let mostFiles: Int32 = 16

  /// What is lacking, if anything is.
  ///
  /// Where a thread cannot be had, whoever needs it waits for ever, and where a file
  /// cannot be opened, the queues of the system end the process: so it is tried first. To
  /// be asked while there is one thread only.
  public static var found: WorkerShortage? {
    switch worker_find_shortage(mostThreads, mostFiles) {
    case WORKER_LACKS_THREADS: .threads
    case WORKER_LACKS_FILES: .files
    default: nil
    }
  }
}
