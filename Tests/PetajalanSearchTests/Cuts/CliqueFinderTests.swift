import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Cliques of starts, as they are found at fractional points.
struct CliqueFinderTests {
  /// One owner builds P0 for three years and P1 for one: P0 in 2025 leaves no year up
  /// to 2027 for P1, which no row of a single year says.
  @Test func yearsOfOneOwnerAreMerged() throws {
    let formulation = Formulation(
      try ScenarioText(horizon: 2025...2028).source("A", each: 10).owner("O", parallel: 1)
        .program("P0", capital: 1, duration: 3, score: 3)
        .program("P1", capital: 1, score: 1).read())
    let presolved = try #require(Self.presolved(formulation))
    let chosen = ["start[P0,2025]": 0.5, "start[P1,2025]": 0.2, "start[P1,2026]": 0.2]
    let point = presolved.model.variables.map {
      chosen[$0.name] ?? ($0.name == "start[P1,2027]" ? 0.2 : 0)
    }
    let cuts = CliqueFinder(formulation, presolved: presolved).cuts(values: point)
    let names = cuts.map { $0.row.terms.map { presolved.model[$0.variable].name } }
    #expect(
      names == [["start[P0,2025]", "start[P1,2025]", "start[P1,2026]", "start[P1,2027]"]])
    #expect(cuts.map(\.row.upper) == [1])
  }

  /// Every plan that is allowed keeps every clique that is found at any point, and the
  /// checker derives the same.
  @Test func noRoadmapIsLost() throws {
    var count = 0
    for seed in Seeds.first(60) {
      let text =
        seed.isMultiple(of: 3)
        ? SeededScenario.text(seed: UInt64(seed), programs: 4)
        : SeededChains.text(seed: UInt64(seed))
      guard let scenario = try text.reading().scenario else { continue }
      let formulation = Formulation(scenario)
      guard let presolved = Self.presolved(formulation) else { continue }
      var choose = Chooser(seed: UInt64(seed))
      let finder = CliqueFinder(formulation, presolved: presolved)
      var cuts: [Cut] = []
      for _ in 0..<10 {
        cuts += finder.cuts(
          values: presolved.model.variables.map { _ in choose.one(of: 0, 0.2, 0.4, 0.6) })
      }
      let checker = Checker(scenario)
      let good = FamilyProof.everyPlan(of: scenario).filter { checker.violations(of: $0).isEmpty }
        .compactMap { formulation.values(of: $0) }
      for cut in cuts {
        count += 1
        let certificate = Certificate(claim: .noPoint, cuts: [cut.derivation], nodes: [])
        #expect(throws: CertificateChecker.Fault.openNode(0), "seed \(seed)") {
          try CertificateChecker(formulation.model).check(certificate)
        }
        for point in good {
          let restricted = presolved.kept.map { point[$0.index] }
          #expect(cut.row.isSatisfied(by: restricted), "seed \(seed): \(point)")
        }
      }
    }
    #expect(count > Seeds.share(of: 150), "\(count) cliques")
  }

  private static func presolved(_ formulation: Formulation) -> PresolvedModel? {
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else { return nil }
    return presolved
  }
}
