import MILP

/// A formulation in the making: what families add their rows to.
public struct FormulationBuilder {
  /// The scenario.
  public let scenario: Scenario

  /// The conditions that it states.
  let families: [any ConstraintFamily]

  /// What each start costs and earns.
  public let economics: Economics

  /// The model so far.
  public private(set) var model = Model()

  /// The start variables of each program, in year order.
  let startsOfProgram: [[StartVariable]]

  /// The variables that ignore soft dependencies, so far.
  private(set) var excuses: [ExcuseVariable] = []

  /// Where the rows of payments stand, so far.
  var payments = PaymentRows()

  /// What each row of the model comes from.
  private(set) var statements: [Statement] = []

  private let limit: WorkLimit
  private var usedNames: Set<String> = []

  /// Begins a formulation with its start variables.
  ///
  /// - Parameter limit: when families may leave rows out, because nobody will
  ///   use the formulation.
  init(
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
  var isOver: Bool { limit.isOver }

  /// The terms that are 1 in sum if a program is on the roadmap.
  func chosen(_ program: Int, coefficient: Int64 = 1) -> [Term] {
    startsOfProgram[program].map { Term(coefficient, $0.variable) }
  }

  /// The terms that are 1 in sum if a program has started in or before a year.
  func started(_ program: Int, by year: Int, coefficient: Int64 = 1) -> [Term] {
    startsOfProgram[program].prefix { $0.year <= year }.map { Term(coefficient, $0.variable) }
  }

  /// The terms that are 1 in sum if a program is being built in a year.
  func building(_ program: Int, in year: Int) -> [Term] {
    let duration = scenario.programs[program].duration
    return startsOfProgram[program]
      .filter { $0.year <= year && year < $0.year + duration }
      .map { Term(1, $0.variable) }
  }

  /// Adds to what one unit of a variable earns.
  mutating func addObjective(_ coefficient: Int64, of variable: VariableID) {
    model.setObjective(model[variable].objective + coefficient, of: variable)
  }

  /// Adds a variable.
  mutating func add(_ variable: Variable) -> VariableID { model.add(variable) }

  /// Adds a variable that is 1 if a start ignores a soft dependency.
  ///
  /// - Parameter penalty: millionths of a point.
  mutating func addExcuse(
    _ name: String, dependency: Int, year: Int, penalty: Int64
  ) -> VariableID {
    let variable = model.add(Variable(name: name, isInteger: false, objective: -penalty))
    excuses.append(ExcuseVariable(dependency: dependency, year: year, variable: variable))
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
    var unique = name
    var number = 2
    while !usedNames.insert(unique).inserted {
      unique = "\(name)#\(number)"
      number += 1
    }
    model.add(LinearConstraint(name: unique, terms: terms, lower: lower, upper: upper))
    statements.append(statement)
    return model.constraints.count - 1
  }

  /// Adds a row over variables that are at least 0 whose integers may pass
  /// 64 bits.
  ///
  /// Such a row is divided by a power of two and rounded to the side that
  /// keeps every good point. What it then lets through, the checker stops.
  mutating func addWideRow(
    _ name: String, _ terms: [(coefficient: Int128, variable: VariableID)],
    lower: Int128? = nil, upper: Int128? = nil, of statement: Statement
  ) {
    let limit = Int128(Int64.max / 2)
    let widest = terms.map { $0.coefficient.magnitude }.max() ?? 0
    let sides = [lower, upper].compactMap { $0?.magnitude }.max() ?? 0
    var shift = 0
    while Int128(max(widest, sides) >> UInt128(shift)) >= limit { shift += 1 }
    if shift == 0 {
      addRow(
        name, terms.map { Term(Int64($0.coefficient), $0.variable) },
        lower: lower.map { Int64($0) }, upper: upper.map { Int64($0) }, of: statement)
      return
    }
    // An arithmetic shift rounds down, also below zero.
    if let upper {
      addRow(
        name, terms.map { Term(Int64($0.coefficient >> Int128(shift)), $0.variable) },
        upper: Int64(upper >> Int128(shift)), of: statement)
    }
    if let lower {
      addRow(
        name, terms.map { Term(-Int64(-$0.coefficient >> Int128(shift)), $0.variable) },
        lower: -Int64(-lower >> Int128(shift)), of: statement)
    }
  }
}
