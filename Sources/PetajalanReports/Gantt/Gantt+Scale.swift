import Formats

extension Gantt {
  /// The scenario's name and the result in short.
  var titleLines: [StyledLine] {
    var title = StyledLine()
    title.add(fitting.cut(label(scenario.name), to: options.width), .heading)
    let facts = [
      phrases.selection(
        count: report.roadmap.plan.selected.count, of: scenario.programs.count),
      phrases.spent(phrases.money.full(report.ledger.total.total)),
      phrases.proof(of: report.quality, benefit: report.roadmap.benefit),
    ]
    let text = facts.map { label($0) }.joined(separator: " \(symbols.bullet) ")
    return [title] + fitting.wrapped(text, to: options.width).map { plainLine($0) }
  }

  /// The terms, the years and the names of the columns.
  var scaleLines: [StyledLine] {
    termLines + (hasYearLabels ? [yearLine] : decadeLines)
  }

  /// A line of one plain text.
  func plainLine(_ text: String, _ style: Style = .plain) -> StyledLine {
    var line = StyledLine()
    line.add(text, style)
    return line
  }

  private var hasYearLabels: Bool {
    layout.axis.columnWidth >= 3 && layout.axis.yearsPerColumn == 1
  }

  private var termLines: [StyledLine] {
    let axis = layout.axis
    guard axis.hasTerms else { return [] }
    let widths = axis.sections.map { section in
      axis.columnWidth * section.count
    }
    let names = axis.sections.map { section in
      scenario.term(of: axis.columns[section.lowerBound].lowerBound)
        .map { label($0.name(in: phrases.language)) } ?? ""
    }
    let fits = zip(names, widths).allSatisfy { DisplayWidth.of($0) <= $1 }
    let short = fits ? names : TermNames.withoutSharedWords(names)
    var line = StyledLine()
    line.pad(to: layout.axisOffset)
    for (name, width) in zip(short, widths) {
      line.add(symbols.rule, .faint)
      line.add(fitting.column(name, width: width, alignment: .center), .heading)
    }
    line.add(symbols.rule, .faint)
    return [line]
  }

  /// The names of the columns left of the years.
  private var columnNames: StyledLine {
    var line = StyledLine()
    line.pad(to: layout.axisOffset - 1 - (layout.owner > 0 ? layout.owner + 1 : 0) - layout.name)
    line.add(fitting.column(label(phrases.program), width: layout.name), .faint)
    if layout.owner > 0 {
      line.add(" ")
      line.add(fitting.column(label(phrases.owner), width: layout.owner), .faint)
    }
    line.pad(to: layout.axisOffset)
    return line
  }

  private var unitName: StyledLine {
    var line = StyledLine()
    guard layout.money > 0 else { return line }
    let unit = fitting.column(
      label(phrases.unit(scale.unit)), width: layout.money, alignment: .right)
    line.add(" " + unit, .faint)
    return line
  }

  private var yearLine: StyledLine {
    let axis = layout.axis
    var line = columnNames
    line.add(
      axis.line(rule: { _ in ruleSpan }) { column in
        let year = String(axis.columns[column].lowerBound)
        let text = axis.columnWidth >= 5 ? year : String(year.suffix(2))
        return [.init(fitting.column(text, width: axis.columnWidth, alignment: .center))]
      })
    line.add(unitName)
    return line
  }

  /// Years as a scale: the first one, then every tenth, or as many as fit; below
  /// it the last digits where every column is a year.
  private var decadeLines: [StyledLine] {
    let axis = layout.axis
    var scale = columnNames
    let start = scale.width
    scale.add(" ")
    for (column, years) in axis.columns.enumerated() {
      let offset = start + axis.offset(ofColumn: column)
      let isTenth = years.contains { $0.isMultiple(of: 10) }
      guard column == 0 || isTenth, column == 0 || offset > scale.width,
        offset + 4 <= start + axis.width
      else { continue }
      scale.pad(to: offset)
      let tenth = years.first { $0.isMultiple(of: 10) } ?? years.lowerBound
      scale.add(String(column == 0 ? years.lowerBound : tenth))
    }
    scale.pad(to: layout.axisOffset + axis.width)
    scale.add(unitName)
    guard axis.yearsPerColumn == 1 else { return [scale] }
    var digits = StyledLine()
    digits.pad(to: layout.axisOffset)
    digits.add(
      axis.line(rule: { _ in ruleSpan }) { column in
        let digit = String(axis.columns[column].lowerBound % 10)
        return [.init(fitting.column(digit, width: axis.columnWidth), .faint)]
      })
    return [scale, digits]
  }

  /// A rule between terms.
  var ruleSpan: StyledLine.Span { .init(symbols.rule, .faint) }
}

/// Shortens the names of terms.
package enum TermNames {
  /// The names without the words that all of them begin or end with, such as
  /// *Jangka* or *term*.
  package static func withoutSharedWords(_ names: [String]) -> [String] {
    var words = names.map { $0.split(separator: " ").map(String.init) }
    while words.count > 1, words.allSatisfy({ $0.count > 1 && $0.first == words[0].first }) {
      words = words.map { Array($0.dropFirst()) }
    }
    while words.count > 1, words.allSatisfy({ $0.count > 1 && $0.last == words[0].last }) {
      words = words.map { $0.dropLast() }
    }
    return words.map { words in
      let name = words.joined(separator: " ")
      return name.prefix(1).uppercased() + name.dropFirst()
    }
  }
}
