import Testing

@testable import Cities

@Suite struct SplitMix64Tests {
  /// The first outputs of `splitmix64.c` for the state 1234567.
  @Test func numbersAreThoseOfTheReference() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func weightsDecideHowOftenAPositionIsDrawn() {
    var random = SplitMix64(seed: 1)
    var counts = [0, 0, 0]
    for _ in 0..<4_000 { counts[random.position(weights: [3, 0, 1])] += 1 }
    #expect((2_900...3_100).contains(counts[0]))
    #expect(counts[1] == 0)
  }

  /// Two thirds of a log-normal distribution lie within one standard deviation:
  /// from half to twice the median if that is one doubling.
  @Test func logNormalDrawsLieAroundTheMedian() {
    var random = SplitMix64(seed: 1)
    let distribution = LogNormal(median: 1_000, spreadHundredths: 100)
    let draws = (0..<4_000).map { _ in distribution.draw(&random) }
    #expect((1_900...2_100).contains(draws.count { $0 < 1_000 }))
    #expect((2_600...2_860).contains(draws.count { (500...2_000).contains($0) }))
    #expect(Set(draws).count > 1_000)
  }
}
