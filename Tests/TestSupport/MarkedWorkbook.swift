import PetajalanReading

/// A workbook whose texts mark the cells where faults must be reported.
///
/// A sheet is written as a CSV file without quotes, its cells separated by `;`. A
/// cell of digits is a number, one that ends with `%` a percentage; `@date`,
/// `@error`, `@formula`, `@true` and `@false` are what they say. A mark is `⟦` at
/// the beginning of a cell. What a test does not state is a sound default, as in
/// ``MarkedScenario``.
public struct MarkedWorkbook: Sendable {
  /// The file.
  public let text: WorkbookText

  /// The marked cells, in the order in which faults are told.
  public let marks: [SourceLocation]

  /// The sound sheets.
  public static let sound: [TableName: String] = [
    .scenario: "key;value\npetajalan;1\nhorizon.first;2025\nhorizon.last;2027",
    .sources: "id;2025;2026;2027\nA;1000;1000;1000",
    .programs: "id;name;owner;sources;score\nP1;One;O;A;1",
  ]

  /// Creates a workbook from marked sheets.
  ///
  /// - Parameters:
  ///   - settings: further rows of the sheet `scenario`.
  ///   - merges: the merged cells of each sheet.
  public init(
    _ sheets: [TableName: String] = [:], adding settings: String = "",
    merges: [TableName: [String]] = [:]
  ) {
    var texts = Self.sound.merging(sheets) { $1 }
    if !settings.isEmpty { texts[.scenario, default: ""] += "\n" + settings }
    var text = WorkbookText()
    var marks: [SourceLocation] = []
    for name in TableName.allCases {
      guard let sheet = texts[name] else { continue }
      var rows: [[WorkbookText.Cell]] = []
      for (row, line) in sheet.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      {
        var cells: [WorkbookText.Cell] = []
        for (column, cell) in line.split(separator: ";", omittingEmptySubsequences: false)
          .enumerated()
        {
          for _ in cell.prefix(while: { $0 == "⟦" }) {
            marks.append(
              SourceLocation(
                file: "kota.xlsx", sheet: name.rawValue, line: row + 1, column: column + 1))
          }
          cells.append(Self.cell(String(cell.drop { $0 == "⟦" })))
        }
        rows.append(cells)
      }
      text = text.sheet(name.rawValue, rows, merges: merges[name] ?? [])
    }
    self.text = text
    self.marks = marks
  }

  /// What the reader makes of the file.
  public func reading() throws -> ScenarioReading { try ScenarioReader.read(text.files) }

  /// The cell that a text stands for.
  static func cell(_ text: String) -> WorkbookText.Cell {
    switch text {
    case "": return .empty
    case "@date": return .date("45658")
    case "@error": return .error("#REF!")
    case "@formula": return .formula("A1+1", value: nil)
    case "@true": return .truth(true)
    case "@false": return .truth(false)
    default:
      if text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil { return .number(text) }
      if text.wholeMatch(of: /[0-9]+%/) != nil, let number = Double(text.dropLast()) {
        return .percent("\(number / 100)")
      }
      return .text(text)
    }
  }
}
