import Formats
import Foundation
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// Writes a scenario as a workbook to be filled in: a sheet per table, with frozen
/// headers that say what their columns hold, and lists to choose from.
public enum ScenarioWorkbook {
  /// The bytes of the workbook.
  ///
  /// - Parameter folder: where files may lie while it is made; nothing of them stays.
  /// - Throws: ``FormatError``, also if a text is longer than a cell can hold.
  public static func bytes(
    of source: ScenarioSource, language: Language,
    workingIn folder: String = FileManager.default.temporaryDirectory.path
  ) throws(FormatError) -> [UInt8] {
    for (table, content) in source.tables.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let texts = content.header + content.rows.joined()
      guard texts.allSatisfy({ $0.utf16.count <= SheetCell.longestText }) else {
        throw .textTooLong(place: table.rawValue)
      }
    }
    let rows =
      SettingRows.settings(source.settings).map { [$0.key, $0.value] }
      + SettingRows.alternatives(source.settings) + RuleRows.rows(source.settings)
    guard rows.joined().allSatisfy({ $0.utf16.count <= SheetCell.longestText }) else {
      throw .textTooLong(place: "scenario.yaml")
    }
    return try WorkbookFile.bytes(
      of: workbook(of: source, language: language), workingIn: folder)
  }

  /// The workbook before it is a file.
  package static func workbook(of source: ScenarioSource, language: Language) -> Workbook {
    let phrases = language.phrases
    var workbook = Workbook(title: source.settings["name"]?.text ?? "petajalan")
    workbook.add(StarterNotes.readme(source, phrases))
    workbook.add(settings(source, phrases))
    for table in sheetOrder {
      guard let content = source.tables[table] else { continue }
      workbook.add(ScenarioTableSheet(table, content, source, phrases).sheet)
    }
    workbook.add(rules(source, phrases))
    workbook.add(alternatives(source, phrases))
    workbook.add(CheckSheet(source, phrases).sheet)
    workbook.add(StarterNotes.lists(phrases))
    return workbook
  }

  /// The tables in the order of their tabs: those first that are filled in most.
  static let sheetOrder: [ScenarioTable] = [
    .programs, .sources, .owners, .criteria, .dependencies, .costs, .benefits,
  ]

  // MARK: Settings

  /// The settings whose values are words.
  private static let words = [
    "language": ["id", "en"], "money.unit": ["rupiah", "ribu", "juta", "miliar"],
    "money.numbers": ["plain", "id"], "benefit.timing": ["completion", "service"],
  ]

  private static func settings(_ source: ScenarioSource, _ phrases: any Phrasebook) -> Sheet {
    var sheet = Sheet(phrases.sheetName(of: .settings), widths: [30, 46, 70])
    sheet.appendHeader(
      SettingColumn.allCases.map { StarterHeaders.header($0, in: phrases.language) }
        + [phrases.noteHeading])
    sheet.comment([phrases.keyMeaning, phrases.valueMeaning, phrases.noteMeaning])
    // The sheet is read before it is known which mark the others have.
    let style: ScenarioCells.Style =
      ScenarioCells.style(of: source) == .plain ? .plain : .whole
    var explained: Set<Substring> = []
    for (key, value) in SettingRows.settings(source.settings) {
      let top = key.prefix { $0 != "." }
      let note =
        explained.insert(top).inserted
        ? phrases.comment(onSetting: String(top)).joined(separator: " ") : ""
      sheet.append([
        ScenarioCells.text(key), ScenarioCells.value(value, style),
        .text(note, SheetStyles.text.with { $0.color = .faint }),
      ])
      if let words = words[key] {
        let cell = SheetRange(row: sheet.rows.count - 1, columns: 1...1)
        sheet.entries.append(EntryRule(range: cell, allowed: .words(words)))
      }
    }
    sheet.finishEntries()
    return sheet
  }

  private static func rules(_ source: ScenarioSource, _ phrases: any Phrasebook) -> Sheet {
    var sheet = Sheet(
      phrases.sheetName(of: .rules),
      widths: [26, 18, 10, 10, 14, 11, 11, 11, 24, 30, 14, 50, 16])
    let columns = RuleColumn.allCases
    sheet.appendHeader(columns.map { StarterHeaders.header($0, in: phrases.language) })
    sheet.comment(columns.map { phrases.meaning(of: $0) })
    let style = ScenarioCells.style(of: source)
    for row in RuleRows.rows(source.settings) {
      sheet.append(
        zip(columns, row).map { column, text in
          column.isNumeric ? ScenarioCells.value(text, style) : ScenarioCells.text(text)
        })
    }
    for (position, column) in columns.enumerated() {
      let range = ScenarioCells.entryRows(of: sheet, column: position)
      switch column {
      case .kind: sheet.entries.append(EntryRule(range: range, allowed: .words(RuleRows.kinds)))
      case .eachYear:
        sheet.entries.append(
          EntryRule(range: range, allowed: .words([phrases.yes, phrases.no])))
      default: break
      }
    }
    sheet.finishEntries()
    return sheet
  }

  private static func alternatives(
    _ source: ScenarioSource, _ phrases: any Phrasebook
  ) -> Sheet {
    var sheet = Sheet(phrases.sheetName(of: .alternatives), widths: [24, 40, 50])
    sheet.appendHeader(
      AlternativeColumn.allCases.map { StarterHeaders.header($0, in: phrases.language) })
    sheet.comment([phrases.alternativeMeaning, phrases.keyMeaning, phrases.valueMeaning])
    let style = ScenarioCells.style(of: source)
    for row in SettingRows.alternatives(source.settings) {
      sheet.append([
        ScenarioCells.text(row[0]), ScenarioCells.text(row[1]), ScenarioCells.value(row[2], style),
      ])
    }
    sheet.finishEntries()
    return sheet
  }
}

extension Sheet {
  /// Says something about each cell of the first row.
  mutating func comment(_ texts: [String]) {
    comments += texts.enumerated().map { Comment(row: 0, column: $0, text: $1) }
  }

  /// Keeps the header of rows to be filled in in sight, and prints it on each page.
  mutating func finishEntries() {
    frozenRows = 1
    repeatedRows = 0...0
  }
}
