import Foundation
import Threads

/// A terminal that nobody looks at.
final class PseudoTerminal {
  struct Unavailable: Error {
    let code: Int32
  }

  /// The end that a program writes to.
  let programEnd: FileHandle

  private let reader: Reader

  init(columns: UInt16 = 100) throws {
    var (descriptor, other): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&descriptor, &other, nil, nil, &size) == 0 else {
      throw Unavailable(code: errno)
    }
    // Other programs that are started meanwhile have no business with it.
    for end in [descriptor, other] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    programEnd = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    reader = Reader(descriptor)
    Thread.detachNewThread { [reader] in reader.run() }
  }

  /// All that was written so far.
  var text: String { reader.text }

  /// Keeps what is written, until every program has closed the terminal.
  private final class Reader: Sendable {
    private let descriptor: Int32
    private let bytes = Locked<[UInt8]>([])

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func run() {
      var chunk = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else { break }
        bytes.withLock { $0 += chunk[..<count] }
      }
      close(descriptor)
    }
  }
}
