import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import PetajalanVerification

/// The verdict on a plan, made by petajalan or by hand.
public struct VerifyReport: Sendable {
  /// What the plan breaks, in the checker's order.
  ///
  /// **Missing** No plan was judged, but a folder of another command than `solve`.
  public let violations: [Violation]?

  /// The scenario that judges.
  public let scenario: Scenario

  /// What disagrees in the output folder that the plan was read from.
  ///
  /// **Missing** The plan was read from a file of its own.
  public let findings: [Finding]?

  /// The verdict on the certificate that stands beside the plan.
  ///
  /// **Missing** Nobody asked.
  public let certificate: CertificateVerdict?

  /// How many clashes of a diagnosis are proved by their certificates.
  ///
  /// **Missing** No diagnosis was judged.
  public let clashes: Int?

  /// The plan as a roadmap.
  ///
  /// **Missing** It breaks something.
  public let roadmap: Roadmap?

  /// What the plan earns, or would earn if it could be carried out.
  ///
  /// **Missing** Nobody asked.
  public let benefit: Points?

  /// How good the roadmap is.
  ///
  /// **Missing** Nothing is known of the best, or there is no roadmap.
  public let quality: Quality?

  /// Creates a verdict.
  ///
  /// - Parameter benefitIfPossible: what a plan would earn that breaks something.
  public init(
    scenario: Scenario, violations: [Violation]?, findings: [Finding]? = nil, roadmap: Roadmap?,
    benefitIfPossible: Points? = nil, quality: Quality? = nil,
    certificate: CertificateVerdict? = nil, clashes: Int? = nil
  ) {
    self.scenario = scenario
    self.violations = violations
    self.findings = findings
    self.roadmap = roadmap
    self.certificate = certificate
    self.clashes = clashes
    benefit = roadmap?.benefit ?? benefitIfPossible
    self.quality = roadmap == nil ? nil : quality
  }

  /// Whether nothing is wrong.
  public var isGood: Bool {
    violations?.isEmpty != false && findings?.isEmpty != false && certificate?.isGood != false
  }

  /// The verdict in sentences, with a line break after each line.
  public func text(language: Language) -> String {
    let phrases = language.phrases
    var lines: [String] = []
    if violations?.isEmpty == true {
      lines.append(phrases.noViolations)
    } else if let violations {
      lines.append(phrases.violationCount(violations.count))
      lines += violations.map { "  - " + phrases.sentence(for: $0, in: scenario) }
    }
    if let findings {
      lines.append(
        !findings.isEmpty
          ? phrases.findingCount(findings.count)
          : violations == nil ? phrases.filesAreUnchanged : phrases.filesAgree)
      // At the beginning of the line, where editors look for a place.
      lines += findings.map { phrases.line(for: $0, in: scenario) }
    }
    if let clashes, clashes > 0 { lines.append(phrases.clashesProved(clashes)) }
    if let benefit {
      lines.append(
        roadmap == nil ? phrases.planBenefitIfPossible(benefit) : phrases.planBenefit(benefit))
    }
    if let quality { lines.append(phrases.distance(quality)) }
    if let certificate { lines.append(phrases.sentence(for: certificate)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The verdict for other programs; the sentences are in the language asked for.
  public func json(language: Language) -> String {
    let phrases = language.phrases
    let sentences = violations.map { violations in
      JSONValue.array(
        violations.map {
          .object([
            ("kind", .string($0.word)),
            ("message", .string(phrases.sentence(for: $0, in: scenario))),
          ])
        })
    }
    let findings = findings.map { findings in
      JSONValue.array(
        findings.map { finding in
          .object([
            ("file", .string(finding.location.file)), ("line", .integer(finding.location.line)),
            ("column", .integer(finding.location.column)), ("kind", .string(finding.kind.word)),
            ("message", .string(phrases.sentence(for: finding.kind, in: scenario))),
          ])
        })
    }
    let members: [(key: String, value: JSONValue)] = [
      ("format", .string("petajalan-verdict-1")),
      ("scenario", .string(scenario.name)),
      ("valid", .bool(isGood)),
      ("violations", sentences ?? .null),
      ("findings", findings ?? .null),
      ("benefit", benefit.map { .points($0) } ?? .null),
      ("bound", quality.map { .points($0.bound) } ?? .null),
      ("gap", quality?.gap.map { .fraction(billionths: $0.billionths) } ?? .null),
      ("certificate", certificate?.json(language: language) ?? .null),
    ]
    let proved = clashes.map { [("clashes_proved", JSONValue.integer($0))] } ?? []
    return JSONValue.object(members + proved).text
  }
}
