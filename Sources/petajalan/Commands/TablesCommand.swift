import ArgumentParser
import PetajalanReading

/// Lists the tables of a scenario with every accepted header.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "List the tables of a scenario and every header that is accepted.",
    discussion: text)

  func run() throws { try Console().write(Self.text + "\n", language: .en) }

  /// The list, also shown by `petajalan help tables`.
  static var text: String { (tables + sheets).joined(separator: "\n\n") }

  private static var tables: [String] {
    ScenarioTable.allCases.map { table in
      let sheet = TableName(table).names.joined(separator: ", ")
      let title =
        "\(table.rawValue) (\(table.defaultFile)\(table.isRequired ? ", required" : ""); "
        + "in a workbook the sheet \(sheet))"
      let columns = list(table.columns)
      var extra: [String] = []
      if table.hasYearColumns { extra.append("  one column per year of the horizon *") }
      if table.hasCriterionColumns { extra.append("  one column per criterion id") }
      return ([title] + columns + extra).joined(separator: "\n")
    }
  }

  /// The sheets of a workbook that hold what the YAML file says.
  private static var sheets: [String] {
    TableName.allCases.filter { $0.table == nil }.map { name in
      let title =
        "\(name.rawValue) (only in a workbook\(name.isRequired ? ", required" : ""); "
        + "the sheet \(name.names.joined(separator: ", ")))"
      return ([title] + list(name.columns)).joined(separator: "\n")
    }
  }

  private static func list(_ columns: [any TableColumn]) -> [String] {
    columns.map { column in
      "  " + column.headers.joined(separator: ", ") + (column.isRequired ? " *" : "")
    }
  }
}
