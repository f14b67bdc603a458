import OutputFolders
import PetajalanDomain
import PetajalanReading

/// Writes a scenario as a folder: `scenario.yaml`, and a CSV file per table.
public enum ScenarioFolderFiles {
  /// The files of a scenario.
  ///
  /// - Parameters:
  ///   - comments: whether the settings are explained.
  ///   - readme: whether the scenario is one to start from, with a file that explains
  ///     its tables.
  public static func files(
    of source: ScenarioSource, language: Language, comments: Bool, readme: Bool
  ) -> [OutputFile] {
    let phrases = language.phrases
    let yaml = YAMLWriter.text(of: source.settings) { key in
      comments ? phrases.comment(onSetting: key) : []
    }
    let opening = readme ? phrases.starterOpening.map { "# \($0)\n" }.joined() : ""
    var files = [OutputFile(name: "scenario.yaml", text: opening + yaml)]
    for table in ScenarioTable.allCases {
      guard let content = source.tables[table] else { continue }
      files.append(OutputFile(name: table.defaultFile, text: text(of: content)))
    }
    if readme {
      files.append(OutputFile(name: "README.md", text: StarterReadme.text(language: language)))
    }
    return files
  }

  /// A table as CSV.
  ///
  /// Unlike reports it is written as it is: a cell that gained an apostrophe would not
  /// be read back as the same text.
  package static func text(of table: ScenarioSource.Table) -> String {
    // A line of one empty cell would be no line at all.
    let isNarrow = table.header.count == 1
    return ([table.header] + table.rows).map { row in
      row.map { cell in
        let isSpecial = cell.unicodeScalars.contains { ",\"\r\n;\t".unicodeScalars.contains($0) }
        return isSpecial || (isNarrow && cell.isEmpty)
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",") + "\n"
    }.joined()
  }
}
