/// Why what a program needs is no link of a project file, or not the whole of one.
///
/// Programs are told by their positions.
public enum UnlinkedNeed: Equatable, Sendable {
  /// It is only wished for.
  case soft(isObeyed: Bool)
  /// That program was done before the horizon.
  case doneBefore(Int)
  /// One of several is enough, and that one alone is linked.
  case oneOf(linked: Int)
  /// The program that meets it is not shown in the file.
  case notShown(Int)
  /// Another link between the same two tasks asks for more, or for the same.
  case lesser(Int)
  /// The link would close a circle.
  case circle(Int)
}
