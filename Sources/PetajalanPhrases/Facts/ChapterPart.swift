/// What a chapter tells beside the roadmap, found by searches of its own.
public enum ChapterPart: Sendable {
  /// The roadmap beside alternatives.
  case alternatives
  /// Benefit against money.
  case curve
  /// How programs that are left out could come in.
  case explanations
}
