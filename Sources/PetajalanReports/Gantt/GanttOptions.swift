import Formats

/// How a Gantt chart is drawn.
public struct GanttOptions: Equatable, Sendable {
  /// How lines are printed.
  public var page: PageStyle

  /// What the programs are grouped by.
  public var grouping: GanttGrouping

  /// Whether the chart begins with the scenario's name and the result in short,
  /// which a ``Summary`` above it already says.
  public var hasTitle: Bool

  /// Creates options.
  public init(
    width: Int = 100, grouping: GanttGrouping = .dimension, isASCII: Bool = false,
    isColored: Bool = false, hasTitle: Bool = true
  ) {
    page = PageStyle(width: width, isASCII: isASCII, isColored: isColored)
    self.grouping = grouping
    self.hasTitle = hasTitle
  }

  /// The most columns that a line may take.
  public var width: Int {
    get { page.width }
    set { page.width = newValue }
  }

  /// Whether only ASCII characters are used.
  public var isASCII: Bool {
    get { page.isASCII }
    set { page.isASCII = newValue }
  }

  /// Whether the terminal's colors are used.
  public var isColored: Bool {
    get { page.isColored }
    set { page.isColored = newValue }
  }

  /// Text of a scenario or of a phrasebook, fit to be printed.
  package func label(_ text: String) -> String { page.label(text) }

  /// The characters to draw with.
  var symbols: PageSymbols { page.symbols }
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
