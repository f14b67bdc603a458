import Formats

extension Gantt {
  /// What the signs of this chart mean; signs that it does not use are left out.
  var legendLines: [StyledLine] {
    let shown = groups.flatMap { $0.rows.map(\.program) }
    let words = Set(shown.lazy.map { scenario.programs[$0].status.word })
    let entries: [(isUsed: Bool, sign: String, text: String)] = [
      (!shown.isEmpty, symbols.build, phrases.build),
      (!shown.isEmpty, symbols.service, phrases.service),
      (shown.contains { scenario.programs[$0].isQuickWin }, symbols.quickWin, phrases.quickWin),
      (words.contains("mandatory"), symbols.mandatory, phrases.mandatory),
      (words.contains("committed"), symbols.committed, phrases.committed),
      (words.contains("done"), symbols.done, phrases.done),
      (!scenario.sources.isEmpty, heatSign, phrases.heat),
    ]
    var texts = entries.filter(\.isUsed).map { "\($0.sign) \(label($0.text))" }
    if layout.axis.yearsPerColumn > 1 {
      texts.append(label(phrases.yearsPerColumn(layout.axis.yearsPerColumn)))
    }
    return rows(of: texts).map { plainLine($0, .faint) }
  }

  private var heatSign: String {
    (symbols.heat.first ?? "") + (options.isASCII ? "-" : "") + (symbols.heat.last ?? "")
  }

  /// Texts side by side, as many as fit on a line.
  private func rows(of texts: [String]) -> [String] {
    var rows: [String] = []
    for text in texts.map({ fitting.cut($0, to: options.width) }) {
      if let row = rows.last, DisplayWidth.of(row) + 3 + DisplayWidth.of(text) <= options.width {
        rows[rows.count - 1] = row + "   " + text
      } else {
        rows.append(text)
      }
    }
    return rows
  }
}
