import PetajalanKit

/// The verdict on a plan, made by petajalan or by hand.
public struct VerifyReport: Sendable {
  /// What the plan breaks, in the checker's order.
  public let violations: [Violation]

  /// The scenario that judges.
  public let scenario: Scenario

  /// The plan as a roadmap.
  ///
  /// **Missing** It breaks something.
  public let roadmap: Roadmap?

  /// How good the roadmap is.
  ///
  /// **Missing** Nothing is known of the best, or there is no roadmap.
  public let quality: Quality?

  /// Creates a verdict.
  public init(
    scenario: Scenario, violations: [Violation], roadmap: Roadmap?, quality: Quality? = nil
  ) {
    self.scenario = scenario
    self.violations = violations
    self.roadmap = roadmap
    self.quality = roadmap == nil ? nil : quality
  }

  /// The verdict in sentences, with a line break after each line.
  public func text(language: Language) -> String {
    let phrases = language.phrases
    var lines: [String] = []
    if violations.isEmpty {
      lines.append(phrases.noViolations)
    } else {
      lines.append(phrases.violationCount(violations.count))
      lines += violations.map { "  - " + phrases.sentence(for: $0, in: scenario) }
    }
    if let roadmap { lines.append(phrases.planBenefit(roadmap.benefit)) }
    if let quality { lines.append(phrases.distance(quality)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The verdict for other programs; the sentences are in the language asked for.
  public func json(language: Language) -> String {
    let phrases = language.phrases
    let sentences: [JSONValue] = violations.map {
      .object([
        ("kind", .string($0.kind)), ("message", .string(phrases.sentence(for: $0, in: scenario))),
      ])
    }
    return JSONValue.object([
      ("format", .string("petajalan-verdict-1")),
      ("scenario", .string(scenario.name)),
      ("valid", .bool(violations.isEmpty)),
      ("violations", .array(sentences)),
      ("benefit", roadmap.map { .points($0.benefit) } ?? .null),
      ("bound", quality.map { .points($0.bound) } ?? .null),
      ("gap", quality?.gap.map { .fraction(billionths: $0.billionths) } ?? .null),
    ]).text
  }
}
