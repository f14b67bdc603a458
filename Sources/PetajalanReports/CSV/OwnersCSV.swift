import Formats

/// `owners.csv`: one row per year and owner, by year, then owner in file order.
///
/// Owners that lead no program of the scenario are left out: a city has dozens
/// of agencies, and rows of zeros would hide those that matter.
public struct OwnersCSV: ReportFormat {
  /// Creates the format.
  public init() {}

  /// The file's name.
  public let fileName = "owners.csv"

  /// The table as text.
  public func text(of report: SolveReport, options: ReportOptions) -> String {
    let scenario = report.scenario
    let horizon = scenario.horizon
    var programs = Array(repeating: [Int](), count: scenario.owners.count)
    for index in scenario.programs.indices {
      programs[scenario.programs[index].owner].append(index)
    }
    let leaders = scenario.owners.indices.filter { !programs[$0].isEmpty }
    let years = leaders.map { owner in self.years(of: programs[owner], in: report) }
    let rows: [[CSVCell]] = horizon.years.flatMap { year in
      zip(leaders, years).map { owner, years in
        let (building, spent) = years[horizon.index(of: year)]
        return [
          .integer(year), .text(scenario.owners[owner].id), .integer(building),
          .integer(scenario.owners[owner].parallel), .integer(spent.capital), .integer(spent.om),
        ]
      }
    }
    let header = ["year", "owner", "building", "parallel", "capital", "om"]
    return CSVTable(header: header, rows: rows).text(in: options.dialect)
  }

  /// How many of the programs are being built, and what is spent on them, one
  /// element per year of the horizon.
  private func years(
    of programs: [Int], in report: SolveReport
  ) -> [(building: Int, spent: Spent)] {
    var years = Array(
      repeating: (building: 0, spent: Spent()), count: report.scenario.horizon.count)
    for program in programs {
      for (index, spent) in report.ledger.years(ofProgram: program).enumerated() {
        years[index].spent += spent
      }
      guard let start = report.roadmap.plan.starts[program],
        let finish = report.roadmap.finish(of: program)
      else { continue }
      for year in start...finish {
        years[report.scenario.horizon.index(of: year)].building += 1
      }
    }
    return years
  }
}
