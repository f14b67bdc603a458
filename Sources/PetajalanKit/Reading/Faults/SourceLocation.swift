/// A place in a scenario's files, as editors name it.
public struct SourceLocation: Hashable, Sendable {
  /// The path of the file, as the user can open it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars, as YAML counts.
  public let column: Int

  /// Creates a location.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
