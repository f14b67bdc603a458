import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// The limits that the documentation states are those of the code.
@Suite struct SafetyArticleTests {
  private static let limits: [(row: String, value: String)] = [
    ("programs", grouped(ProgramReader.mostPrograms)),
    ("years of the horizon, of a program, of a lag", "\(Horizon.mostYears)"),
    ("one amount", "10^\(String(Amount.greatest.rupiah).count - 1) rupiah"),
    (
      "all ceilings together",
      "\(SourceReader.greatestTotal / 1_000_000_000_000_000_000) × 10^18 rupiah"
    ),
    ("digits of a number", "\(ExactDecimal.mostDigits)"),
    (
      "all benefit and penalties together",
      "\(Points.greatestTotal / 2 / Points.perPoint / 1_000_000_000_000) × 10^12 points"
    ),
    ("one table's file", "\(ScenarioFolder.mostBytes >> 20) MiB"),
    (
      "values in `scenario.yaml`",
      "\(grouped(YAMLDocument.mostValues)), aliases counted as often as they are used"
    ),
    ("a workbook's file", "\(WorkbookLimits.fileBytes >> 20) MiB"),
    ("cells of a workbook", grouped(WorkbookLimits.cells)),
    ("`scale` of ceilings", "\(grouped(Int(CeilingScaleReader.greatestScale))) %"),
  ]

  @Test func limitsAreThoseOfTheCode() throws {
    let section = try #require(try Article("Safety").section("Limits"))
    let values = Dictionary(
      section.cells.compactMap { $0.count > 1 ? ($0[0], $0[1]) : nil },
      uniquingKeysWith: { first, _ in first })
    for (row, value) in Self.limits { #expect(values[row] == value, "\(row)") }
    #expect(TimeSpan.mostSeconds == 7 * 24 * 3600, "a week")
    #expect(values["`--time`"] == "a week")
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }
}
