import Formats
import MILP
import PetajalanDomain
import PetajalanReading

/// The sentences about faults in scenario files.
///
/// Each says what is wrong, with the name and value that the user wrote, and
/// behind a semicolon what would be right.
public protocol FaultPhrases: Sendable {
  /// The phrasebook that calls tables and columns as the files do.
  func naming(_ words: FileWords) -> Self
  /// Why a file cannot be had.
  func sentence(for error: ScenarioFileError) -> String
  /// What is wrong with the bytes of a file.
  func sentence(for fault: FileFault) -> String
  /// What is wrong with the form of the YAML file.
  func sentence(for fault: YAMLFault) -> String
  /// What is wrong with the form of YAML.
  func sentence(for problem: YAMLProblem) -> String
  /// What is wrong with the form of a workbook.
  func sentence(for fault: WorkbookFault) -> String
  /// What is wrong with the form of a table.
  func sentence(for fault: TableFault) -> String
  /// What is wrong with one value.
  func sentence(for fault: ValueFault) -> String
  /// What is wrong with a name.
  func sentence(for fault: ReferenceFault) -> String
  /// What is wrong with a setting.
  func sentence(for fault: SettingFault) -> String
  /// What is wrong with judgements of criteria in pairs.
  func sentence(for fault: PairwiseFault) -> String
  /// What is wrong with a program.
  func sentence(for fault: ProgramFault) -> String
  /// What is wrong with what a program needs.
  func sentence(for fault: RequirementFault) -> String
  /// What is wrong with a rule.
  func sentence(for fault: RuleFault) -> String
  /// What is wrong with an alternative.
  func sentence(for fault: AlternativeFault) -> String
  /// What is wrong in the scenario that an alternative leads to.
  ///
  /// - Parameter sentence: what is wrong with any scenario.
  func sentence(_ sentence: String, withinAlternative id: String) -> String
  /// What is wrong with a sum.
  func sentence(for fault: TotalFault) -> String
  /// What is worth a second look.
  func sentence(for advice: ScenarioAdvice) -> String
  /// What several pieces of advice say alike, of that many things.
  func heading(of topic: AdviceTopic, count: Int) -> String
  /// What one of several pieces of advice says of its own: the thing and its years or
  /// numbers.
  func item(for advice: ScenarioAdvice) -> String
  /// A line of a text.
  func line(_ number: Int) -> String
  /// That a list goes on.
  func others(_ count: String) -> String
  /// The mark between groups of three digits.
  var digitMark: String { get }
  /// What is said and hardly meant.
  func sentence(for oversight: ScenarioOversight) -> String
  /// How many faults are not shown.
  func moreFaults(_ count: Int) -> String
}

extension FaultPhrases {
  /// What is wrong.
  public func sentence(for kind: ScenarioFaultKind) -> String {
    switch kind {
    case .file(let fault): sentence(for: fault)
    case .yaml(let fault): sentence(for: fault)
    case .workbook(let fault): sentence(for: fault)
    case .table(let fault): sentence(for: fault)
    case .value(let fault): sentence(for: fault)
    case .reference(let fault): sentence(for: fault)
    case .setting(let fault): sentence(for: fault)
    case .pairwise(let fault): sentence(for: fault)
    case .program(let fault): sentence(for: fault)
    case .requirement(let fault): sentence(for: fault)
    case .rule(let fault): sentence(for: fault)
    case .alternative(let fault): sentence(for: fault)
    case .within(let id, let kind): sentence(sentence(for: kind), withinAlternative: id)
    case .total(let fault): sentence(for: fault)
    case .advice(let advice): sentence(for: advice)
    case .oversight(let oversight): sentence(for: oversight)
    case .more(let count, _): moreFaults(count)
    }
  }

  /// A fault as editors find it, `path:line:column: error: what is wrong`, or in
  /// a workbook `path:sheet!C14: error: what is wrong`.
  ///
  /// The word for the severity is English in every language, because editors
  /// look for it.
  public func line(for fault: ScenarioFault) -> String {
    let sentence = naming(fault.words).sentence(for: fault.kind)
    return HarmlessText.visible("\(fault.location): \(fault.severity.rawValue): \(sentence)")
  }

  /// Faults that are told as one, at the place of the first.
  public func line(for group: FaultGroup) -> String {
    guard let topic = group.topic else { return line(for: group.first) }
    let things = group.advice.map { "\(item(for: $0.advice)) (\(shortPlace($0.location)))" }
    let list = FaultText.some(things, others: others, mark: digitMark)
    let sentence = heading(of: topic, count: things.count) + ": " + list
    let whole =
      group.alternative.map { self.sentence(sentence, withinAlternative: $0) } ?? sentence
    return "\(group.first.location): \(group.first.severity.rawValue): \(whole)"
  }

