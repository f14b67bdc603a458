/// A line of text of which parts have a meaning that can be colored.
package struct StyledLine: Equatable, Sendable {
  /// A part of a line.
  package struct Span: Equatable, Sendable {
    /// The text, harmless and without line breaks.
    package let text: String
    /// Its meaning.
    package let style: Style

    /// Creates a part of a line.
    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The parts, from left to right.
  private(set) var spans: [Span] = []

  /// Creates it from its parts.
  package init(spans: [Span] = []) {
    self.spans = spans
  }

  /// How many columns the line takes.
  package private(set) var width = 0

  /// Adds text at the end.
  package mutating func add(_ text: String, _ style: Style = .plain) {
    add(Span(text, style))
  }

  /// Adds a part at the end.
  package mutating func add(_ span: Span) {
    guard !span.text.isEmpty else { return }
    width += DisplayWidth.of(span.text)
    // One span per style keeps colored output short.
    if let last = spans.last, last.style == span.style {
      spans[spans.count - 1] = Span(last.text + span.text, span.style)
    } else {
      spans.append(span)
    }
  }

  /// Adds another line at the end.
  package mutating func add(_ line: StyledLine) {
    for span in line.spans { add(span) }
  }

  /// Fills up with spaces to a width.
  package mutating func pad(to width: Int) {
    add(TextFitting.spaces(width - self.width))
  }

  /// The line without trailing spaces, cut to a width.
  package func text(width limit: Int, isColored: Bool) -> String {
    var rest = limit
    var plain = ""
    var kept: [Span] = []
    for span in spans where rest > 0 {
      let text = TextFitting(ellipsis: "").cut(span.text, to: rest)
      // Cutting drops trailing spaces only from what does not fit.
      rest -= DisplayWidth.of(span.text)
      kept.append(Span(text, span.style))
      plain += text
    }
    var surplus = plain.reversed().prefix { $0 == " " }.count
    while surplus > 0, let last = kept.popLast() {
      let dropped = min(surplus, last.text.count)
      surplus -= dropped
      if dropped < last.text.count {
        kept.append(Span(String(last.text.dropLast(dropped)), last.style))
      }
    }
    return kept.map { isColored ? $0.style.colored($0.text) : $0.text }.joined()
  }
}

/// What a part of a line means.
package enum Style: Equatable, Sendable {
  /// Nothing special.
  case plain
  /// A title or the name of a group.
  case heading
  /// Lines and words that only help the eye.
  case faint
  /// A year of building.
  case build
  /// A year of service.
  case service
  /// A mark of a program.
  case mark
  /// Money that is nearly or wholly used.
  case full

  /// The text between the terminal's codes for the style.
  ///
  /// **Source** ECMA-48 §8.3.117 (SGR).
  func colored(_ text: String) -> String {
    code.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var code: String {
    switch self {
    case .plain: ""
    case .heading: "1"
    case .faint: "2"
    case .build: "34"
    case .service: "36"
    case .mark: "33"
    case .full: "31"
    }
  }
}
