import CitySupport
import Testing

@testable import PetajalanReports

@Suite struct TableSumTests {
  @Test func budgetOfEachYearAddsUp() {
    let report = City.report()
    for source in report.scenario.sources.indices {
      let years = report.ledger.budget(ofSource: source)
      for year in years {
        #expect(
          year.carriedIn + year.ceiling == year.spent.total + year.carriedOut + year.unused)
      }
      for (year, next) in zip(years, years.dropFirst()) {
        #expect(year.carriedOut == next.carriedIn)
      }
      #expect(years.last?.carriedOut == 0)
    }
  }

  @Test func netBenefitsAddUpToTheRoadmaps() {
    let net = NetBenefit(City.roadmap)
    let sum = City.programs.indices.compactMap { net.points(of: $0)?.millionths }.reduce(0, +)
    #expect(sum == City.roadmap.benefit.millionths)
  }

  @Test func sourcesAndProgramsSpendTheSame() {
    let ledger = City.report().ledger
    let programs = City.programs.indices.map { ledger.total(ofProgram: $0).total }.reduce(0, +)
    #expect(programs == ledger.total.total)
    #expect(ledger.years.map(\.total) == [540, 730.5, 100, 400].map { Int64($0 * 1e6) })
  }
}
