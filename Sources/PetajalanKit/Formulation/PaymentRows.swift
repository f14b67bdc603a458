/// Where the rows of payments stand in a formulation's model.
struct PaymentRows: Sendable {
  /// The row of what one set of sources, without limits, pays together.
  struct Shared: Sendable {
    /// The sources' positions, ascending.
    let sources: [Int]
    /// The calendar year.
    let year: Int
    /// The position of the row `due`.
    let row: Int
  }

  /// The rows of a payment whose payers have limits.
  struct Limited: Sendable {
    /// One payer's rows.
    struct Share: Sendable {
      /// The source's position.
      let source: Int
      /// The position of its row `atLeast`, if it has one.
      let atLeast: Int?
      /// The position of its row `atMost`, if it has one.
      let atMost: Int?
    }

    /// The calendar year.
    let year: Int
    /// The position of the row `dueOf`.
    let row: Int
    /// The payers, in their order.
    let shares: [Share]
  }

  /// The positions of the rows `ceiling`.
  var ceilings: [Supply: Int] = [:]
  /// By year, then sources; a set of one source has no row of its own.
  var shared: [Shared] = []
  /// By program, then year.
  var limited: [Limited] = []
}

/// The ceiling of a source in a year.
struct Supply: Hashable, Sendable {
  /// The source's position.
  let source: Int
  /// The calendar year.
  let year: Int
}
