import MILP
import PetajalanKit

/// The verdict on the certificate of a `result.json`.
public enum CertificateVerdict: Sendable {
  /// Its claim is proved, by a tree of so many nodes and with so many cuts.
  case holds(Certificate.Claim, nodes: Int, cuts: Int)
  /// It proves nothing.
  case refused(CertificateProblem)

  /// Judges the certificate in the bytes of a result by the scenario alone.
  public init(_ bytes: [UInt8], for scenario: Scenario) {
    let proof = PlanProof(scenario)
    do throws(CertificateProblem) {
      let certificate = try CertificateReader.read(bytes, for: proof.model)
      do throws(CertificateChecker.Fault) {
        try proof.check(certificate)
      } catch {
        throw .refused(error)
      }
      self = .holds(
        certificate.claim, nodes: certificate.nodes.count, cuts: certificate.cuts.count)
    } catch {
      self = .refused(error)
    }
  }

  /// Whether the claim is proved.
  public var isGood: Bool { if case .holds = self { true } else { false } }

  /// What no roadmap passes, if that is what is proved.
  public var bound: Points? {
    guard case .holds(.noneAbove(let most), _, _) = self else { return nil }
    return Points(millionths: Int64(clamping: most))
  }

  /// The verdict in a sentence, with a line break.
  public func text(language: Language) -> String {
    language.phrases.sentence(for: self) + "\n"
  }

  /// The verdict for other programs; the sentence is in the language asked for.
  func json(language: Language) -> JSONValue {
    .object([
      ("holds", .bool(isGood)), ("bound", bound.map { .points($0) } ?? .null),
      ("message", .string(language.phrases.sentence(for: self))),
    ])
  }

  /// The verdict on a certificate alone, as a document.
  public func document(of scenario: Scenario, language: Language) -> String {
    JSONValue.object([
      ("format", .string("petajalan-verdict-1")), ("scenario", .string(scenario.name)),
      ("valid", .bool(isGood)), ("certificate", json(language: language)),
    ]).text
  }
}
