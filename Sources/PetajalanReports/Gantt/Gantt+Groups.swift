import Formats
import PetajalanDomain
import PetajalanPhrases

extension Gantt {
  /// The groups with their programs, and the sum.
  var groupLines: [StyledLine] {
    groups.flatMap { group in
      [heading(of: group)] + group.rows.mappedInParts { line(of: $0) } + [emptyLine]
    } + [totalLine]
  }

  /// The rules alone, to set the groups apart.
  private var emptyLine: StyledLine {
    var line = StyledLine()
    line.pad(to: layout.axisOffset)
    line.add(
      layout.axis.line(rule: { _ in ruleSpan }, cell: { _ in [.init(yearCell("", besides: 0))] }))
    return line
  }

  private func heading(of group: GanttGroup) -> StyledLine {
    let title = label(group.title)
    let count = "  " + label(phrases.groupCount(group.count, of: group.size))
    let room = layout.axisOffset - 1
    let longest = DisplayWidth.longest(report.ledger.years.map { money($0.total) })
    var line = StyledLine()
    line.add(fitting.cut(title, to: room), .heading)
    if DisplayWidth.of(title + count) <= room { line.add(count, .faint) }
    line.pad(to: layout.axisOffset)
    line.add(
      layout.axis.line(rule: { _ in ruleSpan }) { column in
        let amount = group.money(inYear: column)
        let text = layout.showsYearMoney && amount != 0 ? money(amount) : ""
        return [.init(yearCell(text, besides: longest), .heading)]
      })
    addMoney(group.money, to: &line, .heading)
    return line
  }

  private func line(of row: GanttRow) -> StyledLine {
    let program = scenario.programs[row.program]
    var line = StyledLine()
    if layout.marks > 0 {
      line.add(
        fitting.column(marks(of: row.program), width: layout.marks, alignment: .right) + " ",
        .mark)
    }
    line.add(fitting.column(program.id, width: layout.id) + " ", .faint)
    line.add(fitting.column(name(of: row.program), width: layout.name) + " ")
    if layout.owner > 0 {
      let owner = label(scenario.owners[program.owner].briefName)
      line.add(fitting.column(owner, width: layout.owner) + " ", .faint)
    }
    line.add(bar(of: row.program))
    addMoney(row.money, to: &line)
    return line
  }

  private var totalLine: StyledLine {
    let years = report.ledger.years.map(\.total)
    let widest = layout.axis.columnWidth - 1
    let fit = layout.axis.yearsPerColumn == 1 ? totalScale(of: years, width: widest) : nil
    let texts = fit.map { fit in years.map { fit.text($0, numbers: phrases.numbers) } } ?? []
    let longest = DisplayWidth.longest(texts)
    var line = StyledLine()
    var title = label(phrases.total)
    if let fit, fit.unit != scale.unit { title += " (\(label(phrases.unit(fit.unit))))" }
    line.add(fitting.cut(title, to: layout.axisOffset - 1), .heading)
    line.pad(to: layout.axisOffset)
    line.add(
      layout.axis.line(rule: { _ in ruleSpan }) { column in
        [.init(yearCell(texts.isEmpty ? "" : texts[column], besides: longest), .heading)]
      })
    // The unit beside the title is that of each number of the line; the sum has room for
    // a digit more than the years.
    let coarser = fit.flatMap { fit in
      fit.unit == scale.unit ? nil : MoneyScale(unit: fit.unit, fractionDigits: 1)
    }
    addMoney(report.ledger.total.total, to: &line, .heading, in: coarser)
    return line
  }

  /// The finest scale in which every year's sum fits its column.
  private func totalScale(of years: [Int64], width: Int) -> MoneyScale? {
    let finer = MoneyUnit.allCases.filter { $0.exponent > scale.unit.exponent }
    let coarser = finer.flatMap { unit in
      [1, 0].map { MoneyScale(unit: unit, fractionDigits: $0) }
    }
    return ([scale] + coarser).first { candidate in
      years.allSatisfy {
        DisplayWidth.of(candidate.text($0, numbers: phrases.numbers)) <= width
      }
    }
  }

  /// A cell of the years with a number at its right, apart from the rule where
  /// the longest number beside it leaves room for that.
  private func yearCell(_ text: String, besides longest: Int) -> String {
    let width = layout.axis.columnWidth
    let spaced = longest + 2 <= width ? text + " " : text
    return fitting.column(spaced, width: width, alignment: .right)
  }

  /// Adds the column of money.
  ///
  /// - Parameter other: the scale; that of the chart if there is none.
  func addMoney(
    _ rupiah: Int64, to line: inout StyledLine, _ style: Style = .plain, in other: MoneyScale? = nil
  ) {
    guard layout.money > 0 else { return }
    let text = (other ?? scale).text(rupiah, numbers: phrases.numbers)
    line.add(" " + fitting.column(text, width: layout.money, alignment: .right), style)
  }

  /// What a program does in the years of a column.
  private enum Activity { case nothing, build, service }

  private func bar(of program: Int) -> StyledLine {
    let axis = layout.axis
    let activities = axis.columns.map { activity(of: program, in: $0) }
    return axis.line(
      rule: { column in
        let before = column > 0 ? activities[column - 1] : .nothing
        let after = column < activities.count ? activities[column] : before
        switch (before, after) {
        case (.build, .build) where column < activities.count:
          return .init(symbols.build, .build)
        case (.service, .service): return .init(symbols.crossing, .faint)
        default: return ruleSpan
        }
      },
      cell: { column in
        let width = axis.columnWidth
        switch activities[column] {
        case .build: return [.init(String(repeating: symbols.build, count: width), .build)]
        case .service: return [.init(String(repeating: symbols.service, count: width), .service)]
        case .nothing:
          return [
            .init(fitting.column(symbols.nothing, width: width, alignment: .center), .faint)
          ]
        }
      })
  }

  private func activity(of program: Int, in years: ClosedRange<Int>) -> Activity {
    guard let start = report.roadmap.plan.starts[program],
      let finish = report.roadmap.finish(of: program)
    else { return .service }
    if years.overlaps(start...finish) { return .build }
    return years.lowerBound > finish ? .service : .nothing
  }
}
