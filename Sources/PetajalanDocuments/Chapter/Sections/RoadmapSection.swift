import PetajalanDomain
import PetajalanPhrases

/// The roadmap as a picture, and as the table of the action plan: by dimension and
/// sub-dimension, with a column per year.
struct RoadmapSection: ChapterSection {
  /// Years that fit beside the other columns; more continue in tables of their own, none
  /// of which is left with a year or two.
  private static let mostYears = 10

  /// The years of each table, counted from 0.
  static func parts(of years: Int) -> [Range<Int>] {
    let count = (years + mostYears - 1) / mostYears
    return (0..<count).map { years * $0 / count..<years * ($0 + 1) / count }
  }

  /// The names of the pictures.
  static let figureIDs =
    ["gantt"] + (2...RoadmapChart.mostParts).map { "gantt-\($0)" }

  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    guard !material.selected.isEmpty else { return [] }
    let years = material.scenario.horizon.years
    let tables = Self.parts(of: years.count).enumerated().map { number, part in
      RoadmapTable(material, phrases, years: part, isContinued: number > 0).table
    }
    let figures = RoadmapChart(material, phrases: phrases).drawings.enumerated().map {
      ChapterFigure(
        id: Self.figureIDs[$0],
        caption: $0 == 0 ? phrases.ganttCaption : phrases.continued(phrases.ganttCaption),
        drawing: $1)
    }
    return [
      .heading(phrases.roadmapHeading, level: 1),
      .paragraph(phrases.roadmapIntroduction),
    ] + figures.map { .figure($0) } + doneNote(material, phrases) + tables.map { .table($0) }
  }
}

extension RoadmapSection {
  /// That the O&M of programs that were done before is not in the table.
  private func doneNote(
    _ material: ChapterMaterial, _ phrases: any Phrasebook
  ) -> [Chapter.Block] {
    let om = material.scenario.programs.indices
      .filter { material.isShown($0) && material.scenario.programs[$0].status == .done }
      .reduce(0) { $0 + material.ledger.total(ofProgram: $1).om }
    return om > 0 ? [.paragraph(phrases.chapterDone(om: om))] : []
  }
}

/// The table of the action plan.
struct RoadmapTable {
  private let material: ChapterMaterial
  private let phrases: any Phrasebook
  private let years: Range<Int>
  private let isContinued: Bool
  private let money: ChapterMoney
  private let hasTargets: Bool

  /// Prepares a table.
  ///
  /// - Parameters:
  ///   - years: the years of the horizon that it shows, counted from 0.
  ///   - isContinued: whether another table has shown earlier ones.
  init(
    _ material: ChapterMaterial, _ phrases: any Phrasebook, years: Range<Int>, isContinued: Bool
  ) {
    self.material = material
    self.phrases = phrases
    self.years = years
    self.isContinued = isContinued
    money = ChapterMoney(material, phrases)
    hasTargets = material.selected.contains {
      material.scenario.programs[$0].indicator != nil
        || material.scenario.programs[$0].target != nil
    }
  }

  /// The table.
  package var table: ChapterTable {
    let last = material.scenario.horizon.count
    let hasTotal = years.upperBound == last
    var columns: [ChapterTable.Column] = [.number(phrases.numberColumn, share: 4)]
    if !isContinued {
      columns += [
        .text(phrases.dimensionColumn, share: 12), .text(phrases.subdimensionColumn, share: 13),
      ]
    }
    columns.append(.text(phrases.program, share: 26, namesRows: true))
    if !isContinued {
      if hasTargets { columns.append(.text(phrases.targetColumn, share: 18)) }
      columns += [
        .text(phrases.leadColumn, share: 11), .text(phrases.supportColumn, share: 11),
        .text(phrases.sourceColumn, share: 15),
      ]
    }
    columns += years.map {
      .number(String(material.scenario.horizon.first + $0), share: 7)
    }
    if hasTotal { columns.append(.number(phrases.total, share: 8)) }
    let caption = phrases.roadmapCaption(unit: money.unit)
    return ChapterTable(
      id: isContinued ? "roadmap-\(years.lowerBound)" : "roadmap",
      caption: isContinued ? phrases.continued(caption) : caption,
      columns: columns, rows: rows(hasTotal: hasTotal))
  }

