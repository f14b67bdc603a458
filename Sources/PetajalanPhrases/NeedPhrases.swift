/// What is said of the needs and the money that were read.
public protocol NeedPhrases: NumberPhrases {
  /// How many programs there are, by what is decided about them.
  func programCounts(_ counts: ProgramCounts) -> String
  /// What the needs are, above their table.
  ///
  /// - Parameter hasVariants: whether variants are counted once.
  func needExplanation(priceYear: Int, grows: Bool, hasVariants: Bool) -> String
  /// The heading of the number of programs.
  var needProgramsColumn: String { get }
  /// The heading of what building costs.
  var needCapitalColumn: String { get }
  /// The heading of what running costs.
  var needOMColumn: String { get }
  /// The heading of both.
  var fullNeedColumn: String { get }
  /// The heading of ceilings.
  var needCeilingColumn: String { get }
  /// The heading of needs as a part of ceilings.
  var needShareColumn: String { get }
  /// The title of the rows of sources.
  var needBySource: String { get }
  /// The title of the rows of dimensions.
  var needByDimension: String { get }
  /// The title of the rows of agencies.
  var needByOwner: String { get }
  /// The row of programs without a dimension.
  var needWithoutDimension: String { get }
  /// The row of those that are not shown one by one.
  func needOthers(_ count: Int) -> String
  /// The row of all.
  var needTotal: String { get }
  /// How many errors and warnings a faulty scenario has.
  func faultCounts(errors: Int, warnings: Int) -> String
}
