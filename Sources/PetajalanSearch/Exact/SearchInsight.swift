import MILP

/// What an exact search knows where it is, of use to searches of parts of the model.
package struct SearchInsight: Sendable {
  /// The point of the relaxation with its cuts, one element per variable of the
  /// formulation.
  package let point: [Double]
  /// The cuts that the relaxation has, over the formulation's variables.
  let cuts: [Cut]
}
