/// Where the rows of payments stand in a formulation's model.
package struct PaymentRows: Sendable {
  /// The row of what one set of sources, without limits, pays together.
  package struct Shared: Sendable {
    /// The sources' positions, ascending.
    package let sources: [Int]
    /// The calendar year.
    package let year: Int
    /// The position of the row `due`.
    package let row: Int
  }

  /// The rows of a payment whose payers have limits.
  package struct Limited: Sendable {
    /// One payer's rows.
    package struct Share: Sendable {
      /// The source's position.
      package let source: Int
      /// The position of its row `atLeast`, if it has one.
      package let atLeast: Int?
      /// The position of its row `atMost`, if it has one.
      package let atMost: Int?
    }

    /// The calendar year.
    package let year: Int
    /// The position of the row `dueOf`.
    package let row: Int
    /// The payers, in their order.
    package let shares: [Share]
  }

  /// The positions of the rows `ceiling`.
  package var ceilings: [Supply: Int] = [:]
  /// By year, then sources; a set of one source has no row of its own.
  package var shared: [Shared] = []
  /// By program, then year.
  package var limited: [Limited] = []

  /// The side of a row whose sum is not below −(2^63 − 1).
  ///
  /// That of a row of payments is not: its dues add to it, and what is taken off it is
  /// paid, added or carried from ceilings, all of which together fit 64 bits
  /// (`SourceReader.greatestTotal`). So a side that passes 64 bits cannot be kept, whether
  /// programs that are done owe a rupiah more than can ever be paid or 10^20, and neither
  /// can the least number of 64 bits that stands for it.
  ///
  /// - Precondition: it is at most the ceilings of one year.
  package static func side(_ exact: Int128) -> Int64 { Int64(exactly: exact) ?? .min }
}

/// The ceiling of a source in a year.
package struct Supply: Hashable, Sendable {
  /// The source's position.
  package let source: Int
  /// The calendar year.
  package let year: Int

  /// Creates it from its parts.
  package init(source: Int, year: Int) {
    self.source = source
    self.year = year
  }
}
