import CZip
import Foundation

/// Zip archives in memory.
public enum Archive {
  /// The library refused to make or to read an archive.
  struct Failure: Error {}

  /// The files of an archive, by name.
  public static func files(of bytes: [UInt8]) throws -> [String: [UInt8]] {
    var bytes = bytes
    return try bytes.withUnsafeMutableBytes { buffer in
      var error = zip_error_t()
      guard
        let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
      else { throw Failure() }
      defer { zip_discard(archive) }
      var files: [String: [UInt8]] = [:]
      for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
        var facts = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &facts) == 0,
          let file = zip_fopen_index(archive, index, 0)
        else { throw Failure() }
        defer { zip_fclose(file) }
        var content = [UInt8](repeating: 0, count: Int(facts.size))
        guard zip_fread(file, &content, facts.size) == Int64(facts.size) else { throw Failure() }
        files[String(cString: facts.name)] = content
      }
      return files
    }
  }

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
