import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanVerification

/// Judges `spending.csv`: whether its rows are a way to pay what is due, though
/// perhaps not the one that petajalan prefers.
struct SpendingTableCheck {
  private let scenario: Scenario
  private let table: WrittenTable
  private let log: FindingLog
  private var rows: [WrittenTable.Row] = []

  /// The payments of the rows that could be read.
  package private(set) var payments: [Payment] = []

  /// Reads the payments of a table.
  init(_ file: WrittenFolder.TableFile, scenario: Scenario, log: FindingLog) {
    self.scenario = scenario
    self.log = log
    table = WrittenTable(
      file, columns: ["year", "program", "owner", "dimension", "kind", "source", "amount"],
      log: log)
    let programs = scenario.programs.map(\.id).positions
    let sources = scenario.sources.map(\.id).positions
    for row in table.rows {
      // Each of them is read, so that each fault of the row is told.
      let year = table.year("year", of: row, in: scenario.horizon)
      let program = table.resolve("program", of: row, among: programs, .program)
      let kind = kind(of: row)
      let source = table.resolve("source", of: row, among: sources, .source)
      let amount = table.integer("amount", of: row, in: Int64.min...Int64.max)
      guard let year, let program, let kind, let source, let amount else { continue }
      rows.append(row)
      payments.append(
        Payment(
          year: year, program: program, kind: kind, source: source,
          amount: Amount(rupiah: amount)))
    }
  }

  /// Reports every row that does not pay what is due.
  func judge(by facts: FolderFacts) {
    for (row, payment) in zip(rows, payments) {
      let program = scenario.programs[payment.program]
      let owner = scenario.owners[program.owner].id
      table.expect(.text(owner), in: "owner", of: row, subject(payment), by: .scenario)
      table.expect(
        .word(program.dimension), in: "dimension", of: row, subject(payment), by: .scenario)
    }
    for violation in facts.ledger.violations(of: payments) {
      let row = violation.payment.map { rows[$0] }
      if case .twice(let first) = violation.kind {
        log.report(
          .rowTwice(subject(payments[first]), firstLine: rows[first].location.line),
          at: row?.location ?? table.start)
      } else {
        let place = row?[Self.column(of: violation.kind)]?.location ?? row?.location
        log.report(.payment(violation.kind), at: place ?? table.start)
      }
    }
  }

  /// What a source pays in a year.
  var paid: [Int: [Int: DueMoney]] {
    payments.reduce(into: [:]) { sums, payment in
      sums[payment.source, default: [:]][payment.year, default: DueMoney()]
        .add(payment.amount.rupiah, payment.kind)
    }
  }

  private func kind(of row: WrittenTable.Row) -> SpendingKind? {
    guard let cell = row["kind"] else { return nil }
    if let kind = SpendingKind(rawValue: cell.text) { return kind }
    let fault = ValueFault.word(
      label: "kind", text: cell.text, allowed: SpendingKind.allCases.map(\.rawValue), nearest: nil)
    log.report(.form(.value(fault)), at: cell.location)
    return nil
  }

  private func subject(_ payment: Payment) -> FindingSubject {
    .payment(
      program: payment.program, year: payment.year, kind: payment.kind, source: payment.source)
  }

  /// The column in which a violation shows.
  private static func column(of kind: PaymentViolation.Kind) -> String {
    if case .wrongPayer = kind { "source" } else { "amount" }
  }
}
