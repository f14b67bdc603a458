import PetajalanDomain

/// What a change of one run is about: the first word of its key.
///
/// ```
/// ceiling.APBD.2026=6000      a ceiling becomes an amount, in the scenario's unit
/// ceiling.APBD.2026=+500      … or so much more
/// ceiling.APBD=none           a source has no ceilings
/// status.P07=mandatory        candidate, mandatory, excluded or done
/// status.P07=committed@2026   it starts in that year
/// earliest.P07=2026           it may not start before; or none
/// latest.P07=2026             it may not start after; or none
/// score.P07=+12.5             each of its scores is so much higher
/// parallel.DISDIK=3           how many programs an owner can build at once; or none
/// rule.quick-win=none         a rule does not hold
/// group.network=none          all variants of a group may be chosen
/// ```
///
/// Numbers are written with a decimal point, or in the scenario's style; what these two
/// read differently, such as `6.000`, is refused.
public enum ChangeWord: String, CaseIterable, Sendable {
  /// Ceilings of a source.
  case ceiling
  /// What is decided about a program.
  case status
  /// The first year in which a program may start.
  case earliest
  /// The last year in which a program may start.
  case latest
  /// The scores of a program.
  case score
  /// How many programs an owner can build at once.
  case parallel
  /// A rule.
  case rule
  /// A group of variants.
  case group

  /// The value of something that no longer holds.
  package static let nothing = "none"

  /// What stands between the status *committed* and its year.
  static let yearMark: Character = "@"
}

/// Reads the changes of one run.
struct ChangeReader {
  private let values: ValueReader
  private let ownValues: ValueReader

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - style: how the scenario writes numbers.
  ///   - unit: what amounts are written in.
  init(style: NumberStyle, unit: MoneyUnit, log: FaultLog) {
    values = ValueReader(style: .plain, unit: unit, log: log)
    ownValues = ValueReader(style: style, unit: unit, log: log)
  }

  /// Who reads a number: with a decimal point, or else in the scenario's style.
  private func values(for field: Field) -> ValueReader {
    OptionNumber.reader(for: field, ownValues.numbers.style) == .plain ? values : ownValues
  }

  /// The change that an override states; a value that does not fit is reported.
  ///
  /// **Missing** It replaces a value of the files, or was reported.
  package func read(_ override: ScenarioOverride) -> LocatedChange? {
    guard case .change(let word, let id) = override.target else { return nil }
    let field = Field(text: override.value, location: override.location)
    return change(word, id, field).map { LocatedChange(change: $0, location: field.location) }
  }

  private func change(_ word: ChangeWord, _ id: String, _ field: Field) -> ScenarioChange? {
    switch word {
    case .ceiling: ceiling(id, field)
    case .status: status(field).map { .status(program: id, $0, reason: nil) }
    case .earliest:
      optional(field, word) { values.year($0, word.rawValue) }
        .map { .earliest(program: id, $0) }
    case .latest:
      optional(field, word) { values.year($0, word.rawValue) }
        .map { .latest(program: id, $0) }
    case .score:
      decimal(OptionNumber.unsigned(field), word)
        .map { .score(program: id, by: $0) }
    case .parallel:
      optional(field, word) { values.integer($0, word.rawValue, in: 0...1_000_000) }
        .map { .parallel(owner: id, $0) }
    case .rule: isNone(field, word) ? .dropRule(id) : nil
    case .group: isNone(field, word) ? .dropGroup(id) : nil
    }
  }

  /// A value, or that there is none.
  ///
  /// - Returns: `nil` if it was reported.
  private func optional<Value>(
    _ field: Field, _ word: ChangeWord, _ read: (Field) -> Value?
  ) -> Value?? {
    if field.text == ChangeWord.nothing { return .some(nil) }
    return read(field).map { .some($0) }
  }

  private func decimal(_ field: Field, _ word: ChangeWord) -> ExactDecimal? {
    values(for: field).decimal(field, word.rawValue)
  }

  private func amount(_ field: Field, _ word: ChangeWord) -> Amount? {
    values(for: field).amount(field, word.rawValue)
  }

  private func isNone(_ field: Field, _ word: ChangeWord) -> Bool {
    let words: KeyValuePairs = [ChangeWord.nothing: true]
    return values.word(field, word.rawValue, words) ?? false
  }

  private func ceiling(_ id: String, _ field: Field) -> ScenarioChange? {
    let word = ChangeWord.ceiling
    // An id may hold points: the year is what stands behind the last one.
    guard let point = id.lastIndex(of: "."), id[point...].dropFirst().allSatisfy(\.isNumber) else {
      return isNone(field, word) ? .liftCeilings(source: id) : nil
    }
    let year = Field(text: String(id[point...].dropFirst()), location: field.location)
    let isRaise = field.text.hasPrefix("+")
    guard let year = values.year(year, word.rawValue),
      let amount = amount(OptionNumber.unsigned(field), word)
    else { return nil }
    let source = String(id[..<point])
    return isRaise
      ? .raiseCeiling(source: source, year: year, by: amount)
      : .setCeiling(source: source, year: year, amount)
  }

  private func status(_ field: Field) -> ProgramStatus? {
    let label = ChangeWord.status.rawValue
    let parts = field.text.split(
      separator: ChangeWord.yearMark, maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == "committed" {
      return values.year(Field(text: String(parts[1]), location: field.location), label)
        .map { .committed(start: $0) }
    }
    let words: KeyValuePairs<String, ProgramStatus> = [
      "candidate": .candidate, "mandatory": .mandatory, "excluded": .excluded, "done": .done,
    ]
    return values.word(field, label, words)
  }
}