  /// A place in a file that was named: a cell, or a line.
  private func shortPlace(_ place: SourceLocation) -> String { place.cell ?? line(place.line) }

  /// A file that cannot be had, as editors find it.
  public func line(for error: ScenarioFileError) -> String {
    HarmlessText.visible("\(error.path): error: \(sentence(for: error))")
  }
}

extension ScenarioFault: CustomStringConvertible {
  /// The fault in English as editors find it, `path:line:column: error: what is wrong`.
  public var description: String { English().line(for: self) }
}

/// Small parts of the sentences about faults, alike in all languages.
enum FaultText {
  /// The most characters quoted of what the user wrote.
  private static let longest = 60

  /// A text in quotation marks, on one line and not too long.
  package static func quoted(_ text: String) -> String {
    let short = text.prefix(longest)
    let visible = short.map { character in
      character.isNewline ? " " : character.unicodeScalars.map(Self.shown).joined()
    }
    return "\"" + visible.joined() + (short.endIndex < text.endIndex ? "…" : "") + "\""
  }

  /// A path or name in quotation marks, in full and on one line.
  static func path(_ path: String) -> String { "\"" + HarmlessText.visible(path) + "\"" }

  /// A character as people can see it: one that is not shown, or that turns the
  /// direction of writing, by its number.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 { return " " }
    let properties = scalar.properties
    let isHidden =
      properties.isDefaultIgnorableCodePoint
      || [.control, .format, .lineSeparator, .paragraphSeparator].contains(
        properties.generalCategory)
    return isHidden ? "<\(number(of: scalar))>" : String(scalar)
  }

  /// Whether two names are the same to the last code point; strings are equal in
  /// Swift if they only look so.
  static func isSame(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.elementsEqual(second.unicodeScalars)
  }

  /// Names in quotation marks with commas, the last behind a word.
  package static func list(_ names: [String], _ last: String) -> String {
    let quoted = names.map(quoted)
    guard let final = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  /// The most things that a message lists one by one.
  private static let mostListed = 10

  /// The first of several things, and how many more there are.
  ///
  /// - Parameter others: says so of a number.
  static func some(
    _ things: some Collection<String>, others: (String) -> String, mark: String
  ) -> String {
    let shown = things.prefix(mostListed).joined(separator: "; ")
    guard things.count > mostListed else { return shown }
    return shown + "; " + others(grouped(Int64(things.count - mostListed), by: mark))
  }

  /// The number of a code point as Unicode writes it: `U+0430`.
  static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Programs that need one another, in a chain that stays readable.
  static func chain(_ names: [String]) -> String {
    let longest = 12
    guard names.count > longest else { return names.joined(separator: " → ") }
    let shown = names.prefix(longest - 2) + ["…"] + names.suffix(1)
    return shown.joined(separator: " → ")
  }

  /// A whole number with its digits in groups of three.
  static func grouped(_ number: Int64, by mark: String) -> String {
    let digits = Array(String(number.magnitude))
    let groups = stride(from: digits.count % 3, through: digits.count, by: 3).map { end in
      String(digits[max(0, end - 3)..<end])
    }
    let text = groups.filter { !$0.isEmpty }.joined(separator: mark)
    return number < 0 ? "-" + text : text
  }

  /// A decimal number as it would be written.
  package static func decimal(_ number: ExactDecimal, mark: String) -> String {
    let digits = String(number.coefficient.magnitude)
    let sign = number.coefficient < 0 ? "-" : ""
    guard number.fractionDigits > 0 else { return sign + digits }
    let padding = String(repeating: "0", count: max(0, number.fractionDigits + 1 - digits.count))
    let padded = padding + digits
    return sign + padded.dropLast(number.fractionDigits) + mark
      + padded.suffix(number.fractionDigits)
  }

  /// Years as ranges: `2026, 2028–2030`.
  package static func years(_ years: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years {
      if let last = ranges.last, last.upperBound + 1 == year {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    return ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    .joined(separator: ", ")
  }

  /// Names with commas, no more than anyone reads.
  static func short(_ names: [String]) -> String {
    let most = 10
    return names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : "")
  }

  /// Whether the name is that of a text and not of a workbook.
  static func isTextFile(_ name: String) -> Bool {
    let name = name.lowercased()
    return ![".xlsx", ".xls", ".ods"].contains { name.hasSuffix($0) }
  }

  /// A byte in two hexadecimal digits.
  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
