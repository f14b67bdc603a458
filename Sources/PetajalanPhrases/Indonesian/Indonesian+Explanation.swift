import Formats
import PetajalanDomain
import PetajalanResults

extension Indonesian: ExplanationPhrases {
  /// The title of explanations.
  public func explanationTitle(_ scenario: String) -> String {
    "\(scenario): penjelasan peta jalan"
  }
  /// Today's roadmap and what is proved about it.
  public func todaysRoadmap(_ proof: String) -> String { "Peta jalan saat ini: \(proof)." }
  /// That a better roadmap was found on the way.
  public func betterFound(_ benefit: Points) -> String {
    "Selama pemeriksaan ditemukan peta jalan yang lebih baik, dengan \(atLeast(benefit)) poin: "
      + "jalankan solve kembali dengan selisih (gap) yang lebih kecil."
  }
  /// That a limit or the user came before everything was answered.
  public var explanationCutShort: String {
    "Tidak semua pertanyaan terjawab dalam batas yang ada; yang belum disebut masih terbuka."
  }

  /// A program and its place.
  public func place(of program: String, start: Int?) -> String {
    start.map { "\(program): dalam peta jalan mulai \($0)" }
      ?? "\(program): tidak ada dalam peta jalan"
  }
  /// That a program was finished before the horizon.
  public func doneBefore(_ year: Int) -> String { "Program ini selesai sebelum \(year)." }
  /// What stands against a start with everything else as it is.
  public func blocked(_ year: Int, by sentences: [String]) -> String {
    "Jika yang lain tetap, mulai pada \(year) terhalang: " + sentences.joined(separator: "; ") + "."
  }
  /// That nothing stands against a start, and what it would gain.
  public func open(_ year: Int, gain: Points) -> String {
    gain > .zero
      ? "Tidak ada yang menghalangi mulai pada \(year), yang menambah \(points(gain)) poin: peta "
        + "jalan ini bukan yang terbaik."
      : "Tidak ada yang menghalangi mulai pada \(year), tetapi manfaat tidak bertambah "
        + "(\(points(gain)) poin)."
  }
  /// That there is no year in which a program could start.
  public func noStart(by year: Int?) -> String {
    "Tidak ada tahun\(year.map { " sampai \($0)" } ?? "") yang memungkinkan program ini dimulai "
      + "dan dibiayai."
  }
  private func aim(_ year: Int?) -> String {
    year.map { "Agar dimulai paling lambat \($0)" } ?? "Agar masuk dalam peta jalan"
  }

  /// What something costs, in points.
  func loss(_ range: ClosedRange<Points>) -> String {
    if range.upperBound == .zero, range.lowerBound == .zero { return "tidak mengurangi manfaat" }
    if range.lowerBound == range.upperBound {
      return range.lowerBound > .zero
        ? "manfaat berkurang \(points(range.lowerBound)) poin"
        : "manfaat bertambah \(points(Points(millionths: -range.lowerBound.millionths))) poin"
    }
    if range.lowerBound == .zero {
      return "manfaat berkurang paling banyak \(atMost(range.upperBound)) poin"
    }
    return "manfaat berkurang antara \(atLeast(range.lowerBound)) dan "
      + "\(atMost(range.upperBound)) poin"
  }

  /// What it costs to have a program on the roadmap, or to start it by a year.
  public func entry(by year: Int?, costs range: ClosedRange<Points>) -> String {
    "\(aim(year)), \(loss(range))."
  }
  /// That it is proved that it cannot be there.
  public func entryImpossible(by year: Int?) -> String {
    year.map { "Program ini tidak dapat dimulai paling lambat \($0); hal itu sudah terbukti." }
      ?? "Dengan semua ketentuan dan pagu yang ada, tidak ada peta jalan yang dapat memuatnya; hal itu "
      + "sudah terbukti."
  }
  /// What clashes with it.
  public func clashing(_ conditions: [String]) -> String {
    "Ketentuan berikut tidak dapat dipenuhi bersama-sama: \(conditions.joined(separator: "; "))."
  }
  /// That it was not found out what a program's way in costs.
  public func entryUnknown(by year: Int?) -> String {
    "Berapa manfaat yang berkurang "
      + (year.map { "agar program dimulai paling lambat \($0)" } ?? "agar program masuk")
      + " belum ditemukan dalam batas yang ada."
  }

