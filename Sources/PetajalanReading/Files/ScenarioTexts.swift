/// A scenario's files held in memory.
public struct ScenarioTexts: ScenarioFiles {
  /// The bytes by file name.
  public var files: [String: [UInt8]]
  /// The name of the YAML file.
  public let mainFile: String
  /// What the scenario is called if it does not say.
  public let defaultName = "scenario"

  /// Creates a scenario of texts by file name.
  public init(_ texts: [String: String], mainFile: String = "scenario.yaml") {
    files = texts.mapValues { Array($0.utf8) }
    self.mainFile = mainFile
  }

  /// The names of the texts, in order.
  public var names: [String] { files.keys.sorted() }

  /// The name itself.
  public func path(of name: String) -> String { name }

  /// The bytes of a file.
  public func bytes(of name: String) throws(ScenarioFileError) -> [UInt8] {
    guard let bytes = files[name] else { throw ScenarioFileError(path: name, problem: .missing) }
    return bytes
  }
}
