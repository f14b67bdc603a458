import Formats

extension Gantt {
  /// How much of each source's money is used, by year.
  var ceilingLines: [StyledLine] {
    guard !scenario.sources.isEmpty else { return [] }
    let title = label(phrases.ceilingUse(report.ledger.limit))
    return [plainLine(fitting.cut(title, to: options.width), .heading)]
      + scenario.sources.indices.map { ceilingLine(of: $0) }
  }

  private func ceilingLine(of source: Int) -> StyledLine {
    let budget = report.ledger.budget(ofSource: source)
    let spent = report.ledger.total(ofSource: source).total
    let ceiling = budget.reduce(0) { $0 + $1.ceiling }
    let name = label(scenario.sources[source].name(in: phrases.language))
    let width = layout.axisOffset - 1 - 2
    let share = BudgetYear.usedPercent(spent, of: ceiling).map { "\($0)%" } ?? ""
    let whole = label(phrases.shareOfCeiling(share, ceiling: money(ceiling)))
    let room = width - DisplayWidth.of(name) - 1
    let note = DisplayWidth.of(whole) <= room ? whole : share
    let noteWidth = DisplayWidth.of(note) + 1

    var line = StyledLine()
    line.add("  " + fitting.column(name, width: width - noteWidth))
    line.add(" " + note + " ", .faint)
    line.add(
      layout.axis.line(rule: { _ in ruleSpan }) { column in [heat(of: budget, in: column)] })
    addMoney(spent, to: &line)
    return line
  }

  /// The used part in a column: a block, and the percentage where it fits.
  private func heat(of budget: [BudgetYear], in column: Int) -> StyledLine.Span {
    let axis = layout.axis
    let width = axis.columnWidth
    let years = axis.columns[column].map { budget[scenario.horizon.index(of: $0)] }
    // Where a column has several years, the one that is most used counts.
    guard let percent = years.compactMap(\.usedPercent).max() else {
      return .init(fitting.column(symbols.nothing, width: width, alignment: .center), .faint)
    }
    guard years.contains(where: { $0.spent.total > 0 }) else {
      return .init(fitting.column("0", width: width, alignment: .center), .faint)
    }
    let block = symbols.heat(percent: percent)
    let style: Style = percent >= 95 ? .full : .plain
    guard width >= 4 else {
      // Blocks that touch make a bar; digits that touch make a wrong number.
      let cell = options.isASCII ? block : String(repeating: block, count: width)
      return .init(fitting.column(cell, width: width, alignment: .center), style)
    }
    let text =
      if options.isASCII {
        // The block is a digit itself, which would run into the number.
        String(percent)
      } else if width == 4, percent == 100 {
        // The number would touch the next year's block.
        String(repeating: block, count: 3)
      } else {
        block + (width > 5 ? " " : "") + String(percent)
      }
    return .init(" " + fitting.column(text, width: width - 1), style)
  }
}
