import Formats

/// `spending.csv`: one row per payment, in the roadmap's order.
public struct SpendingCSV: ReportFormat {
  /// Creates the format.
  public init() {}

  /// The file's name.
  public let fileName = "spending.csv"

  /// The table as text.
  public func text(of report: SolveReport, options: ReportOptions) -> String {
    let scenario = report.scenario
    let rows: [[CSVCell]] = report.roadmap.payments.map { payment in
      // Not the program as a whole, which would be copied for each of its payments.
      let owner = scenario.programs[payment.program].owner
      return [
        .integer(payment.year), .text(scenario.programs[payment.program].id),
        .text(scenario.owners[owner].id), .text(scenario.programs[payment.program].dimension),
        .text(payment.kind.rawValue),
        .text(scenario.sources[payment.source].id), .integer(payment.amount.rupiah),
      ]
    }
    let header = ["year", "program", "owner", "dimension", "kind", "source", "amount"]
    return CSVTable(header: header, rows: rows).text(in: options.dialect)
  }
}
