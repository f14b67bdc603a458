/// Reads the table `criteria`.
struct CriterionReader {
  /// Reads single values.
  let values: ValueReader
  /// What an alternative changes.
  var changes = ChangeDigest.none

  /// The criteria of a table.
  func read(_ table: Table<CriterionColumn>) -> [Criterion] {
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
      let weight = table.required(row, .weight, values).flatMap { values.magnitude($0, "weight") }
      if weight == nil { hasAllWeights = false }
      criteria.append(
        Criterion(
          id: id.text, name: table.field(row, .name)?.text ?? id.text,
          nameEN: table.field(row, .nameEN)?.text, weight: weight ?? .zero))
    }
    criteria = changes.applied(to: criteria)
    if hasAllWeights, !criteria.isEmpty, criteria.allSatisfy({ $0.weight == .zero }) {
      values.log.report(.setting(.noWeight), at: table.location(0, .weight))
    }
    return criteria
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
