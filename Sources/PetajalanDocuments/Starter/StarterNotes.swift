import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// The sheets of a scenario's workbook that are not read: their names begin with `#`.
enum StarterNotes {
  /// How to fill in the workbook.
  package static func readme(_ source: ScenarioSource, _ phrases: any Phrasebook) -> Sheet {
    var sheet = Sheet("#README", widths: [24, 30, 90])
    sheet.page.isLandscape = false
    sheet.open(phrases.starterTitle)
    for text in phrases.starterIntroduction { sheet.appendParagraph(text, columns: 3) }
    sheet.skip()
    for settings in SettingSheet.allCases {
      sheet.append([
        .text(phrases.sheetName(of: settings), SheetStyles.heading),
        .empty(), .text(phrases.meaning(of: settings), SheetStyles.note),
      ])
      sheet.appendHeader([
        keyHeading(of: settings, phrases), phrases.exampleHeading, phrases.meaningHeading,
      ])
      for example in phrases.examples(of: settings) {
        sheet.append(
          [example.key, example.value, example.meaning].map { .text($0, SheetStyles.text) })
      }
      sheet.skip()
    }
    for table in ScenarioWorkbook.sheetOrder {
      sheet.append([
        .text(phrases.sheetName(of: table), SheetStyles.heading),
        .empty(), .text(phrases.meaning(of: table), SheetStyles.note),
      ])
      sheet.appendHeader([phrases.headerHeading, phrases.alsoAccepted, phrases.meaningHeading])
      for column in table.columns {
        let header = StarterHeaders.header(column, in: phrases.language)
        let others = column.headers.filter { $0 != header }
        sheet.append([
          .text(header + (column.isRequired ? " *" : ""), SheetStyles.text),
          .text(others.joined(separator: ", "), SheetStyles.text.with { $0.color = .faint }),
          .text(phrases.meaning(of: column), SheetStyles.text),
        ])
      }
      sheet.skip()
    }
    return sheet
  }

  /// What leads to a setting: its key, or the kind of a rule.
  private static func keyHeading(of sheet: SettingSheet, _ phrases: any Phrasebook) -> String {
    switch sheet {
    case .settings: StarterHeaders.header(SettingColumn.key, in: phrases.language)
    case .rules: StarterHeaders.header(RuleColumn.kind, in: phrases.language)
    case .alternatives: StarterHeaders.header(AlternativeColumn.key, in: phrases.language)
    }
  }

  // MARK: Lists

  /// The dimensions and sub-dimensions to choose from.
  static func lists(_ phrases: any Phrasebook) -> Sheet {
    var sheet = Sheet(phrases.listsSheet, widths: [22, 28])
    sheet.appendHeader([phrases.dimensionColumn, phrases.subdimensionColumn])
    for dimension in SmartCityDimension.allCases {
      for subdimension in StarterScenario.subdimensions(of: dimension, in: phrases.language) {
        sheet.append([.text(dimension.rawValue), .text(subdimension)])
      }
    }
    // The choices of dimensions, each once.
    sheet.skip()
    for dimension in SmartCityDimension.allCases { sheet.append([.text(dimension.rawValue)]) }
    return sheet
  }

  /// Where the choices of a column stand.
  package static func list(_ kind: ColumnKind, _ phrases: any Phrasebook) -> String {
    let count = SmartCityDimension.allCases.reduce(0) { $0 + $1.subdimensions.count }
    let range =
      kind == .dimension
      ? SheetRange(rows: count + 2...count + 1 + SmartCityDimension.allCases.count, column: 0)
      : SheetRange(rows: 1...count, column: 1)
    return "\(SheetName(phrases.listsSheet).quoted)!\(range.fixed)"
  }
}
