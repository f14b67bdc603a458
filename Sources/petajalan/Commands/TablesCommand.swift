import ArgumentParser
import PetajalanKit

/// Lists the tables of a scenario with every accepted header.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "List the tables of a scenario and every header that is accepted.",
    discussion: text)

  func run() throws { try Console().write(Self.text + "\n", language: .en) }

  /// The list, also shown by `petajalan help tables`.
  static var text: String {
    ScenarioTable.allCases.map { table in
      let title =
        "\(table.rawValue) (\(table.defaultFile)\(table.isRequired ? ", required" : ""))"
      let columns = table.columns.map { column in
        "  " + column.headers.joined(separator: ", ") + (column.isRequired ? " *" : "")
      }
      var extra: [String] = []
      if table.hasYearColumns { extra.append("  one column per year of the horizon *") }
      if table.hasCriterionColumns { extra.append("  one column per criterion id") }
      return ([title] + columns + extra).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
