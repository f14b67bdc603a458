import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// What changes do to each part of a scenario.
@Suite struct ChangeDigestTests {
  private static let horizon = Horizon(first: 2025, last: 2026)

  private func source(_ id: String, _ ceilings: [Int64]) -> FundingSource {
    FundingSource(
      id: id, name: id, nameEN: nil, paysCapital: true, paysOM: false, carriesOver: true,
      ceilings: ceilings.map { Amount(rupiah: $0) })
  }

  private func ceilings(_ changes: ScenarioChange..., of id: String = "APBD") -> [Int64] {
    ChangeDigest(changes).applied(to: source(id, [999, 100]), Self.horizon).ceilings.map(\.rupiah)
  }

  private func percent(_ value: Int64) -> ExactDecimal { ExactDecimal(coefficient: value) }

  @Test func ceilingsFollowEachChange() {
    // 999 · 90 % = 899.1, rounded down.
    #expect(ceilings(.scaleCeilings(percent: percent(90))) == [899, 90])
    #expect(ceilings(.scaleCeilings(percent: percent(90), source: "apbd")) == [899, 90])
    #expect(ceilings(.scaleCeilings(percent: percent(90), source: "CSR")) == [999, 100])
    #expect(ceilings(.setCeiling(source: "apbd", year: 2026, Amount(rupiah: 5))) == [999, 5])
    #expect(
      ceilings(.raiseCeiling(source: "APBD", year: 2025, by: Amount(rupiah: 1))) == [1_000, 100])
    let greatest = Amount.greatest.rupiah
    #expect(ceilings(.liftCeilings(source: "APBD")) == [greatest, greatest])
    // A year outside the horizon.
    #expect(ceilings(.setCeiling(source: "APBD", year: 2027, Amount(rupiah: 5))) == [999, 100])
    #expect(
      ceilings(.raiseCeiling(source: "APBD", year: 2024, by: Amount(rupiah: 5))) == [999, 100])
  }

  @Test func changesApplyInTheirOrder() {
    let set = ScenarioChange.setCeiling(source: "APBD", year: 2025, Amount(rupiah: 10))
    let half = ScenarioChange.scaleCeilings(percent: percent(50))
    #expect(ceilings(set, half) == [5, 50])
    #expect(ceilings(half, set) == [10, 50])
    #expect(ceilings(half, half) == [249, 25])
  }

  @Test func onlyCeilingsOfASourceChange() {
    let old = source("APBD", [999, 100])
    let new = ChangeDigest([.scaleCeilings(percent: percent(100))]).applied(to: old, Self.horizon)
    #expect(new == old)
  }

  /// A table needs no column of a year that changes give to every source that is left.
  @Test func yearIsStatedIfEverySourceHasIt() {
    let amount = Amount(rupiah: 1)
    let one = ChangeDigest([.setCeiling(source: "a", year: 2030, amount)])
    #expect(one.states(year: 2030, of: ["A"]))
    #expect(!one.states(year: 2030, of: ["A", "B"]))
    #expect(!one.states(year: 2031, of: ["A"]))
    let both = ChangeDigest([.setCeiling(source: "a", year: 2030, amount), .dropSource("b")])
    #expect(both.states(year: 2030, of: ["A", "B"]))
    #expect(both.drops(source: "B") && !both.drops(source: "A"))
    let raised = ChangeDigest([.raiseCeiling(source: "A", year: 2030, by: amount)])
    #expect(!raised.states(year: 2030, of: ["A"]))
  }

  @Test func ownersBuildAnotherNumberOrAny() {
    let owner = Owner(
      id: "PUTR", name: "P", nameEN: nil, short: nil, kind: nil, aliases: [], parallel: 2)
    #expect(ChangeDigest.none.parallel(of: owner) == 2)
    #expect(ChangeDigest([.parallel(owner: "putr", 5)]).parallel(of: owner) == 5)
    #expect(ChangeDigest([.parallel(owner: "putr", nil)]).parallel(of: owner) == nil)
    #expect(ChangeDigest([.parallel(owner: "lain", 5)]).parallel(of: owner) == 2)
  }

  @Test func weightsAreThoseOfTheLastChange() {
    let criteria = ["K1", "K2"].map {
      Criterion(id: $0, name: $0, nameEN: nil, weight: ExactDecimal(coefficient: 1))
    }
    let digest = ChangeDigest([
      .weight(criterion: "k2", percent(3)), .weight(criterion: "K2", percent(7)),
    ])
    #expect(digest.applied(to: criteria).map(\.weight.coefficient) == [1, 7])
  }

  @Test func statusesStandInTheDrafts() {
    var ids = UniqueIDs(kind: .program, log: FaultLog())
    var drafts = ["P1", "P2"].enumerated().map { position, id in
      var draft = ProgramDraft(row: 0)
      let place = SourceLocation(file: "programs.csv", line: position + 2, column: 1)
      draft.id = ids.insert(Field(text: id, location: place), at: position)
      return draft
    }
    let digest = ChangeDigest([
      .status(program: "p2", .mandatory, reason: "perda"),
      .status(program: "P9", .done, reason: nil),
    ])
    #expect(digest.apply(to: &drafts, ids: ids) == [1])
    #expect(drafts.map(\.status) == [.candidate, .mandatory])
    #expect(drafts[0].changedReason == nil)
    #expect(drafts[1].changedReason == .some("perda"))
  }
}
