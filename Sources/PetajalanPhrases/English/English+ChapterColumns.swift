// The headings of the tables of a chapter and of a work plan.
extension English {
  /// The number of a row.
  public var numberColumn: String { "No." }
  /// The dimension.
  public var dimensionColumn: String { "Dimension" }
  /// The sub-dimension.
  public var subdimensionColumn: String { "Sub-dimension" }
  /// The indicator and its target.
  public var targetColumn: String { "Indicator/target" }
  /// The leading agency.
  public var leadColumn: String { "Lead agency" }
  /// The supporting agencies.
  public var supportColumn: String { "Supporting" }
  /// The funding source.
  public var sourceColumn: String { "Source" }
  /// The last build year.
  public var finishColumn: String { "Finished" }
  /// The term.
  public var termColumn: String { "Term" }
  /// Years.
  public var yearsColumn: String { "Years" }
  /// A number of programs.
  public var programsColumn: String { "Programs" }
  /// The most programs built at once.
  public var parallelColumn: String { "Parallel" }
  /// Capital.
  public func capitalColumn(_ unit: String) -> String { "Capital (\(unit))" }
  /// Operation and maintenance.
  public func omColumn(_ unit: String) -> String { "O&M (\(unit))" }
  /// Money spent.
  public func spendingColumn(_ unit: String) -> String { "Spending (\(unit))" }
  /// Benefit.
  public var benefitColumn: String { "Benefit (points)" }
  /// What no roadmap passes.
  public var boundColumn: String { "Bound (points)" }
  /// The gap.
  public var gapColumn: String { "Gap" }
  /// The plan.
  public var planColumn: String { "Alternative" }
  /// The reason.
  public var reasonColumn: String { "Reason" }
  /// A file.
  public var fileColumn: String { "File" }
  /// The length of a file.
  public var bytesColumn: String { "Bytes" }
  /// A ceiling.
  public var ceilingWord: String { "Ceiling" }
  /// What the year before left over.
  public var carriedInWord: String { "Left from the year before" }
  /// A ceiling and what the year before left over.
  public var availableWord: String { "Available" }
  /// What of it is spent.
  public var spentWord: String { "Spent" }

  /// The budget code.
  public var codeColumn: String { "Code" }
  /// The indicator.
  public var indicatorColumn: String { "Indicator" }
  /// The target.
  public var targetOnlyColumn: String { "Target" }
  /// The money of a year.
  public func yearColumn(_ year: Int) -> String { "Ceiling \(year)" }
  /// The money of the year after.
  public func forwardColumn(_ year: Int) -> String { "Forward estimate \(year)" }
  /// The caption of a work plan.
  public func workPlanCaption(_ year: Int, unit: String) -> String {
    "Work plan for \(year) and forward estimate, in \(unit)"
  }
}
