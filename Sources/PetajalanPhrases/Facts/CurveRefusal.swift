/// Why a file is no curve of a scenario.
public enum CurveRefusal: Error, Equatable, Sendable {
  /// It is not `sweep.json`, or it has no level with a roadmap.
  case notASweep
  /// It was made from other input files than the ones that were read now.
  case otherInputs
}
