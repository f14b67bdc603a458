import MILP

/// How long a run of explanations may take, and each of its steps: what one step
/// leaves, the others get.
struct ExplanationBudget: Sendable {
  /// When everything has to be over.
  ///
  /// **Missing** No limit.
  package let deadline: ContinuousClock.Instant?
  /// The most that one step may take.
  package let most: Duration
  /// Ends it from outside.
  package let stop: StopSignal
  /// The shares of all steps that there still are.
  private(set) var shares: Int

  init(deadline: ContinuousClock.Instant?, most: Duration, stop: StopSignal, shares: Int) {
    self.deadline = deadline
    self.most = most
    self.stop = stop
    self.shares = shares
  }

  /// The least time with which a search makes sense.
  private static var least: Duration { .milliseconds(10) }

  /// Leaves a step out.
  mutating func skip(_ step: ExplanationStep) { shares -= step.share }

  /// When the next step has to be over.
  ///
  /// **Missing** There is no time for it.
  package mutating func begin(_ step: ExplanationStep) -> StepBudget? {
    let all = max(step.share, shares)
    shares -= step.share
    guard !stop.isRaised else { return nil }
    let now = ContinuousClock.now
    let time = deadline.map { min(most, now.duration(to: $0) * step.share / all) } ?? most
    return time < Self.least ? nil : StepBudget(deadline: now + time, stop: stop)
  }
}

/// A step of a run of explanations.
enum ExplanationStep {
  /// A scenario is solved in which a program has to be there.
  case entry
  /// Single changes are looked for, each by solves of its own.
  case remedies
  /// A scenario is solved without a program.
  case removal
  /// A scenario is solved without a limit.
  case limit

  /// The share of the time that it gets: a plan that is forced to be otherwise is
  /// harder to find than one that only lacks a program. Ours, seen on the city.
  var share: Int {
    switch self {
    case .entry: 3
    case .remedies, .removal, .limit: 2
    }
  }
}

/// How long one step may take.
struct StepBudget: Sendable {
  /// When it has to be over.
  package let deadline: ContinuousClock.Instant
  /// Ends it from outside.
  package let stop: StopSignal

  /// What is left of it.
  package var time: Duration { max(.zero, ContinuousClock.now.duration(to: deadline)) }

  /// Whether it is over.
  var isOver: Bool { stop.isRaised || deadline <= .now }

  /// A part of what is left, to be used now.
  package func part(_ numerator: Int, of denominator: Int) -> StepBudget {
    StepBudget(deadline: .now + time * numerator / denominator, stop: stop)
  }
}
