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
    let bytes = try WorkbookFile.bytes(of: workbook, workingIn: material.workFolder)
    return [OutputFile(name: Self.fileName, bytes: bytes)]
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
    let columns = WorkPlanColumn.columns(of: plan, in: scenario)
    var sheet = Sheet("RKPD \(material.year)", widths: columns.map(\.width))
    sheet.page.paper = .a3
    sheet.open(caption, note: scenario.name)
    let header = sheet.appendHeader(columns.map { $0.title(phrases, year: material.year) })
    var rest = plan.lines[...]
    var number = 0
    while let first = rest.first {
      let owner = scenario.programs[first.program].owner
      let lines = rest.prefix { scenario.programs[$0.program].owner == owner }
      rest = rest.dropFirst(lines.count)
      let start = sheet.rows.count
      for line in lines {
        number += 1
        sheet.append(
          columns.map { $0.cell(of: line, number: number, plan, material, phrases) })
      }
      guard lines.count > 1 else { continue }
      let name = scenario.owners[owner]
      sheet.append(
        sums(
          columns, phrases.subtotal(name.name(in: phrases.language)), name.briefName,
          rows: start..<sheet.rows.count, Array(lines), \.subtotal))
    }
    sheet.append(
      sums(columns, phrases.total, "", rows: header + 1..<sheet.rows.count, plan.lines, \.total))
    sheet.finishTable(
      header: header, last: max(header, sheet.rows.count - 2), columns: columns.count,
      frozenColumns: columns.firstIndex(of: .location) ?? 0)
    return sheet
  }

  private static func sums(
    _ columns: [WorkPlanColumn], _ title: String, _ owner: String, rows: Range<Int>,
    _ lines: [WorkPlan.Line], _ style: KeyPath<CellStyle, CellStyle>
  ) -> [SheetCell] {
    let words = SheetStyles.text[keyPath: style]
    let money = SheetStyles.money[keyPath: style]
    return columns.enumerated().map { index, column in
      switch column {
      case .owner: .text(owner, words)
      case .name: .text(title, words)
      case .amount: .visibleSum(ofRows: rows, column: index, lines.map(\.amount), money)
      case .forward: .visibleSum(ofRows: rows, column: index, lines.map(\.forward), money)
      case .number, .codePart, .code, .id, .location, .indicator, .target, .sources, .notes:
        .empty(words)
      }
    }
  }
}

/// A column of the work plan's sheet.
private enum WorkPlanColumn: Equatable {
  case number, owner
  /// A part of the budget code, counted from 0.
  case codePart(Int)
  /// The code as it is written.
  case code
  case id, name, location, indicator, target, amount, sources, notes, forward

  /// The columns that a plan needs: codes by their parts, and as they are written where
  /// one has other parts, or none has any.
  static func columns(of plan: WorkPlan, in scenario: Scenario) -> [Self] {
    let hasParts = plan.lines.contains { $0.code != nil }
    let hasOthers = plan.lines.contains {
      $0.code == nil && scenario.programs[$0.program].code != nil
    }
    return [.number, .owner]
      + (hasParts ? (0..<BudgetCode.partCount).map(Self.codePart) : [])
      + (hasOthers || !hasParts ? [.code] : [])
      + [.id, .name, .location, .indicator, .target, .amount, .sources, .notes, .forward]
  }

  var width: Double {
    switch self {
    case .number: 5
    case .owner: 14
    // As wide as the longest word of its title.
    case .codePart(let part): part == BudgetCode.partCount - 1 ? 13 : 9
    case .code: 21
    case .id: 9
    case .name: 34
    case .location: 18
    case .indicator: 26
    case .target: 14
    case .amount, .forward: 17
    case .sources: 14
    case .notes: 28
    }
  }

  func title(_ phrases: any Phrasebook, year: Int) -> String {
    switch self {
    case .number: phrases.numberColumn
    case .owner: phrases.leadColumn
    case .codePart(let part): phrases.codePartColumns[part]
    case .code: phrases.codeColumn
    case .id: phrases.idColumn
    case .name: phrases.program
    case .location: phrases.locationColumn
    case .indicator: phrases.indicatorColumn
    case .target: phrases.targetOnlyColumn
    case .amount: phrases.yearColumn(year)
    case .sources: phrases.sourceColumn
    case .notes: phrases.notesColumn
    case .forward: phrases.forwardColumn(year + 1)
    }
  }

  func cell(
    of line: WorkPlan.Line, number: Int, _ plan: WorkPlan, _ material: ChapterMaterial,
    _ phrases: any Phrasebook
  ) -> SheetCell {
    let scenario = material.scenario
    let program = scenario.programs[line.program]
    func words(_ text: String?) -> SheetCell { .text(text ?? "", SheetStyles.text) }
    // Codes are text: their zeros count.
    func code(_ text: String?) -> SheetCell {
      .text(text ?? "", SheetStyles.text.with { $0.numbers = .text })
    }
    return switch self {
    case .number: .whole(number, SheetStyles.plain)
    case .owner: words(scenario.owners[program.owner].briefName)
    case .codePart(let part): code(line.code?.parts.dropFirst(part).first)
    case .code: code(line.code == nil ? program.code : nil)
    case .id: words(program.id)
    case .name: words(program.name(in: phrases.language))
    case .location: words(program.location)
    case .indicator: words(program.indicator)
    case .target: words(program.target)
    case .amount: .whole(line.amount, SheetStyles.money)
    case .sources: words(line.sources.map { scenario.sources[$0].id }.joined(separator: ", "))
    case .notes: words(plan.notes(on: line, of: material, phrases))
    case .forward: .whole(line.forward, SheetStyles.money)
    }
  }
}
