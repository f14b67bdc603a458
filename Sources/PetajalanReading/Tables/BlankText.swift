/// Tells texts in which nobody sees anything.
enum BlankText {
  /// Whether there is nothing but blanks, those that do not break included.
  package static func isBlank(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first(where: { !isSpace($0) }) else { return true }
    guard first >= 0x80 else { return false }
    return String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
