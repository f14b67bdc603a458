import MILP

/// What the root of an exact search knows of a model, of use to searches of parts
/// of it.
struct RootInsight: Sendable {
  /// The point of the relaxation with its cuts, one element per variable of the
  /// formulation.
  let point: [Double]
  /// The cuts that the relaxation presses against, over the formulation's
  /// variables.
  let cuts: [Cut]
}
