import PetajalanDomain

extension Indonesian: GanttPhrases {
  /// The heading of the programs.
  public var program: String { "Program" }
  /// The heading of the agencies.
  public var owner: String { "OPD" }
  /// The heading of a column of money.
  public func unit(_ unit: MoneyUnit) -> String {
    switch unit {
    case .rupiah: "Rp"
    case .ribu: "Rp ribu"
    case .juta: "Rp juta"
    case .miliar: "Rp miliar"
    }
  }
  /// How many programs of a group there are.
  public func groupCount(_ count: Int, of size: Int?) -> String {
    size.map { "\(count) dari \($0)" } ?? "\(count)"
  }
  /// The sum of all programs.
  public var total: String { "Jumlah" }
  /// The group of programs without a dimension.
  public var withoutDimension: String { "Tanpa dimensi" }
  /// The group of programs that start in no term.
  public var outsideTerms: String { "Di luar jangka" }
  /// The group of programs that were finished before the horizon.
  public var beforeHorizon: String { "Sudah selesai" }
  /// The group of programs that cost nothing.
  public var withoutPayment: String { "Tanpa belanja" }
  /// The heading of the ceilings.
  public func ceilingUse(_ limit: SpendingLimit) -> String {
    switch limit {
    case .ceilings: "Pemakaian pagu per tahun, dalam persen"
    case .available: "Pemakaian pagu ditambah sisa tahun sebelumnya, dalam persen"
    }
  }
  /// How much of a source's ceilings is used.
  public func shareOfCeiling(_ share: String, ceiling: String) -> String {
    share.isEmpty ? "" : "\(share) dari \(ceiling)"
  }
  /// The heading of the programs that are not on the roadmap.
  public func leftOutTitle(_ count: Int, unit: String) -> String {
    "Tidak masuk peta jalan (\(numbers.whole(count))), dengan belanja modalnya dalam \(unit)"
  }
  /// A year of building.
  public var build: String { "pembangunan" }
  /// A year of service.
  public var service: String { "layanan berjalan" }
  /// A program that citizens feel early.
  public var quickWin: String { "quick win" }
  /// A program that must be on the roadmap.
  public var mandatory: String { "wajib" }
  /// A program whose start is fixed.
  public var committed: String { "sudah ditetapkan" }
  /// A program that was finished before the horizon.
  public var done: String { "sudah selesai" }
  /// The used part of a ceiling.
  public var heat: String { "bagian pagu yang terpakai" }
  /// How many years a column stands for.
  public func yearsPerColumn(_ count: Int) -> String { "setiap kolom mewakili \(count) tahun" }
}
