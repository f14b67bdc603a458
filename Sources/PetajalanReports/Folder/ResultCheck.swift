import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanResults

/// Judges what `result.json` says of the roadmap by the scenario, the start years
/// and the payments.
///
/// Keys that are not known here are passed over, and so is what only tells of
/// the search.
struct ResultCheck {
  private let scenario: Scenario
  private let root: JSONNode
  private let log: FindingLog

  /// Prepares to judge a document.
  init(_ result: LocatedJSON, scenario: Scenario, log: FindingLog) {
    self.scenario = scenario
    self.log = log
    root = result.node
    for finding in result.findings { log.report(finding.kind, at: finding.location) }
  }

  /// Reports every value that disagrees.
  ///
  /// - Parameter paid: what each source pays in each year.
  func judge(by facts: FolderFacts, paid: [Int: [Int: DueMoney]]) {
    guard root.value != nil else { return }
    expect(.text("petajalan-result-1"), at: root["format"], by: .format)
    expect(.text(scenario.name), at: root["scenario"], by: .scenario)
    let horizon = root["horizon"]
    expect(.year(Int128(scenario.horizon.first)), at: horizon["first"], by: .scenario)
    expect(.year(Int128(scenario.horizon.last)), at: horizon["last"], by: .scenario)
    judgeQuality(by: facts)
    judgeCounts(by: facts)
    judgeStarts(by: facts)
    judgePenalties(by: facts)
    judgeSpending(by: facts, paid: paid)
  }

  private func judgeQuality(by facts: FolderFacts) {
    expect(
      .points(millionths: Int128(facts.earnings.total.millionths)), at: root["benefit"],
      by: .starts)
    expect(.nothing, at: root["conflict"], by: .format)
    expectWord(at: root["ending"], of: Ending.allCases.map(\.rawValue))
    let status = expectWord(at: root["status"], of: ProofStatus.allCases.map(\.rawValue))
    guard let benefit = points(at: root["benefit"]), let bound = points(at: root["bound"]) else {
      // A benefit that is no number was reported above.
      if points(at: root["bound"]) == nil { reportNoNumber(at: root["bound"]) }
      return
    }
    guard bound >= benefit else {
      log.report(
        .boundBelowBenefit(bound: bound, benefit: benefit), at: root["bound"].location)
      return
    }
    expect(Self.gap(benefit: benefit, bound: bound), at: root["gap"], by: .bound)
    let isProved = bound == benefit
    if let status, (status == ProofStatus.provedOptimal.rawValue) != isProved {
      log.report(
        .statusDisagrees(status: status, isProvedOptimal: isProved), at: root["status"].location)
    }
  }

  /// `(bound − benefit) / |bound|` in billionths, rounded up.
  private static func gap(benefit: Int128, bound: Int128) -> FindingValue {
    if bound == benefit { return .fraction(billionths: 0) }
    guard bound != 0 else { return .nothing }
    let (whole, rest) = ((bound - benefit) * 1_000_000_000)
      .quotientAndRemainder(dividingBy: bound < 0 ? -bound : bound)
    return .fraction(billionths: rest > 0 ? whole + 1 : whole)
  }

  private func judgeCounts(by facts: FolderFacts) {
    let counts = root["counts"]
    let programs = scenario.programs
    let selected = programs.indices.filter { facts.plan.starts[$0] != nil }
    func expectCount(_ key: String, _ count: Int, _ basis: FindingBasis) {
      expect(.count(Int128(count)), at: counts[key], by: basis)
    }
    expectCount("programs", programs.count, .scenario)
    expectCount("selected", selected.count, .starts)
    expectCount("selected_quick_wins", selected.count { programs[$0].isQuickWin }, .starts)
    for word in ["candidate", "mandatory", "committed", "excluded", "done"] {
      expectCount(word, programs.count { $0.status.word == word }, .scenario)
    }
  }

  private func judgeStarts(by facts: FolderFacts) {
    let ids = scenario.programs.map(\.id).positions
    var lines: [Int: Int] = [:]
    for node in list("starts") {
      guard let id = node["program"].text else {
        expect(.text(""), at: node["program"], by: .format)
        continue
      }
      guard let program = ids[id] else {
        let fault = ReferenceFault.unknown(kind: .program, name: id, nearest: nil)
        log.report(.form(.reference(fault)), at: node["program"].location)
        continue
      }
      if let first = lines[program] {
        log.report(.rowTwice(.program(program), firstLine: first), at: node.location)
        continue
      }
      lines[program] = node.location.line
      guard let start = facts.plan.starts[program], let finish = facts.finish(of: program) else {
        log.report(.rowUnexpected(.program(program)), at: node.location)
        continue
      }
      let subject = FindingSubject.program(program)
      expect(.year(Int128(start)), at: node["start"], subject, by: .starts)
      expect(.year(Int128(finish)), at: node["finish"], subject, by: .starts)
      if let earned = facts.earnings.earned[program] {
        expect(
          .points(millionths: Int128(earned.millionths)), at: node["earned"], subject, by: .starts)
      }
    }
    for program in scenario.programs.indices
    where facts.plan.starts[program] != nil && lines[program] == nil {
      log.report(.rowMissing(.program(program)), at: root["starts"].location)
    }
  }

