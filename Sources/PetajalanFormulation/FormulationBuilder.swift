import MILP
import PetajalanDomain

/// A formulation in the making: what families add their rows to.
public struct FormulationBuilder {
  /// The scenario.
  public let scenario: Scenario

  /// The conditions that it states.
  package let families: [any ConstraintFamily]

  /// What each start costs and earns.
  public let economics: Economics

  /// The model so far.
  public private(set) var model = Model()

  /// The start variables of each program, in year order.
  package let startsOfProgram: [[StartVariable]]

  /// The variables that ignore soft dependencies, so far.
  private(set) var excuses: [SlackVariable] = []

  /// Where the rows of payments stand, so far.
  package var payments = PaymentRows()

  /// What each row of the model comes from.
  package private(set) var statements: [Statement] = []

  /// The rows that are written in several, by the multipliers that add these up.
  package private(set) var wideRows: [[Certificate.RowMultiplier]] = []

  private let limit: WorkLimit
  private var usedNames = UniqueNames()
  private var usedVariableNames = UniqueNames()

  /// Begins a formulation with its start variables.
  ///
  /// - Parameter limit: when families may leave rows out, because nobody will
  ///   use the formulation.
  package init(
    _ scenario: Scenario, families: [any ConstraintFamily] = constraintFamilies,
    within limit: WorkLimit = WorkLimit()
  ) {
    self.scenario = scenario
    self.families = families
    self.limit = limit
    let economics = Economics(scenario)
    self.economics = economics
    var model = Model()
    startsOfProgram = scenario.programs.enumerated().map { position, program in
      scenario.horizon.years.compactMap { year in
        guard families.allSatisfy({ $0.admits(start: year, of: program, in: scenario) })
        else { return nil }
        let variable = model.add(Variable(name: "start[\(program.id),\(year)]"))
        return StartVariable(program: position, year: year, variable: variable)
      }
    }
    self.model = model
  }

  /// Whether the limit has passed: what is left out from now on does not matter.
  package var isOver: Bool { limit.isOver }

  /// The terms that are 1 in sum if a program is on the roadmap.
  package func chosen(_ program: Int, coefficient: Int64 = 1) -> [Term] {
    startsOfProgram[program].map { Term(coefficient, $0.variable) }
  }

  /// The terms that are 1 in sum if a program has started in or before a year.
  package func started(_ program: Int, by year: Int, coefficient: Int64 = 1) -> [Term] {
    startsOfProgram[program].prefix { $0.year <= year }.map { Term(coefficient, $0.variable) }
  }

  /// The terms that are 1 in sum if a program is being built in a year.
  package func building(_ program: Int, in year: Int) -> [Term] {
    let duration = scenario.programs[program].duration
    return startsOfProgram[program]
      .filter { $0.year <= year && year < $0.year + duration }
      .map { Term(1, $0.variable) }
  }

  /// Adds to what one unit of a variable earns.
  mutating func addObjective(_ coefficient: Int64, of variable: VariableID) {
    model.setObjective(model[variable].objective + coefficient, of: variable)
  }

  /// Adds a variable. A name that is taken gets a number behind it, because a
  /// certificate and an exported file tell variables apart by name.
  package mutating func add(_ variable: Variable) -> VariableID {
    var unique = variable
    unique.name = usedVariableNames.unique(variable.name)
    return model.add(unique)
  }

  /// Adds a variable that is 1 if a start ignores a soft dependency.
  ///
  /// - Parameter penalty: millionths of a point.
  mutating func addSlack(
    _ name: String, dependency: Int, year: Int, penalty: Int64
  ) -> VariableID {
    let variable = add(Variable(name: name, isInteger: false, objective: -penalty))
    excuses.append(SlackVariable(dependency: dependency, year: year, variable: variable))
    return variable
  }

