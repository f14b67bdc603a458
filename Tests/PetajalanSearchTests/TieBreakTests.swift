import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanResults
@testable import PetajalanSearch

/// Cases in which a tie was once left unbroken, or was broken without end.
@Suite(.serialized) struct TieBreakTests {
  private func solve(_ text: ScenarioText) throws -> SolvedRoadmap {
    let planner = Planner(
      try text.read(), solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(20)))
    guard case .roadmap(let solved) = try planner.plan() else {
      throw MissingRoadmap()
    }
    return solved
  }

  private struct MissingRoadmap: Error {}

  /// Amounts of 10^12 rupiah leave the bound of a node a rupiah above the plan,
  /// so that it is closed by looking further, which takes nodes.
  @Test func largeAmountsStartAsEarlyAsTheyCan() throws {
    var text = ScenarioText(horizon: 2024...2027)
      .source("A", [2_000_000_000_000, 1_999_999_999_999, 999_999_999_999, 1_999_999_999_998])
      .source("B", [3_000_000_000_001, 1_999_999_999_999, 2_000_000_000_001, 1_999_999_999_998])
      .source("D", [2_000_000_000_000, 2_999_999_999_999, 1_999_999_999_999, 1_999_999_999_999])
      .source("C", [1_999_999_999_999, 2_999_999_999_999, 999_999_999_999, 1_999_999_999_998])
    let programs: [(id: String, sources: String, capital: Int64, score: Int)] = [
      ("P1", "B", 999_999_999_999, 2), ("P2", "B|D>=33%|C", 1_000_000_000_000, 1),
      ("P4", "A", 999_999_999_999, 1), ("P5", "A<=34%|B|C|D", 999_999_999_999, 2),
      ("P6", "A|B|D", 1_000_000_000_001, 1), ("P9", "A|D", 999_999_999_999, 1),
    ]
    for program in programs {
      text = text.program(
        program.id, capital: program.capital, score: program.score, sources: program.sources)
    }
    let solved = try solve(text)
    #expect(solved.quality.status == .provedOptimal)
    #expect(solved.statistics.isTieBroken)
    #expect(solved.roadmap.plan.starts == Array(repeating: 2024, count: 6))
  }

  /// GLPK steps on the spot where ceilings are many powers of ten above costs.
  @Test func ceilingsFarAboveCostsEndTheSearch() throws {
    let text = ScenarioText(horizon: 1999...2003)
      .source("X", [27_500_000, 27_500_000, 0, 0, 0], carry: true)
      .source("K", [0, 3, 2, 2, 0])
      .program("P2", capital: 7, duration: 3, score: 13, sources: "X<=33.3%|K")
    let solved = try solve(text)
    #expect(solved.quality.status == .provedOptimal)
    #expect(solved.statistics.isTieBroken)
    #expect(solved.roadmap.benefit == Points(millionths: 13_000_000))
  }
}
