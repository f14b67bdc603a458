import PetajalanDomain
import PetajalanVerification

/// One kind of condition on a roadmap, with two faces that share no arithmetic:
/// rows for the solver and violations for the checker.
///
/// A test compares the two on every plan of tiny scenarios.
public protocol ConstraintFamily: CheckedCondition {
  /// Whether a program may start in a year as far as this family can tell from
  /// the program alone. Starts that are not admitted get no variable.
  func admits(start: Int, of program: Program, in scenario: Scenario) -> Bool

  /// Adds the family's rows, and the variables that only they need.
  func addRows(to builder: inout FormulationBuilder)
}

extension ConstraintFamily {
  /// Admits every start.
  public func admits(start: Int, of program: Program, in scenario: Scenario) -> Bool { true }

  /// Adds nothing: a family that only removes starts needs no row.
  public func addRows(to builder: inout FormulationBuilder) {}
}

/// All families, in the order of their rows. Adding one means a file and a line.
public let constraintFamilies: [any ConstraintFamily] = [
  StartWindow(),
  StartOnce(),
  ProgramStatuses(),
  HardDependencies(),
  SoftDependencies(),
  VariantGroups(),
  OwnerCapacity(),
  Payments(),
  CountRules(),
  SpendRules(),
  ShareRules(),
  ParallelRules(),
  OMAfterHorizonRules(),
  TogetherRules(),
]

extension Checker {
  /// Creates a checker of all families.
  public init(_ scenario: Scenario) { self.init(scenario, families: constraintFamilies) }
}
