import MILP
import PetajalanResults
import PetajalanVerification

/// Finds the fewest rules and statuses without which a scenario has a roadmap.
///
/// What is dropped must meet every clashing set. A smallest choice that meets all
/// sets known so far is tried; if it does not help, what still clashes is one more
/// set. When it helps, fewer cannot do.
///
/// **Source** Implicit hitting sets: Chandrasekaran, Karp, Moreno-Centeno & Vempala
/// (2011), doi:10.1137/1.9781611973082.48.
struct CorrectionSetFinder<Solver: MILPSolver>: Sendable {
  let relaxation: ScenarioRelaxation
  let conflicts: DeletionFilter<Solver>

  /// The repair.
  ///
  /// - Parameter known: clashing sets that were found before.
  func repair(knowing known: [[Condition]]) -> Repair<DropRepair> {
    let all = relaxation.scenario.conditions
    let order = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    var sets = known.map { $0.filter(\.isWish) }
    while !conflicts.budget.isOver {
      guard !sets.contains(where: \.isEmpty) else { return .impossible }
      let choice = HittingSet(sets: sets.map { $0.compactMap { order[$0] } }).smallest
      let dropped = Set(choice.members.map { all[$0] })
      let rest = all.filter { !dropped.contains($0) }
      switch conflicts.ask(rest) {
      case .undecided: return .unknown
      case .core(let core):
        sets.append(conflicts.smallestWishes(of: core))
      case .plan(let plan):
        guard case .verified(let roadmap) = Checker(relaxation.keeping(rest).scenario).verify(plan)
        else { return .unknown }
        return .found(
          DropRepair(
            dropped: all.filter(dropped.contains), roadmap: roadmap,
            isFewest: choice.isSmallest))
      }
    }
    return .unknown
  }
}

/// A choice of numbers with one from each set.
struct HittingSet {
  /// The sets, none of them empty.
  let sets: [[Int]]

  /// Choices that are tried before the best so far has to do.
  private static let mostTries = 200_000

  /// The smallest choice, and whether it is known that there is no smaller one; of
  /// several, the one that tries come to first.
  var smallest: (members: [Int], isSmallest: Bool) {
    var best: [Int]?
    var tries = 0
    func search(_ chosen: [Int]) {
      tries += 1
      if tries > Self.mostTries, best != nil { return }
      if let best, chosen.count >= best.count { return }
      let unmet = sets.filter { !$0.contains(where: chosen.contains) }
      guard let open = unmet.min(by: { $0.count < $1.count }) else {
        best = chosen
        return
      }
      if let best, chosen.count + 1 >= best.count { return }
      for member in open { search(chosen + [member]) }
    }
    search([])
    return ((best ?? []).sorted(), tries <= Self.mostTries)
  }
}
