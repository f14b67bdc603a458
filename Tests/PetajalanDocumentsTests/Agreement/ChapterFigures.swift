import Foundation
import Testing

@testable import Formats
@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanVerification

/// Compares every figure of an Indonesian chapter with those of the ledger: the text, each
/// table, and what the charts draw.
struct ChapterFigures {
  private let chapter: Chapter
  private let figures: LedgerFigures
  private let label: String
  private let scenario: Scenario

  /// One million rupiah, the unit of the tables.
  private static let unit: Int64 = 1_000_000

  init(_ chapter: Chapter, _ figures: LedgerFigures, _ label: String) {
    self.chapter = chapter
    self.figures = figures
    self.label = label
    scenario = figures.scenario
  }

  func check() {
    checkOverview()
    checkActionPlan()
    checkBudget()
    checkOwners()
    checkLists()
    checkCeilingChart()
    for id in ["spending", "sources"] { checkSpendingChart(id) }
  }

  private func table(_ id: String) -> ChapterTable? { chapter.tables.first { $0.id == id } }

  /// That the cells of a row are amounts, or empty where there is none to tell.
  private func expect(
    _ cells: some Sequence<ChapterTable.Cell>, _ amounts: [Int64?], _ place: String
  ) {
    let cells = Array(cells)
    guard cells.count == amounts.count else {
      Issue.record("\(label): \(place) has \(cells.count) cells")
      return
    }
    for (cell, amount) in zip(cells, amounts) {
      guard let amount else {
        #expect(cell.text.isEmpty, "\(label): \(place)")
        continue
      }
      let number = PrintedNumber(cell.text)
      #expect(
        number?.isRounded(amount, unit: Self.unit) == true,
        "\(label): \(place): \(cell.text) is not \(amount)")
      #expect(cell.sortKey == amount, "\(label): \(place)")
    }
  }

  // MARK: Text

  /// The sum, its parts and the ceilings, as the overview has them.
  private func checkOverview() {
    let all = Array(scenario.programs.indices)
    let capital = figures.total(figures.capital, all)
    let om = figures.total(figures.om, all)
    let ceilings = scenario.sources.indices.reduce(0) { $0 + figures.ceilings($1).reduce(0, +) }
    let texts = chapter.blocks.compactMap { block -> String? in
      if case .paragraph(let text) = block, text.hasPrefix("Kebutuhan belanja") {
        text
      } else {
        nil
      }
    }
    let amounts = texts.first.map(Self.amounts) ?? []
    let expected = [capital + om, capital, om] + (ceilings > 0 ? [ceilings] : [])
    #expect(amounts.count == expected.count, "\(label): \(texts)")
    for (amount, exact) in zip(amounts, expected) {
      #expect(amount.number.isRounded(exact, unit: amount.unit), "\(label): \(amount), \(exact)")
    }
    if amounts.count >= 3 {
      let sum = amounts[1].rupiah + amounts[2].rupiah
      #expect(sum == amounts[0].rupiah, "\(label): \(texts)")
    }
  }

  /// A sum of money in a sentence.
  private struct WrittenAmount {
    let number: PrintedNumber
    let unit: Int64

    /// What the words say, to the rupiah.
    var rupiah: Int64 {
      var step = unit
      for _ in 0..<number.fraction { step /= 10 }
      return number.digits * step
    }
  }

  private static func amounts(in text: String) -> [WrittenAmount] {
    let units: [Substring: Int64] = [
      "ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "triliun": 1_000_000_000_000,
    ]
    return text.matches(of: /Rp([0-9.]+(?:,[0-9]+)?)(?:\u{A0}([a-z]+))?/).compactMap { match in
      // A full stop may end the sentence.
      let digits = String(match.1).trimmingCharacters(in: CharacterSet(charactersIn: "."))
      guard let number = PrintedNumber(digits) else { return nil }
      return WrittenAmount(number: number, unit: match.2.flatMap { units[$0] } ?? 1)
    }
  }

  // MARK: Tables

  private func checkActionPlan() {
    guard !figures.selected.isEmpty else { return }
    let years = figures.years
    let parts = chapter.tables.filter { $0.id.hasPrefix("roadmap") }
    let names = Set(scenario.horizon.years.map(String.init))
    #expect(parts.flatMap { $0.columns.map(\.title) }.filter(names.contains).count == years.count)
    for part in parts {
      let columns = part.columns.indices.filter { names.contains(part.columns[$0].title) }
      let total = part.rows.last { $0.kind == .total }
      let amounts = columns.map { column in
        let year = (Int(part.columns[column].title) ?? 0) - scenario.horizon.first
        return figures.spent(figures.selected, year)
      }
      expect(columns.compactMap { total?.cells[$0] }, amounts, "\(part.id), total")
      for column in columns {
        let sum = part.rows.filter { $0.kind == .plain }
          .reduce(Int64(0)) { $0 + ($1.cells[column].sortKey ?? 0) }
        #expect(total?.cells[column].sortKey == sum, "\(label): \(part.id), column \(column)")
      }
    }
  }

  private func checkBudget() {
    guard let table = table("budget") else {
      Issue.record("\(label): no table of the budget")
      return
    }
    var rows = table.rows[...]
    let sources = Array(scenario.sources.indices)
    func sums(_ amounts: (Int) -> [Int64]) -> [Int64] {
      figures.years.map { year in sources.reduce(0) { $0 + amounts($1)[year] } }
    }
    let groups =
      sources.map { (figures.ceilings($0), figures.carried($0), figures.paid[$0]) }
      + [(sums(figures.ceilings), sums(figures.carried), sums { figures.paid[$0] })]
    for (number, (ceilings, carried, paid)) in groups.enumerated() {
      let hasCarried = carried.contains { $0 != 0 }
      let available = zip(ceilings, carried).map { $0 + $1 }
      for (spent, limit) in zip(paid, available) {
        #expect(spent <= limit, "\(label): more is spent than there is")
      }
      let whole = ceilings.reduce(0, +)
      var lines: [(word: String, amounts: [Int64?])] = [("Pagu", ceilings + [whole])]
      if hasCarried {
        lines.append(("Sisa tahun sebelumnya", carried.map(Optional.some) + [nil]))
        lines.append(("Tersedia", available.map(Optional.some) + [nil]))
      }
      lines.append(("Belanja", paid + [paid.reduce(0, +)]))
      for line in lines {
        guard let row = rows.popFirst() else {
          Issue.record("\(label): the budget ends early")
          return
        }
        #expect(row.cells[1].text == line.word, "\(label)")
        expect(row.cells.dropFirst(2), line.amounts, "budget, group \(number), \(line.word)")
      }
    }
    #expect(rows.isEmpty, "\(label)")
  }

  private func checkOwners() {
    guard let table = table("owners") else { return }
    var rows = table.rows[...]
    let groups = scenario.owners.indices.map { owner in
      scenario.programs.indices.filter { scenario.programs[$0].owner == owner }
    }.filter { $0.contains(where: figures.selected.contains) }
    let everything = groups.count > 1 ? groups + [groups.flatMap(\.self)] : groups
    for programs in everything {
      guard let row = rows.popFirst() else {
        Issue.record("\(label): an agency is missing")
        return
      }
      let capital = figures.total(figures.capital, programs)
      let om = figures.total(figures.om, programs)
      expect(row.cells.suffix(3), [capital, om, capital + om], "owners")
      let count = programs.count(where: figures.selected.contains)
      #expect(row.cells[1].sortKey == Int64(count), "\(label): owners")
    }
    #expect(rows.isEmpty, "\(label)")
  }

  /// Quick wins, terms, what is left out and variants: their sums.
  private func checkLists() {
    if let table = table("quick-wins") {
      let programs = figures.selected.filter { scenario.programs[$0].isQuickWin }
      let rows = table.rows.filter { $0.kind == .plain }
      #expect(rows.count == programs.count, "\(label)")
      let sum = rows.reduce(Int64(0)) { $0 + ($1.cells.last?.sortKey ?? 0) }
      #expect(sum == figures.total(figures.capital, programs), "\(label): quick wins")
    }
    if let table = table("terms") {
      let sum = table.rows.filter { $0.kind == .plain }
        .reduce(Int64(0)) { $0 + ($1.cells[3].sortKey ?? 0) }
      let programs = figures.selected.filter { program in
        figures.plan.starts[program].flatMap { scenario.term(of: $0) } != nil
      }
      #expect(sum == figures.total(figures.capital, programs), "\(label): terms")
    }
    let absent = scenario.programs.indices.filter {
      figures.plan.starts[$0] == nil && scenario.programs[$0].status != .done
    }
    let groups = Set(figures.selected.compactMap { scenario.programs[$0].group })
    let lost = absent.filter { scenario.programs[$0].group.map(groups.contains) ?? false }
    let left = absent.filter { !lost.contains($0) }
    for (id, programs) in [("not-funded", left), ("variants", lost)] {
      let rows = table(id)?.rows ?? []
      let costs = programs.map { scenario.programs[$0].capital.total.rupiah }
      let plain = rows.filter { $0.kind == .plain }
      #expect(plain.map { $0.cells[3].sortKey } == costs, "\(label): \(id)")
      if let total = rows.first(where: { $0.kind == .total }) {
        expect([total.cells[3]], [costs.reduce(0, +)], "\(id), total")
      }
    }
  }

  // MARK: Charts

  /// The percentages, by source, then year.
  private func checkCeilingChart() {
    guard let figure = chapter.figures.first(where: { $0.id == "ceilings" }) else {
      Issue.record("\(label): no chart of the ceilings")
      return
    }
    let drawn = figure.drawing.shapes.compactMap { shape -> String? in
      guard case .text(let text, _, _, .middle, _, _) = shape else { return nil }
      return text == "–" || text.hasSuffix("%") ? text : nil
    }
    let expected = scenario.sources.indices.flatMap { source in
      zip(figures.years, figures.carried(source)).map { year, carried in
        let available = Int128(carried + figures.ceilings(source)[year])
        guard available > 0 else { return "–" }
        return "\(Int128(figures.paid[source][year]) * 100 / available)%"
      }
    }
    #expect(drawn == expected, "\(label): use of the ceilings")
  }

  /// The line of what may be spent never stands below a stack.
  private func checkSpendingChart(_ id: String) {
    guard let figure = chapter.figures.first(where: { $0.id == id }) else { return }
    var stacks: [Int64] = []
    for case .rectangle(_, _, _, let tip?) in figure.drawing.shapes {
      stacks += Self.amounts(in: tip).map(\.rupiah)
    }
    let spent = figures.years.reduce(0) {
      $0 + figures.spent(Array(scenario.programs.indices), $1)
    }
    #expect(stacks.reduce(0, +) == spent, "\(label): \(id)")
    let lines = figure.drawing.shapes.compactMap { shape -> Double? in
      if case .line(let points, .alarm, _, _) = shape { points[0].y } else { nil }
    }
    for (year, line) in zip(figures.years, lines) {
      let available = scenario.sources.indices.reduce(0) {
        $0 + figures.ceilings($1)[year] + figures.carried($1)[year]
      }
      let all = figures.spent(Array(scenario.programs.indices), year)
      guard available > 0, all > 0 else { continue }
      // The uppermost edge of the year's stack stands where its part of the line does.
      let bottom = 380.0
      let top = bottom - (bottom - line) * Double(all) / Double(available)
      let edges = figure.drawing.shapes.compactMap { shape -> Double? in
        if case .rectangle(let box, .kind, _, _?) = shape { box.y } else { nil }
      }
      #expect(edges.contains { abs($0 - top) < 0.01 }, "\(label): stack of year \(year)")
    }
  }
}
