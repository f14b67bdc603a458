import CZip
import Foundation

/// Zip archives in memory.
public enum Archive {
  /// The library refused to make an archive.
  struct Failure: Error {}

  /// The bytes of an archive of files by name, in the order of names.
  public static func bytes(of files: [String: [UInt8]]) throws -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil)
    else { throw Failure() }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      // The library frees what it was lent with malloc.
      let copy = malloc(max(bytes.count, 1))
      bytes.withUnsafeBytes { buffer in
        if let base = buffer.baseAddress { copy?.copyMemory(from: base, byteCount: buffer.count) }
      }
      guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1),
        zip_file_add(archive, name, source, 0) >= 0
      else { throw Failure() }
    }
    guard zip_close(archive) == 0, zip_source_open(target) == 0 else { throw Failure() }
    defer { zip_source_close(target) }
    zip_source_seek(target, 0, SEEK_END)
    let size = Int(zip_source_tell(target))
    zip_source_seek(target, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(target, buffer.baseAddress, UInt64(size))))
    }
  }
}
