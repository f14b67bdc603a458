import ArgumentParser
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// Lists the tables of a scenario with every accepted header.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "List the tables of a scenario and every header that is accepted.",
    discussion: text(in: CommandLanguage.current))

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language ?? CommandLanguage.current
    try Console().write(Self.text(in: language) + "\n", language: language)
  }

  /// The list, also shown by `petajalan help tables`.
  static func text(in language: Language) -> String {
    let phrases = language.phrases
    return TableName.allCases.filter { $0.table != nil }.map { list($0, phrases) }
      .joined(separator: "\n\n") + "\n\n"
      + TableName.allCases.filter { $0.table == nil }.map { list($0, phrases) }
      .joined(separator: "\n\n")
  }

  /// A table, or a sheet that holds what the YAML file says.
  private static func list(_ name: TableName, _ phrases: any Phrasebook) -> String {
    let table = name.table
    let title = phrases.tableTitle(
      name.rawValue, file: table?.defaultFile, isRequired: name.isRequired, sheets: name.names)
    var lines = [title]
    lines += name.columns.map { column in
      "  " + column.headers.joined(separator: ", ") + (column.isRequired ? " *" : "")
    }
    if table?.hasYearColumns ?? false { lines.append("  \(phrases.yearColumns) *") }
    if table?.hasCriterionColumns ?? false { lines.append("  \(phrases.criterionColumns)") }
    return lines.joined(separator: "\n")
  }
}
