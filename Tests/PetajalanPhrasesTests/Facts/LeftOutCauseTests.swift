import Testing

@testable import PetajalanPhrases
@testable import PetajalanResults

@Suite struct LeftOutCauseTests {
  @Test(
    arguments: [
      (.moneyShort(sources: [0], years: [2025], missing: 1), .money), (.nobodyPays, .money),
      (
        .outbid(
          sources: [0], years: [2025], missing: 1, worth: WorthComparison(own: 1, others: 2)),
        .money
      ),
      (.ownerFull(owner: 0, year: 2025), .capacity), (.requirement(dependency: 0), .requirement),
      (.earliest(year: 2026), .requirement), (.noStartYear, .requirement),
      (.neededThere(dependency: 0), .requirement), (.excluded, .rule), (.done, .rule),
      (.variantChosen(program: 0), .rule), (.rule(0), .rule), (.noGain, .noGain),
      (.limitsClash(year: 2026), .money),
      (.blocked(start: 2026, by: [.ownerFull(owner: 0, year: 2026), .rule(0)]), .capacity),
      (nil, .unknown),
    ] as [(Reason?, LeftOutCause)])
  func reasonIsOfItsKind(reason: Reason?, cause: LeftOutCause) {
    #expect(LeftOutCause(reason) == cause)
  }
}
