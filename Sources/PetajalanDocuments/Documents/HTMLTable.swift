import Formats
import PetajalanPhrases

/// A table of a page: its cells are as wide as their words, the columns that name its
/// rows stay where they are while the others are moved.
struct HTMLTable {
  private let table: ChapterTable
  private let label: String
  private let phrases: any Phrasebook

  /// Rows from which on it helps to hide some.
  private static let leastToFilter = 12

  /// Rows up to which a table is printed on one page.
  private static let mostOnOnePage = 8

  /// Prepares a table.
  init(_ table: ChapterTable, label: String, _ phrases: any Phrasebook) {
    self.table = table
    self.label = label
    self.phrases = phrases
  }

  /// The table as text.
  package var text: String {
    let heads = table.columns.indices.map { column in
      "<th scope=\"col\"\(style(of: column))\(leastWidth(of: column))>"
        + "\(XMLText.escaped(table.columns[column].title))</th>"
    }
    let body = table.rows.filter { $0.kind != .total }.map { text(of: $0) }
    let foot = table.rows.filter { $0.kind == .total }.map { text(of: $0) }
    return """
      <div class="\(kinds)" role="region" tabindex="0" aria-labelledby="table-\(table.id)">
      <table\(attributes)>
      <caption id="table-\(table.id)"><span><b>\(label).</b> \
      \(XMLText.escaped(table.caption))</span></caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody>
      \(foot.isEmpty ? "" : "<tfoot>\n\(foot.joined(separator: "\n"))\n</tfoot>\n")</table>
      </div>
      """
  }

  private var kinds: String {
    "table" + (table.isWide ? " wide" : "")
      + (table.rows.count <= Self.mostOnOnePage ? " short" : "")
  }

  /// What the script writes.
  private var attributes: String {
    var texts = [("sort", phrases.sortHint), ("scroll", phrases.scrollHint)]
    if table.rows.count >= Self.leastToFilter {
      texts += [("filter", phrases.filterLabel), ("shown", phrases.shownRows("{shown}", "{all}"))]
    }
    return texts.map { " data-\($0)=\"\(XMLText.escaped($1))\"" }.joined()
  }

  private func text(of row: ChapterTable.Row) -> String {
    let cells = row.cells.enumerated().map { column, cell in
      let key = cell.sortKey.map { " data-key=\"\($0)\"" } ?? ""
      let style = self.style(of: column, isRepeated: cell.isRepeated)
      return "<td\(style)\(key)>\(XMLText.escaped(cell.text))</td>"
    }
    let style = row.kind == .subtotal ? " class=\"subtotal\"" : ""
    return "<tr\(style)>\(cells.joined())</tr>"
  }

  /// Words need a width in which they can be read; numbers are never broken.
  private func leastWidth(of column: Int) -> String {
    table.columns[column].alignment == .right
      ? "" : " style=\"--share:\(table.columns[column].share)\""
  }

  private func style(of column: Int, isRepeated: Bool = false) -> String {
    var words: [String] = []
    if table.columns[column].alignment == .right { words.append("number") }
    if table.rowNames.contains(column) { words.append("stays") }
    if isRepeated { words.append("again") }
    return words.isEmpty ? "" : " class=\"\(words.joined(separator: " "))\""
  }
}
