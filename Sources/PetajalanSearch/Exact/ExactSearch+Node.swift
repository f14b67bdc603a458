import MILP

extension ExactSearch {
  package typealias Decision = Certificate.Assignment

  /// An open part of the model.
  package struct Node {
    package let path: Path?
    package let bound: Int128
    /// The number in the proof, and the order in which it was made.
    package let number: Int
    let depth: Int
    /// The basis of the relaxation before its parent was split.
    ///
    /// **Missing** It has no parent.
    let basis: ActiveRows.Snapshot?

    /// The node with what was found of its bound.
    func bounded(by bound: Int128) -> Node {
      Node(
        path: path, bound: min(self.bound, bound), number: number, depth: depth, basis: basis)
    }
  }

  /// What was set on the way from the root to a node.
  package final class Path {
    let parent: Path?
    let settings: [Setting]

    init(parent: Path?, settings: [Setting]) {
      self.parent = parent
      self.settings = settings
    }
  }

  /// The bounds of a variable.
  package struct Setting {
    package let variable: VariableID
    package let lower: Int64
    let upper: Int64
  }

  /// What became of a node.
  enum Visit {
    case closed
    case stopped
    case branched(
      first: [Decision], second: [Decision], bound: Int128, basis: ActiveRows.Snapshot? = nil)
  }
}
