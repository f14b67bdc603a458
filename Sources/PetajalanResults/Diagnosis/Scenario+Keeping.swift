import PetajalanDomain

extension Scenario {
  /// The scenario with some of its conditions only, as if the others had never been
  /// written: a ceiling that is left out is as high as all programs together can need.
  public func keeping(_ conditions: [Condition]) -> Scenario {
    ScenarioRelaxation(self).keeping(conditions).scenario
  }

  /// The scenarios that the proof of a clash of some conditions may speak of.
  ///
  /// Both have these conditions only, and no benefits. The first has all programs. In
  /// the second, programs that nothing asks for are excluded: a roadmap with them would
  /// be one without them, too.
  public func clashing(_ conditions: [Condition]) -> [Scenario] {
    let kept = keeping(conditions).withoutBenefit
    return [kept, kept.withoutIdlePrograms]
  }

  /// The scenario with more money.
  ///
  /// - Returns: `nil` if all ceilings together would pass what can be counted, or an
  ///   addition is of a year outside the horizon.
  public func raised(by additions: [CeilingAddition]) -> Scenario? {
    var ceilings = sources.map { $0.ceilings.map(\.rupiah) }
    for addition in additions {
      guard horizon.years.contains(addition.year) else { return nil }
      let index = horizon.index(of: addition.year)
      let (sum, isOver) = ceilings[addition.source][index].addingReportingOverflow(
        addition.amount.rupiah)
      if isOver { return nil }
      ceilings[addition.source][index] = sum
    }
    let sum = ceilings.joined().reduce(Int128(0)) { $0 + Int128($1) }
    guard sum <= Int128(Int64.max) else { return nil }
    return replacing(
      sources: zip(sources, ceilings).map {
        $0.replacing(ceilings: $1.map { Amount(rupiah: $0) })
      })
  }
}
