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

  // MARK: Sums

  /// The ceilings of each source against the capital of the programs that list it
  /// first; too much is red.
  package static func check(_ source: ScenarioSource, _ phrases: any Phrasebook) -> Sheet {
    var sheet = Sheet(phrases.checkSheet, widths: [30, 24, 30, 14])
    sheet.open(phrases.checkTitle, note: phrases.checkNote)
    sheet.appendHeader([
      phrases.sourceColumn, phrases.ceilingSumColumn, phrases.firstChoiceColumn, phrases.usedColumn,
    ])
    let sums = SourceSums(source, phrases)
    let first = sheet.rows.count
    for row in sums.rows {
      let line = sheet.rows.count
      sheet.append([
        .text(row.id, SheetStyles.text), row.ceilings, row.capital,
        SheetCell(
          content: .formula(
            "IF(B\(line + 1)=0,0,C\(line + 1)/B\(line + 1))", row.usedFraction),
          style: SheetStyles.number(.percent)),
      ])
    }
    let range = SheetRange(rows: first...max(first, sheet.rows.count - 1), columns: 0...3)
    sheet.conditions.append(
      SheetCondition(
        range: range, test: .formula("$C\(first + 1)>$B\(first + 1)"),
        style: CellStyle().with { $0.fill = .alarm }))
    return sheet
  }
}
