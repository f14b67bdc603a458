import Formats
import PetajalanDomain

/// The columns of a Gantt chart's years.
struct GanttAxis: Equatable, Sendable {
  /// The years of each column, in order; more than one where the horizon is too
  /// long for the width.
  package let columns: [ClosedRange<Int>]

  /// How many characters a column has.
  let columnWidth: Int

  /// The columns that have a rule before them, besides the first one.
  let ruled: Set<Int>

  /// Whether there are rules between the terms.
  let hasTerms: Bool

  /// Creates an axis.
  ///
  /// - Parameters:
  ///   - horizon: the years.
  ///   - terms: the terms, between which there are rules.
  ///   - columnWidth: how many characters a column has.
  ///   - yearsPerColumn: how many years a column has; above 1 there are no rules
  ///     between terms, which may begin inside a column.
  init(horizon: Horizon, terms: [PlanningTerm], columnWidth: Int, yearsPerColumn: Int = 1) {
    columns = stride(from: horizon.first, through: horizon.last, by: yearsPerColumn).map {
      $0...min($0 + yearsPerColumn - 1, horizon.last)
    }
    self.columnWidth = columnWidth
    let bounds = terms.flatMap { [$0.years.lowerBound, $0.years.upperBound + 1] }
    let inner = bounds.filter { $0 > horizon.first && $0 <= horizon.last }
    hasTerms = !terms.isEmpty && yearsPerColumn == 1
    ruled = hasTerms ? Set(inner.map { horizon.index(of: $0) }) : []
  }

  /// How many characters the axis has, with a rule on both sides.
  package var width: Int { columns.count * columnWidth + ruled.count + 2 }

  /// How many years a column has.
  var yearsPerColumn: Int { columns[0].count }

  /// The first character of a column, counted from 0.
  func offset(ofColumn column: Int) -> Int {
    1 + column * columnWidth + ruled.count { $0 <= column }
  }

  /// The columns between two rules, in order.
  package var sections: [Range<Int>] {
    let bounds = [0] + ruled.sorted() + [columns.count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// A line of the chart.
  ///
  /// - Parameters:
  ///   - rule: what stands before a column, or after the last one.
  ///   - cell: what stands in a column; exactly as wide as the column.
  package func line(
    rule: (_ column: Int) -> StyledLine.Span, cell: (_ column: Int) -> [StyledLine.Span]
  ) -> StyledLine {
    var line = StyledLine()
    for column in columns.indices {
      if column == 0 || ruled.contains(column) { line.add(rule(column)) }
      for span in cell(column) { line.add(span) }
    }
    line.add(rule(columns.count))
    return line
  }
}
