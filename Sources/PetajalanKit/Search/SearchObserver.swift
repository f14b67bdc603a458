/// Hears of a search while it runs.
public protocol SearchObserver: Sendable {
  /// A better roadmap was found.
  ///
  /// - Parameter benefit: millionths of a point.
  func found(benefit: Int128)

  /// The search went on.
  func progressed(_ progress: SearchProgress)

  /// The model was made smaller, without a loss of any best roadmap.
  func removed(_ reduction: Reduction)
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
}

/// What was taken out of a model before the search.
public struct Reduction: Equatable, Sendable {
  /// A way of making a model smaller.
  public enum Kind: String, CaseIterable, Sendable {
    /// Bounds, rows and variables that do not matter once bounds are tightened.
    case presolve
  }

  /// The way.
  public let kind: Kind
  /// How many variables are gone.
  public let variables: Int
  /// How many constraints are gone.
  public let constraints: Int

  /// Creates a report of what is gone.
  public init(_ kind: Kind, variables: Int, constraints: Int) {
    self.kind = kind
    self.variables = variables
    self.constraints = constraints
  }
}

/// Hears of a search and does nothing.
public struct SilentObserver: SearchObserver {
  /// Creates an observer.
  public init() {}
  /// Does nothing.
  public func found(benefit: Int128) {}
  /// Does nothing.
  public func progressed(_ progress: SearchProgress) {}
  /// Does nothing.
  public func removed(_ reduction: Reduction) {}
}
