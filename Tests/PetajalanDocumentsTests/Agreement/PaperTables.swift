import Foundation
import FoundationXML
import TestSupport

@testable import PetajalanDocuments

/// The tables of written documents, as rows of texts.
enum PaperTables {
  /// Those of a chapter before it is written; what a cell repeats is empty.
  static func tables(of chapter: Chapter) -> [[[String]]] {
    chapter.tables.map { table in
      [table.columns.map(\.title)]
        + table.rows.map { row in row.cells.map { $0.isRepeated ? "" : $0.text } }
    }
  }

  /// Those of a page or a Word document, by the names of its elements.
  static func tables(
    ofXML text: String, table: String, row: String, cells: Set<String>, texts: Set<String>
  ) -> [[[String]]] {
    let reader = TableReader(table, row, cells, texts)
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.tables : []
  }

  /// Those of Markdown.
  static func tables(ofMarkdown text: String) -> [[[String]]] {
    var tables: [[[String]]] = []
    var rows: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("| ") else {
        if !rows.isEmpty { tables.append(rows) }
        rows = []
        continue
      }
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      if cells.allSatisfy({ $0.hasPrefix("---") }) { continue }
      rows.append(cells)
    }
    return rows.isEmpty ? tables : tables + [rows]
  }
}

private final class TableReader: NSObject, XMLParserDelegate {
  private(set) var tables: [[[String]]] = []
  private let table: String
  private let row: String
  private let cells: Set<String>
  private let texts: Set<String>
  private var inCell = false
  private var inText = false
  private var isSkipped = false

  init(_ table: String, _ row: String, _ cells: Set<String>, _ texts: Set<String>) {
    (self.table, self.row, self.cells, self.texts) = (table, row, cells, texts)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == table { tables.append([]) }
    guard !tables.isEmpty else { return }
    if name == row { tables[tables.count - 1].append([]) }
    if cells.contains(name) {
      inCell = true
      // A page repeats what a reader does not see twice.
      isSkipped = attributes["class"]?.split(separator: " ").contains("again") ?? false
      tables[tables.count - 1][tables[tables.count - 1].count - 1].append("")
    }
    if texts.contains(name) { inText = true }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if cells.contains(name) { inCell = false }
    if texts.contains(name) { inText = false }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard inCell, inText, !isSkipped, let last = tables.indices.last,
      let row = tables[last].indices.last, let cell = tables[last][row].indices.last
    else { return }
    tables[last][row][cell] += text
  }
}
