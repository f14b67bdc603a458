import Formats
import PetajalanDomain

/// Numbers and lists as a language writes them.
public protocol NumberPhrases {
  /// The language.
  var language: Language { get }

  /// The marks of numbers.
  var numbers: NumberText { get }

  /// Whether a comma stands before that word where there are more than two things.
  var hasSerialComma: Bool { get }

  /// The word between the last two of several things that all count.
  var and: String { get }

  /// The word between the last two of several things of which one is enough.
  var or: String { get }
}

extension NumberPhrases {
  /// Sums of money in the language.
  package var money: MoneyText { MoneyText(numbers: numbers) }

  /// `a, b and c`.
  package func all(of words: [String]) -> String { list(words, last: and) }

  /// The names of sources as a list.
  package func sourceNames(_ sources: [Int], in scenario: Scenario) -> String {
    all(of: sources.map { HarmlessText.line(scenario.sources[$0].name(in: language)) })
  }

  /// A program by its name and its code.
  package func programName(_ program: Int, in scenario: Scenario) -> String {
    let details = scenario.programs[program]
    let name = HarmlessText.line(details.name(in: language))
    return name == details.id ? name : "\(name) (\(details.id))"
  }

  /// `a, b or c`.
  package func any(of words: [String]) -> String { list(words, last: or) }

  /// Years as ranges: `2024–2026 and 2028`.
  package func years(_ years: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years {
      if let last = ranges.last, year == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    return all(of: ranges.map { self.years($0) })
  }

  /// A range of years: `2024–2026`, or one year alone.
  package func years(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
  }

  private func list(_ words: [String], last: String) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    let comma = hasSerialComma && words.count > 2 ? "," : ""
    return words.dropLast().joined(separator: ", ") + "\(comma) \(last) " + final
  }
}

extension English {
  /// English.
  public var language: Language { .en }
  /// `1,234.5`.
  public var numbers: NumberText { NumberText(thousandsMark: ",", decimalMark: ".") }
  /// None.
  public var hasSerialComma: Bool { false }
  /// The word *and*.
  public var and: String { "and" }
  /// The word *or*.
  public var or: String { "or" }
}

extension Indonesian {
  /// Indonesian.
  public var language: Language { .id }
  /// `1.234,5`.
  public var numbers: NumberText { NumberText(thousandsMark: ".", decimalMark: ",") }
  /// One, by the official spelling.
  ///
  /// **Source** Ejaan Bahasa Indonesia yang Disempurnakan, edition V (2022), comma, 1.
  public var hasSerialComma: Bool { true }
  /// The word *dan*.
  public var and: String { "dan" }
  /// The word *atau*.
  public var or: String { "atau" }
}
