import PetajalanVerification

extension Indonesian: ResultWorkbookPhrases {
  /// The tab of the summary.
  public var summarySheet: String { "Ringkasan" }
  /// The tab of the roadmap.
  public var roadmapSheet: String { "Peta jalan" }
  /// The tab of the payments.
  public var spendingSheet: String { "Belanja" }
  /// The tab of the budget.
  public var budgetSheet: String { "Anggaran" }
  /// The tab of the charts.
  public var chartsSheet: String { "Grafik" }
  /// The tab of the agencies.
  public var ownersSheet: String { "OPD" }
  /// The tab of the programs that get no money.
  public var leftOutSheet: String { "Belum didanai" }
  /// The tab of the alternatives.
  public var alternativesSheet: String { "Alternatif" }

  /// That all amounts are rupiah.
  public var inRupiah: String { "Semua nilai dalam rupiah (Rp)" }
  /// The title of the payments.
  public var spendingTitle: String { "Belanja menurut tahun, program dan sumber dana" }
  /// The sum of the rows that a filter leaves in sight.
  public var visibleTotal: String { "Jumlah baris yang tampak" }
  /// The title of the sums by dimension.
  public var byDimension: String { "Belanja menurut dimensi" }
  /// What the agencies' sheet shows.
  public var ownersSheetNote: String {
    "Kolom tahun memuat jumlah program yang sedang dibangun; jingga: sebanyak yang dapat "
      + "dikerjakan OPD sekaligus."
  }
  /// The title of the chart of spending under the ceilings.
  public var budgetChart: String { "Belanja menurut sumber dana, dan sisa pagu" }
  /// What lapses.
  public var unusedWord: String { "Sisa pagu" }

  /// What the workbook was made with.
  public func workbookProvenance(version: String) -> String {
    "Buku kerja ini dihasilkan oleh petajalan versi \(version). Seluruh angka telah diperiksa "
      + "kembali terhadap data skenario sampai satuan rupiah. Hasil yang sama dapat dibuat ulang "
      + "dari berkas berikut."
  }

  /// The id.
  public var idColumn: String { "ID" }
  /// The first build year.
  public var startColumn: String { "Mulai" }
  /// A year.
  public var yearHeading: String { "Tahun" }
  /// What is paid.
  public var kindColumn: String { "Jenis" }
  /// How much.
  public var amountColumn: String { "Jumlah (Rp)" }
  /// A source or a dimension.
  public var itemColumn: String { "Uraian" }
  /// How many programs an agency can build at once.
  public var limitColumn: String { "Batas kegiatan serentak" }
  /// What is paid, in a word.
  public func kindWord(_ kind: SpendingKind) -> String {
    switch kind {
    case .capital: "Belanja modal"
    case .om: "Operasional"
    }
  }
}
