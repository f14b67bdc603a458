/// A proof that no whole point of a model is better than claimed, which anyone
/// can check by whole-number arithmetic without a solver.
///
/// A point is whole if all variables are that are integer or in the objective.
///
/// The proof is a tree. Its root stands for the whole model; a node that is not
/// closed is split into two that cover it. A node is closed
///
/// 1. if a row cannot hold within the node's bounds,
/// 2. if multipliers of the rows prove that it has no point better than claimed
///    (see ``DualBound``), or
/// 3. if every integer variable is fixed, and the one plan that is left is not
///    better than claimed or breaks the scenario.
///
/// Rows are numbered: first those of the model, then the cuts. Before all this,
/// fixings take values from variables that no point can have (``Fixing``).
///
/// **Source** The tree of derivations follows VIPR: Cheung, Gleixner & Steffy
/// (2017), doi:10.1007/978-3-319-59250-3_13.
public struct Certificate: Equatable, Sendable {
  /// What is proved.
  public enum Claim: Equatable, Sendable {
    /// No point has a greater objective, the model's constant included.
    case noneAbove(Int128)
    /// There is no point.
    case noPoint
  }

  /// A row of the model or a cut, with a whole multiplier.
  public struct RowMultiplier: Equatable, Sendable {
    /// The row's number.
    public let row: Int
    /// Positive on the row's upper side, negative on its lower side.
    public let multiplier: Int64

    /// Creates a multiplier of a row.
    public init(row: Int, multiplier: Int64) {
      self.row = row
      self.multiplier = multiplier
    }
  }

  /// Multipliers of rows that bound a node.
  public struct Step: Equatable, Sendable {
    /// Whether the objective counts; without it the step proves that the node
    /// has no point at all.
    public let countsObjective: Bool
    /// The power of two by which the multipliers are divided, 0 to 62.
    public let shift: Int
    /// The multipliers that are not 0, by row number.
    public let multipliers: [RowMultiplier]

    /// Creates a step.
    public init(countsObjective: Bool, shift: Int, multipliers: [RowMultiplier]) {
      self.countsObjective = countsObjective
      self.shift = shift
      self.multipliers = multipliers
    }
  }

  /// A variable that a node sets.
  public struct Assignment: Equatable, Sendable {
    /// The variable.
    public let variable: VariableID
    /// Its value.
    public let value: Int64

    /// Creates an assignment.
    public init(variable: VariableID, value: Int64) {
      self.variable = variable
      self.value = value
    }
  }

  /// A part of the model.
  public struct Node: Equatable, Sendable {
    /// The node of which this is one half; `nil` for the root.
    public let parent: Int?
    /// What distinguishes it from its parent.
    public let assignments: [Assignment]
    /// What bounds it, in order: a step may fix variables for the next one.
    public let steps: [Step]

    /// Creates a node.
    public init(parent: Int?, assignments: [Assignment], steps: [Step]) {
      self.parent = parent
      self.assignments = assignments
      self.steps = steps
    }
  }

  /// What is proved.
  public let claim: Claim
  /// What is fixed before anything else.
  public let fixings: Fixings
  /// Rows that every whole point of the model keeps, besides its own.
  public let cuts: [DerivedCut]
  /// The tree, each node behind its parent and its parent's earlier half.
  public let nodes: [Node]

  /// Creates a certificate; ``CertificateChecker`` judges it.
  public init(
    claim: Claim, fixings: Fixings = Fixings(), cuts: [DerivedCut], nodes: [Node]
  ) {
    self.claim = claim
    self.fixings = fixings
    self.cuts = cuts
    self.nodes = nodes
  }

  /// The name of a cut in a file: a row that no scenario can have.
  public static func name(ofCut position: Int) -> String { "cut#\(position + 1)" }
}

/// A cut, and how it follows from rows of the model.
public struct DerivedCut: Equatable, Sendable {
  /// How the cut follows from the sum of its rows.
  public enum Rule: Equatable, Sendable {
    /// By mixed-integer rounding.
    case rounding(RoundingRule)
    /// Because that many together are too heavy.
    case cover(CoverRule)
    /// Because no choice that fits is worth more.
    case knapsack(KnapsackRule)
    /// Because any two of the variables exclude each other.
    case clique(CliqueRule)
    /// By making coefficients as small as they can be.
    case tightening(TighteningRule)
    /// Because another variable is better, whatever the others are.
    case dominance(DominanceRule)
    /// Because variables can be exchanged.
    case twins(SymmetryRule)
  }

  /// The rows of the model whose weighted sum it follows from.
  public let source: [Certificate.RowMultiplier]
  /// How it follows.
  public let rule: Rule

  /// Creates a derivation.
  public init(source: [Certificate.RowMultiplier], rule: Rule) {
    self.source = source
    self.rule = rule
  }

  /// All sums of rows that it follows from; none where it follows from the model as a
  /// whole.
  package var sums: [[Certificate.RowMultiplier]] {
    switch rule {
    case .rounding, .cover, .knapsack, .tightening: [source]
    case .clique(let rule): [source] + rule.others
    case .dominance, .twins: []
    }
  }
}
