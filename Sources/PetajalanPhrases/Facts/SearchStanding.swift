import MILP
import PetajalanResults

/// What a search has found and proved so far.
public struct SearchStanding: Equatable, Sendable {
  /// The benefit of the best roadmap, in millionths of a point.
  ///
  /// **Missing** None yet.
  public private(set) var benefit: Int128?
  /// No roadmap has more, in millionths of a point.
  ///
  /// **Missing** Nothing is proved yet.
  public private(set) var bound: Int128?
  /// Nodes explored in the part of the search that is under way.
  public private(set) var nodes = 0

  /// Nothing is known.
  public init() {}

  /// How far the best roadmap can be from the best possible one.
  ///
  /// **Missing** There is no roadmap, no bound, or no fraction of it.
  public var gap: Gap? {
    guard let benefit, let bound else { return nil }
    return Gap(value: benefit, bound: max(benefit, bound))
  }

  /// Hears of a roadmap.
  ///
  /// - Returns: whether it is better than all before.
  @discardableResult
  public mutating func find(benefit found: Int128) -> Bool {
    if let benefit, found <= benefit { return false }
    benefit = found
    return true
  }

  /// Hears how far the search is; the solver's word counts for nothing.
  ///
  /// - Returns: whether the proved bound is better than all before.
  @discardableResult
  public mutating func advance(to progress: SearchProgress) -> Bool {
    nodes = progress.nodes
    guard progress.isBoundProved, let proved = progress.bound else { return false }
    if let bound, proved >= bound { return false }
    bound = proved
    return true
  }
}
