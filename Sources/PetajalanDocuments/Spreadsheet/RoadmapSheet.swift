import Formats
import PetajalanDomain
import PetajalanPhrases

/// The action plan by dimension with a column per year, which is a Gantt chart at the
/// same time: years of building are dark, years of service light.
///
/// Programs that were done before the horizon stand at the end if they cost something,
/// so that the sum is all that is spent.
package struct RoadmapSheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    [RoadmapSheetWriter(material, phrases).sheet]
  }
}

/// Writes the action plan.
private struct RoadmapSheetWriter {
  private let material: ChapterMaterial
  private let phrases: any Phrasebook
  private let columns: RoadmapSheetColumns
  private let payers: [Int: Set<Int>]

  init(_ material: ChapterMaterial, _ phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
    columns = RoadmapSheetColumns(material, phrases)
    payers = material.roadmap.payments.reduce(into: [:]) { payers, payment in
      payers[payment.program, default: []].insert(payment.source)
    }
  }

  private var scenario: Scenario { material.scenario }

  var sheet: Sheet {
    var sheet = Sheet(phrases.roadmapSheet, widths: columns.widths)
    sheet.page.paper = .a3
    sheet.tabColor = .header
    sheet.open(
      phrases.chapterTitle(
        scenario.name, owner: material.owner.map { scenario.owners[$0].name(in: phrases.language) }),
      note: phrases.roadmapCaption(unit: "Rp"))
    sheet.append(legend)
    let terms = appendTerms(to: &sheet)
    let header = sheet.appendHeader(columns.titles)
    let first = header + 1
    var number = 0
    var everything: [[Int64]] = []
    for (kind, group) in groups.enumerated() {
      let start = sheet.rows.count
      let amounts = group.programs.map { position in
        number += 1
        return append(position, number: number, kind: kind, to: &sheet)
      }
      everything += amounts
      sheet.append(
        sums(
          phrases.subtotal(group.title), group.title, rows: start..<sheet.rows.count, amounts,
          style: \.subtotal))
    }
    sheet.append(
      sums(
        phrases.total, "", rows: first..<sheet.rows.count, everything, style: \.total))
    sheet.finishTable(
      header: header, last: max(header, sheet.rows.count - 2), columns: columns.titles.count,
      frozenColumns: columns.program + 1)
    sheet.repeatedRows = (terms ?? header)...header
    return sheet
  }

  /// The programs by dimension, and those done before that still cost something.
  private var groups: [(title: String, programs: [Int])] {
    var groups: [(title: String, programs: [Int])] = []
    for position in material.selected {
      let title = scenario.programs[position].dimension ?? phrases.withoutDimension
      if groups.last?.title != title { groups.append((title, [])) }
      groups[groups.count - 1].programs.append(position)
    }
    let done = scenario.programs.indices.filter {
      material.isShown($0) && scenario.programs[$0].status == .done
        && material.ledger.total(ofProgram: $0).total != 0
    }
    return done.isEmpty ? groups : groups + [(phrases.done, done)]
  }

  private var legend: [SheetCell] {
    var cells = Array(repeating: SheetCell.empty(), count: columns.program + 1)
    cells[1] = .text(phrases.build, RoadmapSheetColumns.building(.kind(0)))
    cells[2] = .text(phrases.service, RoadmapSheetColumns.serving(.kind(0)))
    cells[columns.program] = .text("★ \(phrases.quickWin)", SheetStyles.note)
    return cells
  }

  /// Adds the terms above their years.
  ///
  /// - Returns: the row's number.
  ///
  /// **Missing** The scenario has none.
  private func appendTerms(to sheet: inout Sheet) -> Int? {
    guard !scenario.terms.isEmpty else { return nil }
    var cells = Array(repeating: SheetCell.empty(), count: columns.firstYear)
    let names = scenario.horizon.years.map { scenario.term(of: $0) }
    cells += names.map { term in
      term.map { .text($0.name(in: phrases.language), SheetStyles.header) } ?? .empty()
    }
    let row = sheet.append(cells)
    var start = 0
    while start < names.count {
      let end = names[start...].prefix { $0?.id == names[start]?.id }.endIndex
      if names[start] != nil, end - start > 1 {
        sheet.merged.append(
          SheetRange(row: row, columns: columns.firstYear + start...columns.firstYear + end - 1))
      }
      start = end
    }
    return row
  }

