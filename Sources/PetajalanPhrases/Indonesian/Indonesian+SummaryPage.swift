import PetajalanDomain
import PetajalanResults

extension Indonesian: SummaryPagePhrases {
  /// The words of other languages that its sentences have, in lowercase.
  public var foreignWords: [String] { ["quick win"] }
  /// The title of the page.
  public func summaryPageTitle(_ scenario: String) -> String {
    "Ringkasan Eksekutif: \(chapterTitle(scenario, owner: nil))"
  }
  /// The caption of its numbers.
  public var keyFiguresCaption: String { "Angka pokok peta jalan" }
  /// The programs on the roadmap.
  public var selectedColumn: String { "Program yang dimuat" }
  /// All that is spent.
  public var needColumn: String { "Kebutuhan belanja" }
  /// The part of the ceilings that is spent.
  public var ceilingShareColumn: String { "Bagian dari pagu" }
  /// How far the benefit is below the best, at most.
  public var provedGapColumn: String { "Jarak dari nilai terbaik" }
  /// A gap that is proved.
  public func provedGap(_ quality: Quality) -> String {
    if quality.status == .provedOptimal { return "terbukti terbaik" }
    return quality.gap.map { "paling jauh \(chapterPercent($0.billionths))" } ?? "–"
  }
  /// Operation and maintenance in each year after the horizon.
  public func laterOMColumn(_ year: Int) -> String { "Operasional per tahun mulai \(year)" }
  /// The heading of the map.
  public var mapHeading: String { "Peta Dimensi dan Tahapan" }
  /// What it shows.
  public var mapIntroduction: String {
    "Tabel berikut menunjukkan jumlah program menurut dimensi dan tahapan mulainya, beserta seluruh "
      + "belanja program tersebut sampai akhir masa peta jalan."
  }
  /// The caption of its table.
  public func mapCaption(unit: String) -> String {
    "Program dan belanja menurut dimensi dan tahapan, dalam \(unit)"
  }
  /// How many programs start in a term.
  public func mapCount(_ term: String) -> String { "\(term): program" }
  /// What these programs cost.
  public func mapMoney(_ term: String, unit: String) -> String { "\(term): \(unit)" }
  /// The part of all spending.
  public var shareColumn: String { "Bagian" }
  /// The caption of the schedule by dimension.
  public var dimensionChartCaption: String {
    "Program yang dibangun (angka) dan belanja (warna) per tahun menurut dimensi"
  }
  /// What it shows.
  public func dimensionChartDescription(dimensions: Int, years: ClosedRange<Int>) -> String {
    "Jumlah program yang dibangun pada setiap tahun \(self.years(years)) dalam "
      + "\(numbers.whole(dimensions)) dimensi. Warna yang lebih pekat berarti belanja yang lebih besar."
  }
  /// The caption of the spending per year by source.
  public var sourceSpendingCaption: String { "Belanja per tahun menurut sumber dana" }
  /// What it shows.
  public func sourceSpendingDescription(
    sources: Int, years: ClosedRange<Int>, limit: SpendingLimit
  ) -> String {
    "Belanja setiap tahun \(self.years(years)) dari \(numbers.whole(sources)) sumber dana, "
      + "bertumpuk, di bawah garis \"\(allCeilings(limit))\"."
  }
  /// What is left out, program by program.
  public func leftOutInShort(_ programs: [String], others: Int) -> String {
    let rest = others > 0 ? ["\(numbers.whole(others)) program lain"] : []
    return "Belum didanai: \(all(of: programs + rest))."
  }
  /// One alternative in a line.
  public func alternativeInShort(
    _ name: String, benefit: String, programs: Int, spent: Int64
  ) -> String {
    "\(name): manfaat \(benefit) poin, \(numbers.whole(programs)) program, belanja "
      + roundMoney.text(spent)
  }
  /// One alternative without a roadmap.
  public func alternativeInShort(_ name: String, failure: String) -> String {
    "\(name): \(failure)"
  }
  /// The dimensions that have no quick win.
  public func withoutQuickWin(_ dimensions: [String]) -> String {
    "Belum ada program quick win pada dimensi \(all(of: dimensions))."
  }
  /// Where the numbers of a table or a figure come from.
  public func origin(version: String) -> String {
    "Sumber: hasil perhitungan petajalan, versi \(version)"
  }
}
