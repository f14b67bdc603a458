import PetajalanDomain
import PetajalanReading
import PetajalanResults
import PetajalanVerification

extension Inquiry {
  /// Whether one more program that the owner builds at once gets the program in
  /// without loss.
  ///
  /// It is only asked where the owner builds as many as it can in some year, on one
  /// of the plans known.
  func capacityRemedy(_ budget: StepBudget) -> RemedyAnswer {
    let owner = scenario.programs[program].owner
    guard let parallel = scenario.owners[owner].parallel,
      ([today.plan] + hints).contains(where: { isFull(owner, parallel, on: $0) })
    else { return .unknown }
    let change = ScenarioChange.parallel(owner: scenario.owners[owner].id, parallel + 1)
    guard let trial = trial(with: [change], enough: today.benefit, budget) else { return .unknown }
    if let plan = trial.result.plan(with: today.benefit),
      let remedy = remedy(
        .capacity(owner: owner, parallel: parallel + 1), change, plan, isLeast: true)
    {
      return .enough(remedy)
    }
    return trial.result.excludes(today.benefit) ? .never : .unknown
  }

  private func isFull(_ owner: Int, _ parallel: Int, on plan: Plan) -> Bool {
    let years = Examination(plan, in: scenario).buildersByOwner[owner] ?? [:]
    return years.values.contains { $0.count >= parallel }
  }
}
