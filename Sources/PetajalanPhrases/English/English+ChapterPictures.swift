// What the pictures of a chapter are called, and what they show.
extension English {
  /// The caption of the Gantt chart.
  public var ganttCaption: String { "Schedule of the programs by dimension" }
  /// What it shows.
  public func ganttDescription(
    programs: Int, dimensions: Int, years: ClosedRange<Int>
  ) -> String {
    "Gantt chart of \(plural(programs, "program", "programs")) in "
      + "\(plural(dimensions, "dimension", "dimensions")) for \(self.years(years)). Thick bars are "
      + "years of building, thin ones years of service. The roadmap's table has the same data."
  }
  /// The caption of the use of ceilings.
  public func ceilingsCaption(_ limit: SpendingLimit) -> String {
    switch limit {
    case .ceilings: "Use of the ceilings by source and year"
    case .available: "Use of ceilings and carried money by source and year"
    }
  }
  /// What it shows.
  public func ceilingsDescription(
    sources: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String {
    let whole =
      switch limit {
      case .ceilings: "the ceilings"
      case .available: "the ceilings and what the year before left over"
      }
    return "The used part of \(whole), in percent, of \(plural(sources, "source", "sources")) for "
      + "\(self.years(years)). The stronger the color, the more is used."
  }
  /// The caption of the spending per year.
  public var spendingCaption: String { "Spending per year by dimension" }
  /// What it shows.
  public func spendingDescription(
    dimensions: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String {
    let line =
      switch limit {
      case .ceilings: "all ceilings"
      case .available: "all ceilings and what the year before left over"
      }
    return "Spending of each year of \(self.years(years)), stacked by "
      + "\(plural(dimensions, "dimension", "dimensions")), with a line for \(line)."
  }
  /// The line of what all sources together may spend.
  public func allCeilings(_ limit: SpendingLimit) -> String {
    switch limit {
    case .ceilings: "All ceilings"
    case .available: "Ceilings and carried money"
    }
  }
  /// The caption of the curve of a sweep.
  public var curveCaption: String { "Benefit against all ceilings" }
  /// What it shows.
  public func curveDescription(points: Int) -> String {
    "The benefit at \(plural(points, "level", "levels")) of the ceilings, with the proved bound."
  }
}
