/// What a scenario says that a row of its model comes from.
///
/// Programs, owners, sources, dependencies and rules are positions in the
/// scenario; years are calendar years.
public enum Statement: Hashable, Sendable {
  /// What goes without saying: a program starts once, bills are paid.
  case structural
  /// A program is mandatory or committed.
  case required(program: Int)
  /// A program needs others.
  case dependency(Int)
  /// Only one variant of a group is built.
  case group(String)
  /// An owner builds so many programs at once.
  case capacity(owner: Int)
  /// A source has so much in a year.
  case ceiling(source: Int, year: Int)
  /// The payers of a program's payment in a year have limits.
  case payers(program: Int)
  /// A rule of the scenario.
  case rule(Int)
  /// The roadmap is to differ enough from one that was found before, which has
  /// that number among them.
  case apart(number: Int)
}
