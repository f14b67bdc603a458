import Formats
import OutputFolders
import PetajalanDomain
import PetajalanVerification

/// The programs of one fiscal year as the yearly work plan (RKPD) and the agency's
/// strategic plan (Renstra) list them.
///
/// The money of the year is what the roadmap spends in it; the forward estimate is what
/// it spends the year after, or the O&M that the programs need in the first year after
/// the horizon.
struct WorkPlan {
  /// A program of the year.
  struct Line: Equatable, Sendable {
    /// The program's position.
    package let program: Int
    /// What is spent in the year, in rupiah.
    package let amount: Int64
    /// What pays for it, by the sources' positions.
    package let sources: [Int]
    /// What is spent in the year after, in rupiah.
    let forward: Int64
  }

  /// The fiscal year.
  package let year: Int

  /// The programs on which money is spent in the year or in the next one, those
  /// included that were done before the horizon, by agency.
  let lines: [Line]

  /// Gathers the programs of the year that the material names.
  init(_ material: ChapterMaterial) {
    let scenario = material.scenario
    let year = material.year
    self.year = year
    let index = scenario.horizon.index(of: year)
    var sources: [Int: Set<Int>] = [:]
    for payment in material.roadmap.payments where payment.year == year {
      sources[payment.program, default: []].insert(payment.source)
    }
    lines = scenario.programs.indices.filter { material.isShown($0) }.compactMap { program in
      let isThere =
        material.roadmap.plan.starts[program] != nil || scenario.programs[program].status == .done
      guard isThere else { return nil }
      let spent = material.ledger.years(ofProgram: program)
      let forward =
        year < scenario.horizon.last
        ? spent[index + 1].total : Ledger.omAfterHorizon(of: program, in: scenario)
      let line = Line(
        program: program, amount: spent[index].total,
        sources: (sources[program] ?? []).sorted(), forward: forward)
      return line.amount == 0 && line.forward == 0 ? nil : line
    }.sorted {
      (scenario.programs[$0.program].owner, $0.program)
        < (scenario.programs[$1.program].owner, $1.program)
    }
  }
}

/// The work plan as CSV.
public struct WorkPlanCSV: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "rkpd-csv"

  /// What it gives.
  public let summary = "the work plan of one year as CSV"

  /// The name of the table's file.
  package static let fileName = "rkpd.csv"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    let scenario = material.scenario
    let rows = WorkPlan(material).lines.map { line -> [CSVCell] in
      let program = scenario.programs[line.program]
      return [
        .integer(material.year), .text(scenario.owners[program.owner].id), .text(program.code),
        .text(program.id), .text(program.name(in: language)), .text(program.indicator),
        .text(program.target), .integer(line.amount),
        .text(line.sources.map { scenario.sources[$0].id }.joined(separator: "|")),
        .integer(line.forward),
      ]
    }
    let table = CSVTable(
      header: [
        "year", "owner", "code", "id", "name", "indicator", "target", "ceiling", "sources",
        "forward_estimate",
      ], rows: rows)
    return [OutputFile(name: Self.fileName, text: table.text(in: material.dialect))]
  }
}
