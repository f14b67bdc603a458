import PetajalanDomain
import PetajalanResults
import PetajalanVerification

/// Everything that the reports of one solved scenario are made from.
public struct SolveReport: Sendable {
  /// The verified roadmap.
  public let roadmap: Roadmap

  /// What is proved about its benefit.
  public let quality: Quality

  /// The proof of the quality's bound.
  public let proof: ReportedProof

  /// How it was found.
  public let statistics: SearchStatistics

  /// Why each program is not on the roadmap, or not earlier on it.
  ///
  /// **Shape** One element per program, in file order.
  ///
  /// **Missing** Nothing keeps the program back, or nothing is known.
  public let reasons: [Reason?]

  /// What the roadmap was made from.
  public let provenance: Provenance

  /// The roadmap's payments, added up.
  package let ledger: PaymentSums

  /// Creates the material of the reports.
  ///
  /// - Precondition: there is one reason, or `nil`, for each program.
  public init(solved: SolvedRoadmap, reasons: [Reason?], provenance: Provenance) {
    self.init(
      roadmap: solved.roadmap, quality: solved.quality, proof: .proof(solved.proof),
      statistics: solved.statistics, reasons: reasons, provenance: provenance)
  }

  /// Creates the material of the reports, part by part.
  ///
  /// - Precondition: there is one reason, or `nil`, for each program.
  public init(
    roadmap: Roadmap, quality: Quality, proof: ReportedProof, statistics: SearchStatistics,
    reasons: [Reason?], provenance: Provenance
  ) {
    precondition(reasons.count == roadmap.scenario.programs.count, "one reason per program")
    self.roadmap = roadmap
    self.quality = quality
    self.proof = proof
    self.statistics = statistics
    self.reasons = reasons
    self.provenance = provenance
    ledger = PaymentSums(roadmap)
  }

  /// The scenario of the roadmap.
  package var scenario: Scenario { roadmap.scenario }
}
