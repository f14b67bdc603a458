import Formats
import MILP
import PetajalanDomain

extension NumberPhrases {
  /// A program's id and name.
  package func program(_ index: Int, in scenario: Scenario) -> String {
    let program = scenario.programs[index]
    // The quotes around the name are to be told from those in it.
    let name = program.name(in: language).replacing("\"", with: "'")
    return HarmlessText.line("\(program.id) \"\(name)\"")
  }

  /// The ids of programs.
  func programIDs(_ indices: [Int], in scenario: Scenario) -> [String] {
    indices.map { scenario.programs[$0].id }
  }

  /// The name of an agency.
  package func ownerName(_ index: Int, in scenario: Scenario) -> String {
    HarmlessText.line(scenario.owners[index].name(in: language))
  }

  /// A part of a whole in percent, to a hundredth.
  ///
  /// **Missing** The whole is nothing.
  package func sharePercent(_ part: Int128, of whole: Int128) -> String? {
    guard whole > 0 else { return nil }
    let hundredths = Rounding.nearest.divide(part * 10_000, by: whole)
    return numbers.decimal(hundredths, exponent: 2, fractionDigits: 2) + "%"
  }
}
