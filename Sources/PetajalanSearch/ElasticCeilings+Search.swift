import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults

extension ElasticCeilings {
  /// Searches for the plan that needs least, on two threads.
  ///
  /// - Parameters:
  ///   - first: a plan to begin with.
  ///   - benefit: what the plan has to earn at least; `nil`: anything will do.
  /// - Returns: the best plan found, and whether it is proved that none needs less;
  ///   where none was found, whether there is none.
  package func least<Solver: MILPSolver>(
    from first: Plan?, keeping benefit: Points? = nil, solver: Solver, within limit: WorkLimit
  ) -> (plan: Plan?, isLeast: Bool) {
    let goal = SearchGoal(
      measure: .addedMoney(self),
      kept: benefit.map { [(.benefit, Int128($0.millionths))] } ?? [])
    let presolved: PresolvedModel
    switch goal.presolved(formulation, within: limit) {
    case .infeasible: return (nil, true)
    case .unfinished, nil: return (first, false)
    case .reduced(let reduced): presolved = reduced
    }
    let builder = PlanBuilder(
      FormulationBuilder(formulation.scenario, within: limit), within: limit)
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: goal, observer: SilentObserver(), builder: builder)
    defer { judge.close() }
    if let first { judge.offer(first) }
    let partner = judge.partner
    let formulation = formulation
    let found = ConcurrentSearch(judge: judge, partner: partner, limit: limit).run { pace in
      ExactSearch.run(
        presolved, of: formulation, judge: judge, solver: solver,
        limits: ExactSearch.Limits(
          nodes: .max, deadline: limit.deadline, stop: limit.stop, gapFraction: 0),
        takesNotes: false, pace: pace, hear: { pace.learn($0) })
    } beside: { pace, limit in
      var search = NeighborhoodSearch(
        formulation, presolved: presolved, solver: solver, pace: pace, within: limit)
      search.improve(partner, goal: goal)
    }
    return (judge.best?.plan, found.isExhausted)
  }
}
