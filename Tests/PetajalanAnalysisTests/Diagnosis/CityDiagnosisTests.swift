import Foundation
import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Diagnoses of a whole city that changes made infeasible.
@Suite(.serialized) struct CityDiagnosisTests {
  /// A tenth of the money; the limit is generous, so that a slow machine decides
  /// every member too.
  @Test func everyMemberIsNecessary() throws {
    let folder = Repository.root.appendingPathComponent("scenarios/pematangsiantar").path
    let reading = try ScenarioReader.read(ScenarioFolder(path: folder))
    let document = try #require(reading.document)
    let scenario = try document.scenario(
      applying: [.scaleCeilings(percent: ExactDecimal(coefficient: 10))])
    let diagnosis = Diagnostician(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(900))
    ).diagnose()
    guard case .clashing = diagnosis.finding else {
      Issue.record("nothing clashes")
      return
    }
    #expect(!diagnosis.clashes.isEmpty)
    for clash in diagnosis.clashes {
      let conditions = clash.members.map(\.condition)
      #expect(throws: Never.self) {
        try PlanProof(clash.scenario).check(clash.proof.certificate)
      }
      for member in clash.members {
        let witness = try #require(member.witness, "\(member.condition)")
        let rest = ScenarioRelaxation(scenario).keeping(
          conditions.filter { $0 != member.condition })
        #expect(Checker(rest.scenario).violations(of: witness.plan).isEmpty)
      }
    }
  }
}
