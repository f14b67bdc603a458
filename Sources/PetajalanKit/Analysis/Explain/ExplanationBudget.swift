import MILP

/// How long a run of explanations may take, and each of its steps: what one step
/// leaves, the others get.
struct ExplanationBudget: Sendable {
  /// When everything has to be over.
  ///
  /// **Missing** No limit.
  let deadline: ContinuousClock.Instant?
  /// The most that one step may take.
  let most: Duration
  /// Ends it from outside.
  let stop: StopSignal
  /// How many steps there still are.
  private(set) var steps: Int

  init(deadline: ContinuousClock.Instant?, most: Duration, stop: StopSignal, steps: Int) {
    self.deadline = deadline
    self.most = most
    self.stop = stop
    self.steps = steps
  }

  /// The least time with which a search makes sense.
  private static var least: Duration { .milliseconds(10) }

  /// Leaves a step out.
  mutating func skip() { steps -= 1 }

  /// When the next step has to be over.
  ///
  /// **Missing** There is no time for it.
  mutating func begin() -> StepBudget? {
    let steps = max(1, steps)
    self.steps -= 1
    guard !stop.isRaised else { return nil }
    let now = ContinuousClock.now
    let time = deadline.map { min(most, now.duration(to: $0) / steps) } ?? most
    return time < Self.least ? nil : StepBudget(deadline: now + time, stop: stop)
  }
}

/// How long one step may take.
struct StepBudget: Sendable {
  /// When it has to be over.
  let deadline: ContinuousClock.Instant
  /// Ends it from outside.
  let stop: StopSignal

  /// What is left of it.
  var time: Duration { max(.zero, ContinuousClock.now.duration(to: deadline)) }

  /// Whether it is over.
  var isOver: Bool { stop.isRaised || deadline <= .now }

  /// A part of what is left, to be used now.
  func part(_ numerator: Int, of denominator: Int) -> StepBudget {
    StepBudget(deadline: .now + time * numerator / denominator, stop: stop)
  }
}
