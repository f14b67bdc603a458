extension Certificate {
  /// Variables whose other value is ruled out before anything else: rows of the
  /// model say that no point has it.
  ///
  /// With whole multipliers *y* of rows *a x ≤ b* (negative on lower sides), a
  /// point with *x_j* = *e* asks of them at least
  ///
  ///     Σ_{k ≠ j} min_{l_k ≤ x_k ≤ u_k} (Σ_i y_i a_ik) x_k  +  (Σ_i y_i a_ij) e
  ///
  /// If that is more than *Σ y_i b_i*, there is none. Nothing is asked of the
  /// objective, so a fixing holds for all points, not the best only.
  ///
  /// **Source** Farkas (1902), doi:10.1515/crll.1902.124.1, for the multipliers.
  public struct Fixing: Equatable, Sendable {
    /// The variables, yes-or-no all of them.
    public let variables: [VariableID]
    /// The value that is left to each.
    public let value: Int64
    /// The multipliers, by row number: rows of the model as they were
    /// formulated, then sums.
    public let multipliers: [RowMultiplier]

    /// Creates a fixing.
    public init(variables: [VariableID], value: Int64, multipliers: [RowMultiplier]) {
      self.variables = variables
      self.value = value
      self.multipliers = multipliers
    }
  }

  /// What is fixed before anything else, in order.
  public struct Fixings: Equatable, Sendable {
    /// Sums of rows of the model that several fixings make use of.
    public var sums: [[RowMultiplier]]
    /// The fixings: each may build on those before it.
    public var list: [Fixing]

    /// Creates a list.
    public init(sums: [[RowMultiplier]] = [], list: [Fixing] = []) {
      self.sums = sums
      self.list = list
    }
  }

  /// The name of a sum in a file: a row that no scenario can have.
  public static func name(ofSum position: Int) -> String { "sum#\(position + 1)" }
}
