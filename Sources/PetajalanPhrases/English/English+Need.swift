extension English {
  /// How many programs there are.
  public func programCounts(_ counts: ProgramCounts) -> String {
    let kinds = [
      (counts.mandatory, "mandatory"), (counts.committed, "committed"),
      (counts.excluded, "excluded"), (counts.done, "done"),
    ].filter { $0.0 > 0 }.map { "\(numbers.whole($0.0)) \($0.1)" }
    return plural(counts.all, "program", "programs")
      + (kinds.isEmpty ? "" : ", of which \(all(of: kinds))")
  }

  /// What the needs are.
  public func needExplanation(priceYear: Int, grows: Bool, hasVariants: Bool) -> String {
    "Need if every program was built as early as it may"
      + (hasVariants ? ", of variants the dearest" : "")
      + ": capital, and O&M up to the end of the horizon, at prices of \(priceYear)"
      + (grows ? " without their growth" : "")
      + ". Under a source stands what it may pay of that, alone or with others."
  }

  /// The heading of the number of programs.
  public var needProgramsColumn: String { "Programs" }
  /// The heading of what building costs.
  public var needCapitalColumn: String { "Capital" }
  /// The heading of what running costs.
  public var needOMColumn: String { "O&M" }
  /// The heading of both.
  public var fullNeedColumn: String { "Need" }
  /// The heading of ceilings.
  public var needCeilingColumn: String { "Ceiling" }
  /// The heading of needs as a part of ceilings.
  public var needShareColumn: String { "Of ceiling" }
  /// The title of the rows of sources.
  public var needBySource: String { "By source" }
  /// The title of the rows of dimensions.
  public var needByDimension: String { "By dimension, of all ceilings" }
  /// The title of the rows of agencies.
  public var needByOwner: String { "By agency, of all ceilings" }
  /// The row of programs without a dimension.
  public var needWithoutDimension: String { "without a dimension" }
  /// The row of those that are not shown one by one.
  public func needOthers(_ count: Int) -> String { "\(numbers.whole(count)) others" }
  /// The row of all.
  public var needTotal: String { "Total" }

  /// How many errors and warnings a faulty scenario has.
  public func faultCounts(errors: Int, warnings: Int) -> String {
    plural(errors, "error", "errors") + ", "
      + (warnings == 0 ? "no warnings" : plural(warnings, "warning", "warnings")) + "."
  }
}
