import MILP
import PetajalanSearch

/// How long a diagnosis may take, and its parts.
struct DiagnosisBudget: Sendable {
  /// When everything has to be over.
  ///
  /// **Missing** No limit.
  package let deadline: ContinuousClock.Instant?
  /// Ends it from outside.
  package let stop: StopSignal

  /// One question may take the remaining time divided by this.
  var questions = 4

  /// Whether the time is over.
  var isOver: Bool { WorkLimit(deadline: deadline, stop: stop).isOver }

  /// The options of one question.
  var optionsOfOne: PlanOptions {
    let now = ContinuousClock.now
    return PlanOptions(
      gapFraction: 0, time: deadline.map { max(.zero, now.duration(to: $0)) / questions },
      stop: stop)
  }

  /// A budget that ends when a part of the remaining time has passed.
  package func part(_ numerator: Int, of denominator: Int) -> DiagnosisBudget {
    let now = ContinuousClock.now
    return DiagnosisBudget(
      deadline: deadline.map { now + max(.zero, now.duration(to: $0)) * numerator / denominator },
      stop: stop, questions: questions)
  }
}
