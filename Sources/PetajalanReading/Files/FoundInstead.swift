/// What lies where a file was asked for that is not there.
public enum FoundInstead: Hashable, Sendable {
  /// A file or folder of nearly that name.
  case similar(path: String)
  /// A file with another ending for the same kind of content.
  case otherEnding(path: String)
  /// The file with an ending too many, which some systems hide.
  case extraEnding(path: String)
  /// The same name in another Unicode form: letters and their marks apart, or together.
  case otherForm(path: String)
  /// The scenario, in a folder of the folder.
  case deeper(path: String)
  /// Workbooks, in the folder.
  case workbooks(paths: [String])
}
