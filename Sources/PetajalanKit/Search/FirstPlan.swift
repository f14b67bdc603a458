import MILP

/// What can be said of a scenario before it is stated as a model: a plan, and a
/// bound.
///
/// A large scenario's model takes longer to state than some time limits last. A
/// run that ends before has this to show.
struct FirstPlan {
  /// The best plan that the checker accepts, if there is one so far: one that is
  /// put together by benefit per rupiah, or the empty one.
  let plan: Plan?

  private let begun: FormulationBuilder

  /// Looks for a plan.
  init(_ begun: FormulationBuilder, builder: PlanBuilder) {
    self.begun = begun
    let checker = Checker(begun.scenario)
    let weights = Array(repeating: 0.0, count: begun.model.variables.count)
    let candidates = [builder.plan(along: weights), Plan.empty(for: begun.scenario)]
    let accepted = candidates.compactMap { plan -> (plan: Plan, benefit: Points)? in
      guard let plan else { return nil }
      let examination = Examination(plan, in: begun.scenario)
      guard checker.violations(in: examination).isEmpty else { return nil }
      return (plan, Earnings(examination).total)
    }
    plan = accepted.max { $0.benefit < $1.benefit }?.plan
  }

  /// No plan earns more, in millionths of a point: every program starts where it
  /// earns most, and soft dependencies cost nothing.
  var bound: Int128 { Self.bound(of: begun) }

  /// The bound of a formulation that has its start variables only.
  static func bound(of begun: FormulationBuilder) -> Int128 {
    begun.startsOfProgram.reduce(Int128(0)) { sum, starts in
      sum
        + starts.reduce(Int128(0)) {
          max($0, Int128(begun.economics.benefit(of: $1.program, start: $1.year)))
        }
    }
  }
}
