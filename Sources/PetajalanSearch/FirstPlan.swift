import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// What can be said of a scenario before it is stated as a model: a plan, and a
/// bound.
///
/// A large scenario's model takes longer to state than some time limits last. A
/// run that ends before has this to show.
package struct FirstPlan {
  /// The best plan that the checker accepts, if there is one so far: one that is
  /// put together by benefit per rupiah, or the empty one.
  package let plan: Plan?

  /// What the plan earns, in millionths of a point.
  package let benefit: Int128

  private let begun: FormulationBuilder

  /// Looks for a plan, for as long as it takes.
  package init(_ begun: FormulationBuilder) {
    self.init(begun, builder: PlanBuilder(begun, within: WorkLimit()))
  }

  /// Looks for a plan.
  package init(_ begun: FormulationBuilder, builder: PlanBuilder) {
    self.begun = begun
    let checker = Checker(begun.scenario, families: begun.families)
    let weights = Array(repeating: 0.0, count: begun.model.variables.count)
    let candidates = [builder.plan(along: weights), Plan.empty(for: begun.scenario)]
    let earnings = EarningsMemory()
    let accepted = candidates.compactMap { plan -> (plan: Plan, benefit: Points)? in
      guard let plan else { return nil }
      let examination = Examination(plan, in: begun.scenario)
      guard checker.violations(in: examination).isEmpty else { return nil }
      let needed = NeedlessPrograms(checker, earnings).removed(from: examination)
      return (needed.plan, Earnings(needed, earnings).total)
    }
    let best = accepted.max { $0.benefit < $1.benefit }
    plan = best?.plan
    benefit = Int128(best?.benefit.millionths ?? 0)
  }

  /// No plan earns more, in millionths of a point, and the proof of it.
  package var proved: (value: Int128, proof: Proof) { Self.proved(of: begun) }

  /// What no plan of a formulation that has its start variables only passes, in
  /// millionths of a point, and the proof of it.
  package static func proved(of begun: FormulationBuilder) -> (value: Int128, proof: Proof) {
    let value = bound(of: begun)
    // The proof speaks of no other rows than these.
    var builder = begun
    StartOnce().addRows(to: &builder)
    let model = builder.model
    let program = Dictionary(
      uniqueKeysWithValues: begun.startsOfProgram.compactMap { starts in
        starts.first.map { ($0.variable, $0.program) }
      })
    let multipliers = model.constraints.enumerated().compactMap {
      row, once -> Certificate.RowMultiplier? in
      guard let index = once.terms.first.flatMap({ program[$0.variable] }),
        let price = Int64(exactly: most(of: begun.startsOfProgram[index], in: begun)),
        price > 0
      else { return nil }
      return Certificate.RowMultiplier(row: row, multiplier: price)
    }
    let step = Certificate.Step(countsObjective: true, shift: 0, multipliers: multipliers)
    let certificate = Certificate(
      claim: .noneAbove(value), cuts: [],
      nodes: [Certificate.Node(parent: nil, assignments: [], steps: [step])])
    return (value, Proof(certificate: certificate, model: model))
  }

  /// The bound of a formulation that has its start variables only: every program
  /// starts where it earns most, and soft dependencies cost nothing.
  package static func bound(of begun: FormulationBuilder) -> Int128 {
    begun.startsOfProgram.reduce(Int128(0)) { $0 + most(of: $1, in: begun) }
  }

  /// What a program earns at most, or 0.
  private static func most(of starts: [StartVariable], in begun: FormulationBuilder) -> Int128 {
    starts.reduce(Int128(0)) {
      max($0, Int128(begun.economics.benefit(of: $1.program, start: $1.year)))
    }
  }
}
