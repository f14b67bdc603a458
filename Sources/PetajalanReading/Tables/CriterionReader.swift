import PetajalanDomain

/// Reads the table `criteria`.
struct CriterionReader {
  /// Reads single values.
  package let values: ValueReader
  /// What an alternative changes.
  package var changes = ChangeDigest.none
  /// The judgements from which the weights follow.
  ///
  /// **Missing** The table has weights.
  package var pairwise: YAMLEntry?

  /// The criteria of a table, and what they were judged by.
  package func read(
    _ table: Table<CriterionColumn>
  ) -> (criteria: [Criterion], pairwise: PairwiseJudgements?) {
    let columns = Set(
      ProgramColumn.allCases.filter { $0 != .score }.flatMap(\.headers).map(headerKey))
    var ids = UniqueIDs(kind: .criterion, log: values.log)
    var criteria: [Criterion] = []
    var hasAllWeights = true
    for row in table.rows {
      guard let id = table.id(row, .id, values) else { continue }
      ids.insert(id, at: row)
      if columns.contains(headerKey(id.text)) {
        values.log.report(.table(.criterionIsColumn(criterion: id.text)), at: id.location)
      }
      let weight = weight(of: id, row, table)
      if weight == nil { hasAllWeights = false }
      criteria.append(
        Criterion(
          id: id.text, name: table.field(row, .name)?.text ?? id.text,
          nameEN: table.field(row, .nameEN)?.text, weight: weight ?? .zero))
    }
    var judgements: PairwiseJudgements?
    if let pairwise,
      let reading = PairwiseReader(log: values.log, criteria: criteria.map(\.id))
        .read(pairwise.value)
    {
      judgements = reading.judgements
      criteria = zip(criteria, reading.weights).map { $0.weighing($1) }
    }
    criteria = changes.applied(to: criteria)
    if hasAllWeights, !criteria.isEmpty, criteria.allSatisfy({ $0.weight == .zero }) {
      values.log.report(.setting(.noWeight), at: table.location(0, .weight))
    }
    return (criteria, judgements)
  }

  /// The weight in a row; with judgements in pairs there must be none.
  private func weight(
    of id: Field, _ row: Int, _ table: Table<CriterionColumn>
  ) -> ExactDecimal? {
    guard pairwise != nil else {
      return table.required(row, .weight, values).flatMap { values.magnitude($0, "weight") }
    }
    if let field = table.field(row, .weight) {
      values.log.report(.pairwise(.weightToo(criterion: id.text)), at: field.location)
    }
    return nil
  }
}

extension Criterion {
  /// The criterion with another weight.
  package func weighing(_ weight: ExactDecimal) -> Criterion {
    Criterion(id: id, name: name, nameEN: nameEN, weight: weight)
  }
}

extension Table {
  /// A cell that must not be empty; an empty one is reported.
  func required(_ row: Int, _ column: Column, _ values: ValueReader) -> Field? {
    if let field = field(row, column) { return field }
    // A column that is missing was reported once, at the header.
    if has(column) {
      values.log.report(
        .value(.missing(label: column.rawValue)), at: location(row, column))
    }
    return nil
  }

  /// The id in a cell that must hold one.
  func id(_ row: Int, _ column: Column, _ values: ValueReader) -> Field? {
    guard let field = required(row, column, values), values.id(field, column.rawValue) != nil
    else { return nil }
    return field
  }
}
