import TestSupport
import Testing

/// Judgements of criteria in pairs: what is wrong with them, and where.
@Suite struct PairwiseFaultTests {
  private func scenario(
    _ pairwise: String, criteria: String = "id\nK1\nK2\nK3\n"
  ) -> MarkedScenario {
    MarkedScenario(
      adding: "criteria: {pairwise: \(pairwise)}\n",
      [
        .criteria: criteria,
        .programs: "id,name,owner,sources,K1,K2,K3\nP1,One,O,A,1,1,1\n",
      ])
  }

  @Test func wholeJudgementsHaveNoFault() throws {
    try expectFaults([], in: scenario("{K1/K2: 3, K3/K1: 1/4, k2/K3: 1.5}"))
    // Two criteria cannot contradict each other.
    try expectFaults(
      [],
      in: MarkedScenario(
        adding: "criteria: {pairwise: {A/B: 9}}\n",
        [
          .criteria: "id\nA\nB\n", .programs: "id,name,owner,sources,A,B\nP1,One,O,A,1,1\n",
        ]))
  }

  @Test func missingPairsAreNamed() throws {
    try expectFaults(
      [.pairwise(.missing(pairs: ["K1/K3", "K2/K3"]))], in: scenario("⟦{K1/K2: 3}"))
  }

  @Test func keysAreTwoCriteria() throws {
    try expectFaults(
      [
        .pairwise(.missing(pairs: ["K1/K2", "K1/K3", "K2/K3"])), .pairwise(.pair(text: "K1")),
        .pairwise(.itself(criterion: "K2")),
        .reference(.unknown(kind: .criterion, name: "K22", nearest: "K2")),
      ], in: scenario("⟦{⟦K1: 3, ⟦K2/K2: 1, ⟦K1/K22: 2}"))
  }

  @Test func pairIsJudgedOnce() throws {
    try expectFaults(
      [.pairwise(.twice(pair: "K2/K1", other: "K1/K2"))],
      in: scenario("{K1/K2: 3, ⟦K2/K1: 1/3, K1/K3: 5, K2/K3: 2}"))
  }

  @Test(arguments: ["0", "10", "1/10", "2/3", "-3", "tiga", "1/", "3/1", "0.5", "1/0"])
  func ratioIsOfTheScale(text: String) throws {
    try expectFaults(
      [.pairwise(.ratio(pair: "K1/K2", text: text))],
      in: scenario("{K1/K2: ⟦\(text), K1/K3: 5, K2/K3: 2}"))
  }

  @Test func weightsAndJudgementsExcludeEachOther() throws {
    try expectFaults(
      [.pairwise(.weightToo(criterion: "K2"))],
      in: scenario(
        "{K1/K2: 3, K1/K3: 5, K2/K3: 2}", criteria: "id,weight\nK1,\nK2,⟦5\nK3,\n"))
  }

  @Test func judgementsNeedCriteria() throws {
    try expectFaults(
      [.pairwise(.noCriteria)], in: MarkedScenario(adding: "criteria: {⟦pairwise: {K1/K2: 3}}\n"))
  }

  @Test func judgementsAreAMapping() throws {
    try expectFaults(
      [.yaml(.wrongShape(key: "pairwise", expected: .mapping))], in: scenario("⟦[K1/K2]"))
  }

  /// There is no random index of more than 15 criteria to compare with.
  @Test func criteriaAreFewEnoughToBeJudged() throws {
    let ids = (1...16).map { "K\($0)" }
    let marked = MarkedScenario(
      adding: "criteria: {pairwise: ⟦{K1/K2: 3}}\n",
      [
        .criteria: "id\n" + ids.map { $0 + "\n" }.joined(),
        .programs: "id,name,owner,sources,\(ids.joined(separator: ","))\nP1,One,O,A"
          + String(repeating: ",1", count: 16) + "\n",
      ])
    try expectFaults([.pairwise(.tooMany(criteria: 16, limit: 15))], in: marked)
  }

  @Test func unknownKeysNameTheNearest() throws {
    let marked = MarkedScenario(
      adding: "criteria: {⟦pairwize: {K1/K2: 3}}\n",
      [
        .criteria: "id,weight\nK1,1\nK2,1\n",
        .programs: "id,name,owner,sources,K1,K2\nP1,One,O,A,1,1\n",
      ])
    try expectFaults([.yaml(.unknownKey(key: "pairwize", nearest: "pairwise"))], in: marked)
  }

  @Test func contradictionIsAWarningAtTheWorstJudgement() throws {
    // 3 · 3 = 9: K1/K3 should be about 9, and is 1/5.
    let faults = try scenario("{K1/K2: 3, K2/K3: 3, ⟦K1/K3: 1/5}").reading().faults
    #expect(faults.map(\.severity) == [.warning])
    guard
      case .advice(.inconsistent(let ratio, "K1/K3", "1/5", "9"))? = faults.first?.kind
    else {
      Issue.record("\(faults)")
      return
    }
    #expect(ratio.approximation > 1)
  }
}
