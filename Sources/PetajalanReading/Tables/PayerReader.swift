import PetajalanDomain

/// Reads lists of sources with limits: `APBD>=10%|CSR<=30%`.
struct PayerReader {
  /// Reads single values.
  package let values: ValueReader
  /// The sources.
  package let book: SourceBook

  /// The payers of a list, in order.
  ///
  /// An entry may carry one limit of each kind: `CSR>=10%<=30%`.
  package func read(_ field: Field) -> [Payer] {
    let elements = values.ids(field, "sources")
    // Most lists name one source.
    if elements.count == 1 { return payer(elements[0]).map { [$0.0] } ?? [] }
    var seen: Set<Int> = []
    return elements.compactMap { element in
      guard let (payer, name) = payer(element) else { return nil }
      guard seen.insert(payer.source).inserted else {
        values.log.report(.reference(.twiceInList(name: name)), at: element.location)
        return nil
      }
      return payer
    }
  }

  private func payer(_ element: Field) -> (Payer, String)? {
    let text = element.text
    let nameEnd = text.unicodeScalars.firstIndex(where: Self.isSign) ?? text.endIndex
    let name = text[..<nameEnd].trimmed
    guard let limits = limits(text[nameEnd...], element) else { return nil }
    guard !name.isEmpty else {
      values.log.report(.program(.limit(text: text)), at: element.location)
      return nil
    }
    if book.dropped.position(of: name) != nil { return nil }
    if book.ids.position(of: name) == nil,
      let list = values.list(text, isKnown: { book.ids.position(of: $0) != nil })
    {
      values.log.report(
        .value(.listMarks(label: "sources", text: text, written: list)), at: element.location)
      return nil
    }
    guard let source = book.ids.resolve(Field(text: name, location: element.location)) else {
      return nil
    }
    return (Payer(source: source, atLeast: limits.least, atMost: limits.most), name)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "=", "≤", "≥": true
    default: false
    }
  }

  private func limits(
    _ text: Substring, _ element: Field
  ) -> (least: ExactDecimal?, most: ExactDecimal?)? {
    var least: ExactDecimal?
    var most: ExactDecimal?
    var rest = text
    while !rest.isEmpty {
      let signs: [(String, Bool)] = [("<=", false), (">=", true), ("≤", false), ("≥", true)]
      guard let (sign, isLeast) = signs.first(where: { rest.hasPrefix($0.0) }),
        (isLeast ? least : most) == nil
      else { return refuse(element) }
      rest = rest.dropFirst(sign.count)
      let numberEnd = rest.unicodeScalars.firstIndex(where: Self.isSign) ?? rest.endIndex
      let number = rest[..<numberEnd]
      rest = rest[numberEnd...]
      guard number.trimmed.hasSuffix("%") else { return refuse(element) }
      let field = Field(text: number.trimmed, location: element.location)
      guard let percent = values.percent(field, "sources") else { return nil }
      if isLeast { least = percent } else { most = percent }
    }
    return (least, most)
  }

  private func refuse<Value>(_ element: Field) -> Value? {
    values.log.report(.program(.limit(text: element.text)), at: element.location)
    return nil
  }

  /// Reports limits that no payment can meet.
  package func check(_ payers: [Payer], program: String, at location: SourceLocation) {
    guard payers.contains(where: \.isLimited) else { return }
    let hundred = ExactDecimal(coefficient: 100)
    let least = ExactDecimal.sum(payers.map { $0.atLeast ?? .zero })
    let clash = payers.contains { payer in
      guard let low = payer.atLeast, let high = payer.atMost else { return false }
      return low.compared(to: high) > 0
    }
    if clash || least.coefficient > hundred.scaled(to: least.digits) {
      values.log.report(.program(.limitsTooHigh(program: program)), at: location)
    }
    if !Self.canPayAll(payers) {
      values.log.report(.program(.limitsTooLow(program: program)), at: location)
    }
  }

  /// Whether the greatest parts of payers come to the whole.
  static func canPayAll(_ payers: [Payer]) -> Bool {
    let hundred = ExactDecimal(coefficient: 100)
    let most = ExactDecimal.sum(payers.map { $0.atMost ?? hundred })
    return most.coefficient >= hundred.scaled(to: most.digits)
  }
}