  /// The heading of the single changes that are enough.
  public func remediesHeading(by year: Int?) -> String {
    "\(aim(year)) tanpa mengurangi manfaat, cukup salah satu dari perubahan berikut:"
  }
  /// More money from a source in a year.
  public func moreMoney(
    _ source: String, year: Int, _ amount: Amount, isLeast: Bool
  ) -> String {
    "pagu \(source) \(year) ditambah \(money.full(amount)); kurang dari itu, atau tambahan di "
      + "tempat lain, " + (isLeast ? "tidak cukup" : "mungkin cukup")
  }
  /// Another number of programs at once.
  public func moreCapacity(_ owner: String, parallel: Int) -> String {
    "kegiatan serentak OPD pengampu \(owner) menjadi \(numbers.whole(parallel)), semula "
      + numbers.whole(parallel - 1)
  }
  /// More points in each score.
  public func morePoints(_ points: ExactDecimal, isLeast: Bool) -> String {
    "setiap nilainya naik \(numbers.exact(points)) poin; kurang dari itu "
      + (isLeast ? "tidak cukup" : "mungkin cukup")
  }
  /// That no money of one source in one year is enough.
  public var noMoneyIsEnough: String {
    "Tambahan pagu pada satu sumber dana dan satu tahun saja tidak pernah cukup; hal itu sudah "
      + "terbukti."
  }
  /// That one more program at once is not enough.
  public var noCapacityIsEnough: String {
    "Satu kegiatan serentak tambahan bagi OPD pengampunya tidak cukup; hal itu sudah terbukti."
  }

  /// What a program's removal costs.
  public func removal(costs range: ClosedRange<Points>) -> String {
    "Jika dikeluarkan, \(loss(range))"
      + (range.upperBound > .zero ? ", yaitu nilai penggantiannya." : ".")
  }
  /// That there is no roadmap without it.
  public var removalImpossible: String {
    "Tidak ada peta jalan tanpa program ini; hal itu sudah terbukti."
  }
  /// That it was not found out what its removal costs.
  public var removalUnknown: String {
    "Berapa manfaat yang berkurang jika program ini dikeluarkan belum ditemukan dalam batas yang "
      + "ada."
  }
  /// How far its scores may fall.
  public func safe(_ points: ExactDecimal, share: String?) -> String {
    share.map {
      "Tempatnya aman selama setiap nilainya turun tidak lebih dari \(numbers.exact(points)) poin, "
        + "yaitu \($0) dari manfaatnya."
    } ?? "Tempatnya aman walaupun program ini tidak menghasilkan manfaat sendiri."
  }
  /// That a roadmap without it may be as good.
  public var notSafe: String {
    "Tempatnya belum terbukti aman: peta jalan tanpa program ini mungkin sama baiknya."
  }

  /// The heading of what limits cost.
  public var limitsHeading: String {
    "Biaya setiap pembatas: berapa lebih baik peta jalan terbaik tanpa pembatas itu"
  }
  /// What a limit is called.
  public func name(of limit: Limit, in scenario: Scenario) -> String {
    switch limit {
    case .rule(let id): "aturan \(HarmlessText.line(id))"
    case .ceilings(let source): "pagu \(sourceNames([source], in: scenario))"
    case .capacity(let owner):
      "\(ownerName(owner, in: scenario)) membangun paling banyak "
        + "\(numbers.whole(scenario.owners[owner].parallel ?? 0)) kegiatan serentak"
    case .group(let name): "satu program dari kelompok \(HarmlessText.line(name))"
    }
  }
  /// What a limit costs.
  public func limit(costs range: ClosedRange<Points>, percent: String?) -> String {
    loss(range)
      + (percent.map { range.lowerBound == range.upperBound ? " (\($0))" : " (≤ \($0))" } ?? "")
  }
  /// That it was not found out what a limit costs.
  public var limitUnknown: String { "belum ditemukan dalam batas yang ada" }

  /// How a statement is checked.
  public func check(_ command: String) -> String { "periksa: \(command)" }
  /// That nothing has an id.
  public func unknownSubject(_ id: String, nearest: String?) -> String {
    "error: tidak ada program, aturan, sumber dana, kelompok, atau OPD dengan batas bernama "
      + FaultText.quoted(id)
      + (nearest.map { "; mungkin maksudnya \(FaultText.quoted($0))?" } ?? "")
  }
}
