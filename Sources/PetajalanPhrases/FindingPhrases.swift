import Formats
import MILP
import PetajalanDomain

/// What disagrees in an output folder, in words.
public protocol FindingPhrases: ViolationPhrases {
  /// A sentence without a period, with names, years and rupiah.
  func sentence(for finding: FindingKind, in scenario: Scenario) -> String
  /// That a diagnosis has no clash of a number, but so many.
  func clashMissing(_ number: Int, of count: Int) -> String
}

extension FindingPhrases where Self: FaultPhrases {
  /// Why a clash of a diagnosis cannot be had, with the place.
  public func line(for error: WrittenClashError, in scenario: Scenario) -> String {
    switch error {
    case .unreadable(let error): line(for: error)
    case .malformed(let finding): line(for: finding, in: scenario)
    case .missing(let file, let number, let count):
      HarmlessText.visible("\(file): error: \(clashMissing(number, of: count))")
    }
  }
}

extension FindingPhrases {
  /// A finding as editors find it: `path:line:column: error: what is wrong`.
  public func line(for finding: Finding, in scenario: Scenario) -> String {
    let place = finding.location
    let sentence = sentence(for: finding.kind, in: scenario)
    return HarmlessText.visible("\(place.file):\(place.line):\(place.column): error: \(sentence)")
  }

  /// A decimal number with all its digits and no more.
  func shortest(_ value: Int128, exponent: Int) -> String {
    var (value, digits) = (value, exponent)
    while digits > 0, value.isMultiple(of: 10) {
      value /= 10
      digits -= 1
    }
    return numbers.decimal(value, exponent: digits, fractionDigits: digits)
  }

  /// A source's name.
  func sourceName(_ source: Int, in scenario: Scenario) -> String {
    sourceNames([source], in: scenario)
  }
}
