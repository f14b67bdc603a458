import PetajalanDomain
import PetajalanReading
import PetajalanResults
import PetajalanVerification

extension Inquiry {
  /// The hundredths of a point in which scores are told.
  private static var digits: Int { 2 }

  /// Turns in which a smaller rise is looked for.
  private static var turns: Int { 20 }

  /// The most hundredths that a score is changed by: as many as scores are told with.
  private static var mostHundredths: Int128 { 100_000_000_000_000_000 }

  /// The least points, added to each score of the program, with which a roadmap that
  /// has it is as good as today's.
  ///
  /// A plan that has it needs its loss, divided by what one more point brings it.
  /// With a little less another plan may still do, and then the least is less.
  ///
  /// **Source** The method of Dinkelbach (1967), doi:10.1287/mnsc.13.7.492.
  ///
  /// - Parameters:
  ///   - forced: the best roadmap with the program.
  ///   - isBest: whether that is proved; only then it is asked whether less would do.
  func scoreRemedy(_ forced: Roadmap, isBest: Bool, _ budget: StepBudget) -> RemedyAnswer {
    guard let hundredths = rise(for: forced.plan), var remedy = remedy(hundredths, forced.plan)
    else { return .unknown }
    var least = hundredths
    guard isBest else { return .enough(remedy) }
    for _ in 0..<Self.turns where !budget.isOver {
      if least <= 1 { return .enough(remedy.proved) }
      guard let trial = trial(with: [change(least - 1)], enough: today.benefit, budget) else {
        break
      }
      if trial.result.excludes(today.benefit) { return .enough(remedy.proved) }
      guard let plan = trial.result.plan(with: today.benefit), let less = rise(for: plan),
        less < least, let better = self.remedy(less, plan)
      else { break }
      (least, remedy) = (less, better)
    }
    return .enough(remedy)
  }

  /// By how many points a score of the program on today's roadmap may fall while no
  /// roadmap without it is better.
  ///
  /// - Parameter bound: what no roadmap without it passes.
  /// - Precondition: nothing is forced.
  func safety(above bound: Points) -> Explanation.Safety? {
    let room = today.benefit.millionths - bound.millionths
    guard room > 0, let slope = slope(of: today.plan), slope > 0 else { return nil }
    var hundredths = Int64(min(Int128(room) * 100 / Int128(slope), Self.mostHundredths))
    while hundredths > 0 {
      let change = change(-hundredths)
      if let changed = scenario(with: [change]),
        Checker(changed).benefit(of: today.plan) >= bound
      {
        let earned = today.earned[program]?.millionths ?? 0
        return Explanation.Safety(
          points: Self.points(hundredths),
          billionths: earned > 0 ? Int128(room) * 1_000_000_000 / Int128(earned) : 0,
          changes: [change])
      }
      hundredths -= 1
    }
    return nil
  }

  private static func points(_ hundredths: Int64) -> ExactDecimal {
    ExactDecimal(coefficient: hundredths, fractionDigits: digits)
  }

  private func change(_ hundredths: Int64) -> ScenarioChange {
    .score(program: id, by: Self.points(hundredths))
  }

  /// What one more point in each score brings a plan, in millionths.
  private func slope(of plan: Plan) -> Int64? {
    guard let plain = scenario(with: []), let changed = scenario(with: [change(100)]) else {
      return nil
    }
    return Checker(changed).benefit(of: plan).millionths
      - Checker(plain).benefit(of: plan).millionths
  }

  /// By how much the scores have to rise for a plan to reach today's benefit.
  private func rise(for plan: Plan) -> Int64? {
    guard let plain = scenario(with: []), let slope = slope(of: plan), slope > 0 else {
      return nil
    }
    let loss = Int128(today.benefit.millionths - Checker(plain).benefit(of: plan).millionths)
    let hundredths = max(0, (loss * 100 + Int128(slope) - 1) / Int128(slope))
    return hundredths <= Self.mostHundredths ? Int64(hundredths) : nil
  }

  /// The remedy of a rise, which is raised until rounding does not matter.
  private func remedy(_ hundredths: Int64, _ plan: Plan) -> Remedy? {
    (hundredths...hundredths + 2).lazy.compactMap { hundredths in
      remedy(.score(Self.points(hundredths)), change(hundredths), plan, isLeast: false)
    }.first
  }
}

extension Remedy {
  /// The same, proved to be the least.
  package var proved: Remedy {
    Remedy(kind: kind, changes: changes, roadmap: roadmap, isLeast: true)
  }
}
