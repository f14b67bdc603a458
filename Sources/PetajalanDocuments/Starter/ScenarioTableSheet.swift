import Formats
import PetajalanPhrases
import PetajalanReading

/// A table of a scenario as a sheet.
struct ScenarioTableSheet {
  private let table: ScenarioTable
  private let content: ScenarioSource.Table
  private let source: ScenarioSource
  private let phrases: any Phrasebook

  init(
    _ table: ScenarioTable, _ content: ScenarioSource.Table, _ source: ScenarioSource,
    _ phrases: any Phrasebook
  ) {
    self.table = table
    self.content = content
    self.source = source
    self.phrases = phrases
  }

  /// The sheet.
  package var sheet: Sheet {
    let columns = content.header.map { Self.column($0, of: table) }
    let kinds = zip(content.header, columns).map { header, column in
      column.map { ColumnKind($0) } ?? (header.hasPrefix("#") ? .text : .number)
    }
    var sheet = Sheet(phrases.sheetName(of: table), widths: kinds.indices.map(width))
    let header = SheetStyles.header
    sheet.append(
      zip(content.header, columns).map { title, column in
        .verbatim(
          title,
          column?.isRequired ?? false ? header.with { $0.fill = SheetColor(rgb: 0x7A3E00) } : header
        )
      })
    let style = ScenarioCells.style(of: source)
    for row in content.rows {
      sheet.append(
        zip(row, kinds).map { text, kind in
          kind.isNumeric
            ? ScenarioCells.value(text, style, isYear: kind == .years) : ScenarioCells.text(text)
        })
    }
    for (position, kind) in kinds.enumerated() {
      // Otherwise the zeros of a code that is typed would be lost.
      if !kind.isNumeric { sheet.columnStyles[position] = CellStyle().with { $0.numbers = .text } }
      sheet.comments.append(
        Sheet.Comment(
          row: 0, column: position, text: meaning(content.header[position], columns[position])))
      let range = ScenarioCells.entryRows(of: sheet, column: position)
      if let rule = entryRule(kind, range) { sheet.entries.append(rule) }
    }
    sheet.finishEntries()
    sheet.frozenColumns = min(2, content.header.count - 1)
    sheet.page.paper = content.header.count > 14 ? .a3 : .a4
    return sheet
  }

  /// The column that a header names in any of its spellings.
  package static func column(_ header: String, of table: ScenarioTable) -> (any TableColumn)? {
    func key(_ text: String) -> String {
      text.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "_")
    }
    return table.columns.first { $0.headers.map(key).contains(key(header)) }
  }

  private func meaning(_ header: String, _ column: (any TableColumn)?) -> String {
    if let column {
      return phrases.meaning(of: column) + (column.isRequired ? " (*)" : "")
    }
    if header.hasPrefix("#") { return phrases.noteMeaning }
    return table.hasYearColumns ? phrases.yearColumnMeaning : phrases.criterionColumnMeaning
  }

  /// As wide as its texts, within reason.
  private func width(_ column: Int) -> Double {
    let texts = [content.header[column]] + content.rows.prefix(500).map { $0[column] }
    return Double(min(44, max(9, DisplayWidth.longest(texts) + 3)))
  }

  private func entryRule(_ kind: ColumnKind, _ range: SheetRange) -> EntryRule? {
    switch kind {
    case .yesNo: EntryRule(range: range, allowed: .words([phrases.yes, phrases.no]))
    case .words(let words):
      EntryRule(
        range: range,
        allowed: .words(words.map { StarterHeaders.value($0, in: phrases.language) }))
    case .dimension, .subdimension:
      EntryRule(
        range: range, allowed: .range(StarterNotes.list(kind, phrases)), others: .taken)
    case .id(let table):
      ids(of: table).map { EntryRule(range: range, allowed: .range($0)) }
    case .ids(let table):
      // A cell may hold several, which no list can know.
      ids(of: table).map { EntryRule(range: range, allowed: .range($0), others: .taken) }
    case .amount, .text, .code, .list, .number, .years: nil
    }
  }

  /// Where the ids of another table stand.
  private func ids(of table: ScenarioTable) -> String? {
    guard let other = source.tables[table],
      let column = other.header.firstIndex(where: {
        Self.column($0, of: table)?.rawValue == "id"
      })
    else { return nil }
    let name = SheetName(phrases.sheetName(of: table))
    let rows = 1...max(1, other.rows.count) + 200
    return "\(name.quoted)!\(SheetRange(rows: rows, column: column).fixed)"
  }
}
