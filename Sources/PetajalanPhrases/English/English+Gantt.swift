import PetajalanDomain

extension English: GanttPhrases {
  /// The heading of the programs.
  public var program: String { "Program" }
  /// The heading of the agencies.
  public var owner: String { "Agency" }
  /// The heading of a column of money.
  public func unit(_ unit: MoneyUnit) -> String {
    switch unit {
    case .rupiah: "Rp"
    case .ribu: "Rp thousand"
    case .juta: "Rp million"
    case .miliar: "Rp billion"
    }
  }
  /// How many programs of a group there are.
  public func groupCount(_ count: Int, of size: Int?) -> String {
    size.map { "\(count) of \($0)" } ?? "\(count)"
  }
  /// The sum of all programs.
  public var total: String { "Total" }
  /// The group of programs without a dimension.
  public var withoutDimension: String { "Without a dimension" }
  /// The group of programs that start in no term.
  public var outsideTerms: String { "Outside the terms" }
  /// The group of programs that were finished before the horizon.
  public var beforeHorizon: String { "Done before" }
  /// The group of programs that cost nothing.
  public var withoutPayment: String { "Without spending" }
  /// The heading of the ceilings.
  public func ceilingUse(_ limit: SpendingLimit) -> String {
    switch limit {
    case .ceilings: "Use of the ceilings by year, in percent"
    case .available: "Use of ceilings and carried money by year, in percent"
    }
  }
  /// How much of a source's ceilings is used.
  public func shareOfCeiling(_ share: String, ceiling: String) -> String {
    share.isEmpty ? "" : "\(share) of \(ceiling)"
  }
  /// The heading of the programs that are not on the roadmap.
  public func leftOutTitle(_ count: Int, unit: String) -> String {
    "Not on the roadmap (\(numbers.whole(count))), with their capital in \(unit)"
  }
  /// A year of building.
  public var build: String { "being built" }
  /// A year of service.
  public var service: String { "in service" }
  /// A program that citizens feel early.
  public var quickWin: String { "quick win" }
  /// A program that must be on the roadmap.
  public var mandatory: String { "mandatory" }
  /// A program whose start is fixed.
  public var committed: String { "committed" }
  /// A program that was finished before the horizon.
  public var done: String { "done before" }
  /// The used part of a ceiling.
  public var heat: String { "part of the ceiling used" }
  /// How many years a column stands for.
  public func yearsPerColumn(_ count: Int) -> String { "each column is \(count) years" }
}
