/// How a Gantt chart is drawn.
public struct GanttOptions: Equatable, Sendable {
  /// The most columns that a line may take.
  public var width: Int

  /// What the programs are grouped by.
  public var grouping: GanttGrouping

  /// Whether only ASCII characters are used.
  public var isASCII: Bool

  /// Whether the terminal's colors are used.
  ///
  /// Only for printing: the file in the output folder never has colors.
  public var isColored: Bool

  /// Whether the chart begins with the scenario's name and the result in short,
  /// which a ``Summary`` above it already says.
  public var hasTitle: Bool

  /// Creates options.
  public init(
    width: Int = 100, grouping: GanttGrouping = .dimension, isASCII: Bool = false,
    isColored: Bool = false, hasTitle: Bool = true
  ) {
    self.width = width
    self.grouping = grouping
    self.isASCII = isASCII
    self.isColored = isColored
    self.hasTitle = hasTitle
  }

  /// Text of a scenario or of a phrasebook, fit to be printed.
  func label(_ text: String) -> String {
    let line = HarmlessText.line(text)
    return isASCII ? ASCIIText.folded(line) : line
  }

  /// The characters to draw with.
  var symbols: GanttSymbols { isASCII ? .ascii : .unicode }
}

/// What the programs of a Gantt chart are grouped by.
public enum GanttGrouping: String, CaseIterable, Sendable {
  /// The dimension.
  case dimension
  /// The leading agency.
  case owner
  /// The term in which they start.
  case term
  /// The sources that pay them; a program stands under each of them, with what
  /// that source pays.
  case source
}
