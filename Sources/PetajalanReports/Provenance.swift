import PetajalanReading

/// What a result was made from, so that it can be made again.
public struct Provenance: Equatable, Sendable {
  /// A file that was read.
  public struct InputFile: Equatable, Sendable {
    /// The name inside the scenario, without the machine's folders.
    public let name: String
    /// The length in bytes.
    public let bytes: Int
    /// The SHA-256 of the bytes, in lowercase hexadecimal digits.
    public let sha256: String

    /// Creates the facts of an input file.
    public init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// An option that can change the result.
  public struct Option: Equatable, Sendable {
    /// The option's name, such as `gap`.
    public let key: String
    /// The value as text.
    public let value: String

    /// The key of the alternative that was solved; there is no such option where
    /// it was the scenario itself.
    public static let alternativeKey = "alternative"

    /// Creates an option.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// When and where a result was made.
  public struct Stamp: Equatable, Sendable {
    /// The time in the form of ISO 8601.
    public let time: String
    /// The machine's name.
    public let host: String

    /// Creates a stamp.
    public init(time: String, host: String) {
      self.time = time
      self.host = host
    }
  }

  /// The version of petajalan.
  public let version: String

  /// The files that were read, in the order of reading.
  public let inputs: [InputFile]

  /// The options, in the order in which they are to be written.
  public let options: [Option]

  /// When and where the result was made.
  ///
  /// **Missing** Nothing that varies between two runs is written, so that the
  /// same input gives the same bytes.
  public let stamp: Stamp?

  /// Creates the provenance of a result.
  public init(version: String, inputs: [InputFile], options: [Option], stamp: Stamp? = nil) {
    self.version = version
    self.inputs = inputs
    self.options = options
    self.stamp = stamp
  }
}
