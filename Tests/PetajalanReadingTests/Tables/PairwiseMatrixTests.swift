import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// Priorities and consistency against published examples and against judgements made
/// of known weights.
@Suite struct PairwiseMatrixTests {
  private func matrix(_ count: Int, _ ratios: [(Int, Int, String)]) throws -> PairwiseMatrix {
    PairwiseMatrix(
      count: count,
      try ratios.map { first, second, text in
        PairwiseJudgement(pair: (first, second), ratio: try #require(JudgedRatio(text)))
      })
  }

  /// Judgements that agree give back the weights that they were made of.
  @Test func agreeingJudgementsGiveTheirWeights() throws {
    // 6 : 3 : 2 : 1.
    let matrix = try matrix(
      4,
      [
        (0, 1, "2"), (0, 2, "3"), (0, 3, "6"), (1, 2, "1.5"), (1, 3, "3"), (2, 3, "2"),
      ])
    for (priority, weight) in zip(matrix.priorities, [6.0, 3, 2, 1]) {
      #expect((priority - weight / 12).magnitude < 1e-12)
    }
    #expect(matrix.consistencyRatio < 1e-12)
    for pair in [(0, 1), (0, 3), (2, 3)] {
      let weights = [6.0, 3, 2, 1]
      let said = matrix.ratio(withoutJudging: pair)
      #expect((said - weights[pair.0] / weights[pair.1]).magnitude < 1e-9)
    }
  }

  /// Of three criteria the eigenvector is the geometric mean of the rows, and the
  /// eigenvalue is 1 + q + 1/q with q the cube root of a_13 / (a_12 · a_23).
  @Test func threeCriteriaFollowTheirFormula() throws {
    let matrix = try matrix(3, [(0, 1, "3"), (0, 2, "5"), (1, 2, "3")])
    // q = ∛(5/9) = 0.822071; λ = 1 + q + 1/q = 3.038511; CI = 0.019255; CR = 0.033199.
    #expect((matrix.consistencyRatio - 0.033199).magnitude < 1e-6)
    // Geometric means ∛15, 1, ∛(1/15), divided by their sum.
    let expected = [0.636986, 0.258285, 0.104729]
    for (priority, value) in zip(matrix.priorities, expected) {
      #expect((priority - value).magnitude < 1e-6)
    }
  }

  @Test func circleOfPreferencesIsFarFromAgreeing() throws {
    let matrix = try matrix(3, [(0, 1, "9"), (1, 2, "9"), (0, 2, "1/9")])
    #expect(matrix.consistencyRatio > 5)
    for priority in matrix.priorities { #expect((priority - 1.0 / 3).magnitude < 1e-9) }
  }

  @Test func scenarioHasTheWeightsInPercent() throws {
    func scenario(_ pairwise: String) throws -> Scenario {
      let texts = ScenarioTexts([
        "scenario.yaml": """
        petajalan: 1
        horizon: {first: 2025, last: 2027}
        criteria: {pairwise: \(pairwise)}
        alternatives:
          - {id: other, weights: {K3: 50}}

        """, "sources.csv": "id,2025,2026,2027\nS,9,9,9\n", "criteria.csv": "id\nK1\nK2\nK3\n",
        "programs.csv": "id,name,owner,sources,K1,K2,K3\nP1,A,O,S,1,2,3\n",
      ])
      let reading = try ScenarioReader.read(texts, scope: .all)
      #expect(reading.faults == [])
      let document = try #require(reading.document)
      let other = try document.scenario(of: document.alternatives[0])
      // An alternative gives one criterion another weight, and the others keep theirs.
      #expect(other.criteria.map(\.weight.text) == ["63.698557", "25.828499", "50"])
      #expect(try other.pairwise == document.scenario(applying: []).pairwise)
      return try #require(reading.scenario)
    }
    let one = try scenario("{K1/K2: 3, K1/K3: 5, K2/K3: 3}")
    #expect(one.criteria.map(\.weight.text) == ["63.698557", "25.828499", "10.472943"])
    #expect(one.pairwise?.consistencyRatio.text == "0.0332")
    // The order of pairs, and of the two in a pair, decides nothing.
    let other = try scenario("{K3/K2: 1/3, K1/K2: 3, K3/K1: 1/5}")
    #expect(one == other)
  }

  @Test func judgementIsChangedForOneRun() throws {
    let override = try #require(ScenarioOverride("criteria.pairwise.K1/K2=1/3"))
    #expect(override.target == .setting(["criteria", "pairwise", "K1/K2"]))
    let dotted = try #require(ScenarioOverride("criteria.pairwise.K.1/K.2=2"))
    #expect(dotted.target == .setting(["criteria", "pairwise", "K.1/K.2"]))
    let weight = try #require(ScenarioOverride("criteria.K1.weight=2"))
    #expect(weight.target == .cell(.criteria, id: "K1", column: "weight"))
  }

  @Test func nearestRatioIsByFactors() {
    #expect(JudgedRatio.nearest(to: 0.3).text == "1/3")
    #expect(JudgedRatio.nearest(to: 20).text == "9")
    #expect(JudgedRatio.nearest(to: 0.9).text == "1")
    #expect(JudgedRatio.scale.count == 17)
  }
}
