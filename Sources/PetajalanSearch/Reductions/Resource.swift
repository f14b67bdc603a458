import MILP
import PetajalanResults

/// Something of which starts use up parts, and of which there is only so much: a
/// sum of rows of the model.
///
///     Σ weight · start  ≤  room
struct Resource {
  /// The rows that are added up.
  package let rows: [Certificate.RowMultiplier]

  /// What each start uses; one element per variable of the model, of which only
  /// those of start variables count.
  package let weights: [Int64]

  /// How much there is, after what continuous variables use at least.
  package let room: Int128

  /// What it is, for those who count what it ruled out.
  let reduction: Reduction
}
