/// Zip archives whose files are stored as they are, which takes no time.
///
/// **Source** PKWARE, APPNOTE.TXT 6.3.10, §§4.3.7, 4.3.12 and 4.3.16; CRC-32: §4.4.7.
enum StoredArchive {
  /// The bytes of an archive of files.
  static func bytes(of parts: [FuzzInput.Part]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(256) { $0 + $1.bytes.count + 128 + 2 * $1.name.utf8.count })
    for part in parts {
      let name = Array(part.name.utf8.prefix(Int(UInt16.max)))
      var facts: [UInt8] = []
      // Version 2.0, no flags, stored, 1 January 1980.
      for number in [20, 0, 0, 0, 0x21] as [UInt16] { append(number, to: &facts) }
      append(checksum(of: part.bytes), to: &facts)
      append(UInt32(part.bytes.count), to: &facts)
      append(UInt32(part.bytes.count), to: &facts)
      append(UInt16(name.count), to: &facts)
      append(0 as UInt16, to: &facts)
      append(0x0201_4B50 as UInt32, to: &directory)
      append(20 as UInt16, to: &directory)
      directory += facts
      for number in [0, 0, 0, 0, 0] as [UInt16] { append(number, to: &directory) }
      append(UInt32(bytes.count), to: &directory)
      directory += name
      append(0x0403_4B50 as UInt32, to: &bytes)
      bytes += facts + name + part.bytes
    }
    let start = UInt32(bytes.count)
    bytes += directory
    append(0x0605_4B50 as UInt32, to: &bytes)
    for number in [0, 0, UInt16(parts.count), UInt16(parts.count)] { append(number, to: &bytes) }
    append(UInt32(directory.count), to: &bytes)
    append(start, to: &bytes)
    append(0 as UInt16, to: &bytes)
    return bytes
  }

  /// The files of an archive that was written so.
  ///
  /// **Missing** It was written otherwise, or is damaged.
  static func parts(of bytes: [UInt8]) -> [FuzzInput.Part]? {
    var parts: [FuzzInput.Part] = []
    var start = 0
    while start + 30 <= bytes.count, bytes[start..<start + 4] == [0x50, 0x4B, 3, 4] {
      let size =
        Int(number(at: start + 18, in: bytes)) | Int(number(at: start + 20, in: bytes)) << 16
      let begin = start + 30 + Int(number(at: start + 26, in: bytes))
      guard number(at: start + 8, in: bytes) == 0, begin + size <= bytes.count else { return nil }
      let name = String(decoding: bytes[(start + 30)..<begin], as: UTF8.self)
      parts.append(FuzzInput.Part(name: name, bytes: Array(bytes[begin..<begin + size])))
      start = begin + size
    }
    return self.bytes(of: parts) == bytes ? parts : nil
  }

  private static func number(at index: Int, in bytes: [UInt8]) -> UInt16 {
    UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
  }
}
