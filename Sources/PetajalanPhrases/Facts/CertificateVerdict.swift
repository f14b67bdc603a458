import MILP
import PetajalanDomain

/// The verdict on the certificate of a `result.json`.
public enum CertificateVerdict: Sendable {
  /// Its claim is proved, by a tree of so many nodes and with so many cuts.
  case holds(Certificate.Claim, nodes: Int, cuts: Int)
  /// It proves nothing.
  case refused(CertificateProblem)

  /// Whether the claim is proved.
  public var isGood: Bool { if case .holds = self { true } else { false } }

  /// What no roadmap passes, if that is what is proved.
  public var bound: Points? {
    guard case .holds(.noneAbove(let most), _, _) = self else { return nil }
    return Points(millionths: Int64(clamping: most))
  }
}
