import Formats
import PetajalanReading

/// A workbook composed cell by cell, as spreadsheets write them.
///
/// ```swift
/// let files = try WorkbookText()
///   .sheet("sources", [["id", 2025], ["APBD", .percent("0.5")]])
///   .files
/// ```
public struct WorkbookText: Sendable {
  /// A cell.
  public enum Cell: Sendable {
    /// Nothing.
    case empty
    /// A text that stands in the table of shared ones.
    case text(String)
    /// A text that stands in the cell.
    case inline(String)
    /// A number as the file states it.
    case number(String)
    /// A number that the cell shows as a percentage.
    case percent(String)
    /// A number that the cell shows as a date.
    case date(String)
    /// Yes or no.
    case truth(Bool)
    /// An error such as `#REF!`.
    case error(String)
    /// A formula with its stored value, if there is one.
    case formula(String, value: String?)
    /// A cell as it stands in the file, between the tags of its row.
    case raw(String)
  }

  private struct Sheet {
    let name: String
    let rows: [[Cell]]
    let merges: [String]
    let isHidden: Bool
  }

  private var sheets: [Sheet] = []
  private var parts: [String: [UInt8]] = [:]
  private var missing: Set<String> = []

  /// Creates a workbook without sheets.
  public init() {}

  /// Adds a sheet.
  ///
  /// - Parameter merges: the ranges of merged cells, such as `A2:A4`.
  public consuming func sheet(
    _ name: String, _ rows: [[Cell]], merges: [String] = [], isHidden: Bool = false
  ) -> WorkbookText {
    var text = self
    text.sheets.append(Sheet(name: name, rows: rows, merges: merges, isHidden: isHidden))
    return text
  }

  /// Puts a part in the place of another one, or beside the others.
  public consuming func part(_ name: String, _ bytes: [UInt8]) -> WorkbookText {
    var text = self
    text.parts[name] = bytes
    return text
  }

  /// Leaves a part out.
  public consuming func without(_ name: String) -> WorkbookText {
    var text = self
    text.missing.insert(name)
    return text
  }

  /// The workbook as the only file of a scenario.
  public var files: ScenarioTexts {
    get throws { Self.files(of: try bytes) }
  }

  /// Bytes as the only file of a scenario, `kota.xlsx`.
  public static func files(of bytes: [UInt8]) -> ScenarioTexts {
    var files = ScenarioTexts([:], mainFile: "kota.xlsx")
    files.files["kota.xlsx"] = bytes
    return files
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    get throws {
      try Archive.bytes(of: written.merging(parts) { $1 }.filter { !missing.contains($0.key) })
    }
  }

  // MARK: Parts

  private var written: [String: [UInt8]] {
    var strings: [String] = []
    var parts: [String: String] = [:]
    for (number, sheet) in sheets.enumerated() {
      parts["xl/worksheets/sheet\(number + 1).xml"] = Self.xml(of: sheet, &strings)
    }
    let numbers = sheets.indices.map { $0 + 1 }
    let tabs = zip(numbers, sheets).map { number, sheet in
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(number)\"\(state)"
        + " r:id=\"rId\(number)\"/>"
    }
    parts["xl/workbook.xml"] =
      "<workbook \(Self.namespaces)><sheets>\(tabs.joined())</sheets></workbook>"
    let sheetRelations = numbers.map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
    parts["xl/_rels/workbook.xml.rels"] = Self.relations(
      sheetRelations + [
        ("rIdS", "sharedStrings", "/xl/sharedStrings.xml"), ("rIdF", "styles", "styles.xml"),
      ])
    parts["_rels/.rels"] = Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])
    parts["xl/styles.xml"] = """
      <styleSheet \(Self.namespaces)><numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yy"/>
      </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>
      </styleSheet>
      """
    let shared = strings.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }
    parts["xl/sharedStrings.xml"] = "<sst \(Self.namespaces)>\(shared.joined())</sst>"
    return parts.mapValues { Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0).utf8) }
  }

  private static let namespaces = """
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

  private static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let relations = list.map { relation in
      "<Relationship Id=\"\(relation.id)\" Type=\"\(base)\(relation.type)\" "
        + "Target=\"\(relation.target)\"/>"
    }
    return "<Relationships>\(relations.joined())</Relationships>"
  }

  private static func xml(of sheet: Sheet, _ strings: inout [String]) -> String {
    var rows: [String] = []
    for (row, cells) in sheet.rows.enumerated() {
      var texts: [String] = []
      for (column, cell) in cells.enumerated() {
        texts.append(xml(of: cell, at: reference(row, column), &strings))
      }
      rows.append("<row r=\"\(row + 1)\">\(texts.joined())</row>")
    }
    let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return "<worksheet \(namespaces)><sheetData>\(rows.joined())</sheetData>"
      + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>") + "</worksheet>"
  }

  private static func xml(
    of cell: Cell, at place: String, _ strings: inout [String]
  ) -> String {
    switch cell {
    case .empty: return ""
    case .text(let text):
      let number = strings.firstIndex(of: text) ?? strings.count
      if number == strings.count { strings.append(text) }
      return "<c r=\"\(place)\" t=\"s\"><v>\(number)</v></c>"
    case .inline(let text):
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    case .number(let text): return "<c r=\"\(place)\"><v>\(text)</v></c>"
    case .percent(let text): return "<c r=\"\(place)\" s=\"1\"><v>\(text)</v></c>"
    case .date(let text): return "<c r=\"\(place)\" s=\"2\"><v>\(text)</v></c>"
    case .truth(let isTrue): return "<c r=\"\(place)\" t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
    case .error(let text): return "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
    case .formula(let formula, let value):
      return "<c r=\"\(place)\"><f>\(escaped(formula))</f><v>\(value ?? "")</v></c>"
    case .raw(let text): return text
    }
  }

  /// The name of a cell, its row and column counted from 0.
  static func reference(_ row: Int, _ column: Int) -> String {
    SourceLocation(file: "", sheet: "x", line: row + 1, column: column + 1).description
      .split(separator: "!").last.map(String.init) ?? ""
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension WorkbookText.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A shared text.
  public init(stringLiteral text: String) { self = .text(text) }

  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(String(number)) }
}
