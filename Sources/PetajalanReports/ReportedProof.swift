import Formats
import PetajalanResults

/// The proof of a report's bound, as it stands in `result.json`.
public enum ReportedProof: Sendable {
  /// A proof that is yet to be written.
  case proof(Proof)
  /// A certificate that was written elsewhere: what ``text(of:)`` gives.
  case written(String)

  /// The certificate of a proof as text.
  public static func text(of proof: Proof) -> String {
    CertificateJSON.value(of: proof).memberText
  }

  package var value: JSONValue {
    switch self {
    case .proof(let proof): CertificateJSON.value(of: proof)
    case .written(let text): .written(text)
    }
  }
}
