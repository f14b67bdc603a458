// What the pictures of a chapter are called, and what they show.
extension Indonesian {
  /// The caption of the Gantt chart.
  public var ganttCaption: String { "Jadwal pelaksanaan program menurut dimensi" }
  /// What it shows.
  public func ganttDescription(
    programs: Int, dimensions: Int, years: ClosedRange<Int>
  ) -> String {
    "Bagan jadwal \(numbers.whole(programs)) program dalam \(numbers.whole(dimensions)) dimensi pada "
      + "tahun \(self.years(years)). Batang tebal menunjukkan masa pembangunan, batang tipis masa "
      + "layanan. Data yang sama terdapat pada tabel peta jalan."
  }
  /// The caption of the use of ceilings.
  public func ceilingsCaption(_ limit: SpendingLimit) -> String {
    switch limit {
    case .ceilings: "Pemakaian pagu menurut sumber dana dan tahun"
    case .available: "Pemakaian pagu ditambah sisa tahun sebelumnya menurut sumber dana dan tahun"
    }
  }
  /// What it shows.
  public func ceilingsDescription(
    sources: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String {
    let whole =
      switch limit {
      case .ceilings: "pagu"
      case .available: "pagu ditambah sisa tahun sebelumnya"
      }
    return
      "Bagian \(whole) yang terpakai, dalam persen, dari \(numbers.whole(sources)) sumber dana "
      + "pada tahun \(self.years(years)). Warna yang lebih pekat berarti lebih banyak terpakai."
  }
  /// The caption of the spending per year.
  public var spendingCaption: String { "Belanja per tahun menurut dimensi" }
  /// What it shows.
  public func spendingDescription(
    dimensions: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String {
    let line =
      switch limit {
      case .ceilings: "jumlah semua pagu"
      case .available: "jumlah semua pagu ditambah sisa tahun sebelumnya"
      }
    return "Belanja setiap tahun \(self.years(years)) dari \(numbers.whole(dimensions)) dimensi, "
      + "bertumpuk, dengan garis \(line)."
  }
  /// The line of what all sources together may spend.
  public func allCeilings(_ limit: SpendingLimit) -> String {
    switch limit {
    case .ceilings: "Jumlah semua pagu"
    case .available: "Pagu ditambah sisa"
    }
  }
  /// The caption of the curve of a sweep.
  public var curveCaption: String { "Manfaat terhadap jumlah pagu" }
  /// What it shows.
  public func curveDescription(points: Int) -> String {
    "Kurva manfaat pada \(numbers.whole(points)) tingkat pagu, dengan batas atas yang terbukti."
  }
}