  private func judgePenalties(by facts: FolderFacts) {
    let nodes = list("penalties")
    let penalties = facts.earnings.penalties
    expectCount(penalties.count, of: nodes, at: root["penalties"], by: .starts)
    for (node, penalty) in zip(nodes, penalties) {
      let dependency = scenario.dependencies[penalty.dependency]
      let needed = dependency.anyOf.map { scenario.programs[$0.program].id }
      expect(
        .text(scenario.programs[dependency.program].id), at: node["program"], by: .starts)
      expect(.text(needed.joined(separator: "/")), at: node["requires"], by: .starts)
      expect(
        .points(millionths: Int128(penalty.points.millionths)), at: node["points"], by: .starts)
    }
  }

  private func judgeSpending(by facts: FolderFacts, paid: [Int: [Int: DueMoney]]) {
    let spending = root["spending"]
    expect(facts.due, at: spending, by: .starts)
    judgeYears(of: spending, by: .starts) { facts.due(in: $0) }
    let nodes = list(spending["by_source"])
    expectCount(scenario.sources.count, of: nodes, at: spending["by_source"], by: .scenario)
    for (source, node) in zip(scenario.sources.indices, nodes) {
      expect(.text(scenario.sources[source].id), at: node["source"], by: .scenario)
      let years = paid[source] ?? [:]
      expect(years.values.reduce(DueMoney(), +), at: node, by: .spending)
      judgeYears(of: node, by: .spending) { years[$0] ?? DueMoney() }
    }
  }

  private func judgeYears(
    of node: JSONNode, by basis: FindingBasis, _ money: (Int) -> DueMoney
  ) {
    let nodes = list(node["by_year"])
    expectCount(scenario.horizon.count, of: nodes, at: node["by_year"], by: .scenario)
    for (year, node) in zip(scenario.horizon.years, nodes) {
      expect(.year(Int128(year)), at: node["year"], by: .scenario)
      expect(money(year), at: node, by: basis)
    }
  }

  // MARK: Values

  private func expect(_ money: DueMoney, at node: JSONNode, by basis: FindingBasis) {
    expect(.rupiah(money.capital), at: node["capital"], by: basis)
    expect(.rupiah(money.om), at: node["om"], by: basis)
    expect(.rupiah(money.total), at: node["total"], by: basis)
  }

  private func expect(
    _ expected: FindingValue, at node: JSONNode, _ subject: FindingSubject? = nil,
    by basis: FindingBasis
  ) {
    guard let value = node.value else {
      log.report(.form(.yaml(.missingKey(key: node.path))), at: node.location)
      return
    }
    let found = value.reading(like: expected)
    guard found != expected else { return }
    log.report(
      .differs(subject: subject, label: node.path, found: found, expected: expected, basis: basis),
      at: node.location)
  }

  @discardableResult
  private func expectWord(at node: JSONNode, of words: [String]) -> String? {
    guard let value = node.value else {
      log.report(.form(.yaml(.missingKey(key: node.path))), at: node.location)
      return nil
    }
    if let word = node.text, words.contains(word) { return word }
    let text = if case .text(let text) = value.reading(like: .text("")) { text } else { "null" }
    let fault = ValueFault.word(label: node.path, text: text, allowed: words, nearest: nil)
    log.report(.form(.value(fault)), at: node.location)
    return nil
  }

  private func expectCount(
    _ count: Int, of nodes: [JSONNode], at node: JSONNode, by basis: FindingBasis
  ) {
    guard node.value != nil, nodes.count != count else { return }
    log.report(
      .differs(
        subject: nil, label: node.path, found: .count(Int128(nodes.count)),
        expected: .count(Int128(count)), basis: basis), at: node.location)
  }

  /// The elements of an array, which must be there.
  private func list(_ node: JSONNode) -> [JSONNode] {
    if node.value == nil {
      log.report(.form(.yaml(.missingKey(key: node.path))), at: node.location)
    } else if case .array? = node.value {
      return node.elements
    } else {
      log.report(.form(.yaml(.wrongShape(key: node.path, expected: .list))), at: node.location)
    }
    return []
  }

  private func list(_ key: String) -> [JSONNode] { list(root[key]) }

  private func points(at node: JSONNode) -> Int128? {
    let found = node.value?.reading(like: .points(millionths: 0))
    if case .points(let millionths)? = found { return millionths }
    return nil
  }

  private func reportNoNumber(at node: JSONNode) {
    guard let value = node.value else {
      log.report(.form(.yaml(.missingKey(key: node.path))), at: node.location)
      return
    }
    let text = if case .text(let text) = value.reading(like: .text("")) { text } else { "null" }
    let fault = ValueFault.number(label: node.path, text: text, problem: .notANumber)
    log.report(.form(.value(fault)), at: node.location)
  }
}
