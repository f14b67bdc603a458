import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanVerification

/// Sums that the inverse basis makes, and the cuts of them.
struct TableauSumsTests {
  /// Of three programs any two exclude each other, as three rows say: half of each is a
  /// point of the relaxation, and their sum over 2 the clique.
  @Test func anOddCircleGivesItsClique() throws {
    var model = Model()
    let v = (0..<3).map { model.add(Variable(name: "v\($0)", objective: 1)) }
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
      model.add(
        LinearConstraint(
          name: "r\(one)\(other)", terms: [Term(1, v[one]), Term(1, v[other])],
          upper: 1))
    }
    // Sets would show it at once.
    let rows = AggregationRows(model, sets: [nil, nil, nil])
    let (_, sums) = try Self.sums(of: model, rows)
    #expect(!sums.isEmpty)
    for sum in sums {
      #expect(sum.map(\.weight) == [1, 1, 1])
      #expect(sum.map(\.row).sorted() == [0, 1, 2])
    }
  }

  /// Cuts of sums are what the checker derives of the same rows, and every plan that is
  /// allowed keeps them.
  @Test func noRoadmapIsLost() throws {
    var (found, rounded) = (0, 0)
    for seed in Seeds.first(120) {
      let text =
        seed.isMultiple(of: 2)
        ? SeededScenario.text(seed: UInt64(seed), programs: 5)
        : SeededChains.text(seed: UInt64(seed))
      guard let scenario = try text.reading().scenario else { continue }
      let formulation = Formulation(scenario)
      guard case .reduced(let presolved) = Presolve.apply(to: formulation.model),
        !presolved.model.constraints.isEmpty
      else { continue }
      var finder = MIRSeparator(presolved)
      let (point, sums) = try Self.sums(of: presolved.model, finder.rows)
      found += sums.count
      if sums.isEmpty { continue }
      let cuts = finder.cuts(values: point, isRoot: true, sums: sums)
      let checker = Checker(scenario)
      let good = FamilyProof.everyPlan(of: scenario).filter { checker.violations(of: $0).isEmpty }
        // Those that the presolve keeps: it keeps all best ones.
        .compactMap { formulation.values(of: $0).flatMap(presolved.restrict) }
      // The points of plans have no payments.
      for cut in cuts where cut.row.terms.allSatisfy({ presolved.model[$0.variable].isInteger }) {
        rounded += cut.derivation.source.count > 1 ? 1 : 0
        for point in good {
          #expect(cut.row.isSatisfied(by: point), "seed \(seed)")
        }
      }
    }
    #expect(
      found > Seeds.share(of: 8) && rounded > Seeds.share(of: 2), "\(found) sums, \(rounded) cuts")
  }

  /// The relaxation's solution, and the sums there.
  private static func sums(
    of model: Model, _ rows: AggregationRows
  ) throws -> (point: [Double], sums: [[(row: Int, weight: Int64)]]) {
    try GLPKSolver().withRelaxation(of: model) { relaxation throws(SolverFailure) in
      let result = try relaxation.solve(deadline: nil)
      guard result.status == .optimal else { return ([], []) }
      let sums = try TableauSums(rows).sums(
        of: relaxation, values: result.values, numbers: Array(model.constraints.indices))
      return (result.values, sums)
    } ?? ([], [])
  }
}
