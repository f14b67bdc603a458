import Foundation

/// The input that is being read, in memory that is also a file: it outlives a process
/// that a trap ends.
///
/// Two threads use it: one writes, the other only reads the number of the execution,
/// whose age does not matter to it.
final class InputBox: @unchecked Sendable {
  /// The most bytes of an input; an archive is longer than its files.
  private static let mostBytes = 1 << 17
  private static let headBytes = 2 * MemoryLayout<UInt64>.size

  private let memory: UnsafeMutableRawBufferPointer

  /// Opens the box in a file, which is made.
  init(_ file: URL) throws {
    let size = Self.headBytes + Self.mostBytes
    let descriptor = open(file.path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
    defer { close(descriptor) }
    guard ftruncate(descriptor, off_t(size)) == 0,
      let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
      start != MAP_FAILED
    else { throw POSIXError(.EIO) }
    memory = UnsafeMutableRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(memory.baseAddress, memory.count) }

  /// Puts in the input of an execution.
  func put(_ bytes: [UInt8], execution: Int) {
    let kept = bytes.prefix(Self.mostBytes)
    memory.storeBytes(of: UInt64(execution), toByteOffset: 0, as: UInt64.self)
    memory.storeBytes(of: UInt64(kept.count), toByteOffset: 8, as: UInt64.self)
    UnsafeMutableRawBufferPointer(rebasing: memory[Self.headBytes...]).copyBytes(from: kept)
  }

  /// The number of the execution, which another thread may be changing.
  var execution: Int { Int(memory.load(fromByteOffset: 0, as: UInt64.self)) }

  /// What a box holds that a process has left.
  static func content(of file: URL) throws -> (execution: Int, bytes: [UInt8]) {
    let bytes = [UInt8](try Data(contentsOf: file))
    guard bytes.count > headBytes else { return (0, []) }
    let head = bytes.withUnsafeBytes {
      [$0.load(as: UInt64.self), $0.load(fromByteOffset: 8, as: UInt64.self)]
    }
    let count = min(Int(head[1]), bytes.count - headBytes)
    return (Int(head[0]), Array(bytes[headBytes..<headBytes + count]))
  }
}
