import Foundation
import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanPhrases
import PetajalanResults

/// A clash as it stands in a `diagnosis.json`, by whomever it was written.
struct WrittenClash {
  /// What clashes; `nil` where the scenario has no such condition.
  let members: [Condition?]
  /// The certificate.
  ///
  /// **Missing** The clash has none, or one of another form.
  package let certificate: CertificateFile?

  /// Why its certificate proves nothing.
  ///
  /// **Missing** It proves that nothing meets all members.
  ///
  /// - Precondition: the scenario has all members.
  package func problem(in scenario: Scenario) -> CertificateProblem? {
    scenarioProved(in: scenario).problem
  }

  /// The scenario that the certificate speaks of, with these conditions only.
  package func scenario(in scenario: Scenario) -> Scenario { scenarioProved(in: scenario).scenario }

  private func scenarioProved(
    in scenario: Scenario
  ) -> (scenario: Scenario, problem: CertificateProblem?) {
    let candidates = scenario.clashing(members.compactMap(\.self))
    let verdicts = candidates.map { (scenario: $0, problem: problem(of: $0)) }
    return verdicts.first { $0.problem == nil } ?? verdicts[0]
  }

  private func problem(of scenario: Scenario) -> CertificateProblem? {
    guard let certificate else { return .unreadable }
    do throws(CertificateProblem) {
      let proof = PlanProof(scenario)
      let stated = try CertificateReader.certificate(certificate, for: proof.model)
      guard stated.claim == .noPoint else { return .otherClaim }
      do throws(CertificateChecker.Fault) {
        try proof.check(stated)
      } catch {
        return .refused(error)
      }
      return nil
    } catch {
      return error
    }
  }
}

extension WrittenClash {
  /// Reads the clashes of a diagnosis.
  package static func all(in document: LocatedJSON, bytes: [UInt8], of scenario: Scenario)
    -> [WrittenClash]
  {
    let certificates =
      (try? JSONDecoder().decode(DiagnosisFile.self, from: Data(bytes)))?.clashes ?? []
    let conditions = WrittenConditions(scenario)
    return document.node["clashes"].elements.enumerated().map { position, clash in
      WrittenClash(
        members: clash["members"].elements.map { conditions[$0] },
        certificate: certificates.indices.contains(position)
          ? certificates[position].certificate : nil)
    }
  }

  /// The certificates alone.
  private struct DiagnosisFile: Decodable {
    struct Written: Decodable {
      package let certificate: CertificateFile?

      enum CodingKeys: CodingKey { case certificate }

      /// One that has another form is none, and takes none of the others along.
      init(from decoder: any Decoder) throws {
        let members = try? decoder.container(keyedBy: CodingKeys.self)
        certificate = try? members?.decode(CertificateFile.self, forKey: .certificate)
      }
    }

    let clashes: [Written]
  }
}

/// Finds the conditions of a scenario that a diagnosis names.
struct WrittenConditions {
  private var conditions: [ConditionSubject: Condition] = [:]

  init(_ scenario: Scenario) {
    for condition in scenario.conditions {
      let subject = ConditionSubject(condition, in: scenario)
      // A dependency that is stated twice is the same condition twice.
      conditions[subject] = conditions[subject] ?? condition
    }
  }

  /// The condition that a member of a clash, or what is dropped, names.
  package subscript(_ node: JSONNode) -> Condition? {
    guard let kind = node["kind"].text, let id = node["id"].text else { return nil }
    let need = node["type"].text.map { type in
      ConditionSubject.Need(
        requires: node["requires"].elements.compactMap(\.text),
        lags: node["lags"].elements.compactMap { $0.number.map { "\($0)" } }, type: type)
    }
    return conditions[
      ConditionSubject(kind: kind, id: id, year: node["year"].number.map { "\($0)" }, need: need)]
  }
}
