import Formats
import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanPhrases

extension CertificateVerdict {
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

  /// The verdict in a sentence, with a line break.
  public func text(language: Language) -> String {
    language.phrases.sentence(for: self) + "\n"
  }

  /// The verdict for other programs; the sentence is in the language asked for.
  package func json(language: Language) -> JSONValue {
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
