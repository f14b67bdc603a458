import PetajalanDomain

/// The sources of a scenario and their names.
struct SourceBook {
  /// The sources.
  package var sources: [FundingSource] = []
  /// Their ids.
  package var ids: UniqueIDs
  /// The ids of sources that an alternative drops.
  package var dropped: UniqueIDs
  /// Whether all ceilings could be read, so that what they allow can be told.
  var hasAllCeilings = true

  /// Whether lists may have lost payers to an alternative.
  var hasDropped: Bool { !dropped.all.isEmpty }
}

/// Reads the table `sources`.
struct SourceReader {
  /// Reads single values.
  package let values: ValueReader
  /// What an alternative changes.
  package var changes = ChangeDigest.none

  /// The columns of years that the table may have.
  ///
  /// - Parameter others: further horizons, whose years are of use too.
  static func yearColumns(
    _ horizon: Horizon?, others: [Horizon] = [], log: FaultLog
  ) -> TableOpener.Extras {
    TableOpener.Extras(
      find: { header in
        guard let year = YearHeader.year(header.text) else { return nil }
        guard let horizon else { return .ignored }
        guard horizon.years.contains(year) else {
          if others.contains(where: { $0.years.contains(year) }) { return .ignored }
          log.report(
            .advice(.yearColumnOutside(year: year, horizon: horizon)), at: header.location)
          return .ignored
        }
        return .column(year)
      },
      names: horizon.map { $0.years.map(String.init) } ?? [],
      meant: { header in horizon.map { YearHeader.meant(by: header, among: $0.years) } ?? [] })
  }

  /// The sources of a table.
  package func read(_ table: Table<SourceColumn>, _ horizon: Horizon?) -> SourceBook {
    var book = SourceBook(
      ids: UniqueIDs(kind: .source, log: values.log),
      dropped: UniqueIDs(kind: .source, log: values.log))
    let years = horizon.map { Array($0.years) } ?? []
    let known = table.rows.compactMap { table.field($0, .id)?.text }
    let missing = years.filter {
      table.extras[$0] == nil && !changes.states(year: $0, of: known)
    }
    book.hasAllCeilings = missing.isEmpty
    // What is wrong with a header that was meant for a year was told there.
    let untold = table.hasSpoiltHeader ? [] : missing.filter { !table.meant.contains($0) }
    if !untold.isEmpty {
      values.log.report(.table(.missingYears(untold)), at: table.text.start)
    }
    for row in table.rows {
      guard let id = table.id(row, .id, values) else { continue }
      if changes.drops(source: id.text) {
        book.dropped.insert(id, at: row)
        continue
      }
      book.ids.insert(id, at: book.sources.count)
      let source = source(id.text, table, row, years, &book.hasAllCeilings)
      book.sources.append(horizon.map { changes.applied(to: source, $0) } ?? source)
    }
    checkTotal(of: book, table)
    return book
  }

  private func source(
    _ id: String, _ table: Table<SourceColumn>, _ row: Int, _ years: [Int],
    _ hasAllCeilings: inout Bool
  ) -> FundingSource {
    func yesNo(_ column: SourceColumn) -> Bool? {
      table.field(row, column).flatMap { values.yesNo($0, column.rawValue) }
    }
    let read = years.map { year -> Amount? in
      guard table.extras[year] != nil else { return .zero }
      guard let field = table.extra(row, year) else {
        values.log.report(
          .value(.missing(label: String(year))), at: table.location(row, extra: year))
        return nil
      }
      return values.amount(field, String(year))
    }
    if read.contains(nil) { hasAllCeilings = false }
    let ceilings = read.map { $0 ?? .zero }
    checkMagnitudes(ceilings, of: id, table, row, years)
    return FundingSource(
      id: id, name: table.field(row, .name)?.text ?? id, nameEN: table.field(row, .nameEN)?.text,
      paysCapital: yesNo(.capital) ?? true, paysOM: yesNo(.om) ?? true,
      carriesOver: yesNo(.carry) ?? false, ceilings: ceilings)
  }

  /// Warns of a ceiling out of proportion to the others of its source: "miliar" has
  /// been printed for a trillion.
  private func checkMagnitudes(
    _ ceilings: [Amount], of source: String, _ table: Table<SourceColumn>, _ row: Int,
    _ years: [Int]
  ) {
    let amounts = ceilings.map(\.rupiah)
    guard let numbers = FarNumbers(amounts, unit: values.unit) else { return }
    for (year, amount) in zip(years, amounts) {
      let advice = numbers.advice(on: amount, String(year), of: source, among: .row)
      if let advice { values.log.report(.advice(advice), at: table.location(row, extra: year)) }
    }
  }

  /// The greatest sum of all ceilings, in rupiah: below `Int64.max`, so that
  /// whatever a verified roadmap spends can be added.
  static let greatestTotal: Int64 = 9_000_000_000_000_000_000

  private func checkTotal(of book: SourceBook, _ table: Table<SourceColumn>) {
    let total = Amount.sum(book.sources.flatMap(\.ceilings))
    guard total > Int128(Self.greatestTotal) else { return }
    values.log.report(.total(.ceilings(limit: Self.greatestTotal)), at: table.text.start)
  }
}
