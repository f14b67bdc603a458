import PetajalanDomain

/// Hears of a search while it runs.
public protocol SearchObserver: Sendable {
  /// A plan was found that the checker accepts: the first one, or one that is better
  /// than all before, among which the first may come twice.
  ///
  /// - Parameter benefit: millionths of a point.
  func found(_ plan: Plan, benefit: Int128)

  /// The search went on.
  func progressed(_ progress: SearchProgress)

  /// The model was made smaller, without a loss of any best roadmap.
  func removed(_ removal: Removal)

  /// Whether rows are to be counted that others imply, which takes some time and helps
  /// no search.
  var countsImpliedRows: Bool { get }

  /// A bound was proved, and this is its proof. That happens before there is a plan, then
  /// when a search has something to show, and ever more seldom: the proof takes some time
  /// to make.
  ///
  /// - Parameter bound: no roadmap has a greater benefit, in millionths of a point.
  func proved(_ bound: Int128, _ proof: Proof)

  /// Whether proofs are to be made before the search ends.
  var keepsProofs: Bool { get }
}

extension SearchObserver {
  /// They are not.
  public var countsImpliedRows: Bool { false }

  /// Does nothing.
  public func proved(_ bound: Int128, _ proof: Proof) {}

  /// They are not.
  public var keepsProofs: Bool { false }
}

/// How far a search is.
public struct SearchProgress: Equatable, Sendable {
  /// Nodes explored in this part of the search.
  public let nodes: Int
  /// The benefit of the best roadmap, in millionths of a point.
  ///
  /// **Missing** None yet, or ties are being broken.
  public let benefit: Int128?
  /// What the search takes for the bound, in millionths of a point.
  ///
  /// **Missing** None yet, or ties are being broken.
  public let bound: Int128?
  /// Whether the bound is proved in whole numbers; or else it is the solver's
  /// word.
  public let isBoundProved: Bool

  /// Creates it from its parts.
  package init(nodes: Int, benefit: Int128?, bound: Int128?, isBoundProved: Bool) {
    self.nodes = nodes
    self.benefit = benefit
    self.bound = bound
    self.isBoundProved = isBoundProved
  }
}

/// Hears of a search and does nothing.
public struct SilentObserver: SearchObserver {
  /// Creates an observer.
  public init() {}
  /// Does nothing.
  public func found(_ plan: Plan, benefit: Int128) {}
  /// Does nothing.
  public func progressed(_ progress: SearchProgress) {}
  /// Does nothing.
  public func removed(_ removal: Removal) {}
}
