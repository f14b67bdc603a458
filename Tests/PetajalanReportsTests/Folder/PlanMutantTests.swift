import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanVerification

/// Mutants of good roadmaps, as CSV files: the checker must say of each what the
/// oracle says, and name what is broken.
@Suite struct PlanMutantTests {
  @Test func everyHarmfulMutantIsNoticedAndNamed() throws {
    var tally = Tally()
    for seed in Seeds.first(330) {
      guard let scenario = try SeededScenario.text(seed: UInt64(seed)).reading().scenario else {
        continue
      }
      var random = SeededGenerator(seed: UInt64(seed))
      for plan in SolvedFolder.plans(of: scenario, count: 2, &random) {
        for mutant in Self.mutants(of: plan, in: scenario, &random) {
          try judge(mutant, in: scenario, seed: seed, &tally)
        }
      }
    }
    #expect(tally.slipped == 0)
    #expect(
      tally.harmful >= Seeds.share(of: 5_500) && tally.harmless >= Seeds.share(of: 850), "\(tally)")
    #expect(Set(tally.byDemand.keys) == Set(Oracle.Demand.allCases), "\(tally)")
  }

  private struct Tally {
    var harmful = 0
    var harmless = 0
    var slipped = 0
    var byDemand: [Oracle.Demand: Int] = [:]
  }

  private func judge(
    _ mutant: Plan, in scenario: Scenario, seed: Int, _ tally: inout Tally
  ) throws {
    let rows = zip(scenario.programs, mutant.starts).map { program, start in
      "\(program.id),\(start.map(String.init) ?? "")\n"
    }
    let text = "id,start\n" + rows.joined()
    let plan = try #require(PlanReader.read(Array(text.utf8), file: "plan.csv", for: scenario).plan)
    let oracle = Oracle(scenario)
    let unmet = oracle.unmet(by: mutant)
    let named = Set(Checker(scenario).violations(of: plan).map(Oracle.Demand.init))
    if unmet.isEmpty { tally.harmless += 1 } else { tally.harmful += 1 }
    for demand in unmet { tally.byDemand[demand, default: 0] += 1 }
    // Outside its window, a program is not asked further by the oracle.
    // What rules say of a program that is done already is not asked either.
    let choosesDone = mutant.selected.contains { scenario.programs[$0].status == .done }
    let open: Set<Oracle.Demand> = choosesDone ? [.rule] : []
    let isRight =
      unmet == [.window]
      ? named.contains(.window) : named.subtracting(open) == unmet.subtracting(open)
    if !isRight {
      tally.slipped += 1
      Issue.record("seed \(seed), \(mutant.starts): unmet \(unmet), named \(named)")
    }
    if unmet != [.window] {
      let benefit = Checker(scenario).benefit(of: plan).millionths
      #expect(benefit == oracle.benefit(of: mutant), "seed \(seed), \(mutant.starts)")
    }
  }

  /// Every plan with one program moved, added or dropped, and some with two.
  private static func mutants(
    of plan: Plan, in scenario: Scenario, _ random: inout SeededGenerator
  ) -> [Plan] {
    let years = (scenario.horizon.first - 1)...(scenario.horizon.last + 1)
    let choices: [Int?] = [nil] + years.map { $0 }
    var mutants: [Plan] = []
    for program in scenario.programs.indices {
      for start in choices where start != plan.starts[program] {
        var mutant = plan
        mutant.starts[program] = start
        mutants.append(mutant)
        let other = Int.random(in: scenario.programs.indices, using: &random)
        guard Int.random(in: 0..<4, using: &random) == 0, other != program else { continue }
        mutant.starts[other] = scenario.horizon.years.randomElement(using: &random)
        mutants.append(mutant)
      }
    }
    return mutants
  }
}

extension Oracle.Demand {
  /// The demand that a violation says is not met.
  fileprivate init(_ violation: Violation) {
    switch violation {
    case .outsideHorizon, .tooEarly, .tooLate, .finishedLate: self = .window
    case .mandatoryMissing, .commitmentBroken, .excludedChosen, .doneChosen: self = .status
    case .dependencyBroken: self = .dependency
    case .groupChosenTwice: self = .group
    case .ownerOverloaded: self = .owner
    case .unaffordable, .limitsClash, .nobodyPays: self = .money
    case .countOutside, .spendOutside, .shareOutside, .tooManyParallel, .omAfterHorizonAbove,
      .notTogether, .tooAlike:
      self = .rule
    }
  }
}
