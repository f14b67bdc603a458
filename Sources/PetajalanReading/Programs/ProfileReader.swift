import PetajalanDomain

/// Reads how capital is spread over the project years: `60|40`, or `60/40`, `60:40` and
/// the like where they come to a whole.
struct ProfileReader {
  /// Reads single values.
  package let values: ValueReader

  private var log: FaultLog { values.log }

  /// The parts of a program's profile, in percent.
  ///
  /// **Missing** A fault was reported.
  package func read(_ field: Field, for draft: ProgramDraft) -> [ExactDecimal]? {
    let elements = elements(field)
    // Parts that come to a hundred are no fractions.
    let isWhole = Self.isWhole(elements.compactMap(number))
    let profile = elements.compactMap { values.percent($0, "profile", isKnown: isWhole) }
    guard profile.count == elements.count else { return nil }
    guard profile.count == draft.duration else {
      let fault = ProgramFault.profileLength(
        program: draft.id, parts: profile.count, duration: draft.duration)
      log.report(.program(fault), at: field.location)
      return nil
    }
    guard Self.isWhole(profile) else {
      // At most a hundred parts of at most 100 %: the sum loses nothing that
      // matters when its last digits go.
      let sum = ExactDecimal.rounded(ExactDecimal.sum(profile))
      log.report(.program(.profileSum(program: draft.id, sum: sum)), at: field.location)
      return nil
    }
    return profile
  }

  private static func isWhole(_ parts: [ExactDecimal]) -> Bool {
    let sum = ExactDecimal.sum(parts)
    return sum.coefficient == ExactDecimal(coefficient: 100).scaled(to: sum.digits)
  }

  /// The parts as they are written; none if they are reported.
  private func elements(_ field: Field) -> [Field] {
    let text = field.text
    guard !field.isNumber, !text.contains("|"), number(field) == nil else {
      return field.elements
    }
    // A comma may be a decimal mark, a dash a minus: they part numbers only where
    // nothing else does.
    for marks in ["/:;\n", ",", " -–"] {
      let parts = field.split(atAnyOf: marks)
      let numbers = parts.compactMap(number)
      guard parts.count > 1, numbers.count == parts.count else { continue }
      if Self.isWhole(numbers) {
        values.tellMarks(of: field, "profile", parts)
        return parts
      }
      log.report(
        .value(
          .listMarks(
            label: "profile", text: text, written: parts.map(\.text).joined(separator: "|"))),
        at: field.location)
      return []
    }
    return field.elements
  }

  /// The number of a part, with or without its sign.
  private func number(_ field: Field) -> ExactDecimal? {
    let text = field.text.hasSuffix("%") ? field.text.dropLast().trimmed : field.text
    return values.numbers.number(text).value
  }
}
