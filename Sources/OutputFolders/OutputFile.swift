import Formats

/// A file of the output folder.
public struct OutputFile: Equatable, Sendable {
  /// The name, perhaps with folders below the output folder before it.
  public let name: String

  /// What is in it.
  public let bytes: [UInt8]

  /// The hash of the bytes, by which the manifest proves the file: taken when it is
  /// made, so that those who make several at once share that work as well.
  public let sha256: String

  /// Creates a file to write.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    sha256 = SHA256.hexDigest(of: bytes)
  }

  /// Creates a file of text, written as UTF-8.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
