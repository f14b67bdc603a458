import PetajalanDomain

/// Reads what the ceilings of an alternative are scaled to:
///
/// ```yaml
/// scale: 80%                                # all ceilings
/// scale: {DAK_FISIK: 50%, APBD: 90%}        # those of sources
/// scale: {DAK_FISIK: {2027-2029: 50%}}      # those of a source in some years
/// scale: {2027-2029: 50%}                   # all ceilings in some years
/// ```
struct CeilingScaleReader {
  /// Reads single values.
  package let values: ValueReader

  /// The most that ceilings may be scaled to, in percent: beyond it a slip is
  /// likelier than a plan.
  static let greatestScale: Int64 = 1_000

  private var log: FaultLog { values.log }

  /// Creates a reader.
  init(values: ValueReader) { self.values = values }

  /// The changes that a value states; two that change one ceiling are reported,
  /// because nobody can tell whether one counts, or both.
  package func read(_ node: YAMLNode) -> [LocatedChange] {
    guard case .mapping(let entries) = node.content else {
      return node.text("scale", log: log).flatMap { percent($0, "scale") }.map {
        [LocatedChange(change: .scaleCeilings(percent: $0), location: node.location)]
      } ?? []
    }
    var parts: [Part] = []
    for entry in entries {
      if let years = Self.years(entry.key.text) {
        add(Part(source: nil, years: (years, entry.key), node: entry.value), to: &parts)
      } else if Self.resemblesYears(entry.key.text) {
        reportYears(entry.key, "scale")
      } else if case .mapping(let inner) = entry.value.content {
        for year in inner {
          guard let years = Self.years(year.key.text) else {
            reportYears(year.key, entry.key.text)
            continue
          }
          add(Part(source: entry.key, years: (years, year.key), node: year.value), to: &parts)
        }
      } else {
        add(Part(source: entry.key, years: nil, node: entry.value), to: &parts)
      }
    }
    return parts.compactMap { part in
      part.node.text(part.key.text, log: log).flatMap { percent($0, part.key.text) }.map {
        LocatedChange(
          change: .scaleCeilings(
            percent: $0, source: part.source?.text, years: part.years?.range),
          location: (part.source ?? part.key).location, yearLocation: part.years?.key.location)
      }
    }
  }

  /// Ceilings that are scaled to one percentage.
  private struct Part {
    /// **Missing** Those of all sources.
    let source: Field?
    /// **Missing** Those of all years.
    let years: (range: ClosedRange<Int>, key: Field)?
    let node: YAMLNode

    /// The last key that leads to the percentage; a part has a source or years.
    var key: Field { years?.key ?? source ?? Field(text: "scale", location: node.location) }

    /// Whether both change some ceiling.
    func overlaps(_ other: Part) -> Bool {
      if let source, let other = other.source, nameKey(source.text) != nameKey(other.text) {
        return false
      }
      guard let years, let other = other.years else { return true }
      return years.range.overlaps(other.range)
    }

    /// Its keys with points between them.
    var path: String {
      [source?.text, years?.key.text].compactMap(\.self).joined(separator: ".")
    }
  }

  private func add(_ part: Part, to parts: inout [Part]) {
    if let other = parts.first(where: part.overlaps) {
      log.report(
        .alternative(.scaledTwice(key: part.path, other: other.path)), at: part.key.location)
    } else {
      parts.append(part)
    }
  }

  private func reportYears(_ field: Field, _ label: String) {
    log.report(.value(.yearRange(label: label, text: field.text)), at: field.location)
  }

  private func percent(_ field: Field, _ label: String) -> ExactDecimal? {
    guard let last = field.text.last, !last.isNumber else {
      // Nobody can tell whether 0.8 is a factor or a percentage.
      let readings = NumberProblem.twoReadings("\(field.text)%", "\(field.text) × 100%")
      log.report(
        .value(.number(label: label, text: field.text, problem: readings)), at: field.location)
      return nil
    }
    return values.percent(field, label, in: 0...Self.greatestScale, isSetting: true)
  }

  /// The years that a key states: `2027`, `2027-2029` or `2027..2029`.
  ///
  /// **Missing** It states none.
  static func years(_ text: String) -> ClosedRange<Int>? {
    guard
      let match = text.wholeMatch(of: /([0-9]{4})(?: *(?:-|–|\.\.) *([0-9]{4}))?/),
      let first = Int(match.1), let last = match.2.map({ Int($0) }) ?? first, first <= last,
      first >= 1
    else { return nil }
    return first...last
  }

  /// Whether a key was meant to be years, such as `2029-2027`, which end before they
  /// begin, and not a source.
  private static func resemblesYears(_ text: String) -> Bool {
    text.prefix(4).allSatisfy { ("0"..."9").contains($0) }
      && text.allSatisfy { ("0"..."9").contains($0) || "-–. ".contains($0) }
  }
}