  private func rows(hasTotal: Bool) -> [ChapterTable.Row] {
    var rows: [ChapterTable.Row] = []
    var group: [Int] = []
    var previous: Program?
    func close() {
      guard let first = group.first else { return }
      let title = material.scenario.programs[first].dimension ?? phrases.withoutDimension
      rows.append(sum(of: group, phrases.subtotal(title), .subtotal, hasTotal: hasTotal))
      group = []
    }
    for (number, position) in material.selected.enumerated() {
      let program = material.scenario.programs[position]
      if let previous, previous.dimension != program.dimension { close() }
      rows.append(
        row(number + 1, position, after: group.isEmpty ? nil : previous, hasTotal: hasTotal))
      group.append(position)
      previous = program
    }
    close()
    rows.append(sum(of: material.selected, phrases.total, .total, hasTotal: hasTotal))
    return rows
  }

  private func row(
    _ number: Int, _ position: Int, after previous: Program?, hasTotal: Bool
  ) -> ChapterTable.Row {
    let scenario = material.scenario
    let program = scenario.programs[position]
    var cells: [ChapterTable.Cell] = [.number(String(number), Int64(number))]
    if !isContinued {
      cells.append(
        .text(
          program.dimension ?? phrases.withoutDimension,
          isRepeated: previous.map { $0.dimension == program.dimension } ?? false))
      cells.append(
        .text(
          program.subdimension ?? "–",
          isRepeated: previous.map {
            $0.dimension == program.dimension && $0.subdimension == program.subdimension
          } ?? false))
    }
    cells.append(.text(title(of: position)))
    if !isContinued {
      if hasTargets { cells.append(.text(target(of: program))) }
      cells += [
        .text(scenario.owners[program.owner].briefName),
        .text(program.supporting.map { scenario.owners[$0].briefName }.joined(separator: ", ")),
        .text(payers(of: position)),
      ]
    }
    return ChapterTable.Row(cells + amounts(of: [position], hasTotal: hasTotal))
  }

  /// The name, with a mark for a quick win.
  private func title(of position: Int) -> String {
    let program = material.scenario.programs[position]
    return program.name(in: phrases.language) + (program.isQuickWin ? " ★" : "")
  }

  private func target(of program: Program) -> String {
    [program.indicator, program.target].compactMap(\.self).joined(separator: ": ")
  }

  /// The sources that pay for a program, in file order.
  private func payers(of position: Int) -> String {
    let sources = Set(
      material.roadmap.payments.lazy.filter { $0.program == position }.map(\.source))
    return sources.sorted().map { material.scenario.sources[$0].name(in: phrases.language) }
      .joined(separator: ", ")
  }

  private func sum(
    of programs: [Int], _ title: String, _ kind: ChapterTable.Kind, hasTotal: Bool
  ) -> ChapterTable.Row {
    let words = isContinued ? 2 : hasTargets ? 8 : 7
    var cells = Array(repeating: ChapterTable.Cell.empty, count: words)
    cells[isContinued ? 1 : 3] = .text(title)
    return ChapterTable.Row(cells + amounts(of: programs, hasTotal: hasTotal), kind: kind)
  }

  private func amounts(of programs: [Int], hasTotal: Bool) -> [ChapterTable.Cell] {
    let spent = programs.map { material.ledger.years(ofProgram: $0).map(\.total) }
    let cells = years.map { year in
      money.cellOrDash(spent.reduce(0) { $0 + $1[year] })
    }
    guard hasTotal else { return cells }
    return cells + [money.cell(spent.reduce(0) { $0 + $1.reduce(0, +) })]
  }
}
