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

  /// No plan earns more, in millionths of a point: every program starts where it
  /// earns most, and soft dependencies cost nothing.
  let bound: Int128

  /// Looks for a plan.
  init(_ begun: FormulationBuilder, builder: PlanBuilder) {
    let checker = Checker(begun.scenario)
    let weights = Array(repeating: 0.0, count: begun.model.variables.count)
    let candidates = [builder.plan(along: weights), Plan.empty(for: begun.scenario)]
    let accepted = candidates.compactMap { $0 }.filter { checker.violations(of: $0).isEmpty }
    plan = accepted.max { checker.benefit(of: $0) < checker.benefit(of: $1) }
    bound = Self.bound(of: begun)
  }

  /// The bound alone.
  static func bound(of begun: FormulationBuilder) -> Int128 {
    begun.startsOfProgram.reduce(Int128(0)) { sum, starts in
      sum + starts.reduce(Int128(0)) {
        max($0, Int128(begun.economics.benefit(of: $1.program, start: $1.year)))
      }
    }
  }
}
