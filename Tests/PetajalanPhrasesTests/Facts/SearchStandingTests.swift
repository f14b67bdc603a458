import Testing

@testable import PetajalanPhrases
@testable import PetajalanResults

@Suite struct SearchStandingTests {
  private func progress(_ bound: Int128?, isProved: Bool = true, nodes: Int = 0) -> SearchProgress {
    SearchProgress(nodes: nodes, benefit: nil, bound: bound, isBoundProved: isProved)
  }

  @Test func onlyBetterNewsCount() {
    var standing = SearchStanding()
    let found = [90, 90, 80].map { standing.find(benefit: $0) }
    #expect(found == [true, false, false])
    let proved = [120, 130, nil].map { standing.advance(to: progress($0, nodes: 7)) }
    #expect(proved == [true, false, false])
    #expect(standing.benefit == 90)
    #expect(standing.bound == 120)
    #expect(standing.nodes == 7)
    #expect(standing.gap?.fraction == 0.25)
  }

  @Test func solversWordIsNoBound() {
    var standing = SearchStanding()
    standing.find(benefit: 90)
    let isNews = standing.advance(to: progress(100, isProved: false))
    #expect(!isNews)
    #expect(standing.bound == nil)
    #expect(standing.gap == nil)
  }
}
