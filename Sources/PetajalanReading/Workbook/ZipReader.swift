import CZip

/// The files in a zip archive, unpacked one by one within limits.
final class ZipReader {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  private var bytesLeft = WorkbookLimits.totalBytes

  /// Opens an archive.
  ///
  /// - Throws: ``WorkbookRefusal`` if it is none, or holds too many files.
  init(_ content: [UInt8]) throws(WorkbookRefusal) {
    // The library takes nothing at all for an archive without files.
    guard !content.isEmpty else { throw WorkbookRefusal(.notAnArchive) }
    // The library reads from the bytes as long as the archive is open.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
    content.withUnsafeBytes { copy.copyMemory(from: $0) }
    guard let archive = Self.open(copy) else {
      copy.deallocate()
      throw WorkbookRefusal(Self.isCompoundFile(content) ? .protectedOrOld : .notAnArchive)
    }
    self.archive = archive
    bytes = copy
    guard zip_get_num_entries(archive, 0) <= Int64(WorkbookLimits.entries) else {
      throw WorkbookRefusal(.tooLarge(.entries(limit: WorkbookLimits.entries)))
    }
    if let name = duplicate() { throw WorkbookRefusal(.duplicatePart(name)) }
  }

  /// The name of a file that stands twice, perhaps in other case: nobody can tell which one
  /// another program would read.
  ///
  /// **Missing** There is none.
  private func duplicate() -> String? {
    var names: Set<String> = []
    for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
      guard let text = zip_get_name(archive, index, 0) else { continue }
      let name = String(cString: text)
      // Folders hold nothing.
      guard !name.hasSuffix("/") else { continue }
      let key = String(name.lowercased().drop { $0 == "/" })
      if !names.insert(key).inserted { return name }
    }
    return nil
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The bytes of a file of the archive, by its name without regard to case.
  ///
  /// **Missing** There is no such file.
  ///
  /// - Parameter limit: the most bytes that it may have.
  /// - Throws: ``WorkbookRefusal`` if it is damaged, protected or too large.
  package func part(
    _ name: String, atMost limit: Int = WorkbookLimits.smallPartBytes
  ) throws(WorkbookRefusal) -> [UInt8]? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0,
      status.valid & UInt64(ZIP_STAT_SIZE) != 0, status.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0
    else { throw WorkbookRefusal(.damagedPart(name)) }
    if let limit = exceeded(status.size, packed: status.comp_size, name, limit) {
      throw WorkbookRefusal(.tooLarge(limit))
    }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      throw WorkbookRefusal(status.encryption_method == 0 ? .damagedPart(name) : .protectedOrOld)
    }
    defer { zip_fclose(file) }
    let size = Int(status.size)
    var isWhole = false
    // One byte more than is expected shows a file that is longer than it says.
    let part = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let read = zip_fread(file, buffer.baseAddress! + count, UInt64(size + 1 - count))
        if read <= 0 {
          isWhole = read == 0 && count == size
          return
        }
        count += Int(read)
      }
    }
    guard isWhole else { throw WorkbookRefusal(.damagedPart(name)) }
    bytesLeft -= size
    return part
  }

  /// The limit that a file of these sizes exceeds.
  private func exceeded(
    _ size: UInt64, packed: UInt64, _ name: String, _ limit: Int
  ) -> WorkbookLimit? {
    guard size <= UInt64(limit) else { return .partBytes(part: name, limit: limit) }
    guard size <= UInt64(bytesLeft) else {
      return .totalBytes(limit: WorkbookLimits.totalBytes)
    }
    let ratio = UInt64(WorkbookLimits.ratio)
    guard size <= UInt64(WorkbookLimits.ratioBytes) || size / ratio <= packed else {
      return .ratio(part: name, limit: WorkbookLimits.ratio)
    }
    return nil
  }

  private static func open(_ bytes: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
    guard
      let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil)
    else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Whether these are the bytes of the container in which workbooks were kept
  /// before 2007, and are kept with a password.
  ///
  /// **Source** Microsoft [MS-CFB], §2.2.
  private static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }
}
