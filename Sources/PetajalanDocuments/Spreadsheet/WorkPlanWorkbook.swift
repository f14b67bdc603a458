import Formats
import OutputFolders
import PetajalanDomain
import PetajalanPhrases

/// The work plan of one year as a workbook, in the columns of the RKPD: the programs by
/// agency, with their sums.
public struct WorkPlanWorkbook: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "rkpd-xlsx"

  /// What it gives.
  public let summary = "the work plan of one year as a workbook"

  /// The name of the workbook's file.
  package static let fileName = "rkpd.xlsx"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    let workbook = Self.workbook(of: material, language: language)
    return [OutputFile(name: Self.fileName, bytes: try WorkbookFile.bytes(of: workbook))]
  }

  /// The workbook before it is a file.
  package static func workbook(of material: ChapterMaterial, language: Language) -> Workbook {
    let phrases = language.phrases
    let caption = phrases.workPlanCaption(material.year, unit: "Rp")
    var workbook = Workbook(title: "\(material.scenario.name): \(caption)")
    workbook.add(sheet(of: material, phrases, caption: caption))
    return workbook
  }

  private static func sheet(
    of material: ChapterMaterial, _ phrases: any Phrasebook, caption: String
  ) -> Sheet {
    let scenario = material.scenario
    let plan = WorkPlan(material)
    let titles = [
      phrases.numberColumn, phrases.leadColumn, phrases.codeColumn, phrases.idColumn,
      phrases.program, phrases.indicatorColumn, phrases.targetOnlyColumn,
      phrases.yearColumn(material.year), phrases.sourceColumn,
      phrases.forwardColumn(material.year + 1),
    ]
    var sheet = Sheet("RKPD \(material.year)", widths: [5, 16, 21, 9, 40, 30, 18, 18, 18, 18])
    sheet.open(caption, note: scenario.name)
    let header = sheet.appendHeader(titles)
    var rest = plan.lines[...]
    var number = 0
    while let first = rest.first {
      let owner = scenario.programs[first.program].owner
      let lines = rest.prefix { scenario.programs[$0.program].owner == owner }
      rest = rest.dropFirst(lines.count)
      let start = sheet.rows.count
      for line in lines {
        number += 1
        sheet.append(row(of: line, number: number, scenario, phrases))
      }
      guard lines.count > 1 else { continue }
      let name = scenario.owners[owner]
      sheet.append(
        sums(
          phrases.subtotal(name.name(in: phrases.language)), name.briefName,
          rows: start..<sheet.rows.count, Array(lines), \.subtotal))
    }
    sheet.append(
      sums(phrases.total, "", rows: header + 1..<sheet.rows.count, plan.lines, \.total))
    sheet.finishTable(
      header: header, last: max(header, sheet.rows.count - 2), columns: titles.count,
      frozenColumns: 5)
    return sheet
  }

  private static func row(
    of line: WorkPlan.Line, number: Int, _ scenario: Scenario, _ phrases: any Phrasebook
  ) -> [SheetCell] {
    let program = scenario.programs[line.program]
    func words(_ text: String?) -> SheetCell { .text(text ?? "", SheetStyles.text) }
    return [
      .whole(number, SheetStyles.plain), words(scenario.owners[program.owner].briefName),
      // Codes are text: their zeros count.
      .text(program.code ?? "", SheetStyles.text.with { $0.numbers = .text }),
      words(program.id), words(program.name(in: phrases.language)), words(program.indicator),
      words(program.target), .whole(line.amount, SheetStyles.money),
      words(line.sources.map { scenario.sources[$0].id }.joined(separator: ", ")),
      .whole(line.forward, SheetStyles.money),
    ]
  }

  private static func sums(
    _ title: String, _ owner: String, rows: Range<Int>, _ lines: [WorkPlan.Line],
    _ style: KeyPath<CellStyle, CellStyle>
  ) -> [SheetCell] {
    let words = SheetStyles.text[keyPath: style]
    let money = SheetStyles.money[keyPath: style]
    var cells = Array(repeating: SheetCell.empty(words), count: 10)
    cells[1] = .text(owner, words)
    cells[4] = .text(title, words)
    cells[7] = .visibleSum(ofRows: rows, column: 7, lines.map(\.amount), money)
    cells[9] = .visibleSum(ofRows: rows, column: 9, lines.map(\.forward), money)
    return cells
  }
}