  /// Adds a program.
  ///
  /// - Returns: what is spent on it each year.
  private func append(
    _ position: Int, number: Int, kind: Int, to sheet: inout Sheet
  ) -> [Int64] {
    let program = scenario.programs[position]
    let start = material.roadmap.plan.starts[position]
    let finish = material.roadmap.finish(of: position)
    let amounts = material.ledger.years(ofProgram: position).map(\.total)
    func words(_ text: String?) -> SheetCell { .text(text ?? "", SheetStyles.text) }
    func year(_ year: Int?) -> SheetCell {
      year.map { .whole($0, SheetStyles.plain) } ?? .empty(SheetStyles.plain)
    }
    var cells: [SheetCell] = [
      .whole(number, SheetStyles.plain), words(program.dimension ?? phrases.withoutDimension),
      words(program.subdimension), words(program.id),
      words(program.name(in: phrases.language) + (program.isQuickWin ? " ★" : "")),
    ]
    if columns.hasTargets {
      cells.append(
        words([program.indicator, program.target].compactMap(\.self).joined(separator: ": ")))
    }
    cells += [
      words(scenario.owners[program.owner].briefName),
      words(program.supporting.map { scenario.owners[$0].briefName }.joined(separator: ", ")),
      words(
        (payers[position] ?? []).sorted().map { scenario.sources[$0].name(in: phrases.language) }
          .joined(separator: ", ")),
      year(start), year(finish),
    ]
    cells += zip(scenario.horizon.years, amounts).map { year, amount in
      let style = columns.style(of: year, start: start, finish: finish, color: .kind(kind))
      return amount == 0 ? .empty(style) : .whole(amount, style)
    }
    let range = columns.firstYear..<columns.firstYear + amounts.count
    cells.append(
      .sum(ofRow: sheet.rows.count, columns: range, amounts, SheetStyles.money.subtotal))
    sheet.append(cells)
    return amounts
  }

  /// The sums of rows, by year and in all.
  private func sums(
    _ title: String, _ dimension: String, rows: Range<Int>, _ amounts: [[Int64]],
    style: KeyPath<CellStyle, CellStyle>
  ) -> [SheetCell] {
    let words = SheetStyles.text[keyPath: style]
    var cells = Array(repeating: SheetCell.empty(words), count: columns.firstYear)
    cells[1] = .text(dimension, words)
    cells[columns.program] = .text(title, words)
    let money = SheetStyles.money[keyPath: style]
    for year in 0..<scenario.horizon.count {
      cells.append(
        .visibleSum(
          ofRows: rows, column: columns.firstYear + year, amounts.map { $0[year] }, money))
    }
    cells.append(
      .visibleSum(
        ofRows: rows, column: columns.firstYear + scenario.horizon.count,
        amounts.map { $0.reduce(0, +) }, money))
    return cells
  }
}

/// The columns of the action plan.
private struct RoadmapSheetColumns {
  /// Whether programs have indicators or targets.
  let hasTargets: Bool
  /// The headings.
  let titles: [String]
  /// The widths.
  let widths: [Double]
  /// The column of the program's name.
  let program = 4
  /// The column of the first year.
  let firstYear: Int

  init(_ material: ChapterMaterial, _ phrases: any Phrasebook) {
    let programs = material.selected.map { material.scenario.programs[$0] }
    hasTargets = programs.contains { $0.indicator != nil || $0.target != nil }
    let years = material.scenario.horizon.years.map { String($0) }
    var titles = [
      phrases.numberColumn, phrases.dimensionColumn, phrases.subdimensionColumn, phrases.idColumn,
      phrases.program,
    ]
    var widths: [Double] = [5, 17, 21, 8, 40]
    if hasTargets {
      titles.append(phrases.targetColumn)
      widths.append(26)
    }
    titles += [
      phrases.leadColumn, phrases.supportColumn, phrases.sourceColumn, phrases.startColumn,
      phrases.finishColumn,
    ]
    widths += [14, 16, 15, 7.5, 8]
    firstYear = titles.count
    self.titles = titles + years + [phrases.total]
    self.widths = widths + years.map { _ in 14.5 } + [17]
  }

  /// The look of a year's cell.
  func style(of year: Int, start: Int?, finish: Int?, color: Drawing.Color) -> CellStyle {
    guard let start, let finish else { return Self.serving(color) }
    if (start...finish).contains(year) { return Self.building(color) }
    return year > finish ? Self.serving(color) : SheetStyles.money
  }

  static func building(_ color: Drawing.Color) -> CellStyle {
    SheetStyles.money.with {
      $0.isBold = true
      $0.color = .onDark
      $0.fill = SheetColor(color)
    }
  }

  static func serving(_ color: Drawing.Color) -> CellStyle {
    SheetStyles.money.with { $0.fill = SheetColor(color).tinted(80) }
  }
}
