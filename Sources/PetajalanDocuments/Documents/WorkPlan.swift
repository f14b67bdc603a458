import Formats
import OutputFolders
import PetajalanDomain
import PetajalanPhrases
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
    /// The parts of its budget code.
    ///
    /// **Missing** It has none, or one of another form.
    let code: BudgetCode?
    /// What is spent in the year, in rupiah.
    package let amount: Int64
    /// What pays for it, by the sources' positions.
    package let sources: [Int]
    /// What is spent in the year after, in rupiah.
    let forward: Int64
  }

  /// The fiscal year.
  package let year: Int

  /// The programs on which money is spent in the year, those included that were done
  /// before the horizon, by agency; the programs of an agency by their budget codes, then
  /// those without one of the usual form, in file order.
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
    let lines = scenario.programs.indices.filter { material.isShown($0) }.compactMap {
      program -> Line? in
      let spent = material.ledger.years(ofProgram: program)
      guard spent[index].total > 0 else { return nil }
      let forward =
        year < scenario.horizon.last
        ? spent[index + 1].total : Ledger.omAfterHorizon(of: program, in: scenario)
      return Line(
        program: program, code: scenario.programs[program].code.flatMap(BudgetCode.init),
        amount: spent[index].total, sources: (sources[program] ?? []).sorted(), forward: forward)
    }
    self.lines = lines.sorted { left, right in
      let owners = [left, right].map { scenario.programs[$0.program].owner }
      guard owners[0] == owners[1] else { return owners[0] < owners[1] }
      switch (left.code, right.code) {
      case (let code?, let other?) where code != other:
        return code.parts.lexicographicallyPrecedes(other.parts)
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.program < right.program
      }
    }
  }

  /// What else there is to know of a line: whether the program is a quick win or has to
  /// be built, and why, what the year's money does, and who supports it.
  func notes(on line: Line, of material: ChapterMaterial, _ phrases: any Phrasebook) -> String {
    let scenario = material.scenario
    let program = scenario.programs[line.program]
    var notes = program.isQuickWin ? [phrases.quickWin] : []
    let demand =
      switch program.status {
      case .mandatory: phrases.mandatory
      case .committed: phrases.committed
      case .candidate, .excluded, .done: nil as String?
      }
    if let demand { notes.append(program.reason.map { "\(demand): \($0)" } ?? demand) }
    if let start = material.roadmap.plan.starts[line.program], year < start + program.duration {
      if program.duration > 1 {
        notes.append(phrases.buildYear(year - start + 1, of: program.duration))
      }
    } else {
      notes.append(phrases.serviceNote)
    }
    if !program.supporting.isEmpty {
      notes.append(phrases.supportNote(program.supporting.map { scenario.owners[$0].briefName }))
    }
    return HarmlessText.line(notes.joined(separator: "; "))
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
    let plan = WorkPlan(material)
    let rows = plan.lines.map { line -> [CSVCell] in
      let program = scenario.programs[line.program]
      let parts = (line.code?.parts ?? []).map(Optional.some)
      let missing = Array(repeating: String?.none, count: BudgetCode.partCount - parts.count)
      return [.integer(material.year), .text(scenario.owners[program.owner].id)]
        + (parts + missing).map { .text($0) } + [
          .text(program.code), .text(program.id), .text(program.name(in: language)),
          .text(program.location), .text(program.indicator), .text(program.target),
          .integer(line.amount),
          .text(line.sources.map { scenario.sources[$0].id }.joined(separator: "|")),
          .text(plan.notes(on: line, of: material, language.phrases)), .integer(line.forward),
        ]
    }
    let table = CSVTable(
      header: [
        "year", "owner", "affair_code", "field_code", "program_code", "activity_code",
        "subactivity_code", "code", "id", "name", "location", "indicator", "target", "ceiling",
        "sources", "notes", "forward_estimate",
      ], rows: rows)
    return [OutputFile(name: Self.fileName, text: table.text(in: material.dialect))]
  }
}
