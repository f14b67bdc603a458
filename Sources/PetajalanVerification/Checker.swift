import PetajalanDomain

/// Judges plans by the scenario alone.
///
/// It knows nothing of models and solvers, and its arithmetic is whole rupiah
/// and exact fractions.
public struct Checker: Sendable {
  /// The scenario.
  public let scenario: Scenario

  private let families: [any CheckedCondition]

  /// Creates a checker of some conditions.
  public init(_ scenario: Scenario, families: [any CheckedCondition]) {
    self.scenario = scenario
    self.families = families
  }

  /// Every way in which a plan breaks the scenario, in the families' order.
  public func violations(of plan: Plan) -> [Violation] {
    violations(in: Examination(plan, in: scenario))
  }

  /// Every way in which an examined plan breaks the scenario.
  package func violations(in examination: Examination) -> [Violation] {
    families.flatMap { $0.violations(in: examination) }
  }

  /// What a plan would earn if it could be carried out, whether or not it breaks
  /// the scenario.
  ///
  /// A program that is not built inside the horizon counts as not chosen:
  /// nothing is earned by it, and nothing could be said of its worth.
  public func benefit(of plan: Plan) -> Points {
    Earnings(Examination(plan.inside(horizonOf: scenario), in: scenario)).total
  }

  /// Turns a plan into a roadmap if nothing is wrong with it.
  public func verify(_ plan: Plan) -> Verdict {
    let examination = Examination(plan, in: scenario)
    let violations = violations(in: examination)
    guard violations.isEmpty, let payments = PreferredPayments.payments(of: examination.ledger)
    else { return .refused(violations) }
    let earnings = Earnings(examination)
    return .verified(
      Roadmap(
        scenario: scenario, plan: plan, payments: payments, earned: earnings.earned,
        penalties: earnings.penalties, benefit: earnings.total))
  }
}

/// What the checker says of a plan.
public enum Verdict: Equatable, Sendable {
  /// Nothing is wrong.
  case verified(Roadmap)
  /// These things are wrong.
  case refused([Violation])
}
