import PetajalanDomain

/// A plan that the checker found free of violations, with its payments.
///
/// Only the checker can create one.
public struct Roadmap: Equatable, Sendable {
  /// The scenario that it was judged by.
  public let scenario: Scenario

  /// The plan.
  public let plan: Plan

  /// Who pays what, by year, then program in file order, then capital before
  /// O&M, then the payers' order of preference; no zero amounts, and no two
  /// payments alike but for the amount.
  public let payments: [Payment]

  /// What each program earns, before penalties, in file order.
  ///
  /// **Missing** The program is not on the roadmap.
  public let earned: [Points?]

  /// What not obeying soft dependencies costs.
  public let penalties: [Penalty]

  /// What the programs earn, less the penalties.
  public let benefit: Points

  /// The last build year of a program on the roadmap.
  public func finish(of program: Int) -> Int? {
    plan.starts[program].map { $0 + scenario.programs[program].duration - 1 }
  }
}

/// What one source pays for one program in one year.
public struct Payment: Hashable, Sendable {
  /// The calendar year.
  public let year: Int
  /// The program's position.
  public let program: Int
  /// What is paid.
  public let kind: SpendingKind
  /// The source's position.
  public let source: Int
  /// How much; never zero on a roadmap.
  public let amount: Amount

  /// Creates a payment.
  public init(year: Int, program: Int, kind: SpendingKind, source: Int, amount: Amount) {
    self.year = year
    self.program = program
    self.kind = kind
    self.source = source
    self.amount = amount
  }
}

/// What money is spent on.
public enum SpendingKind: String, CaseIterable, Sendable {
  /// Building a program.
  case capital
  /// Operating and maintaining it.
  case om
}

/// The price of a soft dependency that is not obeyed.
public struct Penalty: Hashable, Sendable {
  /// The position of the dependency in the scenario.
  public let dependency: Int
  /// The points lost.
  public let points: Points
}
