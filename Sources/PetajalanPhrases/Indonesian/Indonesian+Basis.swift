import Formats
import PetajalanDomain

extension Indonesian: BasisPhrases {
  /// The heading.
  public var basisHeading: String { "Dasar Penilaian dan Ketentuan" }

  /// What a point is.
  public func pointMeaning(_ scenario: Scenario) -> String {
    let score =
      scenario.criteria.isEmpty
      ? "nilai program" : "rata-rata nilai program menurut kriteria, ditimbang dengan bobotnya"
    let scale = hasScales(scenario) ? " dan dikalikan skala program" : ""
    return
      "Poin ialah \(score)\(scale); manfaat peta jalan ialah jumlah poin semua program di dalamnya."
  }

  /// When points count, and what they are worth later.
  public func timingMeaning(_ scenario: Scenario) -> String {
    let timing =
      switch scenario.benefit.timing {
      case .completion: "Poin dihitung satu kali, yaitu pada tahun program selesai dibangun"
      case .service:
        "Poin dihitung setiap tahun selama layanan program berjalan sampai tahun "
          + "\(scenario.horizon.last)"
      }
    guard scenario.benefit.discountPercent.coefficient != 0 else { return timing + "." }
    return timing + ", dan makin kecil \(numbers.exact(scenario.benefit.discountPercent))% untuk "
      + "setiap tahun sesudah \(scenario.horizon.first) (diskonto)."
  }

  /// What is meant by *proved*.
  public var proofMeaning: String {
    "Terbukti berarti bahwa batas atas manfaat disertai sertifikat yang dapat diperiksa kembali oleh "
      + "siapa pun, tanpa mengulang perhitungannya."
  }

  /// At what prices amounts stand.
  public func priceMeaning(_ scenario: Scenario) -> String {
    let base = "Biaya disusun dengan harga tahun \(scenario.money.priceYear)"
    guard scenario.money.escalation != 0 else { return base + ", tanpa kenaikan harga." }
    let percent = numbers.decimal(
      Int128(scenario.money.escalation), exponent: 2,
      fractionDigits: scenario.money.escalation.isMultiple(of: 100) ? 0 : 2)
    return base + ", dan naik \(percent)% setiap tahun sesudahnya."
  }

  /// That amounts in tables are rounded.
  public var roundingMeaning: String {
    "Angka dalam tabel dibulatkan, sedangkan setiap jumlah dihitung dari angka sebelum pembulatan; "
      + "karena itu jumlah dapat berbeda pada angka terakhir."
  }

  /// How the weights came about.
  public func weightOrigin(_ pairwise: PairwiseJudgements?) -> String {
    guard let pairwise else { return "Bobot kriteria ditetapkan langsung oleh perencana." }
    return "Bobot kriteria diturunkan dari perbandingan berpasangan (AHP) dengan rasio konsistensi "
      + "\(numbers.exact(pairwise.consistencyRatio)); penilaian dianggap konsisten apabila rasio itu "
      + "tidak lebih dari \(numbers.exact(PairwiseJudgements.mostInconsistent))."
  }

  /// The caption of the criteria.
  public var criteriaCaption: String { "Kriteria penilaian dan bobotnya" }
  /// A criterion.
  public var criterionColumn: String { "Kriteria" }
  /// Its weight.
  public var weightColumn: String { "Bobot" }
  /// Its part of all weights.
  public var weightShareColumn: String { "Bagian" }
  /// The caption of the rules.
  public var rulesCaption: String { "Ketentuan perencanaan dan alasannya" }
  /// A rule.
  public var ruleColumn: String { "Ketentuan" }

  /// What a rule asks, in a sentence without a period.
  public func sentence(for rule: Rule, in scenario: Scenario) -> String {
    let scope = scope(of: rule, in: scenario, all: "semua program") { count, shared, areQuickWins in
      ["\(numbers.whole(count)) program", areQuickWins ? "quick win" : nil, shared]
        .compactMap(\.self).joined(separator: " ")
    }
    switch rule.kind {
    case .count(let min, let max, let startBy, let finishBy):
      let number = bounds(min.map { numbers.whole($0) }, max.map { numbers.whole($0) })
      let start = startBy.map { ", mulai paling lambat \($0)" } ?? ""
      let finish = finishBy.map { ", selesai paling lambat \($0)" } ?? ""
      return "\(number) program dipilih dari \(scope)\(start)\(finish)"
    case .spend(let min, let max, let years, let eachYear):
      let period = eachYear ? "setiap tahun \(self.years(years))" : "tahun \(self.years(years))"
      return "belanja \(period) untuk \(scope) \(bounds(min.map(money.full), max.map(money.full)))"
    case .shareOfSpend(let min, let max):
      let share = bounds(
        min.map { "\(numbers.exact($0))%" }, max.map { "\(numbers.exact($0))%" })
      return "belanja untuk \(scope) \(share) dari seluruh belanja"
    case .parallel(let max):
      return "paling banyak \(numbers.whole(max)) program dibangun serentak dari \(scope)"
    case .omAfterHorizon(let max):
      return "biaya operasional dan pemeliharaan \(scope) setelah \(scenario.horizon.last) paling "
        + "banyak \(money.full(max)) per tahun"
    case .together: return "dipilih semuanya atau tidak sama sekali: \(scope)"
    }
  }

  private func bounds(_ least: String?, _ most: String?) -> String {
    [least.map { "paling sedikit \($0)" }, most.map { "paling banyak \($0)" }].compactMap(\.self)
      .joined(separator: " dan ")
  }

  /// The caption of the programs whose status is decided.
  public var decidedCaption: String { "Program yang statusnya telah diputuskan" }
  /// The status of a program.
  public var statusColumn: String { "Status" }

  /// What is decided about a program.
  public func word(for status: ProgramStatus) -> String {
    switch status {
    case .candidate: "calon"
    case .mandatory: mandatory
    case .committed(let start): "\(committed), mulai \(start)"
    case .excluded: "dikecualikan"
    case .done: done
    }
  }

  /// The heading of the appendix with the scores.
  public var scoresHeading: String { "Lampiran: Nilai dan Keterangan Program" }
  /// What its table shows.
  public var scoresIntroduction: String {
    "Tabel berikut memuat nilai setiap program menurut kriteria dan skor gabungannya, sebelum "
      + "diperhitungkan kapan program tersebut dilaksanakan."
  }
  /// The caption of the scores.
  public var scoresCaption: String { "Nilai program menurut kriteria" }
  /// The weighted score.
  public var scoreColumn: String { "Skor (poin)" }
  /// The mission.
  public var missionColumn: String { "Misi" }
  /// Where a program is.
  public var locationColumn: String { "Lokasi" }
  /// The tab of the basis.
  public var basisSheet: String { "Dasar" }
  /// The tab of the scores.
  public var scoresSheet: String { "Nilai" }
}
