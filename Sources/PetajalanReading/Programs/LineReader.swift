import PetajalanDomain

/// Reads the tables that replace costs and benefits by lines per project year.
struct LineReader {
  /// Reads single values.
  package let values: ValueReader
  /// Reads lists of sources.
  package let payers: PayerReader
  /// The ids of the programs.
  package let ids: UniqueIDs
  /// The programs.
  let drafts: [ProgramDraft]

  /// A line of `costs` beside its row.
  struct Cost {
    /// The line.
    package var line: CostLine
    /// The row in the table.
    package var row: Int
  }

  /// The cost lines by program, each in file order.
  package func costs(_ table: Table<CostColumn>) -> [Int: [Cost]] {
    var lines: [Int: [Cost]] = [:]
    for row in table.rows {
      let program = table.required(row, .program, values).flatMap(ids.resolve)
      let year = table.required(row, .year, values).flatMap { field in
        values.integer(field, "year", in: 1...ProgramReader.longestDuration).flatMap {
          checked($0, program, field)
        }
      }
      let amount = table.required(row, .amount, values).flatMap { values.amount($0, "amount") }
      let payers = table.required(row, .sources, values).map(payers.read) ?? []
      guard let program else { continue }
      // A program that the table names is one even where the line is faulty.
      let line = CostLine(projectYear: year ?? 1, amount: amount ?? .zero, payers: payers)
      lines[program, default: []].append(Cost(line: line, row: row))
    }
    checkMagnitudes(of: lines, table)
    return lines
  }

  /// How near to the middle one an amount without a slip has to be.
  private static let nearTimes: Int64 = 4

  /// Warns of amounts out of proportion to the others of the table by a slip: the lines of
  /// one program may be very unlike each other.
  private func checkMagnitudes(of lines: [Int: [Cost]], _ table: Table<CostColumn>) {
    let all = lines.flatMap { program, costs in costs.map { (program: program, cost: $0) } }
    guard
      let numbers = FarNumbers(
        all.map(\.cost.line.amount.rupiah), unit: values.unit, nearTimes: Self.nearTimes)
    else { return }
    // A dictionary has no order of its own.
    for (program, cost) in all.sorted(by: { $0.cost.row < $1.cost.row }) {
      let advice = numbers.advice(
        on: cost.line.amount.rupiah, CostColumn.amount.rawValue, of: drafts[program].id,
        among: .column)
      guard case .farFromOthers(let far)? = advice, far.meant != nil else { continue }
      values.log.report(.advice(.farFromOthers(far)), at: table.location(cost.row, .amount))
    }
  }

  private func checked(_ year: Int, _ program: Int?, _ field: Field) -> Int? {
    guard let program, year > drafts[program].duration else { return year }
    let fault = ProgramFault.lineAfterDuration(
      program: drafts[program].id, year: year, duration: drafts[program].duration)
    values.log.report(.program(fault), at: field.location)
    return nil
  }

  /// The latest project year that may earn something: beyond the longest
  /// duration, because a program may earn for long after it was built.
  static let latestBenefitYear = 1_000

  /// The benefit lines by program, each in file order.
  package func benefits(_ table: Table<BenefitColumn>) -> [Int: [BenefitLine]] {
    var lines: [Int: [BenefitLine]] = [:]
    for row in table.rows {
      let program = table.required(row, .program, values).flatMap(ids.resolve)
      let year = table.required(row, .year, values).flatMap {
        values.integer($0, "year", in: 1...Self.latestBenefitYear)
      }
      let points = table.required(row, .points, values).flatMap { values.decimal($0, "points") }
      guard let program else { continue }
      lines[program, default: []].append(
        BenefitLine(projectYear: year ?? 1, points: points ?? .zero))
    }
    return lines
  }
}
