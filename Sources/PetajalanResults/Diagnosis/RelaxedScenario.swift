import PetajalanDomain
import PetajalanFormulation

/// A scenario of which only some conditions are kept.
///
/// It is a scenario like any other, so that formulation, search, certificate and
/// checker judge it as they judge every one: what is proved of it is proved of
/// the kept conditions.
package struct RelaxedScenario: Sendable {
  /// The scenario.
  package let scenario: Scenario
  /// The original position of each rule.
  package let rules: [Int]
  /// The original position of each dependency.
  package let dependencies: [Int]

  /// The conditions that statements of its model come from.
  ///
  /// Windows and years of commitment stand in no row: those of the programs that
  /// are touched are added.
  ///
  /// - Parameter programs: the programs of which a proof makes use.
  package func conditions(
    of statements: [Statement], touching programs: Set<Int>, among all: [Condition]
  ) -> [Condition] {
    var named: Set<Condition> = []
    var touched = programs
    for statement in statements {
      switch statement {
      case .structural, .apart: break
      case .required(let program): touched.insert(program)
      case .dependency(let position):
        named.insert(.dependency(dependencies[position]))
        let dependency = scenario.dependencies[position]
        touched.formUnion([dependency.program] + dependency.anyOf.map(\.program))
      case .group(let name): named.insert(.group(name))
      case .capacity(let owner): named.insert(.capacity(owner: owner))
      case .ceiling(let source, let year): named.insert(.ceiling(source: source, year: year))
      case .payers(let program): named.insert(.payers(program: program))
      case .rule(let position):
        named.insert(.rule(rules[position]))
        touched.formUnion(scenario.rules[position].programs)
      }
    }
    return all.filter { condition in
      switch condition {
      case .status(let program), .finishBy(let program), .latest(let program),
        .earliest(let program), .payers(let program):
        touched.contains(program) || named.contains(condition)
      case .rule, .ceiling, .capacity, .dependency, .group: named.contains(condition)
      }
    }
  }
}

/// Makes relaxed scenarios.
package struct ScenarioRelaxation: Sendable {
  /// The scenario as it stands.
  package let scenario: Scenario
  /// Ceilings that no plan can reach, by source, then year of the horizon.
  package let boundless: [[Amount]]

  /// Prepares to relax a scenario.
  package init(_ scenario: Scenario) {
    self.scenario = scenario
    boundless = Self.boundless(scenario)
  }

  /// The scenario with some of its conditions.
  package func keeping(_ conditions: some Sequence<Condition>) -> RelaxedScenario {
    let kept = Set(conditions)
    let rules = scenario.rules.indices.filter { kept.contains(.rule($0)) }
    let dependencies = scenario.dependencies.indices.filter {
      scenario.dependencies[$0].strength != .hard || kept.contains(.dependency($0))
    }
    let programs = scenario.programs.enumerated().map { position, program in
      program.replacing(
        status: program.status.isRequired && !kept.contains(.status(program: position))
          ? .candidate : program.status,
        earliest: kept.contains(.earliest(program: position)) ? program.earliest : nil,
        latest: kept.contains(.latest(program: position)) ? program.latest : nil,
        finishBy: kept.contains(.finishBy(program: position)) ? program.finishBy : nil,
        group: program.group.flatMap { kept.contains(.group($0)) ? $0 : nil },
        keepsLimits: kept.contains(.payers(program: position)))
    }
    let sources = scenario.sources.enumerated().map { position, source in
      source.replacing(
        ceilings: zip(scenario.horizon.years, source.ceilings).enumerated().map { index, ceiling in
          kept.contains(.ceiling(source: position, year: ceiling.0))
            ? ceiling.1 : boundless[position][index]
        })
    }
    let owners = scenario.owners.enumerated().map { position, owner in
      kept.contains(.capacity(owner: position)) ? owner : owner.withoutLimit
    }
    return RelaxedScenario(
      scenario: scenario.replacing(
        sources: sources, owners: owners, programs: programs,
        dependencies: dependencies.map { scenario.dependencies[$0] },
        rules: rules.map { scenario.rules[$0] }),
      rules: rules, dependencies: dependencies)
  }

  /// Ceilings that all programs together cannot reach, whenever they start.
  ///
  /// Money of a carrying source may be wanted in any later year, so what falls due there
  /// counts as well: a ceiling that is given up never stands in the way.
  ///
  /// All ceilings have to fit an `Int64` together. A scenario of so much money
  /// that they would not gets as much as fits.
  private static func boundless(_ scenario: Scenario) -> [[Amount]] {
    let economics = Economics(scenario)
    let years = scenario.horizon.count
    let nothing = Array(repeating: Int128(0), count: years)
    var most = scenario.sources.map { _ in nothing }
    for (position, program) in scenario.programs.enumerated() {
      var own = most.map { _ in nothing }
      func note(_ dues: [Due]) {
        var sums: [Supply: Int128] = [:]
        for due in dues {
          for source in Set(due.payers.map(\.source)) {
            sums[Supply(source: source, year: due.year), default: 0] += Int128(due.rupiah)
          }
        }
        for (supply, sum) in sums {
          let index = scenario.horizon.index(of: supply.year)
          own[supply.source][index] = max(own[supply.source][index], sum)
        }
      }
      note(economics.standingDues(of: position))
      let last = scenario.horizon.last - program.duration + 1
      for start in scenario.horizon.years where start <= last {
        note(economics.dues(of: position, start: start))
      }
      for source in most.indices {
        for index in 0..<years { most[source][index] += own[source][index] }
      }
    }
    for (source, details) in scenario.sources.enumerated() where details.carriesOver {
      for index in (0..<max(0, years - 1)).reversed() {
        most[source][index] += most[source][index + 1]
      }
    }
    let present = Amount.sum(scenario.sources.flatMap(\.ceilings))
    let room = (Int128(Int64.max) - present) / Int128(max(1, scenario.sources.count * years))
    return zip(scenario.sources, most).map { source, most in
      zip(source.ceilings, most).map { ceiling, sum in
        Amount(rupiah: max(ceiling.rupiah, Int64(min(sum, room))))
      }
    }
  }
}
