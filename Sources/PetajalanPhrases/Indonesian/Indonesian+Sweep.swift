import Formats
import PetajalanDomain
import PetajalanResults

extension Indonesian: SweepPhrases {
  /// The title of a sweep.
  public func sweepTitle(_ scenario: String) -> String {
    "\(scenario): manfaat terhadap pagu"
  }
  /// What is changed.
  public func axis(_ source: String?, years: ClosedRange<Int>) -> String {
    "Yang diubah: pagu \(source ?? "semua sumber dana") tahun \(self.years(years))"
  }
  /// The heading of the levels.
  public var levelCorner: String { "pagu" }
  /// The heading of all ceilings together.
  public func ceilingsHeading(unit: String) -> String { unit }
  /// The heading of what is spent.
  public func spentHeading(unit: String) -> String { "belanja" }
  /// The heading of a bound.
  public var boundHeading: String { "batas atas" }
  /// The heading of the number of programs.
  public var programCountHeading: String { "program" }
  /// The heading of the benefit if smaller budgets' programs are kept.
  public var nestedHeading: String { "bertahap" }
  /// The heading of what that costs at most.
  public var nestingPriceHeading: String { "hilang ≤" }
  /// What the nested columns mean.
  public var nestingExplanation: String {
    "Bertahap: setiap program pada pagu yang lebih kecil tetap ada dalam peta jalan dengan pagu "
      + "yang lebih besar, pada tahun yang sama atau tahun lain; manfaat yang hilang karenanya "
      + "paling banyak sebesar kolom terakhir."
  }
  /// The heading of the curve.
  public var curveHeading: String { "Kurva" }
  /// What the two shades of a bar mean.
  public var curveLegend: String {
    "poin yang ditemukan; yang diarsir ialah poin di atasnya yang belum terbukti mustahil"
  }
  /// The heading of the steps.
  public var stepsHeading: String { "Tempat program bertambah atau keluar" }
  /// A step between two levels.
  public func step(from: String, to: String, gain: Points) -> String {
    "\(from) ke \(to): \(gain >= .zero ? "+" : "")\(points(gain)) poin"
  }
  /// That nothing enters or leaves between two levels.
  public func noStep(from: String, to: String) -> String { "\(from) ke \(to): rencananya sama" }
  /// The heading of what more money buys.
  public func moreHeading(_ amount: String) -> String {
    "Manfaat tambahan \(amount), dalam poin: setiap sumber dana (baris) dan tahun (kolom)"
  }
  /// The heading of what moving money buys.
  public func movedHeading(_ amount: String) -> String {
    "Perubahan manfaat jika \(amount) digeser ke tahun sebelah, dalam poin"
  }
  /// What the numbers under those headings are.
  public var gainExplanation: String {
    "Satu angka berarti terbukti tepat; dua angka berarti perubahan manfaat terbaik terbukti berada "
      + "di antara keduanya."
  }
  /// That a number was not found.
  public var sweepInterrupted: String {
    "Dihentikan pengguna: yang belum dihitung sampai saat itu tidak ditampilkan."
  }
  /// The title of the curve's horizontal axis.
  public func moneyAxis(unit: String) -> String { "Jumlah semua pagu, \(unit)" }
  /// The title of the curve's vertical axis.
  public var benefitAxis: String { "Manfaat, poin" }
  /// The mark of the ceilings as the scenario has them.
  public var todaysCeilings: String { "pagu skenario ini" }
  /// That a ceiling range cannot be taken.
  public func refused(axis: String, because problem: CeilingAxis.Problem) -> String {
    let axis = HarmlessText.visible(axis)
    return switch problem {
    case .unreadable:
      "error: --ceiling \(axis) tidak dapat dibaca; tulis sumber dana atau all, dan tingkat "
        + "seperti 60%..140%:5% atau -500..+500:250, paling banyak \(CeilingAxis.mostLevels)"
    case .twoReadings(let first, let second):
      "error: angka pada --ceiling \(axis) dapat dibaca sebagai \(first) atau \(second); "
        + "tulis yang dimaksud"
    case .noSign(let number):
      "error: \(number) pada --ceiling \(axis) tidak bertanda; tulis \(number)% untuk bagian "
        + "dari pagu, atau +\(number) atau -\(number) untuk lebih atau kurang"
    case .lastLeftOut(let last, let reached):
      "error: langkah pada --ceiling \(axis) berakhir di \(reached) dan melewatkan \(last); "
        + "berikan langkah yang sampai ke sana"
    }
  }
  /// That two ranges change the same ceilings.
  public func ceilingTwice(_ source: String) -> String {
    "error: --ceiling menyebut pagu \(FaultText.quoted(source)) dua kali; sebut satu kali"
  }
  /// That no source has an id.
  public func unknownSource(_ id: String, known: [String]) -> String {
    "error: --ceiling menyebut sumber dana \(FaultText.quoted(id)) yang tidak ada; yang ada "
      + FaultText.list(known, "dan")
  }
  /// That there are too many points.
  public func tooManyPoints(_ count: Int, most: Int) -> String {
    "error: kisi memiliki \(numbers.whole(count)) titik; paling banyak \(numbers.whole(most)) titik"
  }
  /// That no year of the horizon is among the years asked for.
  public func yearsOutside(_ years: ClosedRange<Int>, horizon: ClosedRange<Int>) -> String {
    "error: --year \(self.years(years)) di luar masa rencana; berikan tahun dalam "
      + self.years(horizon)
  }
}
