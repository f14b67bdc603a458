import CZip
import Foundation

/// Puts files into a zip archive, the same bytes every time.
///
/// **Source** libzip 1.7, https://libzip.org/documentation/.
package enum ZipWriter {
  /// The archive with files in their order.
  ///
  /// - Throws: ``FormatError/library(name:message:)``.
  package static func bytes(of files: [(name: String, bytes: [UInt8])]) throws(FormatError)
    -> [UInt8]
  {
    var error = zip_error_t()
    zip_error_init(&error)
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(&error) }
    // The archive gives the source back, whatever becomes of it.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure(&error)
    }
    for file in files {
      // The bytes have to stay until the archive is closed: the source frees its copy.
      guard let copy = malloc(max(1, file.bytes.count)) else { throw failure(archive) }
      file.bytes.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
      }
      guard let source = zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1) else {
        free(copy)
        throw failure(archive)
      }
      let index = zip_file_add(archive, file.name, source, ZIP_FL_ENC_UTF_8)
      guard index >= 0 else {
        zip_source_free(source)
        throw failure(archive)
      }
      // The first day that the format knows, instead of now.
      zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0)
      zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6)
    }
    guard zip_close(archive) == 0 else { throw failure(archive) }
    return try content(of: target)
  }

  /// 1 January 1980 in the form of MS-DOS: seven bits of years since then, four of the
  /// month, five of the day.
  private static let firstDay: UInt16 = 1 << 5 | 1

  private static func content(of source: OpaquePointer) throws(FormatError) -> [UInt8] {
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else {
      throw .library(name: "libzip", message: "the archive cannot be read back")
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(facts.size))
    let count = zip_source_read(source, &bytes, facts.size)
    guard count == Int64(facts.size) else {
      throw .library(name: "libzip", message: "the archive cannot be read back")
    }
    return bytes
  }

  private static func failure(_ error: inout zip_error_t) -> FormatError {
    let message = String(cString: zip_error_strerror(&error))
    zip_error_fini(&error)
    return .library(name: "libzip", message: message)
  }

  private static func failure(_ archive: OpaquePointer) -> FormatError {
    let message = String(cString: zip_strerror(archive))
    zip_discard(archive)
    return .library(name: "libzip", message: message)
  }
}
