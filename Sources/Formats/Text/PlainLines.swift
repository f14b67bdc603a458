/// Lines that are printed one after the other.
package struct PlainLines {
  private let page: PageStyle
  private let fitting: TextFitting
  package private(set) var lines: [StyledLine] = []

  package init(_ page: PageStyle) {
    self.page = page
    fitting = TextFitting(ellipsis: page.symbols.ellipsis)
  }

  /// Begins a part, after an empty line.
  package mutating func begin(_ title: String) {
    if !lines.isEmpty { lines.append(StyledLine()) }
    for text in fitting.wrapped(page.label(title), to: page.width) {
      var line = StyledLine()
      line.add(text, .heading)
      lines.append(line)
    }
  }

  /// Adds a sentence, wrapped; its second and later lines are indented by two more.
  package mutating func add(_ sentence: String, indent: Int = 0) {
    let texts = fitting.wrapped(page.label(sentence), to: page.width - indent - 2)
    for (number, text) in texts.enumerated() {
      var line = StyledLine()
      line.pad(to: number == 0 ? indent : indent + 2)
      line.add(text)
      lines.append(line)
    }
  }

  /// Adds a line as it is.
  package mutating func add(line: StyledLine) { lines.append(line) }

  /// Adds a table.
  package mutating func add(_ table: TextTable) { lines += table.lines(page) }

  /// The lines, each with a line break.
  package var text: String {
    lines.map { $0.text(width: page.width, isColored: page.isColored) + "\n" }.joined()
  }
}