  /// Adds a row. A name that is taken gets a number behind it, because a
  /// certificate and an exported file tell rows apart by name.
  ///
  /// - Parameter statement: what the row comes from.
  /// - Returns: its position.
  @discardableResult
  mutating func addRow(
    _ name: String, _ terms: [Term], lower: Int64? = nil, upper: Int64? = nil,
    of statement: Statement
  ) -> Int {
    model.add(
      LinearConstraint(
        name: usedNames.unique(name), terms: terms, lower: lower, upper: upper))
    statements.append(statement)
    return model.constraints.count - 1
  }

  /// Adds a row over start variables whose whole numbers may have any length.
  ///
  /// Where they pass 64 bits, the row is divided by what all coefficients have in common;
  /// where they still do, it is written in several rows (``LimbRows``). Both are exact.
  package mutating func addWideRow<Number: SignedInteger>(
    _ name: String, _ terms: [(coefficient: Number, variable: VariableID)],
    lower: Number? = nil, upper: Number? = nil, of statement: Statement
  ) {
    var (terms, lower, upper) = (terms, lower, upper)
    if !LimbRows.isNarrow(terms, [lower, upper].compactMap(\.self)) {
      var divisor: Number = 0
      for term in terms where divisor != 1 {
        divisor = greatestCommonDivisor(divisor, term.coefficient)
      }
      if divisor > 1 {
        // A sum of whole multiples keeps a side exactly if it keeps the next multiple.
        terms = terms.map { ($0.coefficient / divisor, $0.variable) }
        lower = lower.map { ceiledQuotient($0, by: divisor) }
        upper = upper.map { flooredQuotient($0, by: divisor) }
      }
    }
    if LimbRows.isNarrow(terms, [lower, upper].compactMap(\.self)) {
      addRow(
        name, terms.map { Term(Int64($0.coefficient), $0.variable) },
        lower: lower.map { Int64($0) }, upper: upper.map { Int64($0) }, of: statement)
      return
    }
    if let upper { addLimbs(name, LimbRows(terms, upper: upper), of: statement) }
    if let lower {
      let opposite = terms.map { (coefficient: 0 - $0.coefficient, variable: $0.variable) }
      addLimbs(name, LimbRows(opposite, upper: 0 - lower), of: statement)
    }
  }

  /// Adds the rows of one side of a row that passes 64 bits.
  private mutating func addLimbs<Number: SignedInteger>(
    _ name: String, _ limbs: LimbRows<Number>, of statement: Statement
  ) {
    var excess: VariableID?
    var multipliers: [Certificate.RowMultiplier] = []
    var weight: Int64? = 1
    for (position, limb) in limbs.rows.enumerated() {
      var terms = limb.terms
      if let excess { terms.append(Term(1, excess)) }
      var rowName = name
      if let most = limb.most {
        let index = "[\(name),\(position + 1)]"
        let handed = add(Variable(name: "excess\(index)", upper: most, isInteger: false))
        terms.append(Term(-LimbRows<Number>.base, handed))
        excess = handed
        rowName = "limb\(index)"
      }
      let row = addRow(rowName, terms, upper: limb.upper, of: statement)
      if let multiplier = weight {
        multipliers.append(Certificate.RowMultiplier(row: row, multiplier: multiplier))
        let (next, isWide) = multiplier.multipliedReportingOverflow(by: LimbRows<Number>.base)
        weight = isWide ? nil : next
      }
    }
    if multipliers.count == limbs.rows.count { wideRows.append(multipliers) }
  }
}

/// Gives each thing a name of its own.
private struct UniqueNames {
  private var used: Set<String> = []
  /// How often a name was asked for that was taken.
  private var repetitions: [String: Int] = [:]

  /// The name, with `#2`, `#3` and so on behind it if it is taken.
  mutating func unique(_ name: String) -> String {
    var unique = name
    while !used.insert(unique).inserted {
      repetitions[name, default: 1] += 1
      unique = "\(name)#\(repetitions[name, default: 1])"
    }
    return unique
  }
}
