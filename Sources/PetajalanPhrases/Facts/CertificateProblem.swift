import MILP

/// Why a certificate in a file proves nothing.
public enum CertificateProblem: Error, Hashable, Sendable {
  /// The file is no JSON, or not of the form of a result.
  case unreadable
  /// The result has no certificate.
  case missing
  /// A key stands twice in one object.
  case repeatedKey(String)
  /// It claims a bound where it has to claim that there is no roadmap.
  case otherClaim
  /// The bound of the result is not what its certificate claims.
  case boundDiffers
  /// The scenario's model has no row of that name.
  case unknownRow(String)
  /// The scenario's model has no variable of that name.
  case unknownVariable(String)
  /// The checker refused it.
  case refused(CertificateChecker.Fault)
}
