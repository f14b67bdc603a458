import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import PetajalanVerification

/// Judges what a `diagnosis.json` claims, by the scenario alone: the certificate of each
/// clash, the roadmaps that are to show that its members are necessary, and those of the
/// repairs.
///
/// That a repair is the least is proved by a search and not by a certificate, so nothing
/// is said of it.
public struct DiagnosisCheck: Sendable {
  /// What does not hold, in the order of the file.
  package let findings: [Finding]

  /// How many clashes have a certificate that holds.
  public let proved: Int

  /// Judges a document.
  ///
  /// - Parameter bytes: the document as it was written.
  init(_ document: LocatedJSON, bytes: [UInt8], scenario: Scenario) {
    let log = FindingLog()
    var proved = 0
    let nodes = document.node["clashes"].elements
    let clashes = WrittenClash.all(in: document, bytes: bytes, of: scenario)
    for (number, (clash, node)) in zip(clashes, nodes).enumerated() {
      let members = node["members"].elements
      let known = Self.known(clash.members, members, log)
      guard known.count == members.count else { continue }
      if let problem = clash.problem(in: scenario) {
        log.report(.clashUnproved(number: number + 1, problem), at: node["certificate"].location)
      } else {
        proved += 1
      }
      for (position, member) in members.enumerated() where member["without"].value != .null {
        let rest = known.enumerated().filter { $0.offset != position }.map(\.element)
        Self.judge(
          member["without"], in: scenario.keeping(rest), .witnessRefused(known[position]), log)
      }
    }
    self.proved = proved
    Self.judgeRepairs(document.node, scenario, log)
    findings = log.sorted(files: [document.file])
  }

  private static func judgeRepairs(_ root: JSONNode, _ scenario: Scenario, _ log: FindingLog) {
    let money = root["money"]
    if money["status"].text == "found" {
      let additions = money["additions"].elements.compactMap { addition -> CeilingAddition? in
        guard let id = addition["source"].text,
          let source = scenario.sources.firstIndex(where: { $0.id == id }),
          let year = addition["year"].number.flatMap({ Int("\($0)") }),
          let rupiah = addition["amount"].number.flatMap({ Int64("\($0)") }), rupiah >= 0
        else { return nil }
        return CeilingAddition(source: source, year: year, amount: Amount(rupiah: rupiah))
      }
      if additions.count == money["additions"].elements.count,
        let raised = scenario.raised(by: additions)
      {
        judge(money["starts"], in: raised, .repairRefused, log)
      } else {
        log.report(.conditionUnknown, at: money["additions"].location)
      }
    }
    let drops = root["drops"]
    if drops["status"].text == "found" {
      let conditions = WrittenConditions(scenario)
      let dropped = drops["dropped"].elements
      let known = known(dropped.map { conditions[$0] }, dropped, log)
      if known.count == dropped.count {
        let rest = scenario.conditions.filter { !known.contains($0) }
        judge(drops["starts"], in: scenario.keeping(rest), .repairRefused, log)
      }
    }
  }

  /// The conditions that the scenario has; the others are reported.
  private static func known(
    _ conditions: [Condition?], _ nodes: [JSONNode], _ log: FindingLog
  ) -> [Condition] {
    zip(conditions, nodes).compactMap { condition, node in
      if condition == nil { log.report(.conditionUnknown, at: node.location) }
      return condition
    }
  }

  /// Judges the starts of a roadmap by the checker.
  ///
  /// - Parameter finding: what is reported if it breaks something.
  private static func judge(
    _ starts: JSONNode, in scenario: Scenario, _ finding: FindingKind, _ log: FindingLog
  ) {
    var plan = Plan.empty(for: scenario)
    for id in starts.keys {
      guard let position = scenario.programs.firstIndex(where: { $0.id == id }),
        let year = starts[id].number.flatMap({ Int("\($0)") })
      else {
        log.report(.conditionUnknown, at: starts[id].location)
        return
      }
      plan.starts[position] = year
    }
    if !Checker(scenario).violations(of: plan).isEmpty {
      log.report(finding, at: starts.location)
    }
  }
}
