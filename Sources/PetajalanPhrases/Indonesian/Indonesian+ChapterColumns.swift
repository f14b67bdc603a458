// The headings of the tables of a chapter and of a work plan.
extension Indonesian {
  /// The number of a row.
  public var numberColumn: String { "No" }
  /// The dimension.
  public var dimensionColumn: String { "Dimensi" }
  /// The sub-dimension.
  public var subdimensionColumn: String { "Subdimensi" }
  /// The indicator and its target.
  public var targetColumn: String { "Indikator/target" }
  /// The leading agency.
  public var leadColumn: String { "OPD utama" }
  /// The supporting agencies.
  public var supportColumn: String { "OPD pendukung" }
  /// The funding source.
  public var sourceColumn: String { "Sumber dana" }
  /// The last build year.
  public var finishColumn: String { "Selesai" }
  /// The term.
  public var termColumn: String { "Tahapan" }
  /// Years.
  public var yearsColumn: String { "Tahun" }
  /// A number of programs.
  public var programsColumn: String { "Jumlah program" }
  /// The most programs built at once.
  public var parallelColumn: String { "Kegiatan serentak" }
  /// Capital.
  public func capitalColumn(_ unit: String) -> String { "Belanja modal (\(unit))" }
  /// Operation and maintenance.
  public func omColumn(_ unit: String) -> String { "Operasional (\(unit))" }
  /// Money spent.
  public func spendingColumn(_ unit: String) -> String { "Belanja (\(unit))" }
  /// Benefit.
  public var benefitColumn: String { "Manfaat (poin)" }
  /// What no roadmap passes.
  public var boundColumn: String { "Batas atas (poin)" }
  /// The gap.
  public var gapColumn: String { "Selisih" }
  /// The plan.
  public var planColumn: String { "Alternatif" }
  /// The reason.
  public var reasonColumn: String { "Alasan" }
  /// A file.
  public var fileColumn: String { "Berkas" }
  /// The length of a file.
  public var bytesColumn: String { "Ukuran (byte)" }
  /// A ceiling.
  public var ceilingWord: String { "Pagu" }
  /// What the year before left over.
  public var carriedInWord: String { "Sisa tahun sebelumnya" }
  /// A ceiling and what the year before left over.
  public var availableWord: String { "Tersedia" }
  /// What of it is spent.
  public var spentWord: String { "Belanja" }

  /// The budget code.
  public var codeColumn: String { "Kode" }
  /// The indicator.
  public var indicatorColumn: String { "Indikator" }
  /// The target.
  public var targetOnlyColumn: String { "Target" }
  /// The money of a year.
  public func yearColumn(_ year: Int) -> String { "Pagu tahun \(year)" }
  /// The money of the year after.
  public func forwardColumn(_ year: Int) -> String { "Prakiraan maju \(year)" }
  /// The caption of a work plan.
  public func workPlanCaption(_ year: Int, unit: String) -> String {
    "Rencana kerja tahun \(year) dan prakiraan maju, dalam \(unit)"
  }
}
