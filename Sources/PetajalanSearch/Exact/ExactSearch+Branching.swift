import MILP

extension ExactSearch {
  /// Choices that are tried out at a node.
  private static let mostTrials = 16

  /// Trials in a row that find nothing better before the rest is passed over.
  private static let mostIdleTrials = 6

  /// Steps of the simplex method in a trial.
  private static let trialSteps = 60

  /// What to branch on, first the half that keeps more of the point: it leads to
  /// plans.
  ///
  /// - Returns: `nil` if there is nothing that the brancher knows.
  package func choose(
    _ result: RelaxationResult
  ) throws(SolverFailure) -> (first: [Decision], second: [Decision])? {
    let choices = brancher.choices(values: result.values, bounds: bounds)
    let order = choices.map { (choice: $0, score: Pseudocosts.score(scores.estimate($0))) }
      .enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element.choice)
    let basis = try relaxation.basis()
    let room = incumbent.map { max(1, result.objective - Double($0)) } ?? .infinity
    var best: (choice: BranchingRule.Choice, losses: (one: Double, other: Double), score: Double)?
    var idle = 0
    for choice in order.prefix(Self.mostTrials) {
      var losses = scores.estimate(choice)
      if !scores.isReliable(choice), 2 * workOfTrials < work + freeTrials {
        losses = try tryOut(choice, from: result.objective, basis)
      }
      losses = (min(losses.one, room), min(losses.other, room))
      let score = Pseudocosts.score(losses)
      if score > best?.score ?? -1 {
        best = (choice, losses, score)
        idle = 0
      } else {
        idle += 1
        if idle >= Self.mostIdleTrials { break }
      }
    }
    guard let best else { return nil }
    let (halves, away) = (best.choice.halves, best.choice.losses)
    return away.one <= away.other ? (halves.one, halves.other) : (halves.other, halves.one)
  }

  /// What each half of a choice costs the bound after a few steps of the simplex
  /// method.
  private func tryOut(
    _ choice: BranchingRule.Choice, from objective: Double, _ basis: SimplexBasis
  ) throws(SolverFailure) -> (one: Double, other: Double) {
    func loss(_ decisions: [Decision]) throws(SolverFailure) -> Double? {
      for decision in decisions {
        try relaxation.setBounds(
          of: decision.variable, lower: decision.value, upper: decision.value)
      }
      try relaxation.setBasis(basis)
      let result = try relaxation.solve(within: RelaxationLimits(probe: Self.trialSteps))
      work += result.iterations + Self.stepsPerSolve
      workOfTrials += result.iterations
      for decision in decisions {
        let index = decision.variable.index
        try relaxation.setBounds(
          of: decision.variable, lower: bounds.lower[index], upper: bounds.upper[index])
      }
      return result.status == .infeasible ? nil : max(0, objective - result.objective)
    }
    let losses = (one: try loss(choice.halves.one), other: try loss(choice.halves.other))
    scores.note(choice, losses: losses)
    return (losses.one ?? .infinity, losses.other ?? .infinity)
  }
}
