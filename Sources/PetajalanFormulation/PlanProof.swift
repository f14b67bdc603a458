import MILP
import PetajalanDomain
import PetajalanVerification

/// Judges proofs about a scenario's roadmaps, from the scenario and the proof
/// alone.
public struct PlanProof: Sendable {
  private let formulation: Formulation

  /// Prepares to judge proofs about a scenario.
  public init(_ scenario: Scenario) { formulation = Formulation(scenario) }

  /// The model that the rows and variables of a proof belong to.
  public var model: Model { formulation.model }

  /// Checks a proof.
  ///
  /// - Throws: the first thing that is wrong; without one the claim holds, in
  ///   millionths of a point.
  public func check(_ certificate: Certificate) throws(CertificateChecker.Fault) {
    try CertificateChecker(formulation.model, isBeaten: Self.isBeaten(in: formulation))
      .check(certificate)
  }

  /// Whether the plan of a point breaks the scenario or is not better than
  /// claimed, by the checker.
  package static func isBeaten(
    in formulation: Formulation
  ) -> @Sendable ([Int64], Certificate.Claim) -> Bool {
    let checker = Checker(formulation.scenario, families: formulation.families)
    return { point, claim in
      let plan = formulation.plan(of: point)
      guard checker.violations(of: plan).isEmpty else { return true }
      guard case .noneAbove(let most) = claim else { return false }
      return Int128(checker.benefit(of: plan).millionths) <= most
    }
  }
}
