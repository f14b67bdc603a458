import Formats

/// `budget.csv`: one row per year and source, by year, then source in file
/// order.
///
/// In each row `carried_in + ceiling = capital + om + carried_out + unused`.
public struct BudgetCSV: ReportFormat {
  /// Creates the format.
  public init() {}

  /// The file's name.
  public let fileName = "budget.csv"

  /// The table as text.
  public func text(of report: SolveReport, options: ReportOptions) -> String {
    let sources = report.scenario.sources
    let budgets = sources.indices.map { report.ledger.budget(ofSource: $0) }
    let rows: [[CSVCell]] = (0..<report.scenario.horizon.count).flatMap { year in
      sources.indices.map { source in
        let line = budgets[source][year]
        return [
          .integer(line.year), .text(sources[source].id), .integer(line.ceiling),
          .integer(line.carriedIn), .integer(line.spent.capital), .integer(line.spent.om),
          .integer(line.carriedOut), .integer(line.unused),
        ]
      }
    }
    let header = [
      "year", "source", "ceiling", "carried_in", "capital", "om", "carried_out", "unused",
    ]
    return CSVTable(header: header, rows: rows).text(in: options.dialect)
  }
}
