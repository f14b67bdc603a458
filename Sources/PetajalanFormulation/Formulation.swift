import MILP
import PetajalanDomain

/// A scenario stated as a mixed-integer linear program.
///
/// The heart of it are the variables `start[p,s]`: 1 if program *p* starts in
/// year *s*.
///
/// **Source** Time-indexed form: Pritsker, Watters & Wolfe (1969),
/// doi:10.1287/mnsc.16.1.93.
public struct Formulation: Sendable {
  /// The scenario.
  public let scenario: Scenario

  /// The model.
  public private(set) var model: Model

  /// The conditions that the rows state.
  package let families: [any ConstraintFamily]

  /// What each start costs and earns.
  public let economics: Economics

  /// The start variables, by program and then year.
  public let starts: [StartVariable]

  /// The start variables of each program, in year order.
  package let startsOfProgram: [[StartVariable]]

  /// Where the rows of payments stand.
  package let payments: PaymentRows

  /// What each row of the model comes from.
  ///
  /// **Shape** One element per constraint of the model.
  public let statements: [Statement]

  /// The rows that are written in several, by the multipliers that add these up.
  package let wideRows: [[Certificate.RowMultiplier]]

  private let excuses: [SlackVariable]

  /// States a scenario with the given families.
  public init(
    _ scenario: Scenario, families: [any ConstraintFamily] = constraintFamilies,
    objectives: [any ObjectiveTerm] = objectiveTerms
  ) {
    var builder = FormulationBuilder(scenario, families: families)
    for term in objectives { term.addTerms(to: &builder) }
    for family in families { family.addRows(to: &builder) }
    self.init(builder)
  }

  /// Completes a formulation that has its start variables only.
  ///
  /// - Returns: `nil` if the builder's limit passed before the end.
  package init?(completing begun: FormulationBuilder) {
    var builder = begun
    for term in objectiveTerms { term.addTerms(to: &builder) }
    for family in begun.families {
      family.addRows(to: &builder)
      if builder.isOver { return nil }
    }
    self.init(builder)
  }

  private init(_ builder: FormulationBuilder) {
    scenario = builder.scenario
    families = builder.families
    model = builder.model
    economics = builder.economics
    startsOfProgram = builder.startsOfProgram
    starts = builder.startsOfProgram.flatMap { $0 }
    excuses = builder.excuses
    statements = builder.statements
    wideRows = builder.wideRows
    payments = builder.payments
  }

  /// The same formulation with another model of the same rows, whose further
  /// variables stand behind the present ones.
  package func replacing(model: Model) -> Formulation {
    var copy = self
    copy.model = model
    return copy
  }

  /// Whether a variable stands for ignoring a soft dependency; these stand in a row.
  package func isSlack(_ variable: VariableID) -> Bool {
    guard let first = excuses.first, let last = excuses.last else { return false }
    return first.variable <= variable && variable <= last.variable
  }

  /// The plan of a point of the model.
  ///
  /// - Parameter values: one element per variable.
  public func plan(of values: [Int64]) -> Plan {
    var plan = Plan.empty(for: scenario)
    for start in starts where values[start.variable.index] == 1 {
      plan.starts[start.program] = start.year
    }
    return plan
  }

  /// The point of a plan: its starts, the soft dependencies that it ignores, and
  /// every other variable at its lower bound.
  ///
  /// - Returns: `nil` if the plan has a start without a variable.
  public func values(of plan: Plan) -> [Int64]? {
    var values = model.variables.map(\.lower)
    for program in plan.selected {
      guard let start = startsOfProgram[program].first(where: { $0.year == plan.starts[program] })
      else { return nil }
      values[start.variable.index] = 1
    }
    for excuse in excuses {
      let dependency = scenario.dependencies[excuse.dependency]
      if plan.starts[dependency.program] == excuse.year,
        !dependency.isObeyed(by: plan, in: scenario)
      {
        values[excuse.variable.index] = 1
      }
    }
    return values
  }
}

/// A variable that is 1 if a program starts in a year.
public struct StartVariable: Hashable, Sendable {
  /// The program's position.
  public let program: Int
  /// The calendar year.
  public let year: Int
  /// The variable.
  public let variable: VariableID
}

/// A variable that is 1 if a start in a year ignores a soft dependency.
struct SlackVariable: Hashable, Sendable {
  /// The dependency's position.
  package let dependency: Int
  /// The calendar year.
  package let year: Int
  /// The variable.
  package let variable: VariableID
}
