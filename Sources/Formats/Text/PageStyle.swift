/// How lines of text are printed.
public struct PageStyle: Equatable, Sendable {
  /// The most columns that a line may take.
  public var width: Int

  /// Whether only ASCII characters are used.
  public var isASCII: Bool

  /// Whether the terminal's colors are used.
  ///
  /// Only for printing: files in an output folder never have colors.
  public var isColored: Bool

  /// Creates a style.
  public init(width: Int = 100, isASCII: Bool = false, isColored: Bool = false) {
    self.width = width
    self.isASCII = isASCII
    self.isColored = isColored
  }

  /// Text of a scenario or of a phrasebook, fit to be printed.
  package func label(_ text: String) -> String {
    let line = HarmlessText.line(text)
    return isASCII ? ASCIIText.folded(line) : line
  }

  /// The characters to draw with.
  package var symbols: PageSymbols { isASCII ? .ascii : .unicode }
}
