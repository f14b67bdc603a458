import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

extension Planner {
  /// The outcome of a search that has a plan: the tie is broken if it is the best,
  /// and the checker has the last word.
  package func outcome(
    of best: IncumbentStore.Accepted, _ searched: Searched, _ presolved: PresolvedModel,
    _ formulation: Formulation, _ statistics: inout SearchStatistics
  ) throws(SolverFailure) -> SolveOutcome {
    var plan = best.plan
    if searched.isSaidOptimal {
      let tieBreak = TieBreak(
        formulation, fixings: presolved.fixings, solver: solver, options: options,
        deadline: deadline, observer: observer)
      (plan, statistics.isTieBroken) = tieBreak.settle(plan, benefit: best.value)
    }
    var ending = searched.ending
    if ending == .solverSaysGapReached, isGood(best, searched.exact, presolved) {
      ending = .gapReached
    }
    let proved = ProvedBound(searched.exact, presolved)
    let proof = Proof(certificate: proved.certificate, model: formulation.model)
    return try outcome(
      of: plan, bound: proved.value, proof, ending: ending,
      isSaidOptimal: searched.isSaidOptimal, statistics)
  }

  /// The outcome of a run whose limit passed before the model was stated.
  package func outcome(
    of first: FirstPlan, _ statistics: SearchStatistics
  ) throws(SolverFailure) -> SolveOutcome {
    guard let plan = first.plan else { return .noneFound(NoneFound(endingByLimit), statistics) }
    let proved = first.proved
    return try outcome(
      of: plan, bound: proved.value, proved.proof, ending: endingByLimit, isSaidOptimal: false,
      statistics)
  }

  /// A verified roadmap with what is proved about it.
  package func outcome(
    of plan: Plan, bound: Int128, _ proof: Proof, ending: Ending, isSaidOptimal: Bool,
    _ statistics: SearchStatistics
  ) throws(SolverFailure) -> SolveOutcome {
    guard case .verified(let roadmap) = Checker(scenario, families: families).verify(plan) else {
      throw .fatal(message: "the checker refused a plan that it had accepted")
    }
    let bound = Points(bound: bound)
    let status: ProofStatus =
      bound == roadmap.benefit
      ? .provedOptimal : isSaidOptimal ? .solverSaysOptimal : .provedWithin
    return .roadmap(
      SolvedRoadmap(
        roadmap: roadmap,
        quality: Quality(
          benefit: roadmap.benefit, bound: bound, status: status, ending: ending),
        proof: proof, statistics: statistics))
  }

  /// That there is no roadmap, if the notes of a search prove it to the checker.
  package func infeasible(
    _ notes: ProofTree?, _ formulation: Formulation, _ statistics: SearchStatistics
  ) -> SolveOutcome {
    let checker = CertificateChecker(
      formulation.model, isBeaten: PlanProof.isBeaten(in: formulation))
    guard let certificate = notes?.certificate(of: .noPoint),
      let rows = try? checker.rowsInvolved(in: certificate)
    else { return .noneFound(.proofRefused, statistics) }
    var said: Set<Statement> = [.structural]
    let statements = rows.map { formulation.statements[$0] }.filter { said.insert($0).inserted }
    let infeasibility = Infeasibility(
      proof: Proof(certificate: certificate, model: formulation.model), rows: rows,
      statements: statements)
    return .infeasible(infeasibility, statistics)
  }
}

extension Ending {
  /// The ending of a solver's search.
  package init(_ status: SolveStatus) {
    switch status {
    case .optimal, .infeasible: self = .exhausted
    case .feasible(let reason), .undecided(let reason): self = Ending(reason)
    case .unbounded: self = .numericalTrouble
    }
  }

  private init(_ reason: StopReason) {
    switch reason {
    case .gap: self = .solverSaysGapReached
    case .deadline: self = .timeLimit
    case .stopSignal: self = .interrupted
    case .rejectedCandidates, .numericalTrouble: self = .numericalTrouble
    }
  }
}

extension NoneFound {
  package init(_ ending: Ending) {
    switch ending {
    case .timeLimit, .gapReached, .solverSaysGapReached: self = .timeLimit
    case .interrupted: self = .interrupted
    case .exhausted, .numericalTrouble, .memoryLimit, .brokenDown: self = .numericalTrouble
    }
  }
}
