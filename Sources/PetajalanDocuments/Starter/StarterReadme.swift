import PetajalanDomain
import PetajalanReading

/// Explains the files of a scenario to whoever fills them in.
enum StarterReadme {
  /// The text as Markdown.
  package static func text(language: Language) -> String {
    let phrases = language.phrases
    var lines = ["# \(phrases.starterTitle)", ""]
    lines += phrases.starterIntroduction.flatMap { [$0, ""] }
    for table in ScenarioTable.allCases {
      lines += ["## \(table.defaultFile)", "", phrases.meaning(of: table), ""]
      lines += ["| \(phrases.headerHeading) | \(phrases.meaningHeading) |", "|---|---|"]
      lines += table.columns.map { column in
        "| `\(StarterHeaders.header(column, in: language))`\(column.isRequired ? " *" : "") | "
          + "\(phrases.meaning(of: column).replacing("|", with: "\\|")) |"
      }
      if table.hasYearColumns { lines.append("| `2026` … | \(phrases.yearColumnMeaning) |") }
      if table.hasCriterionColumns {
        lines.append("| `K1` … | \(phrases.criterionColumnMeaning) |")
      }
      lines.append("")
    }
    lines += ["## \(phrases.dimensionColumn)", ""]
    lines += SmartCityDimension.allCases.map {
      "- \($0.rawValue): \(StarterScenario.subdimensions(of: $0, in: language).joined(separator: ", "))"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
